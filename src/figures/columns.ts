/** Which columns a report prints, and in which order, where its heads leave no doubt. */
import type { Column, Table } from '../../grammars/index.js';
import type { ParsedHead, ParsedHeader } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { valueColumns } from '../vocabulary/columns.js';
import type { ColumnEntry } from '../vocabulary/terms.js';

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
  if (!header || header.heads.length === 0) return orderedAs(columns, columns, null);
  if (header.heads.some((head) => head.columns.length === 0 && !head.runningNumber)) return null;
  const own = header.heads.filter((head) => head.columns.some((entry) => entry.table === table));
  // Heads of the table before: this one's are lost.
  if (own.length === 0 || (header.table && header.table !== table)) return orderedAs(columns, columns, null);
  const heads = own.filter((head) =>
    head.columns.some((entry) => entry.table === table && entry.column && columns.includes(entry.column)),
  );
  if (heads.length !== columns.length) return null;
  // Half a header: the heads before may be another form's.
  const label = table.columns[0];
  if (table.figures === 'row' && !own.some((head) => head.columns.some(({ column }) => column === label)))
    return null;
  const cells = heads.map(({ cell }) => cell);
  if (isInOrder(heads, table, columns)) return orderedAs(columns, columns, cells);
  const byLine = [...columns].sort((one, other) => one.groups.length - other.groups.length);
  if (isInOrder(heads, table, byLine)) {
    const official = columns.map((column) => cells[byLine.indexOf(column)] as CellNode);
    return orderedAs(columns, columns, official);
  }
  // Heads in several lines cannot be told apart in another order.
  const named = heads.map((head) => onlyColumn(head, table));
  const inOneLine = columns.every(({ groups }) => groups.length === 0) && named.every((column) => column);
  return inOneLine && new Set(named).size === columns.length
    ? orderedAs(named as Column[], columns, cells)
    : null;
}

/** The one column of a table that a head may be; null where it may be several, or a group. */
function onlyColumn(head: ParsedHead, table: Table): Column | null {
  const own = head.columns.filter((entry) => entry.table === table);
  return own.length === 1 ? (own[0] as ColumnEntry).column : null;
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

/** Whether heads are those of some columns of a table, in order. */
function isInOrder(heads: readonly ParsedHead[], table: Table, columns: readonly Column[]): boolean {
  return heads.every((head, at) =>
    head.columns.some((entry) => entry.table === table && entry.column === columns[at]),
  );
}
