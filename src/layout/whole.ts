/**
 * A last look at what a recogniser has found: a block must hold every character of its lines once, white space and
 * the marks between cells apart. Where one is lost or stands in two cells, none of its cells can be trusted.
 */
import { isSpace } from '../source/characters.js';
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

/** Room for the tables of most reports. */
const USUAL_LENGTH = 1 << 16;
/** By character of a block: 1 where it stands in a cell. It serves one block after another. */
let usualPlaces: Uint8Array<ArrayBuffer> | undefined;

function isWhole(text: string, { cells }: FoundBlock, start: number, end: number): boolean {
  const length = end - start;
  usualPlaces ??= new Uint8Array(USUAL_LENGTH);
  const inCell = length > USUAL_LENGTH ? new Uint8Array(length) : usualPlaces.fill(0, 0, length);
  for (const { spans } of cells) {
    for (const span of spans) {
      if (span.start === span.end) continue;
      if (span.start < start || span.end > end) return false;
      for (let at = span.start - start; at < span.end - start; at++) {
        if (inCell[at] === 1) return false;
        inCell[at] = 1;
      }
    }
  }
  const separators = separatorTable();
  for (let at = 0; at < length; at++) {
    if (((inCell[at] as number) | (separators[text.charCodeAt(start + at)] as number)) === 1) continue;
    let to = at;
    while (to < length && inCell[to] === 0) to++;
    const mark = markAt(text, start + at, start + to);
    if (mark === 0) return false;
    at += mark - 1;
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
