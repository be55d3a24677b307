/** The tables of a Word document while they are open: which column a cell stands in, and which cells go on. */
import type { Columns } from '../../layout/tape.js';
import type { DocumentBuilder } from '../document-builder.js';
import type { DocumentPlace } from '../places.js';

/** As many columns as a cell of HTML may cover; Word knows no more than 63. */
const MOST_COLUMNS = 1000;

interface Cell {
  span: number;
  /** Goes on from the row above, or is the first of those that do. */
  down: 'restart' | 'continue' | null;
  across: 'restart' | 'continue' | null;
  state: 'waiting' | 'shown' | 'left out';
}

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  rowStarted: boolean;
  rowDeleted: boolean;
  /** Columns in which a cell of the row above goes on, and those of this row. */
  above: Set<number>;
  here: Set<number>;
  cell: Cell | null;
  /** Columns of the last cell shown. */
  last: { from: number; to: number } | null;
}

export class DocxTables {
  private readonly open: OpenTable[] = [];
  private tables = 0;

  constructor(private readonly builder: DocumentBuilder) {}

  get current(): OpenTable | null {
    return this.open[this.open.length - 1] ?? null;
  }

  /** Table, row and column of the cell that is open; null outside of cells. */
  get cellPlace(): { table: number; row: number; column: number } | null {
    const { current } = this;
    if (!current?.last || current.cell?.state !== 'shown') return null;
    return { table: current.number, row: current.row, column: current.last.from + 1 };
  }

  startTable(): void {
    this.builder.startTable();
    this.open.push({
      number: ++this.tables,
      row: 0,
      column: 0,
      rowStarted: false,
      rowDeleted: false,
      above: new Set(),
      here: new Set(),
      cell: null,
      last: null,
    });
  }

  endTable(): void {
    if (this.open.pop()) this.builder.endTable();
  }

  startRow(): void {
    const { current } = this;
    if (!current) return;
    current.row++;
    current.column = 0;
    current.rowStarted = false;
    current.rowDeleted = false;
    current.here = new Set();
    current.last = null;
  }

  endRow(): void {
    const { current } = this;
    if (!current || current.rowDeleted) return;
    this.startRowOnce(current);
    current.above = current.here;
  }

  startCell(): void {
    const { current } = this;
    if (current) current.cell = { span: 1, down: null, across: null, state: 'waiting' };
  }

  /** The content of the cell begins: what its properties say is known. False where it is left out. */
  startContent(placeOf: (cell: { table: number; row: number; column: number }) => DocumentPlace): boolean {
    const { current } = this;
    const cell = current?.cell;
    if (!current || !cell) return true;
    if (cell.state !== 'waiting') return cell.state === 'shown';
    const from = current.column;
    const to = Math.min(from + Math.max(cell.span, 1), MOST_COLUMNS);
    current.column = to;
    const goesOnDown = cell.down === 'continue' && current.above.has(from);
    const goesOnAcross = cell.across === 'continue' && current.last !== null;
    if (cell.down !== null) current.here.add(from);
    if (goesOnAcross && current.last) current.last.to = to;
    if (goesOnDown || goesOnAcross || current.rowDeleted) {
      cell.state = 'left out';
      return false;
    }
    this.startRowOnce(current);
    const columns: Columns & { to: number } = { from, to };
    current.last = columns;
    cell.state = 'shown';
    this.builder.startCell(columns, placeOf({ table: current.number, row: current.row, column: from + 1 }));
    return true;
  }

  endCell(): void {
    const { current } = this;
    if (!current?.cell) return;
    if (current.cell.state === 'shown') this.builder.endCell();
    current.cell = null;
  }

  private startRowOnce(table: OpenTable): void {
    if (!table.rowStarted) this.builder.startRow();
    table.rowStarted = true;
  }
}
