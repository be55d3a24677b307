/**
 * Places the cells of a row in the columns of its table, and says nothing where more than one placing
 * fits.
 *
 * A layout that marks its cells shows blanks too, and may show some in place of what is wider than one
 * cell: behind a label as wide as the headings beside it would be (fillers), and before a label, under
 * the headings it stands beneath (leads). Where row ends are not shown, the leads of a row come behind
 * the cells of the row above. Which of these a report prints shows in most of its rows; every row must
 * then have exactly the cells it should. A layout without marks loses blanks: there a row has as many
 * numbers as columns, or none.
 */
import type { Row, Table } from '../../grammars/index.js';
import type { ParsedHeader, ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { type Bands, areUnder, bandsOf, completeRows, placeCells } from './bands.js';
import { isBlank } from './cell-text.js';
import type { ColumnOrder } from './columns.js';
import { overlap } from '../layout/tape.js';
import { valueColumns } from '../vocabulary/columns.js';
import { depthOf, depthOfTable } from '../vocabulary/headings.js';
import type { RowInPlace } from './places.js';
import { labelCells, Stretches } from './stretches.js';
import { isUnit } from './units.js';

/** One cell for each value column; null for one that is blank without showing. */
export type Alignment = readonly (CellNode | null)[];

interface Padding {
  readonly leads: boolean;
  readonly fillers: boolean;
}

const PADDINGS: readonly Padding[] = [
  { leads: false, fillers: false },
  { leads: true, fillers: false },
  { leads: false, fillers: true },
  { leads: true, fillers: true },
];

/** The unit and the number of a row with one. */
const SINGLE = 2;
/** The number of a page may stand behind a row or two. */
const LEAST_OVERFULL = 3;

export class Aligner {
  private readonly paddings = new Map<Table, Padding>();
  /** Rows of one order stand together. */
  private bands: { readonly order: ColumnOrder; readonly found: Bands | null } | null = null;
  private readonly rows: readonly RowInPlace[];
  // Most reports need neither.
  private known: {
    under?: ReadonlyMap<CellNode, (readonly CellNode[])[]>;
    stretches?: Stretches;
    habits?: ReadonlyMap<Table, Habits>;
  } = {};

  constructor(rows: readonly RowInPlace[]) {
    this.rows = rows;
  }

  /** The cells of a row, one for each value column; null where they cannot be told apart. */
  align(
    place: RowInPlace,
    table: Table,
    formRow: Row,
    cells: readonly CellNode[],
    order: ColumnOrder,
  ): Alignment | null {
    const { row, next, ends } = place;
    const count = valueColumns(table).length;
    if (mayGoOn(place, count)) return null;
    if (!order.heads && this.doMost(table, 'wider')) return null;
    const marked = row.marked || this.doMost(table, 'marked');
    if (cells.length === 0) return marked || !ends ? null : new Array<null>(count).fill(null);
    if (!marked && cells.length === count && cells.every(isWritten) && !isBesideBroken(place)) return cells;
    const bands = this.bandsOf(order);
    if (bands && areUnder(cells, bands)) {
      const placed = placeCells(cells, bands);
      const open = next !== null && next.opening === null && !isFull(row, count);
      if (bands[0]?.byPlace && (open || isBesideBroken(place))) return null;
      // Where blanks are printed, a cell that is not there is lost.
      return placed?.includes(null) && bands[0]?.byPlace !== true ? null : placed;
    }
    // Among rows with marks, what has none may be another row's, or a remark.
    if (!marked || (!row.marked && !cells.every(isWritten))) return null;
    // Nothing is in any column.
    if (row.closed && cells.length >= count && cells.every(isBlank)) return cells.slice(0, count);
    // Without heads a column of the agency's own may be among them.
    const own = order.heads && this.stretches.bandsOf(place, count);
    if (own && areUnder(cells, own)) {
      const placed = placeCells(cells, own);
      return placed?.includes(null) ? null : placed;
    }
    // Blanks alone stand under the heading that a row has none of.
    if (order.heads && row.closed && cells.length === count && !isBlank(cells[0] as CellNode)) return cells;
    const depth = depthOfTable(table);
    const width = order.heads ? this.stretches.widthOf(place, count, depth) : 0;
    const before = width - labelCells(row) - count;
    // Labels that are repeated in each place they cover stand there already.
    const most = depth + 1 - labelCells(row);
    if (before >= 0 && before <= most && fits(cells, count, before, 0)) return cells.slice(before);
    const padding = this.paddingOf(table);
    const filled = fillers(padding, table, formRow);
    const after = leads(padding, place);
    return fits(cells, count, filled, after) ? cells.slice(filled, filled + count) : null;
  }

  /**
   * The place of the number among the cells of a one-column row (2014: label, unit, number). Null where a cell is
   * lost or one too many.
   */
  alignSingle(place: RowInPlace, table: Table): number | null {
    const { row, ends } = place;
    const { cells } = row;
    if (mayGoOn(place, SINGLE) || isBesideBroken(place)) return null;
    const first = cells[0]?.content;
    const second = cells[1]?.content;
    // Nothing shows that a cell is there: it is blank only where the layout loses blanks.
    const implied = !row.marked && !this.doMost(table, 'marked') && ends;
    if (cells.length === 0) return implied ? 0 : null;
    if (first === 'unit' && cells.length === 1) return implied ? 1 : null;
    if (first === 'unit' && cells.length === 2) return 1;
    if (second === 'unit' && cells.length === 2) return 0;
    const units = this.doMost(table, 'units');
    // A dash or a blank before the number stands in the place of the unit.
    if (cells.length === 2 && units && (first === 'placeholder' || first === 'blank')) return 1;
    const complete = first === 'quantity' || first === 'text' || !units || !row.marked;
    return cells.length === 1 && complete ? 0 : null;
  }

  /** The columns' places, where the layout shows them. */
  private bandsOf(order: ColumnOrder): Bands | null {
    if (this.bands?.order === order) return this.bands.found;
    const { heads, columns } = order;
    const first = heads?.[0];
    const found = first?.columns
      ? bandsOf(heads as readonly CellNode[], completeRows(this.rowsUnder(first), columns.length))
      : null;
    this.bands = { order, found };
    return found;
  }

  /** The cells of the rows under the header that a head is part of. */
  private rowsUnder(head: CellNode): readonly (readonly CellNode[])[] {
    this.known.under ??= rowsByHead(this.rows);
    return this.known.under.get(head) ?? [];
  }

  private get stretches(): Stretches {
    this.known.stretches ??= new Stretches(this.rows);
    return this.known.stretches;
  }

  /** Whether most rows of a table with figures do something. */
  private doMost(table: Table, habit: 'marked' | 'wider' | 'units'): boolean {
    const habits = this.habitsOf(table);
    return habits !== undefined && habits[habit] * 2 > habits.rows;
  }

  /**
   * Whether the numbers of a row may be parts of some: several rows of its table have more of them than columns. With a
   * number in two and a blank lost, a row has as many as it should.
   */
  isInParts({ entry, closed, cells }: ParsedRow): boolean {
    if (!entry || closed || cells[0]?.columns || valueColumns(entry.table).length < 2) return false;
    return (this.habitsOf(entry.table)?.overfull ?? 0) >= LEAST_OVERFULL;
  }

  private habitsOf(table: Table): Habits | undefined {
    this.known.habits ??= habitsOf(this.rows);
    return this.known.habits.get(table);
  }

  /** What most of the table's marked rows show. */
  private paddingOf(table: Table): Padding {
    let best = this.paddings.get(table);
    if (best) return best;
    best = PADDINGS[0] as Padding;
    const count = valueColumns(table).length;
    const rows = this.rows.filter(
      ({ row }) => row.marked && row.entry?.table === table && row.entry.row.kind === 'figure',
    );
    // Fewer than most of the rows are no evidence: then every row has just its cells.
    let most = rows.length / 2;
    for (const padding of depthOfTable(table) === 0 ? [] : PADDINGS) {
      let fitting = 0;
      for (const place of rows) {
        const { entry, cells } = place.row;
        if (entry && fits(cells, count, fillers(padding, table, entry.row), leads(padding, place))) fitting++;
      }
      if (fitting > most) {
        best = padding;
        most = fitting;
      }
    }
    this.paddings.set(table, best);
    return best;
  }
}

/** How many rows of a table with figures do something. */
interface Habits {
  rows: number;
  /** Their layout marks cells. */
  marked: number;
  /** They have more cells than the form has columns: the agency has added some. */
  wider: number;
  /** They have more cells with something in them. */
  overfull: number;
  /** They print a unit in a cell of its own. */
  units: number;
}

function habitsOf(places: readonly RowInPlace[]): Map<Table, Habits> {
  const all = new Map<Table, Habits>();
  for (const { row } of places) {
    const { entry, cells } = row;
    if (entry?.row.kind !== 'figure') continue;
    let habits = all.get(entry.table);
    if (!habits) {
      habits = { rows: 0, marked: 0, wider: 0, overfull: 0, units: 0 };
      all.set(entry.table, habits);
    }
    habits.rows++;
    if (row.marked) habits.marked++;
    const count = valueColumns(entry.table).length;
    if (cells.length > count) {
      const own = cells.filter((cell) => !isUnit(cell));
      if (own.length > count) habits.wider++;
      if (own.filter((cell) => !isBlank(cell)).length > count) habits.overfull++;
    }
    if (cells[0]?.content === 'unit') habits.units++;
  }
  return all;
}

function rowsByHead(rows: readonly RowInPlace[]): Map<CellNode, (readonly CellNode[])[]> {
  const headers = new Map<ParsedHeader, (readonly CellNode[])[]>();
  for (const { row } of rows) {
    if (!row.header) continue;
    const known = headers.get(row.header);
    if (known) known.push(row.cells);
    else headers.set(row.header, [row.cells]);
  }
  const under = new Map<CellNode, (readonly CellNode[])[]>();
  for (const [{ cells }, own] of headers) for (const cell of cells) under.set(cell, own);
  return under;
}

function fillers(padding: Padding, table: Table, row: Row): number {
  return padding.fillers ? depthOfTable(table) - depthOf(table, row) : 0;
}

function leads(padding: Padding, { row, next, adjoins }: RowInPlace): number {
  if (!padding.leads || row.closed || !adjoins || !next?.opening) return 0;
  return next.opening.table === row.entry?.table ? depthOf(next.opening.table, next.opening.row) : 0;
}

function fits(cells: readonly CellNode[], count: number, before: number, after: number): boolean {
  if (cells.length !== before + count + after) return false;
  for (let at = 0; at < before; at++) if (cells[at]?.content !== 'blank') return false;
  for (let at = before + count; at < cells.length; at++) if (cells[at]?.content !== 'blank') return false;
  return true;
}

function isWritten(cell: CellNode): boolean {
  return cell.content === 'quantity' || cell.content === 'placeholder';
}

/** Cells behind the row that belong to no label may be its own; words are none of a row whose columns all have a number. */
function mayGoOn({ row, next, goesOn }: RowInPlace, columns: number): boolean {
  if (goesOn || next === null) return goesOn;
  const hasWords = next.cells.every(({ content }) => content === 'text');
  return isStray(next) && !isApart(row, next) && !(hasWords && isFull(row, columns));
}

/** Whether each column has a number or a mark, by its place. */
function isFull({ cells }: ParsedRow, columns: number): boolean {
  return cells.length === columns && cells.every((cell) => cell.columns?.byPlace === true && isWritten(cell));
}

/** A wrapped number that is none, of a row beside this one: a part of it may stand in this row. */
function isBesideBroken({ row, previous, next }: RowInPlace): boolean {
  return hasBrokenBeside(previous, row) || hasBrokenBeside(next, row);
}

function hasBrokenBeside(other: ParsedRow | null, row: ParsedRow): boolean {
  if (other === null) return false;
  for (const cell of other.cells)
    if (cell.content === 'text' && cell.spans && meetsOne(cell, row.cells)) return true;
  return false;
}

/** Whether a cell stands above or below one of the cells of another row. */
function meetsOne({ columns: own }: CellNode, cells: readonly CellNode[]): boolean {
  return (
    own?.byPlace === true && cells.some(({ columns }) => columns?.byPlace === true && overlap(columns, own))
  );
}

/**
 * A bare number behind a row whose cells and end are marked is none of them: a page number. Behind a lone blank
 * it may be the cell itself, on a line of its own.
 */
function isApart(row: ParsedRow, next: ParsedRow): boolean {
  return row.marked && row.closed && !next.marked && !(row.cells.length === 1 && row.cells.every(isBlank));
}

/** Cells without a label, in a table whose rows have one. */
function isStray(row: ParsedRow): boolean {
  if (row.labels.length > 0 || row.header?.table?.figures === 'column') return false;
  // Word ends a table with a row of blanks that holds the widths of its columns.
  return row.cells.some((cell) => cell.content !== 'blank');
}
