/** The headings that the rows of a table stand under. */
import type { Row, Table } from '../../grammars/index.js';

/** The headings that a row stands under, the nearest first. */
export function headingsOver(table: Table, row: Row): Row[] {
  const headings: Row[] = [];
  const above = ({ parent }: Row) => table.rows.find(({ id }) => id === parent);
  for (let heading = above(row); heading; heading = above(heading)) headings.push(heading);
  return headings;
}

const depths = new Map<Row, number>();

/** Number of headings that a row stands under. */
export function depthOf(table: Table, row: Row): number {
  let depth = depths.get(row);
  if (depth === undefined) {
    depth = headingsOver(table, row).length;
    depths.set(row, depth);
  }
  return depth;
}

const deepest = new Map<Table, number>();

/** The most headings that a row of a table stands under and that have columns of their own beside it. */
export function depthOfTable(table: Table): number {
  let depth = deepest.get(table);
  if (depth === undefined) {
    // The units of 2014's one table say which column is which; its labels have no columns beside them.
    depth = table.figures === 'row' ? 0 : Math.max(...table.rows.map((row) => depthOf(table, row)));
    deepest.set(table, depth);
  }
  return depth;
}
