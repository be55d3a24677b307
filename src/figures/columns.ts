/** Which columns a report prints, and in which order, where its heads leave no doubt. */
import type { Column, Table } from '../../grammars/index.js';
import type { ParsedHeader } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { valueColumns } from '../vocabulary/columns.js';

/** The value columns of a table in the order in which a report prints them. */
export interface ColumnOrder {
  readonly columns: readonly Column[];
  /** For each value column of the table, its place among `columns`. */
  readonly places: readonly number[];
  /** The report's own head of each of `columns`; null where it prints none: the official order is taken. */
  readonly heads: readonly CellNode[] | null;
}

/**
 * The columns under a header. Null where one of its heads is none of the table's, where some are lost, and
 * where they fit neither of the two orders in which conversions print the official heads: column by column,
 * or line by line of the header.
 */
function columnOrder(header: ParsedHeader | null, table: Table): ColumnOrder | null {
  const columns = valueColumns(table);
  const form = orderedAs(columns, columns, null);
  if (!header || header.heads.length === 0) return form;
  if (header.heads.some((head) => head.columns.length === 0 && !head.runningNumber)) return null;
  const own = header.heads.filter((head) => head.columns.some((entry) => entry.table === table));
  // Heads of the table before: this one's are lost.
  if (own.length === 0 || (header.table && header.table !== table)) return form;
  const leaves = own
    .map(({ cell, columns: entries }) => ({
      cell,
      set: entries.filter((entry) => entry.table === table).map((entry) => entry.column),
    }))
    .filter(({ set }) => set.some((column) => column !== null && columns.includes(column)));
  if (leaves.length !== columns.length) return null;
  // Half a header: the heads before may be another form's.
  const label = table.columns[0];
  if (table.figures === 'row' && !own.some((head) => head.columns.some(({ column }) => column === label)))
    return null;
  const sets = leaves.map(({ set }) => set);
  const cells = leaves.map(({ cell }) => cell);
  if (isInOrder(sets, columns)) return orderedAs(columns, columns, cells);
  const byLine = [...columns].sort((one, other) => one.groups.length - other.groups.length);
  if (isInOrder(sets, byLine)) {
    const heads = columns.map((column) => cells[byLine.indexOf(column)] as CellNode);
    return orderedAs(columns, columns, heads);
  }
  // Heads in several lines cannot be told apart in another order.
  const inOneLine =
    columns.every((column) => column.groups.length === 0) && sets.every((set) => set.length === 1);
  const named = sets.map((set) => set[0] as Column);
  return inOneLine && new Set(named).size === columns.length ? orderedAs(named, columns, cells) : null;
}

/** The column orders of a report's tables, each found out once. */
export class ColumnOrders {
  private readonly known = new Map<ParsedHeader | null, Map<Table, ColumnOrder | null>>();
  private readonly onAssumed: (label: string) => void;

  /** @param onAssumed told of each table of several columns that prints no heads */
  constructor(onAssumed: (label: string) => void) {
    this.onAssumed = onAssumed;
  }

  of(header: ParsedHeader | null, table: Table): ColumnOrder | null {
    let byTable = this.known.get(header);
    if (!byTable) {
      byTable = new Map();
      this.known.set(header, byTable);
    }
    let order = byTable.get(table);
    if (order === undefined) {
      order = columnOrder(header, table);
      byTable.set(table, order);
      if (order?.heads === null && order.columns.length > 1)
        this.onAssumed(table.caption ?? table.rows[0]?.label ?? table.id);
    }
    return order;
  }
}

function orderedAs(
  columns: readonly Column[],
  official: readonly Column[],
  heads: readonly CellNode[] | null,
): ColumnOrder {
  return { columns, places: official.map((column) => columns.indexOf(column)), heads };
}

/** Whether the heads read are those of `columns`, in order. */
function isInOrder(sets: readonly (readonly (Column | null)[])[], columns: readonly Column[]): boolean {
  return sets.every((set, at) => set.includes(columns[at] as Column));
}
