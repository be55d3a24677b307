/**
 * Padded columns that no recogniser could make out. Their lines must not be taken for cells of their own: of a
 * number that is wrapped within its column, each line holds a part. Each area comes as one line of text.
 */
import { isDigit, isSpace, skipSpace, trimSpace } from '../source/characters.js';
import { isPlaceholder } from '../lexer/shapes.js';
import type { FoundBlock, Lines } from './found.js';
import { FAR_IN } from './lines.js';
import { readWording } from './positional/wording.js';
import { holdsRows } from './spaced.js';
import { UnitKind } from './tape.js';

/** So many rows make a table, or one value far from its label or alone on a line far in from the one above. */
const LEAST_ROWS = 3;
/** Marks and words in place of a number are no longer. */
const LONGEST_MARK = 6;
/** A row has at most this many cells that are no numbers: more of them are a table on one line. */
const MOST_TEXTS = 3;
/** Lines between two rows: wrapped labels, empty lines. */
const MOST_BETWEEN = 4;
/** Longer lines are prose. */
const LONGEST_PART = 80;
const GAP = 2;

export function unread(text: string, lines: Lines): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let first = -1;
  let last = -1;
  let rows = 0;
  let far = 0;
  const close = () => {
    if (rows >= LEAST_ROWS || far > 0) blocks.push(blockOf(text, lines, first, last));
    first = -1;
    rows = 0;
    far = 0;
  };
  for (let line = 0; line < lines.count; line++) {
    const isLone = isFarIn(text, lines, line);
    const isApart = !isLone && endsFarIn(text, lines, line);
    const isOneRow = isApart || isRow(text, lines, line);
    if (isOneRow && holdsRows(text, lines.starts[line] as number, lines.ends[line] as number)) close();
    else if (isLone || isOneRow) {
      if (first < 0) first = line;
      last = line;
      if (isLone || isApart) far++;
      if (!isLone) rows++;
    } else if (first >= 0 && (line - last > MOST_BETWEEN || isProse(lines, line))) close();
  }
  close();
  return blocks;
}

/** Numbers alone on their line, far in from the line above: parts of some that are wrapped in their columns. */
function isFarIn(text: string, lines: Lines, line: number): boolean {
  if (line === 0) return false;
  const start = indentOf(text, lines, line);
  const above = indentOf(text, lines, line - 1);
  // Below nothing, or below the mark between two cells, it stands alone.
  const upper = trimSpace(text, lines.starts[line - 1] as number, lines.ends[line - 1] as number);
  if (upper - (lines.starts[line - 1] as number) - above < 2 || start - above < FAR_IN) return false;
  const from = (lines.starts[line] as number) + start;
  const to = trimSpace(text, from, lines.ends[line] as number);
  return to > from && isDigit(text.charCodeAt(from)) && areNumbers(text, from, to);
}

/** A label, and far behind it what stands in place of a number; half a label, and that behind a gap. */
function endsFarIn(text: string, lines: Lines, line: number): boolean {
  const start = lines.starts[line] as number;
  const end = trimSpace(text, start, lines.ends[line] as number);
  let at = end;
  while (at > start && end - at <= LONGEST_MARK && !isSpace(text.charCodeAt(at - 1))) at--;
  const before = trimSpace(text, start, at);
  if (before === start || at - before < GAP || at === end || !isPlaceholder(text, at, end)) return false;
  const label = text.slice(skipSpace(text, start, before), before);
  return at - before >= FAR_IN || (label.length <= LONGEST_PART && isHalf(label));
}

/** The beginning of a wording, and none. */
function isHalf(label: string): boolean {
  const { term, open } = readWording(label);
  return open && !term;
}

function indentOf(text: string, lines: Lines, line: number): number {
  const start = lines.starts[line] as number;
  return skipSpace(text, start, lines.ends[line] as number) - start;
}

function areNumbers(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isSpace(code) && !'.,，'.includes(text.charAt(at))) return false;
  }
  return true;
}

/** A few texts, and a number behind two spaces or more. */
function isRow(text: string, lines: Lines, line: number): boolean {
  const end = trimSpace(text, lines.starts[line] as number, lines.ends[line] as number);
  let at = skipSpace(text, lines.starts[line] as number, end);
  let texts = 0;
  let numbers = 0;
  let spaced = false;
  while (at < end) {
    if (isDigit(text.charCodeAt(at)) && spaced) numbers++;
    else texts++;
    let spaces = 0;
    while (at < end && spaces < GAP) {
      spaces = isSpace(text.charCodeAt(at)) ? spaces + 1 : 0;
      at++;
    }
    at = skipSpace(text, at, end);
    spaced = true;
  }
  return numbers > 0 && texts <= MOST_TEXTS;
}

function isProse(lines: Lines, line: number): boolean {
  return (lines.ends[line] as number) - (lines.starts[line] as number) > LONGEST_PART;
}

/** The rows, with the parts of labels and numbers above and below them. */
function blockOf(text: string, lines: Lines, firstRow: number, lastRow: number): FoundBlock {
  let last = lastRow;
  while (last + 1 < lines.count && last < lastRow + MOST_BETWEEN && isPart(text, lines, last + 1)) last++;
  const start = skipSpace(text, lines.starts[firstRow] as number, text.length);
  const end = trimSpace(text, start, lines.ends[last] as number);
  const cells = [{ kind: UnitKind.Line, spans: [{ start, end }], columns: null }];
  return { firstLine: firstRow, endLine: last + 1, cells };
}

/** An indented line that is short: what is left of a wrapped cell. */
function isPart(text: string, lines: Lines, line: number): boolean {
  const start = lines.starts[line] as number;
  const end = lines.ends[line] as number;
  return end - start <= LONGEST_PART && skipSpace(text, start, end) - start >= GAP;
}
