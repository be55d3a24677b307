import type { Row, Table } from '../../grammars/index.js';

/** The headings that a row stands under, the nearest first. */
export function headingsOver(table: Table, row: Row): Row[] {
  const headings: Row[] = [];
  const above = ({ parent }: Row) => table.rows.find(({ id }) => id === parent);
  for (let heading = above(row); heading; heading = above(heading)) headings.push(heading);
  return headings;
}
