/** The columns of a table's cells, by the standard's algorithm for forming a table. */
import type { Columns } from './tape.js';

/**
 * Columns for which cells that reach down are kept. Further to the right cells have columns as well, but
 * nothing reaches into the rows below. No table of data is as wide, and the work on a row stays bounded.
 */
const MOST_COLUMNS = 1024;
const TO_THE_END = 0x7fffffff;

export interface SpanningCell {
  readonly colspan: number;
  /** 0: to the end of the row group. */
  readonly rowspan: number;
}

export interface SpanningRow {
  /** Rows of one group have the same number. */
  readonly group: number;
  readonly cells: readonly SpanningCell[];
}

/**
 * Columns of each cell of each row. One number a column is enough: the row in which it is free again. As
 * browsers do, rows that a `rowspan` reaches beyond the last one of its group are not made up.
 */
export function placeCells(rows: readonly SpanningRow[]): Columns[][] {
  const freeAt: number[] = [];
  let group = -1;
  return rows.map((row, y) => {
    if (row.group !== group) freeAt.length = 0;
    group = row.group;
    let x = 0;
    return row.cells.map((cell) => {
      while (x < freeAt.length && (freeAt[x] as number) > y) x++;
      const columns = { from: x, to: x + cell.colspan };
      reserve(freeAt, columns, cell, y);
      x = columns.to;
      return columns;
    });
  });
}

/** Where cells overlap, the standard lets both have the slot: the column is free when the later one ends. */
function reserve(freeAt: number[], { from, to }: Columns, { rowspan }: SpanningCell, y: number): void {
  if (rowspan === 1) return;
  const until = rowspan === 0 ? TO_THE_END : y + rowspan;
  for (let x = freeAt.length; x < Math.min(from, MOST_COLUMNS); x++) freeAt.push(0);
  for (let x = from; x < Math.min(to, MOST_COLUMNS); x++) freeAt[x] = Math.max(freeAt[x] ?? 0, until);
}
