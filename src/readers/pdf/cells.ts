/** What stands in the cells of a ruled table. */
import type { Columns } from '../../layout/tape.js';
import type { Box, Glyph } from './content.js';
import { isBlank, isIdeograph, linesOf, rowsOf, type TextLine } from './lines.js';
import { uniteCells } from './doubtful.js';
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
}

/** A table as it stands on one page: the cells that begin in each row, from the left. */
export interface PageTable {
  readonly rows: readonly (readonly PageCell[])[];
  readonly lines: RuledTable;
}

/** Characters no farther apart than this, in sizes, are one word: a border between them crosses it. */
const TOUCHING = 0.08;
/** Lines farther apart than this, in sizes, are no pieces of one number. */
export const LOOSEST_LINES = 1.9;
/** Room at the end of a full line: less than a digit and what cells keep free at their sides, in points. */
export const CELL_PADDING = 12;

/** @param glyphs those within the table */
export function readTable(table: RuledTable, glyphs: readonly Glyph[], page: number): PageTable {
  const owners = new Map<Glyph, number>(glyphs.map((glyph) => [glyph, ownerOf(table, glyph)]));
  const own = sorted(table.cells.length, owners);
  const isOutside = table.cells.map((cell, index) => isBesideTable(cell, own[index] as Glyph[]));
  const all = table.cells.map((cell, index) => (isOutside[index] ? { ...cell, torn: false } : cell));
  const pairs = [...crossings(glyphs, owners), ...besideRows(table, own)];
  const { cells, owners: squares } = uniteCells({ ...table, cells: all }, pairs);
  const united = cells.length < all.length;
  const settled = united ? { ...table, cells, owners: squares } : table;
  const glyphsOf = united
    ? sorted(cells.length, new Map(glyphs.map((glyph) => [glyph, ownerOf(settled, glyph)])))
    : own;
  const rows: PageCell[][] = table.rows.slice(1).map(() => []);
  cells.forEach((cell, index) => {
    if (isBesideTable(cell, glyphsOf[index] as Glyph[])) return;
    const columns = { from: cell.column, to: cell.endColumn };
    rows[cell.row]?.push({
      columns,
      lines: cellLines(glyphsOf[index] as Glyph[], cell, page),
      box: cell.box,
    });
  });
  for (const row of rows) row.sort((one, other) => one.columns.from - other.columns.from);
  return { rows: rows.filter((row) => row.length > 0), lines: table };
}

/** Tables of different widths that stand on each other leave room at their sides that is no cell. */
function isBesideTable({ open, torn, row, endRow }: RuledCell, glyphs: readonly Glyph[]): boolean {
  return open && (torn || endRow - row > 1) && glyphs.every(({ text }) => isBlank(text));
}

/** The characters of each cell. */
function sorted(count: number, owners: ReadonlyMap<Glyph, number>): Glyph[][] {
  const own: Glyph[][] = Array.from({ length: count }, () => []);
  for (const [glyph, owner] of owners) own[owner]?.push(glyph);
  return own;
}

/** A number beside several rows may belong to any of them: with the cell beside it. */
function besideRows({ cells, columns, owners }: RuledTable, own: readonly Glyph[][]): [number, number][] {
  const width = columns.length - 1;
  return cells.flatMap(({ row, endRow, column, endColumn }, index): [number, number][] => {
    if (endRow - row < 2 || !isNumber(own[index] as Glyph[])) return [];
    const beside = endColumn < width ? row * width + endColumn : row * width + column - 1;
    return width > endColumn || column > 0 ? [[index, owners[beside] as number]] : [];
  });
}

function isNumber(glyphs: readonly Glyph[]): boolean {
  const written = glyphs.filter(({ text }) => !isBlank(text));
  return written.length > 0 && written.every(({ text }) => !isIdeograph(text.charCodeAt(0)));
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
