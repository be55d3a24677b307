/**
 * A last look at what a recogniser has found: a block must hold every character of its lines once, white space and
 * the marks between cells apart. Where one is lost or stands in two cells, none of its cells can be trusted.
 */
import { isSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import type { FoundBlock, Lines } from './found.js';
import { UnitKind } from './tape.js';

const MARKS = '{}!|｜+-=:*\\│┃├┌┐└┘┤┬┴┼─━┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬';
/** colspan="2" */
const ATTRIBUTE = /[a-z-]{1,20}\s{0,2}=\s{0,2}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w%#-]{1,40})/iy;
const LETTER = /[a-z]/i;
const NO_BREAK_SPACE = '&nbsp;';
const LONGEST_TAG = 80;

/** The block, or its lines as one text if it is not whole. */
export function whole(text: string, lines: Lines, block: FoundBlock): FoundBlock {
  const start = lines.starts[block.firstLine] as number;
  const end = lines.ends[block.endLine - 1] as number;
  if (isWhole(text, block, start, end)) return block;
  const cells = [{ kind: UnitKind.Line, spans: [{ start, end }], columns: null }];
  return { firstLine: block.firstLine, endLine: block.endLine, cells };
}

function isWhole(text: string, { cells }: FoundBlock, start: number, end: number): boolean {
  const spans: Span[] = [];
  let inOrder = true;
  for (const cell of cells) {
    for (const span of cell.spans) {
      if (span.start === span.end) continue;
      inOrder &&= span.start >= (spans[spans.length - 1]?.start ?? 0);
      spans.push(span);
    }
  }
  if (!inOrder) spans.sort((one, other) => one.start - other.start);
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end || !isBetweenCells(text, at, span.start)) return false;
    at = span.end;
  }
  return isBetweenCells(text, at, end);
}

function isBetweenCells(text: string, from: number, to: number): boolean {
  const separators = separatorTable();
  let at = from;
  while (at < to) {
    if (separators[text.charCodeAt(at)] === 1) {
      at++;
      continue;
    }
    const mark = markAt(text, at, to);
    if (mark === 0) return false;
    at += mark;
  }
  return true;
}

/** Length of the mark of several characters at a place; 0 where text stands there. */
function markAt(text: string, at: number, to: number): number {
  const character = text.charAt(at);
  if (character === '&') return text.startsWith(NO_BREAK_SPACE, at) ? NO_BREAK_SPACE.length : 0;
  if (LETTER.test(character)) {
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(text);
    return attribute && at + attribute[0].length <= to ? attribute[0].length : 0;
  }
  if (character !== '<') return 0;
  // <br> within a cell.
  const end = text.indexOf('>', at);
  return end >= 0 && end < to && end - at <= LONGEST_TAG ? end + 1 - at : 0;
}

let separatorsOf: Uint8Array | undefined;

/** By character: 1 for white space and marks. */
function separatorTable(): Uint8Array {
  if (separatorsOf) return separatorsOf;
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) if (isSpace(code)) table[code] = 1;
  for (const mark of MARKS) table[mark.charCodeAt(0)] = 1;
  separatorsOf = table;
  return table;
}
