/** Rows of a layout that loses blanks, with fewer numbers than columns: kept until their table is read. */
import type { Row, Table } from '../../grammars/index.js';
import type { ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import type { ColumnOrder } from './columns.js';
import type { Figure } from './figure.js';
import type { FigureSpec, Form } from './forms.js';
import { type Cells, inferRows, LARGEST, type OpenRow, type Placing } from './infer.js';
import { blank } from './make.js';
import type { RowInPlace } from './places.js';
import { readQuantity, toNumber } from './quantity.js';
import { relationsOf } from './relations.js';
import type { UnitsTaken } from './units.js';

export interface LostRow extends UnitsTaken, OpenRow {
  readonly row: ParsedRow;
  readonly order: ColumnOrder;
  readonly specs: readonly FigureSpec[];
}

/**
 * The row with what its cells say; null where more than blanks may be lost: a cell may stand behind it, is
 * not a plain count, or has a place of its own.
 *
 * @param texts texts of the cells
 */
export function lostRow(
  { row, ends }: RowInPlace,
  order: ColumnOrder,
  specs: readonly FigureSpec[],
  taken: UnitsTaken,
  texts: readonly string[],
): LostRow | null {
  const { cells, units } = taken;
  const isOfficial = order.places.every((place, at) => place === at);
  if (!ends || !isOfficial || cells.length === 0 || cells.length >= specs.length) return null;
  const values: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const { measure } = specs[at] as FigureSpec;
    const quantity =
      cell.content === 'quantity' && !cell.columns
        ? readQuantity(texts[at] as string, measure, units?.get(cell) ?? null)
        : null;
    const value = quantity && !quantity.approximate ? toCount(quantity.decimal) : null;
    if (value === null) return null;
    values.push(value);
  }
  return { ...taken, id: (specs[0] as FigureSpec).indicator, values, row, order, specs };
}

/**
 * Where the numbers of lost rows stand as far as the arithmetic of their tables says so.
 *
 * @param figures what is read so far, by the index of its spec
 * @param rowRead what has been read of a row of the form
 */
export function placeLost(
  form: Form,
  figures: readonly (Figure | undefined)[],
  rowRead: (row: Row) => ParsedRow | undefined,
  lost: readonly LostRow[],
): Map<OpenRow, Placing> {
  const placings = new Map<OpenRow, Placing>();
  for (const table of new Set(lost.map(({ specs }) => (specs[0] as FigureSpec).table))) {
    // Where some rows show their blanks, nothing tells why others do not.
    if (table.rows.some((row) => rowRead(row)?.marked)) continue;
    const open = lost.filter(({ specs }) => specs[0]?.table === table);
    const cells = cellsOf(form, table, figures);
    const relations = relationsOf(form, table, (id) => cells.has(id));
    for (const { id } of open) cells.delete(id);
    const width = (open[0] as LostRow).specs.length;
    for (const [row, placing] of inferRows(relations, cells, open, width)) placings.set(row, placing);
  }
  return placings;
}

/** The figures of a row as it is placed, each marked as inferred; null for a cell that stays open. */
export function placedFigures(
  { row, cells, units, specs }: LostRow,
  placing: Placing,
  read: (cell: CellNode, spec: FigureSpec, printed: string | null) => Figure,
): (Figure | null)[] {
  const printed = [row.labels[row.labels.length - 1], ...cells];
  return specs.map((spec, column) => {
    const place = placing[column];
    if (!place) return null;
    const isBlank = 'blankBehind' in place;
    const cell = printed[isBlank ? place.blankBehind : place.value + 1] as CellNode;
    const made = isBlank ? blank(spec, cell.end, null) : read(cell, spec, units?.get(cell) ?? null);
    return { ...made, inferred: 'arithmetic' };
  });
}

/** The cells of each row that the report prints. */
function cellsOf(form: Form, table: Table, figures: readonly (Figure | undefined)[]): Map<string, Cells> {
  const cells = new Map<string, Cells>();
  for (const row of table.rows) {
    const specs = form.byRow.get(row) ?? form.subtotals.get(row) ?? [];
    const [first] = specs;
    if (!first || !figures[first.index]) continue;
    cells.set(
      first.indicator,
      specs.map(({ index }) => countOf(figures[index])),
    );
  }
  return cells;
}

function countOf(figure: Figure | undefined): number | null {
  if (figure?.status === 'blank' || figure?.status === 'placeholder') return 0;
  return figure?.decimal && !figure.approximate ? toCount(figure.decimal) : null;
}

function toCount(decimal: string): number | null {
  const value = toNumber(decimal);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : null;
}
