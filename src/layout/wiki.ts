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
import { placeCells } from './grid-columns.js';
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
  readonly colspan: number;
  readonly rowspan: number;
}

interface Row {
  readonly group: number;
  readonly cells: Cell[];
  /** Where its end is marked. */
  end: number;
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
  /** What stands outside of the cells, and the rows. */
  const parts: (FoundCell | Row)[] = [];
  const rows: Row[] = [];
  let row: Row | null = null;
  const close = (end: number) => {
    if (row) row.end = end;
    row = null;
  };
  for (let line = first + 1; line < last; line++) {
    const start = contentStart(text, lines, line);
    const end = trimSpace(text, start, lines.ends[line] as number);
    if (text.startsWith(ROW, start)) close(start);
    else if (text.startsWith(CAPTION, start)) {
      close(start);
      parts.push(lineCell(skipSpace(text, start + CAPTION.length, end), end));
    } else if (start < end && (text[start] === '|' || text[start] === '!')) {
      if (!row) {
        row = { group: 0, cells: [], end };
        rows.push(row);
        parts.push(row);
      }
      for (const cell of cellsIn(text, start + 1, end, text[start] as string)) row.cells.push(cell);
    } else if (start < end) {
      const cell: Cell | undefined = row?.cells[row.cells.length - 1];
      if (cell) cell.spans.push({ start, end });
      else parts.push(lineCell(start, end));
    }
  }
  close(contentStart(text, lines, last));
  return placed(parts, rows);
}

function lineCell(start: number, end: number): FoundCell {
  return { kind: UnitKind.Line, spans: [{ start, end }], columns: null };
}

/** The cells of a line behind its mark: `a || b`, `a !! b`. */
function cellsIn(text: string, from: number, end: number, mark: string): Cell[] {
  const line = text.slice(from, end);
  const cells: Cell[] = [];
  const separator = mark === '!' ? /\|\||!!/g : /\|\|/g;
  let start = 0;
  for (const match of line.matchAll(separator)) {
    cells.push(cellOf(line.slice(start, match.index), from + start));
    start = (match.index ?? 0) + match[0].length;
  }
  cells.push(cellOf(line.slice(start), from + start));
  return cells;
}

/** @param at where its text stands */
function cellOf(text: string, at: number): Cell {
  const bar = text.indexOf('|');
  const behind = text.slice(0, Math.max(0, Math.min(bar, LONGEST_ATTRIBUTES)));
  const attributes = ATTRIBUTES.test(behind) ? behind : '';
  const from = skipSpace(text, attributes === '' ? 0 : bar + 1, text.length);
  const to = trimSpace(text, from, text.length);
  const start = at + from;
  const count = (pattern: RegExp) => Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
  return {
    spans: from < to ? [{ start, end: at + to }] : [],
    start,
    colspan: count(COLUMNS),
    rowspan: count(ROWS),
  };
}

/** The cells in the columns that no cell above reaches over, as in HTML. */
function placed(parts: readonly (FoundCell | Row)[], rows: readonly Row[]): FoundCell[] {
  const columns = placeCells(rows);
  const found: FoundCell[] = [];
  let at = 0;
  for (const part of parts) {
    if (!('cells' in part)) {
      found.push(part);
      continue;
    }
    const places = columns[at++] ?? [];
    part.cells.forEach(({ spans, start }, index) => {
      const own = places[index] ?? null;
      found.push(
        spans.length > 0
          ? { kind: UnitKind.Cell, spans, columns: own }
          : { kind: UnitKind.Blank, spans: [{ start, end: start }], columns: own },
      );
    });
    found.push({ kind: UnitKind.RowEnd, spans: [{ start: part.end, end: part.end }], columns: null });
  }
  return found;
}
