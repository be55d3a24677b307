/** Collects the headers and rows of the table being read. */
import type { GenerationId } from '../../grammars/index.js';
import type { Tape } from '../layout/tape.js';
import type { CellToken } from '../lexer/cell-token.js';
import { Hull } from '../source/span.js';
import { valueColumns } from '../vocabulary/columns.js';
import { nearTerm } from '../vocabulary/near.js';
import { type ColumnEntry, inForm, type Meanings, type RowEntry, type Term } from '../vocabulary/terms.js';
import { ParsedHeader, type ParsedRow, type TableBlock } from './blocks.js';
import type { CellNode } from './nodes.js';
import { RowSettler } from './settle.js';

const NO_COLUMNS: readonly ColumnEntry[] = [];
const NO_ROWS: readonly RowEntry[] = [];
/** What a row without labels or cells has; never added to. */
const NO_CELLS: CellNode[] = [];

export class TableBuilder {
  readonly settler: RowSettler;
  private readonly tape: Tape;
  private readonly generation: GenerationId | null;
  private parts: (ParsedHeader | ParsedRow)[] = [];
  private currentHeader: ParsedHeader | null = null;
  /** Whether heads are being read: 总计 is then a column. */
  private readingHeader = false;
  private currentRow: ParsedRow | null = null;
  /** The wording of its last label. */
  private rowTerm: Term | null = null;
  /** The row before, as far as the form has it. */
  private rowAbove: RowEntry | null = null;
  /** Where the headers and rows of the table stand. */
  private extent = new Hull();
  /** The cells of the row read last, and others behind them: one array for all rows, which grows but once. */
  private readonly cells: CellNode[] = [];
  private count = 0;
  /** Cells in front of the label of the next row. */
  private leadingCells = NO_CELLS;
  private rowEnds = false;

  constructor(tape: Tape, generation: GenerationId | null) {
    this.tape = tape;
    this.generation = generation;
    this.settler = new RowSettler(generation);
  }

  get inHeader(): boolean {
    return this.readingHeader;
  }

  /** The row read last, or being read; null in a header and between tables. */
  get row(): ParsedRow | null {
    return this.currentRow;
  }

  /** Heads in force; they hold until other heads or a section heading. */
  get header(): ParsedHeader | null {
    return this.currentHeader;
  }

  /** Whether rows have ended with a mark of their own: what stands before the mark is the row's. */
  get showsRowEnds(): boolean {
    return this.rowEnds;
  }

  forgetHeader(): void {
    this.currentHeader = null;
  }

  /** Adds a caption, a column head, an unknown head or a blank to the header. */
  head(token: CellToken, role: 'caption' | 'head'): void {
    if (!this.readingHeader || !this.currentHeader || this.beginsAnother(token, role)) {
      this.currentHeader = new ParsedHeader();
      this.parts.push(this.currentHeader);
      this.readingHeader = true;
      this.currentRow = null;
    }
    const term = token.term;
    const cell = this.cell(token, role, term ? 'wording' : contentOf(token));
    this.currentHeader.addCell(cell);
    this.extent.widen(cell);
    if (role === 'head' && cell.content !== 'blank') {
      const runningNumber = term?.runningNumber === true && this.currentHeader.heads.length === 0;
      this.currentHeader.addHead({
        cell,
        columns: term ? this.meanings(term).columns : NO_COLUMNS,
        runningNumber,
      });
    }
  }

  /** A line of heads is complete. */
  endHeadLine(): void {
    this.currentHeader?.endLine();
  }

  /** A caption behind heads belongs to the next table, the one above having no rows. */
  private beginsAnother(token: CellToken, role: 'caption' | 'head'): boolean {
    const header = this.currentHeader;
    if (role !== 'caption' || !header || header.heads.every((head) => head.runningNumber)) return false;
    const { term } = token;
    return term === null || this.meanings(term).captions.every(({ table }) => table !== header.table);
  }

  /** What a wording may stand for in the form being read. */
  meanings(term: Term): Meanings {
    return inForm(term, this.generation);
  }

  /** Begins a row without a label yet. */
  beginRow(): void {
    this.readingHeader = false;
    this.rowTerm = null;
    this.rowAbove = this.settler.last;
    this.count = 0;
    this.currentRow = {
      entry: null,
      opening: null,
      near: null,
      candidates: NO_ROWS,
      labels: this.leadingCells,
      cells: NO_CELLS,
      header: this.currentHeader,
      start: 0,
      end: 0,
      closed: false,
      marked: false,
    };
    this.leadingCells = NO_CELLS;
    this.parts.push(this.currentRow);
  }

  /** Adds a label; of several, the last is the row's own and those before it are headings it stands under. */
  label(token: CellToken): void {
    const row = this.currentRow as ParsedRow;
    const before = row.labels.length - 1;
    if (before >= 0) row.labels[before] = { ...(row.labels[before] as CellNode), role: 'group' };
    const term = token.term ?? this.nearly(token, row);
    row.marked ||= token.cell;
    // Printed again in the place of each cell that it covers, it is settled already.
    if (term === null || term !== this.rowTerm) {
      row.entry = this.settler.settle(term);
      if (row.entry && !this.isPrintedAgain(row.entry)) row.opening ??= row.entry;
      row.candidates = term ? this.meanings(term).rows : NO_ROWS;
      this.rowTerm = term;
    }
    row.labels = added(row.labels, this.cell(token, 'label', term ? 'wording' : 'text'));
  }

  /** A heading in front of each of the rows that stand under it opens but the first of them. */
  private isPrintedAgain({ table, row, order }: RowEntry): boolean {
    const above = this.rowAbove;
    return row.kind === 'heading' && above?.table === table && order <= above.order;
  }

  /** A label of which one character is other than in the form, where it stands in the form's order. */
  private nearly({ start, end }: CellToken, row: ParsedRow): Term | null {
    const term = nearTerm(this.tape.text, start, end);
    const order = this.settler.last?.order ?? -1;
    if (!term || !this.meanings(term).rows.some((entry) => entry.order > order)) return null;
    row.near = term.wording;
    return term;
  }

  /** Adds a cell in front of the label of the next row (a blank under a wider cell, a running number). */
  leading(token: CellToken): void {
    this.leadingCells = added(this.leadingCells, this.cell(token, 'group', contentOf(token)));
  }

  /** Whether the next row has cells in front of its label already. */
  get rowIsLed(): boolean {
    return this.leadingCells !== NO_CELLS;
  }

  value(token: CellToken): void {
    const unit = token.tokenType.name === 'Unit';
    const row = this.currentRow as ParsedRow;
    row.marked ||= token.cell || token.tokenType.name === 'Blank';
    this.cells[this.count++] = this.cell(token, unit ? 'unit' : 'value', contentOf(token));
  }

  /** The row has all its labels and cells. */
  completeRow(): void {
    const row = this.currentRow as ParsedRow;
    const { count } = this;
    if (count > 0) {
      const cells = new Array<CellNode>(count);
      for (let at = 0; at < count; at++) cells[at] = this.cells[at] as CellNode;
      row.cells = cells;
    }
    const first = (row.labels[0] ?? row.cells[0]) as CellNode;
    row.start = first.start;
    row.end = first.end;
    widen(row, row.labels);
    widen(row, row.cells);
    this.extent.widen(row);
  }

  endRow(): void {
    if (this.currentRow) this.currentRow.closed = true;
    this.rowEnds = true;
  }

  /** Whether a wording is that of the last label of the current row, which has no cells yet. */
  repeatsLabel(term: Term | null): boolean {
    return term !== null && term === this.rowTerm && this.count === 0;
  }

  /** Cells of the current row so far. */
  get cellCount(): number {
    return this.count;
  }

  /** Whether the current row has as many cells as its table has columns. */
  rowIsFull(): boolean {
    const row = this.currentRow;
    if (!row) return true;
    const table = row.entry?.table ?? row.header?.table ?? this.settler.last?.table;
    if (!table) return this.count > 0;
    const values = valueColumns(table).length;
    if (values > 1 || table.columns[1]?.id !== 'unit') return this.count >= values;
    return this.count >= 2 || (this.count === 1 && this.cells[0]?.content === 'quantity');
  }

  /** The table read so far; the next begins empty, under the same heads. */
  finish(): TableBlock {
    const { parts, extent } = this;
    this.parts = [];
    this.extent = new Hull();
    this.readingHeader = false;
    this.currentRow = null;
    return { type: 'table', start: extent.start, end: extent.end, parts };
  }

  cell(token: CellToken, role: CellNode['role'], content: CellNode['content']): CellNode {
    const { start, end } = token;
    const columns = this.tape.units.columns(token.startOffset);
    const { map } = this.tape;
    if (!map) {
      return columns
        ? { type: 'cell', role, content, start, end, columns }
        : { type: 'cell', role, content, start, end };
    }
    const { start: from, end: to, spans } = this.tape.toSource(start, end);
    // Added one by one: spread, they would cost more than looking up the place.
    const cell: { -readonly [Key in keyof CellNode]: CellNode[Key] } = {
      type: 'cell',
      role,
      content,
      start: from,
      end: to,
    };
    if (spans) cell.spans = spans;
    if (end > start) cell.text = this.tape.text.slice(start, end);
    if (columns) cell.columns = columns;
    return cell;
  }
}

/** Nearly every row has one label: an array that grows would have room for sixteen more. */
function added(cells: CellNode[], cell: CellNode): CellNode[] {
  if (cells.length === 0) return [cell];
  cells.push(cell);
  return cells;
}

/** A row may interleave with its neighbours: its first cell need not begin it. */
function widen(row: ParsedRow, cells: readonly CellNode[]): void {
  for (let at = 0; at < cells.length; at++) {
    const { start, end } = cells[at] as CellNode;
    if (start < row.start) row.start = start;
    if (end > row.end) row.end = end;
  }
}

function contentOf(token: CellToken): CellNode['content'] {
  switch (token.tokenType.name) {
    case 'Quantity':
      return 'quantity';
    case 'Placeholder':
      return 'placeholder';
    case 'Blank':
      return 'blank';
    case 'Unit':
      return 'unit';
    default:
      return 'text';
  }
}
