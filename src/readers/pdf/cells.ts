/** What stands in the cells of a ruled table. */
import type { Columns } from '../../layout/tape.js';
import type { Box, Glyph } from './content.js';
import { isBlank, isIdeograph, linesOf, rowsOf, type TextLine } from './lines.js';
import type { RuledCell, RuledTable } from './rulings.js';
import { inverse, turnBox, turnGlyph } from './turns.js';

/** A line of a cell, and what stands between it and the one before: nothing where a word goes on. */
export interface CellLine {
  readonly text: string;
  readonly box: Box;
  /** From 0. */
  readonly page: number;
  readonly join: '' | ' ' | '\n';
}

export interface PageCell {
  readonly columns: Columns;
  readonly lines: readonly CellLine[];
  readonly box: Box;
  /** Rows that it covers. */
  readonly height: number;
}

/** A table as it stands on one page: the cells that begin in each row, from the left. */
export interface PageTable {
  readonly rows: readonly (readonly PageCell[])[];
  readonly lines: RuledTable;
}

/** Characters no farther apart than this, in sizes, are one word: a border between them crosses it. */
const TOUCHING = 0.08;
/** Lines farther apart than this, in sizes, are no pieces of one number. */
const LOOSEST_LINES = 1.9;
/** Room at the end of a full line: less than a digit and what cells keep free at their sides, in points. */
export const CELL_PADDING = 12;

/** @param glyphs those within the table */
export function readTable(table: RuledTable, glyphs: readonly Glyph[], page: number): PageTable {
  const own: Glyph[][] = table.cells.map(() => []);
  const owners = new Map<Glyph, number>();
  for (const glyph of glyphs) {
    const owner = ownerOf(table, glyph);
    owners.set(glyph, owner);
    own[owner]?.push(glyph);
  }
  const reach = table.cells.map(({ column, endColumn }) => ({ from: column, to: endColumn }));
  for (const [one, other] of crossings(glyphs, owners)) {
    const from = Math.min((reach[one] as Columns).from, (reach[other] as Columns).from);
    const to = Math.max((reach[one] as Columns).to, (reach[other] as Columns).to);
    reach[one] = { from, to };
    reach[other] = { from, to };
  }
  const width = table.columns.length - 1;
  const rows: PageCell[][] = table.rows.slice(1).map(() => []);
  table.cells.forEach((cell, index) => {
    const lines = cellLines(own[index] as Glyph[], cell, page);
    const high = cell.endRow - cell.row;
    // A number beside several rows may belong to any of them.
    const columns = high > 1 && isNumber(lines) ? { from: 0, to: width } : (reach[index] as Columns);
    rows[cell.row]?.push({ columns, lines, box: cell.box, height: high });
  });
  return { rows: rows.filter((row) => row.length > 0), lines: table };
}

export function isWithin(glyph: Box, box: Box): boolean {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function ownerOf({ columns, rows, owners }: RuledTable, glyph: Glyph): number {
  const column = placeIn(columns, (glyph.left + glyph.right) / 2);
  const row = placeIn(rows, (glyph.top + glyph.bottom) / 2);
  return owners[row * (columns.length - 1) + column] as number;
}

/** Index of the gap between two of the lines in which a place lies. */
function placeIn(lines: readonly number[], place: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Pairs of cells between which a word goes on: its text runs over a border. */
function crossings(glyphs: readonly Glyph[], owners: ReadonlyMap<Glyph, number>): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rowsOf(glyphs.filter(({ text, turn }) => turn === 0 && !isBlank(text)))) {
    const sorted = [...row].sort((one, other) => one.left - other.left);
    for (let at = 1; at < sorted.length; at++) {
      const [one, other] = [sorted[at - 1] as Glyph, sorted[at] as Glyph];
      const [first, second] = [owners.get(one) as number, owners.get(other) as number];
      if (first !== second && other.left - one.right < TOUCHING * Math.min(one.size, other.size))
        found.push([first, second]);
    }
  }
  return found;
}

function isNumber(lines: readonly CellLine[]): boolean {
  return (
    lines.length > 0 && lines.every(({ text }) => !isIdeograph(text.charCodeAt(0)) && /\p{Nd}/u.test(text))
  );
}

function cellLines(glyphs: readonly Glyph[], cell: RuledCell, page: number): CellLine[] {
  const found: CellLine[] = [];
  for (const turn of [0, 90, 270, 180] as const) {
    const own = glyphs.filter((glyph) => glyph.turn === turn);
    if (own.length === 0) continue;
    const lines = linesOf(own.map((glyph) => turnGlyph(glyph, turn)));
    const box = turnBox(cell.box, turn);
    lines.forEach((line, index) => {
      const join = index > 0 ? joint(lines, index, box) : found.length > 0 ? '\n' : '';
      found.push({ text: line.text, box: turnBox(line, inverse(turn)), page, join });
    });
  }
  for (const glyph of glyphs) {
    if (glyph.turn === null) found.push({ text: glyph.text, box: turnBox(glyph, 0), page, join: '\n' });
  }
  return found;
}

/**
 * What stands between a line of a cell and the one before it. A number goes on only where it is wrapped for
 * want of room: its lines are close, all but the last are equally long, and the next digit found no place.
 */
function joint(lines: readonly TextLine[], index: number, box: Box): CellLine['join'] {
  const [before, line] = [lines[index - 1] as TextLine, lines[index] as TextLine];
  const join = jointOfTexts(before.text, line.text);
  if (join !== '\n') return join;
  const digit = (line.right - line.left) / line.glyphs.length;
  const isFull = box.right - box.left - (before.right - before.left) < digit + CELL_PADDING;
  const isClose = line.top - before.top < LOOSEST_LINES * line.size;
  const isNoLonger = line.right - line.left <= before.right - before.left + digit / 2;
  return isFull && isClose && isNoLonger ? '' : '\n';
}

/** The same as far as the texts tell: a line end between digits. */
export function jointOfTexts(before: string, line: string): CellLine['join'] {
  const last = before.charCodeAt(before.length - 1);
  const first = line.charCodeAt(0);
  if (isIdeograph(last) || isIdeograph(first)) return '';
  if (isLetter(last) && isLetter(first)) return ' ';
  return '\n';
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
