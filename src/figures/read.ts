/**
 * Tables to figures. A figure is reported only if its row and its column are both known.
 */
import type { GenerationId, Row, Table } from '../../grammars/index.js';
import { type Diagnostic, diagnose } from '../diagnostics/diagnose.js';
import type { Block, ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { hull, type Span } from '../source/span.js';
import { valueColumns } from '../vocabulary/columns.js';
import type { RowEntry } from '../vocabulary/terms.js';
import { Aligner } from './align.js';
import { cellText, isBlank, shownText } from './cell-text.js';
import { type ColumnOrder, ColumnOrders } from './columns.js';
import { areDoubtful, type TableDamage, tableDamage } from './damage.js';
import type { Figure } from './figure.js';
import { type FigureSpec, type Form, formOf } from './forms.js';
import { type LostRow, lostRow, placedFigures, placeLost } from './lost.js';
import { blank, contradicted, figure, missingFigure } from './make.js';
import { type RowInPlace, rowsInPlace } from './places.js';
import { CellReader, unitInHead, unitInLabel } from './read-cell.js';
import { isUnit, takeUnits, type UnitsTaken, withoutBrackets } from './units.js';

/** （三）不予公开小计, above its rows or below them. */
const SUBTOTAL = /小计$/;

export interface FiguresRead {
  /** Every figure of the form in printed order, and the optional ones that the report prints. */
  readonly figures: readonly Figure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** （六）其他处理, one row of figures until 2020 and in some later reports. */
const LEGACY_ROW = 'requests.outcome.other.total';

/**
 * Reads the figures of a report from its tables.
 *
 * @param cut the text ends in the last table, before the form does: its last cell may be cut too
 * @param whole place of what concerns the whole report
 */
export function readFigures(
  source: string,
  blocks: readonly Block[],
  generation: GenerationId,
  cut: boolean,
  whole: number,
): FiguresRead {
  const places = rowsInPlace(source, blocks);
  const damage = tableDamage(source, blocks, places);
  const reader = new FigureReader(source, formOf(generation), places, { start: whole, end: whole }, damage);
  const last = cut ? places.pop() : undefined;
  for (const place of places) reader.row(place);
  if (last) reader.cutRow(last);
  return reader.finish();
}

class FigureReader {
  private readonly source: string;
  private readonly whole: Span;
  /** No row is what it seems; said once, not row by row. */
  private readonly damaged: boolean;
  private readonly form: Form;
  private readonly aligner: Aligner;
  /** By the index of their spec. */
  private readonly figures: (Figure | undefined)[];
  /** By the index of their first spec. */
  private readonly rowsRead: (ParsedRow | undefined)[];
  private readonly rowsRepeated = new Set<readonly FigureSpec[]>();
  /** Figures about which two printings of a row differ. */
  private readonly contradicted = new Set<FigureSpec>();
  /** Those of a row printed again, which are compared and not kept. */
  private readonly again: Figure[] = [];
  private readonly lost: LostRow[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly orders: ColumnOrders;
  private readonly cells: CellReader;

  constructor(
    source: string,
    form: Form,
    places: readonly RowInPlace[],
    whole: Span,
    damage: TableDamage | null,
  ) {
    this.source = source;
    this.cells = new CellReader(source, this.diagnostics);
    this.whole = whole;
    this.form = form;
    this.damaged = damage !== null;
    if (damage) this.diagnostics.push(diagnose(damage, hull(places.flatMap(({ row }) => row.labels)), {}));
    this.orders = new ColumnOrders((label) => {
      this.diagnostics.push(diagnose('columns-assumed', this.whole, { label }));
    });
    this.aligner = new Aligner(places);
    this.figures = new Array(form.specs.length);
    this.rowsRead = new Array(form.specs.length);
  }

  row(place: RowInPlace): void {
    const { row } = place;
    const { entry } = row;
    if (entry && row.near) {
      const extras = { label: this.textOf(row.labels), wording: row.near };
      this.diagnostics.push(diagnose('row-misspelt', row, extras));
    }
    if (entry) {
      if (entry.row.kind === 'heading') this.headingRow(place, entry);
      else this.figureRow(place, entry.table, entry.row, this.form.byRow.get(entry.row) ?? []);
      return;
    }
    const table = row.header?.table;
    // The table of 四 has one row and prints no label for it.
    if (table?.figures === 'column' && row.labels.length === 0 && row.cells.length > 0) {
      const only = table.rows[0] as Row;
      this.figureRow(place, table, only, this.form.byRow.get(only) ?? []);
      return;
    }
    this.unknownRow(row);
  }

  /** The row in which the text breaks off: cells that are not there are missing, the last may be cut short. */
  cutRow(place: RowInPlace): void {
    const { row } = place;
    const last = row.cells[row.cells.length - 1];
    if (!last) return;
    // The last cell may be cut short, and a blank may be one that is not there any more.
    const touchesEnd = isBlank(last) || last.end === this.source.length;
    const cells = touchesEnd ? [...row.cells.slice(0, -1), { ...last, content: 'text' as const }] : row.cells;
    this.row({ ...place, row: { ...row, cells }, next: null, previous: null, adjoins: false, ends: false });
  }

  finish(): FiguresRead {
    this.placeLost();
    const figures: Figure[] = [];
    const absent: FigureSpec[] = [];
    const replaced = this.rowsReplaced();
    for (const spec of this.form.specs) {
      const known = this.figures[spec.index];
      if (known) figures.push(known);
      else if (!spec.optional && !replaced.has(spec.row)) {
        figures.push(missingFigure(spec));
        absent.push(spec);
      }
    }
    // A report without any table is told so once, not figure by figure.
    if (absent.length > 0 && absent.length < figures.length) {
      this.diagnostics.push(
        diagnose('figures-missing', this.whole, { figures: absent.map((spec) => spec.id) }),
      );
    }
    return { figures, diagnostics: this.diagnostics };
  }

  /** Places what the arithmetic of a table settles of the rows whose blanks are lost. */
  private placeLost(): void {
    const once = this.lost.filter(({ specs }) => !this.rowsRepeated.has(specs));
    const placings =
      once.length > 0 ? placeLost(this.form, this.figures, (row) => this.rowRead(row), once) : null;
    for (const lost of this.lost) {
      const { row, specs, order, cells } = lost;
      const placing = placings?.get(lost) ?? [];
      const placed = placedFigures(lost, placing, (cell, spec, unit) => this.cells.read(cell, spec, unit));
      const known = placed.filter((given) => given !== null);
      for (const given of known) this.figures[(this.form.byId.get(given.id) as FigureSpec).index] = given;
      const left = specs.filter((_, at) => !placed[at]);
      const { table } = specs[0] as FigureSpec;
      if (left.length > 0) this.undetermined(row, table, order, cells.length, left);
      if (known.length === 0) continue;
      const value = known.flatMap(({ labels, raw }) => (raw ? [`${labels[labels.length - 1]} ${raw}`] : []));
      const figures = known.map(({ id }) => id);
      const extras = { label: this.labelOf(row, table), value: value.join('、'), figures };
      this.diagnostics.push(diagnose('column-inferred', row, extras));
    }
  }

  /** Rows under a heading that a report prints as one row of figures: （六）其他处理 since 2021. */
  private rowsReplaced(): Set<Row> {
    const replaced = new Set<Row>();
    for (const [heading, specs] of this.form.subtotals) {
      if (!specs.some((spec) => this.figures[spec.index] !== undefined)) continue;
      const rows = (specs[0] as FigureSpec).table.rows.filter((row) => row.parent === heading.id);
      if (rows.some((row) => this.rowRead(row) !== undefined)) continue;
      for (const row of rows) replaced.add(row);
    }
    return replaced;
  }

  /**
   * A heading row has no figures, whatever stray 0 it carries, unless a report prints a subtotal on it:
   * its own rows then follow, each with cells. （六）其他处理 is also met as one row in place of its rows.
   */
  private headingRow(place: RowInPlace, entry: RowEntry): void {
    const { row } = place;
    const specs = this.form.subtotals.get(entry.row);
    if (specs && this.printsFigures(place, entry, specs.length)) {
      this.figureRow(place, entry.table, entry.row, specs);
      return;
    }
    const values = row.cells.filter((cell) => cell.content === 'quantity' || cell.content === 'text');
    if (values.length === 0) return;
    const extras = { label: this.textOf(row.labels), value: this.textOf(values) };
    this.diagnostics.push(diagnose('value-on-heading-row', hull(values), extras));
  }

  private printsFigures(place: RowInPlace, { table, row: heading, order }: RowEntry, count: number): boolean {
    const { row, next } = place;
    const children = table.rows.filter((other) => other.parent === heading.id);
    const opening = next?.opening ?? null;
    const skipsRows = opening
      ? opening.table !== table || opening.order > order + children.length
      : next === null && place.ends && row.cells.length > 0;
    // Without marks and without rows it is the one row, its blanks lost.
    const replacesRows =
      heading.subtotal === LEGACY_ROW && skipsRows && (row.cells.length > 0 || (!row.marked && place.ends));
    if (replacesRows) return true;
    if (row.cells.length === 0 || row.cells.length < count) return false;
    const totalsRows = opening?.row === children[0] && next !== null && next.cells.length > 0;
    return totalsRows || SUBTOTAL.test(this.textOf(row.labels));
  }

  private figureRow(place: RowInPlace, table: Table, formRow: Row, specs: readonly FigureSpec[]): void {
    const { row } = place;
    const first = (specs[0] as FigureSpec).index;
    const earlier = this.rowsRead[first];
    if (earlier && row.cells.every(isBlank)) return;
    const again = earlier !== undefined && earlier.cells.length > 0;
    const figures = this.readRow(place, table, formRow, specs, again);
    if (again) {
      this.repeated(row, specs, this.contradict(specs, figures));
      return;
    }
    this.rowsRead[first] = row;
    for (let at = 0; at < specs.length; at++) this.figures[(specs[at] as FigureSpec).index] = figures[at];
  }

  private rowRead(row: Row): ParsedRow | undefined {
    const [first] = this.form.byRow.get(row) ?? this.form.subtotals.get(row) ?? [];
    return first && this.rowsRead[first.index];
  }

  /** Takes the figures of a row for unreadable that it says otherwise than before; returns their ids. */
  private contradict(specs: readonly FigureSpec[], figures: readonly Figure[]): string[] {
    const differing: string[] = [];
    for (let at = 0; at < specs.length; at++) {
      const spec = specs[at] as FigureSpec;
      const again = figures[at] as Figure;
      const first = this.figures[spec.index] as Figure;
      const same = first.status === again.status && first.decimal === again.decimal;
      if (same || this.contradicted.has(spec)) continue;
      differing.push(spec.id);
      this.contradicted.add(spec);
      this.figures[spec.index] = contradicted(first);
    }
    return differing;
  }

  /**
   * A row printed twice counts once where both say the same, and not at all where they differ. What has been told of a
   * row or a figure is not told again, however often the row is printed.
   */
  private repeated(row: ParsedRow, specs: readonly FigureSpec[], differing: readonly string[]): void {
    const isTold = this.rowsRepeated.has(specs);
    this.rowsRepeated.add(specs);
    if (differing.length === 0 && isTold) return;
    const label = this.textOf(row.labels);
    this.diagnostics.push(
      differing.length > 0
        ? diagnose('row-contradicted', row, { label, figures: differing })
        : diagnose('row-repeated', row, { label }),
    );
  }

  /** @param again the row was read before; where it says the same, its figures are those of then */
  private readRow(
    place: RowInPlace,
    table: Table,
    formRow: Row,
    specs: readonly FigureSpec[],
    again: boolean,
  ): Figure[] {
    const { row } = place;
    if (table.figures === 'row') return [this.readSingle(place, table, specs[0] as FigureSpec, again)];
    const order = this.orders.of(row.header, table);
    const taken = takeUnits(this.source, row.cells);
    const { cells, units } = taken;
    const aligned =
      order && !this.isDoubtful(row) ? this.aligner.align(place, table, formRow, cells, order) : null;
    if (!order || !aligned) {
      return this.unalignedRow(place, table, order, specs, taken);
    }
    const figures = again ? this.again : new Array<Figure>(specs.length);
    for (let at = 0; at < specs.length; at++) {
      const spec = specs[at] as FigureSpec;
      const cell = aligned[order.places[at] as number] ?? null;
      const printed = (cell && units?.get(cell)) ?? unitInHead(this.source, row.header, spec);
      figures[at] = this.readCell(cell, spec, printed, row, again);
    }
    return figures;
  }

  private readCell(
    cell: CellNode | null,
    spec: FigureSpec,
    printed: string | null,
    row: ParsedRow,
    again: boolean,
  ): Figure {
    if (!cell) return blank(spec, row.end, printed);
    const earlier = again ? (this.figures[spec.index] as Figure) : null;
    if (earlier && this.cells.repeats(cell, spec, printed, earlier)) return earlier;
    return this.cells.read(cell, spec, printed);
  }

  /** A row whose cells the columns cannot be told of: the arithmetic of its table may place them yet. */
  private unalignedRow(
    place: RowInPlace,
    table: Table,
    order: ColumnOrder | null,
    specs: readonly FigureSpec[],
    taken: UnitsTaken,
  ): Figure[] {
    const { row } = place;
    const texts = taken.cells.map((cell) => this.pieces(cell));
    const lost = order && !this.isDoubtful(row) ? lostRow(place, order, specs, taken, texts) : null;
    if (lost) this.lost.push(lost);
    else this.undetermined(row, table, order, taken.cells.length, specs);
    const range = hull(row.cells.length > 0 ? row.cells : row.labels);
    return specs.map((spec) => this.unreadable(spec, range, unitInHead(this.source, row.header, spec)));
  }

  /** g2014: label, unit, number; either of the last two may be blank or lost. */
  private readSingle(place: RowInPlace, table: Table, spec: FigureSpec, again: boolean): Figure {
    const { row } = place;
    const order = this.orders.of(row.header, table);
    const aligned = order && !this.isDoubtful(row) ? this.aligner.alignSingle(place, table) : null;
    const unit = row.cells.find(isUnit);
    const printed = unit ? withoutBrackets(this.pieces(unit)) : unitInLabel(this.source, row, spec);
    if (aligned === null) {
      this.undetermined(row, table, order, row.cells.length, [spec]);
      return this.unreadable(spec, hull(row.cells.length > 0 ? row.cells : row.labels), printed);
    }
    return this.readCell(row.cells[aligned] ?? null, spec, printed, row, again);
  }

  /** Says why the cells of a row cannot be told apart: its heads, or their number. */
  private undetermined(
    row: ParsedRow,
    table: Table,
    order: ColumnOrder | null,
    count: number,
    specs: readonly FigureSpec[],
  ): void {
    if (this.damaged) return;
    const extras = { label: this.labelOf(row, table), figures: specs.map((spec) => spec.id) };
    const columns = valueColumns(table).length;
    this.diagnostics.push(
      order
        ? diagnose('column-undetermined', row, { ...extras, count, columns })
        : diagnose('column-unknown', row, extras),
    );
  }

  private unreadable(spec: FigureSpec, range: Span, printed: string | null): Figure {
    const raw = this.source.slice(range.start, range.end);
    return figure(spec, 'unreadable', range, raw, printed);
  }

  private unknownRow(row: ParsedRow): void {
    const values = row.cells.filter((cell) => cell.content === 'quantity');
    if (values.length === 0) return;
    const label = this.textOf(
      row.labels.filter((cell) => cell.content === 'wording' || cell.content === 'text'),
    );
    const figures = row.candidates.flatMap((entry) =>
      (this.form.byRow.get(entry.row) ?? []).map((spec) => spec.id),
    );
    const value = this.textOf(values);
    if (row.candidates.length > 0)
      this.diagnostics.push(diagnose('row-ambiguous', row, { label, value, figures }));
    else if (label === '') this.diagnostics.push(diagnose('value-stray', row, { value }));
    else this.diagnostics.push(diagnose('row-unknown', row, { label, value }));
  }

  private isDoubtful(row: ParsedRow): boolean {
    return this.damaged || areDoubtful(this.source, row) || this.aligner.isInParts(row);
  }

  private pieces(cell: CellNode): string {
    return cellText(this.source, cell);
  }

  private textOf(cells: readonly CellNode[]): string {
    return shownText(this.source, cells);
  }

  private labelOf(row: ParsedRow, table: Table): string {
    const own = this.textOf(row.labels);
    return own === '' ? (table.columns[0]?.groups[0] ?? table.id) : own;
  }
}
