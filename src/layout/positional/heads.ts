/** The heads above the rows: captions in rows of their own, then the heads in one row, from the left. */
import { type TableColumns, UNKNOWN } from './columns.js';
import { type Item, itemOf } from './item.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import type { TableLines } from './tables.js';

export function headRows(lines: readonly TextLine[], table: TableLines, columns: TableColumns): Item[][] {
  const isApart = (run: Run) => isCaption(run) && standsAlone(lines, run);
  const beside = table.heads.filter((run) => !isApart(run));
  const told = table.above ? UNKNOWN : columns;
  const rows: Item[][] = [];
  let from = table.first;
  // A table without rows leaves its heads above those of the next.
  const close = (end: number) => {
    const row = headsBetween(lines, beside, from, end, told);
    if (row.length > 0) rows.push(row);
    from = end;
  };
  for (const run of table.heads.filter(isApart)) {
    close(run.first);
    rows.push([headOf(run, told)]);
  }
  close(table.body);
  return rows;
}

/** The heads that begin on some lines, in one row. */
function headsBetween(
  lines: readonly TextLine[],
  heads: readonly Run[],
  first: number,
  end: number,
  columns: TableColumns,
): Item[] {
  const own = heads
    .filter((run) => run.first >= first && run.first < end)
    // A group and the first of its heads may begin in one column: the upper one comes first.
    .sort((one, other) => one.from - other.from || one.first - other.first)
    .map((run) => headOf(run, columns));
  for (const { leads } of lines.slice(first, end)) for (const piece of leads) own.push(itemOf([piece]));
  return own;
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
