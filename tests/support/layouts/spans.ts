/** A table with its wide and high cells, as the official form prints it. */
import { valueColumns } from '../form.js';
import type { Grid, GridCell, GridRow } from './grid.js';

/** A cell and the columns and rows that it covers. */
export interface SpannedCell {
  readonly cell: GridCell;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly inHeader: boolean;
}

export interface SpannedGrid {
  readonly width: number;
  /** For each row the cells that begin in it, from the left. */
  readonly rows: readonly (readonly SpannedCell[])[];
}

/** A table as the form prints it: caption, lines of the header, rows with their headings beside them. */
export function spannedGrid(grid: Grid): SpannedGrid {
  const labels = labelColumns(grid);
  const width = labels + valuesOf(grid);
  const caption = (grid.caption ?? []).map((cell) => ({
    cell,
    column: 0,
    columns: width,
    rows: 1,
    inHeader: true,
  }));
  return {
    width,
    rows: [...(caption.length > 0 ? [caption] : []), ...headerRows(grid, labels), ...bodyRows(grid, labels)],
  };
}

/** Every place of the grid: the cell that begins there, or null where another reaches over it. */
export function filled(grid: SpannedGrid): (SpannedCell | null)[][] {
  return grid.rows.map((row) => {
    const places: (SpannedCell | null)[] = new Array<SpannedCell | null>(grid.width).fill(null);
    for (const cell of row) places[cell.column] = cell;
    return places;
  });
}

/** Every place of the grid: the cell that begins there; where another reaches over it, one that says the same. */
export function covered(grid: SpannedGrid): (GridCell | null)[][] {
  const places = grid.rows.map(() => new Array<GridCell | null>(grid.width).fill(null));
  grid.rows.forEach((row, at) => {
    for (const { cell, column, columns, rows } of row)
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++) {
          const line = places[at + down];
          if (line) line[column + across] = down + across === 0 ? cell : { ...cell, spanned: true };
        }
  });
  return places;
}

/** Columns in front of the values: labels with the headings beside them, and the units. */
function labelColumns({ table, headerColumns, rows }: Grid): number {
  if (table.figures === 'row') return Math.max(headerColumns.length - 1, 1);
  return Math.max(0, ...rows.map((row) => row.filter(({ role }) => role !== 'value').length));
}

function valuesOf({ table, rows }: Grid): number {
  const printed = Math.max(0, ...rows.map((row) => row.filter(({ role }) => role === 'value').length));
  return printed || valueColumns(table).length;
}

function headerRows({ table, headerLines }: Grid, labels: number): SpannedCell[][] {
  const depth = headerLines.length;
  const columns = valueColumns(table);
  const corner = table.figures === 'row@column';
  return headerLines.map((line, level) => {
    const cells = line.filter(({ spanned }) => !spanned);
    const row: SpannedCell[] = [];
    const put = (column: number, across: number, down: number) => {
      const cell = cells[row.length];
      if (cell) row.push({ cell, column, columns: across, rows: down, inHeader: true });
    };
    if (depth === 1) {
      // One head for each column; the labels of these tables have one.
      for (let column = 0; column < cells.length; column++) put(column, 1, 1);
      return row;
    }
    if (corner && level === 0) put(0, labels, depth);
    let group = '';
    columns.forEach(({ groups }, index) => {
      const path = groups.slice(0, level + 1).join('/');
      if (groups.length === level) put(labels + index, 1, depth - level);
      if (groups.length > level && path !== group) {
        const within = columns.filter((other) => other.groups.slice(0, level + 1).join('/') === path);
        put(labels + index, within.length, 1);
      }
      group = groups.length > level ? path : '';
    });
    return row;
  });
}

function bodyRows({ rows }: Grid, labels: number): SpannedCell[][] {
  return rows.map((row, at) => {
    const own = row.filter(({ role }) => role !== 'value');
    const cells: SpannedCell[] = [];
    own.forEach((cell, column) => {
      // Its heading stands above, or on the page before: then an empty cell is as high.
      if (cell.spanned && at > 0) return;
      const isLast = column === own.length - 1;
      const columns = isLast && cell.role === 'label' ? labels - column - unitsBehind(own, column) : 1;
      cells.push({ cell, column, columns, rows: 1 + reach(rows, at, column, isLast), inHeader: false });
    });
    row
      .filter(({ role }) => role === 'value')
      .forEach((cell, index) => {
        cells.push({ cell, column: labels + index, columns: 1, rows: 1, inHeader: false });
      });
    return cells;
  });
}

function unitsBehind(own: GridRow, column: number): number {
  return own.slice(column + 1).filter(({ role }) => role === 'unit').length;
}

/** How many rows below have the empty place of a heading that stands here. */
function reach(rows: readonly GridRow[], at: number, column: number, isLast: boolean): number {
  if (isLast) return 0;
  let count = 0;
  while (rows[at + count + 1]?.[column]?.spanned) count++;
  return count;
}
