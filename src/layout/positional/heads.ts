/** The heads above the rows: captions in rows of their own, then the heads in one row, from the left. */
import { type TableColumns, UNKNOWN } from './columns.js';
import { type Item, itemOf } from './item.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import type { TableLines } from './tables.js';

export function headRows(lines: readonly TextLine[], table: TableLines, columns: TableColumns): Item[][] {
  const captions = new Set(table.heads.filter((run) => isCaption(run) && standsAlone(lines, run)));
  const told = table.above ? UNKNOWN : columns;
  const rows = [...captions].map((run) => [headOf(run, told)]);
  // A group and the first of its heads may begin in one column: the upper one comes first.
  const inRow = table.heads
    .filter((run) => !captions.has(run))
    .sort((one, other) => one.from - other.from || one.first - other.first)
    .map((run) => headOf(run, told));
  for (const line of lines.slice(table.first, table.body)) {
    for (const piece of line.leads) inRow.push(itemOf([piece]));
  }
  if (inRow.length > 0) rows.push(inRow);
  return rows;
}

function headOf(run: Run, { heads }: TableColumns): Item {
  return { ...itemOf(run.pieces), columns: heads(run) };
}

function isCaption({ term }: Run): boolean {
  return term !== null && term.captions.length > 0 && term.columns.length === 0;
}

function standsAlone(lines: readonly TextLine[], run: Run): boolean {
  return lines.slice(run.first, run.last + 1).every(({ labels }) => labels.length === 1);
}
