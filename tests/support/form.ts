/** The forms as the grammars print them, counted out independently of the code under test. */
import { type Column, type Grammar, grammars, type Row, type Table } from '../../grammars/index.js';

export type FormId = 'g2014' | 'g2019' | 'g2021';
export const FORM_IDS = ['g2014', 'g2019', 'g2021'] as const;

/** One cell of a form. */
export interface FormCell {
  readonly id: string;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** Canonical unit: money in 元. */
  readonly unit: string;
  /** Power of ten of the unit that the form prints: 万元 is 4. */
  readonly exponent: number;
  /** A signed change, an amount of money, or a count. */
  readonly kind: 'count' | 'change' | 'amount';
}

export function grammarOf(form: FormId): Grammar {
  return grammars[form];
}

export function valueColumns(table: Table): Column[] {
  return table.columns.filter(({ id }) => id !== 'label' && id !== 'unit');
}

/** The cells of a row in the order of its columns; `subtotal` reads a heading row as the figure row it may be. */
export function cellsOf(table: Table, row: Row): FormCell[] {
  const rowId = row.kind === 'heading' ? row.subtotal : row.id;
  if (rowId === undefined) return [];
  return valueColumns(table).map((column) => {
    const unit = column.unit ?? row.unit ?? '件';
    const money = unit.endsWith('元');
    return {
      id: figureId(table, rowId, column),
      table,
      row,
      column,
      unit: money ? '元' : unit,
      exponent: unit === '万元' ? 4 : 0,
      kind: money ? 'amount' : column.id === 'items_change' ? 'change' : 'count',
    };
  });
}

/** Every cell that a report of this form may print, in printed order. */
export function allCells(form: FormId): FormCell[] {
  return grammarOf(form).tables.flatMap((table) => table.rows.flatMap((row) => cellsOf(table, row)));
}

/** Rows are named across tables by this key. */
export function rowKey(table: Table, row: Row): string {
  return `${table.id}/${row.id}`;
}

export function columnKey(table: Table, column: Column): string {
  return `${table.id}/${column.id}`;
}

/** Headings that a row stands under, outermost first. */
export function headingsOf(table: Table, row: Row): Row[] {
  const path: Row[] = [];
  for (let id = row.parent; id !== null; ) {
    const parent = table.rows.find((other) => other.id === id);
    if (!parent) break;
    if (parent.kind === 'heading') path.unshift(parent);
    id = parent.parent;
  }
  return path;
}

function figureId(table: Table, rowId: string, column: Column): string {
  if (table.figures === 'row') return rowId;
  if (table.figures === 'column') return column.id;
  if (table.figures === 'row.column') return `${rowId}.${column.id}`;
  return column.id === 'total' ? rowId : `${rowId}@${column.id}`;
}

/** How the ids of the applications table end, column by column: nothing for 总计, else @ and the applicant. */
export const APPLICANT_COLUMNS: readonly string[] = valueColumns(
  grammars.g2021.tables.find(({ figures }) => figures === 'row@column') as Table,
).map(({ id }) => (id === 'total' ? '' : `@${id}`));
