/**
 * MediaWiki tables, a line for each cell or several between double bars:
 *
 *     {| class="wikitable"
 *     |-
 *     | 行政许可 || 0
 *     | colspan="2" | 5
 *     |}
 */
import { skipSpace, trimSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { UnitKind } from './tape.js';

const OPEN = '{|';
const CLOSE = '|}';
const ROW = '|-';
const CAPTION = '|+';
/** What a cell says of itself stands before a bar of its own. */
const LONGEST_ATTRIBUTES = 200;
const COLUMNS = /\bcolspan\s*=\s*["']?(\d{1,3})/i;
const ROWS = /\browspan\s*=\s*["']?(\d{1,3})/i;
const ATTRIBUTES = /^\s*[a-z-]{1,20}\s*=/i;

interface Cell {
  readonly spans: Span[];
  /** Where it begins: the place of a blank. */
  readonly start: number;
  readonly columns: number;
  readonly rows: number;
}

export function wiki(text: string, lines: Lines): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let first = -1;
  for (let line = 0; line < lines.count; line++) {
    const start = contentStart(text, lines, line);
    if (text.startsWith(OPEN, start)) first = line;
    else if (first >= 0 && text.startsWith(CLOSE, start)) {
      blocks.push({ firstLine: first, endLine: line + 1, cells: cellsOf(text, lines, first, line) });
      first = -1;
    }
  }
  return blocks;
}

function contentStart(text: string, lines: Lines, line: number): number {
  return skipSpace(text, lines.starts[line] as number, lines.ends[line] as number);
}

function cellsOf(text: string, lines: Lines, first: number, last: number): FoundCell[] {
  const found: FoundCell[] = [];
  /** For each column, in how many rows further down a cell above reaches over it. */
  const reach: number[] = [];
  let row: Cell[] = [];
  const close = (end: number) => {
    if (row.length > 0) for (const cell of placed(row, reach, end)) found.push(cell);
    row = [];
  };
  for (let line = first + 1; line < last; line++) {
    const start = contentStart(text, lines, line);
    const end = trimSpace(text, start, lines.ends[line] as number);
    if (text.startsWith(ROW, start)) close(start);
    else if (text.startsWith(CAPTION, start)) {
      close(start);
      found.push(lineCell(skipSpace(text, start + CAPTION.length, end), end));
    } else if (start < end && (text[start] === '|' || text[start] === '!')) {
      for (const cell of cellsIn(text, start + 1, end, text[start] as string)) row.push(cell);
    } else if (start < end) {
      const cell = row[row.length - 1];
      if (cell) cell.spans.push({ start, end });
      else found.push(lineCell(start, end));
    }
  }
  close(contentStart(text, lines, last));
  return found;
}

function lineCell(start: number, end: number): FoundCell {
  return { kind: UnitKind.Line, spans: [{ start, end }], columns: null };
}

/** The cells of a line behind its mark: `a || b`, `a !! b`. */
function cellsIn(text: string, from: number, end: number, mark: string): Cell[] {
  const cells: Cell[] = [];
  for (let start = from; start <= end; ) {
    const bars = nearest(text.indexOf('||', start), mark === '!' ? text.indexOf('!!', start) : -1, end);
    cells.push(cellOf(text, start, bars));
    start = bars + 2;
  }
  return cells;
}

function nearest(one: number, other: number, end: number): number {
  return Math.min(one < 0 ? end : one, other < 0 ? end : other, end);
}

function cellOf(text: string, from: number, to: number): Cell {
  const bar = text.indexOf('|', from);
  const behind = text.slice(from, Math.min(bar, from + LONGEST_ATTRIBUTES));
  const attributes = bar >= 0 && bar < to && ATTRIBUTES.test(behind) ? behind : '';
  const start = skipSpace(text, attributes === '' ? from : bar + 1, to);
  const end = trimSpace(text, start, to);
  const count = (pattern: RegExp) => Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
  return { spans: start < end ? [{ start, end }] : [], start, columns: count(COLUMNS), rows: count(ROWS) };
}

/** The cells of a row in the columns that no cell above reaches over. */
function placed(row: readonly Cell[], reach: number[], end: number): FoundCell[] {
  const cells: FoundCell[] = [];
  let column = 0;
  const skip = () => {
    while ((reach[column] ?? 0) > 0) column++;
  };
  const down: [number, number][] = [];
  for (const { spans, start, columns, rows } of row) {
    skip();
    const place = { from: column, to: column + columns };
    cells.push(
      spans.length > 0
        ? { kind: UnitKind.Cell, spans, columns: place }
        : { kind: UnitKind.Blank, spans: [{ start, end: start }], columns: place },
    );
    for (let at = column; at < place.to; at++) down.push([at, rows]);
    column = place.to;
  }
  reach.forEach((left, at) => {
    if (left > 0) reach[at] = left - 1;
  });
  for (const [at, rows] of down) reach[at] = rows - 1;
  cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  return cells;
}
