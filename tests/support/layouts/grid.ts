/** A report's tables as cells in their places, before any layout writes them down. */
import type { Row, Table } from '../../../grammars/index.js';
import { cellsOf, columnKey, headingsOf, rowKey, valueColumns } from '../form.js';
import { BLANK, type Entry, type ReportModel } from '../report-model.js';

export interface GridCell {
  readonly role: 'caption' | 'head' | 'label' | 'unit' | 'value';
  readonly text: string;
  readonly figure?: string;
  /** Key of the row that a label names. */
  readonly row?: string;
  /** Stands for the part of a wider or higher cell: only layouts with nested blanks show it. */
  readonly spanned?: true;
}

export type GridRow = readonly GridCell[];

export interface Grid {
  readonly table: Table;
  readonly caption: GridRow | null;
  /** The header as its lines are printed, and column by column. */
  readonly headerLines: readonly GridRow[];
  readonly headerColumns: GridRow;
  readonly rows: readonly GridRow[];
}

export interface GridOptions {
  /** The unit column of g2014: printed, without units of one character, or left out. */
  readonly units: 'all' | 'long' | 'none';
  /** Mark in the unit cell of a heading row. */
  readonly noUnit: string;
  /** Corner of the table of applications. */
  readonly corner: 'note' | 'blank';
}

const SPANNED: GridCell = { role: 'label', text: '', spanned: true };
const SPANNED_HEAD: GridCell = { role: 'head', text: '', spanned: true };

export function gridOf(model: ReportModel, table: Table, options: GridOptions): Grid {
  const caption =
    table.caption !== null && table.figures === 'row.column'
      ? [{ role: 'caption', text: model.wordings.get(table.id) ?? table.caption } as const]
      : null;
  const rows = printedRows(model, table).map((row) => gridRow(model, table, row, options));
  return { table, caption, ...headerOf(model, table, options), rows: nested(table, model, rows) };
}

interface LabelledRow {
  readonly row: Row;
  readonly cells: GridCell[];
}

/** Rows that the report prints: those with entries, and the headings above them. */
function printedRows(model: ReportModel, table: Table): Row[] {
  const printed = new Set<Row>();
  for (const row of table.rows) {
    if (!cellsOf(table, row).some(({ id }) => model.entries.has(id))) continue;
    for (const heading of headingsOf(table, row)) printed.add(heading);
    printed.add(row);
  }
  return table.rows.filter((row) => printed.has(row));
}

function gridRow(model: ReportModel, table: Table, row: Row, { units, noUnit }: GridOptions): LabelledRow {
  const cells: GridCell[] = [];
  if (row.label !== '') {
    const key = rowKey(table, row);
    cells.push({ role: 'label', text: model.wordings.get(key) ?? row.label, row: key });
  }
  const unitColumn = table.columns.some(({ id }) => id === 'unit') && units !== 'none';
  if (unitColumn) {
    if (row.kind === 'heading') cells.push({ role: 'unit', text: noUnit });
    else if (units === 'all' || (row.unit ?? '').length > 1)
      cells.push({ role: 'unit', text: row.unit ?? '' });
  }
  const values = cellsOf(table, row).filter(({ id }) => model.entries.has(id));
  for (const { id } of values) cells.push(valueCell(id, model.entries.get(id) ?? BLANK));
  // A heading row of g2014 has the cells of its columns, empty.
  if (table.figures === 'row' && row.kind === 'heading') cells.push({ role: 'value', text: '' });
  return { row, cells };
}

function valueCell(figure: string, entry: Entry): GridCell {
  return { role: 'value', text: entry.status === 'blank' ? '' : entry.written, figure };
}

/**
 * Rows of the table of applications with the label columns of the form: a heading stands in the row of
 * its first child, and the rows below it have an empty cell in its column.
 */
function nested(table: Table, model: ReportModel, rows: readonly LabelledRow[]): GridRow[] {
  if (table.figures !== 'row@column') return rows.map(({ cells }) => cells);
  const grid: GridRow[] = [];
  let waiting: GridCell[] = [];
  for (const { row, cells } of rows) {
    const path = headingsOf(table, row);
    const alone = row.kind === 'figure' || cellsOf(table, row).some(({ id }) => model.entries.has(id));
    if (!alone) {
      waiting.push(...cells);
      continue;
    }
    const above = path.slice(0, path.length - waiting.length).map(() => SPANNED);
    grid.push([...above, ...waiting, ...cells]);
    waiting = [];
  }
  return grid;
}

function headerOf(
  model: ReportModel,
  table: Table,
  { corner, units }: GridOptions,
): Pick<Grid, 'headerLines' | 'headerColumns'> {
  const head = (text: string): GridCell => ({ role: 'head', text });
  const columns =
    table.figures === 'row@column' || table.figures === 'column' ? valueColumns(table) : table.columns;
  const heads = columns
    .filter(({ id }) => id !== 'unit' || units !== 'none')
    .map((column) => ({ column, cell: head(model.wordings.get(columnKey(table, column)) ?? column.label) }));
  const depth = Math.max(...columns.map(({ groups }) => groups.length)) + 1;
  if (depth === 1) {
    const line = heads.map(({ cell }) => cell);
    return { headerLines: [line], headerColumns: line };
  }
  const lines: GridCell[][] = Array.from({ length: depth }, () => []);
  const byColumn: GridCell[] = [];
  if (table.figures === 'row@column') {
    const note = table.captions[0]?.text ?? '';
    const cell: GridCell = corner === 'note' ? { role: 'caption', text: note } : { role: 'head', text: '' };
    for (const line of lines) line.push(line === lines[0] ? cell : SPANNED_HEAD);
    if (corner === 'note') byColumn.push(cell);
  }
  const seen = new Set<string>();
  for (const { column, cell } of heads) {
    column.groups.forEach((group, level) => {
      const path = column.groups.slice(0, level + 1).join('/');
      if (seen.has(path)) return;
      seen.add(path);
      lines[level]?.push(head(group));
      byColumn.push(head(group));
    });
    const level = column.groups.length;
    lines[level]?.push(cell);
    byColumn.push(cell);
    for (let below = level + 1; below < depth; below++) lines[below]?.push(SPANNED_HEAD);
  }
  return { headerLines: lines, headerColumns: byColumn };
}
