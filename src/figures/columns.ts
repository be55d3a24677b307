/** Which columns a report prints, and in which order, where its heads leave no doubt. */
import type { Column, Table } from '../../grammars/index.js';
import type { ParsedHeader } from '../parser/blocks.js';
import { valueColumns } from './forms.js';

/** The value columns of a table in the order in which a report prints them. */
export interface ColumnOrder {
  readonly columns: readonly Column[];
  /** `heads`: the report's own heads say it; `form`: it prints none, the official order is taken. */
  readonly basis: 'heads' | 'form';
}

/**
 * The columns under a header. Null where its heads fit neither of the two orders in which conversions
 * print the official heads (column by column, or line by line of the header), nor name every column once.
 */
export function columnOrder(header: ParsedHeader | null, table: Table): ColumnOrder | null {
  const columns = valueColumns(table);
  const form: ColumnOrder = { columns, basis: 'form' };
  if (!header || header.heads.length === 0) return form;
  const own = header.heads.filter((head) => head.columns.some((entry) => entry.table === table));
  // Heads of the table before: this one's are lost.
  if (own.length === 0 || (header.table && header.table !== table)) return form;
  if (own.length < header.heads.length) return null;
  const sets = own
    .map((head) => head.columns.filter((entry) => entry.table === table).map((entry) => entry.column))
    .filter((set) => set.some((column) => column !== null && columns.includes(column)));
  const byLine = [...columns].sort((one, other) => one.groups.length - other.groups.length);
  if (isPartOf(sets, columns) || isPartOf(sets, byLine)) return { columns, basis: 'heads' };
  const named = sets.map((set) => set[0]);
  const eachOnce = sets.every((set) => set.length === 1) && new Set(named).size === columns.length;
  return eachOnce && named.length === columns.length ? { columns: named as Column[], basis: 'heads' } : null;
}

/** Whether the heads read are those of `columns`, in order, some perhaps lost. */
function isPartOf(sets: readonly (readonly (Column | null)[])[], columns: readonly Column[]): boolean {
  let at = 0;
  for (const set of sets) {
    while (at < columns.length && !set.includes(columns[at] as Column)) at++;
    if (at === columns.length) return false;
    at++;
  }
  return true;
}
