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
  if (!header || header.heads.length === 0) return inOfficialOrder(columns, null);
  const labels = table.columns.slice(0, 1);
  const heads: ParsedHead[] = [];
  let own = 0;
  let namesLabels = false;
  for (const head of header.heads) {
    if (head.columns.length === 0 && !head.runningNumber) return null;
    if (!isHeadOf(head, table, null)) continue;
    own++;
    if (isHeadOf(head, table, columns)) heads.push(head);
    namesLabels ||= isHeadOf(head, table, labels);
  }
  // Heads of the table before: this one's are lost.
  if (own === 0 || (header.table && header.table !== table)) return inOfficialOrder(columns, null);
  if (heads.length !== columns.length) return orderOfLastLine(header, table);
  // Half a header: the heads before may be another form's.
  if (table.figures === 'row' && !namesLabels) return null;
  const cells = heads.map(({ cell }) => cell);
  if (isInOrder(heads, table, columns)) return inOfficialOrder(columns, cells);
  const { byLine } = officialOf(columns);
  if (isInOrder(heads, table, byLine)) {
    const official = columns.map((column) => cells[byLine.indexOf(column)] as CellNode);
    return inOfficialOrder(columns, official);
  }
  // Heads in several lines cannot be told apart in another order.
  const named = heads.map((head) => onlyColumn(head, table));
  const inOneLine = columns.every(({ groups }) => groups.length === 0) && named.every((column) => column);
  if (!inOneLine || new Set(named).size !== columns.length) return null;
  const places = columns.map((column) => named.indexOf(column));
  return { columns: named as Column[], places, heads: cells };
}

/** Where what covers several lines is printed in each of them, the last line has a head for each column. */
function orderOfLastLine(header: ParsedHeader, table: Table): ColumnOrder | null {
  const columns = valueColumns(table);
  const heads = header.lastLine.filter((head) => isHeadOf(head, table, columns));
  if (heads.length !== columns.length || !isInOrder(heads, table, columns)) return null;
  return inOfficialOrder(
    columns,
    heads.map(({ cell }) => cell),
  );
}

/** Whether a head may be one of some columns of a table; null: any, or a group of them. */
function isHeadOf(head: ParsedHead, table: Table, columns: readonly Column[] | null): boolean {
  for (const entry of head.columns) {
    if (entry.table !== table) continue;
    if (columns === null || (entry.column !== null && columns.includes(entry.column))) return true;
  }
  return false;
}

/** The one column of a table that a head may be; null where it may be several, or a group. */
function onlyColumn(head: ParsedHead, table: Table): Column | null {
  const own = head.columns.filter((entry) => entry.table === table);
  return own.length === 1 ? (own[0] as ColumnEntry).column : null;
}

/** The order of the columns that a table has under a header. */
interface OrderOfTable {
  readonly table: Table;
  readonly order: ColumnOrder | null;
}

/** The column orders of a report's tables, each found out once. */
export class ColumnOrders {
  private readonly known = new Map<ParsedHeader | null, OrderOfTable[]>();
  private readonly onAssumed: (label: string) => void;
  /** What was asked for last: the rows under a header stand together. */
  private header: ParsedHeader | null = null;
  private last: OrderOfTable | null = null;

  /** @param onAssumed told of each table of several columns that prints no heads */
  constructor(onAssumed: (label: string) => void) {
    this.onAssumed = onAssumed;
  }

  of(header: ParsedHeader | null, table: Table): ColumnOrder | null {
    if (this.last?.table !== table || this.header !== header) {
      this.last = this.lookUp(header, table);
      this.header = header;
    }
    return this.last.order;
  }

  private lookUp(header: ParsedHeader | null, table: Table): OrderOfTable {
    const known = this.known.get(header);
    const found = known?.find((other) => other.table === table);
    if (found) return found;
    const own = { table, order: columnOrder(header, table) };
    if (known) known.push(own);
    else this.known.set(header, [own]);
    if (own.order?.heads === null && own.order.columns.length > 1)
      this.onAssumed(table.caption ?? table.rows[0]?.label ?? table.id);
    return own;
  }
}

/** What the headers of one table have in common; many a text prints its heads on every page. */
interface Official {
  /** The columns in the order in which the lines of their heads print them. */
  readonly byLine: readonly Column[];
  readonly places: readonly number[];
}

const officials = new Map<readonly Column[], Official>();

function officialOf(columns: readonly Column[]): Official {
  let official = officials.get(columns);
  if (!official) {
    const byLine = [...columns].sort((one, other) => one.groups.length - other.groups.length);
    official = { byLine, places: columns.map((_, place) => place) };
    officials.set(columns, official);
  }
  return official;
}

function inOfficialOrder(columns: readonly Column[], heads: readonly CellNode[] | null): ColumnOrder {
  return { columns, places: officialOf(columns).places, heads };
}

/** Whether heads are those of some columns of a table, in order. */
function isInOrder(heads: readonly ParsedHead[], table: Table, columns: readonly Column[]): boolean {
  return heads.every((head, at) =>
    head.columns.some((entry) => entry.table === table && entry.column === columns[at]),
  );
}
