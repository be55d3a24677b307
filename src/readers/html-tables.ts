/** The tables that are open, from their start tags on. */
import { isDataTable } from './html-cells.js';
import { emptyTable, type Flow, type HtmlCell, type HtmlRow, type HtmlTable } from './html-page.js';

interface OpenTable {
  readonly table: HtmlTable;
  readonly shown: boolean;
  group: number;
  /** Where the rows of the group go. */
  groupRows: HtmlRow[];
  /** Where the cells of the row go; null where it is not shown. */
  rowCells: HtmlCell[] | null;
  cell: HtmlCell | null;
  /** The flow that steps go to: of a caption, or of text between the rows. */
  flow: Flow | null;
}

export class OpenTables {
  readonly all: HtmlTable[] = [];
  private readonly open: OpenTable[] = [];
  private innermost: OpenTable | null = null;
  private groups = 0;

  /** Index of the table in `all`. */
  start(presentation: boolean, shown: boolean): number {
    const table = emptyTable(null, presentation);
    this.innermost = {
      table,
      shown,
      group: 0,
      groupRows: table.rows,
      rowCells: null,
      cell: null,
      flow: null,
    };
    this.open.push(this.innermost);
    return this.all.push(table) - 1;
  }

  end(at: number): void {
    this.endFlow(at);
    const { table, shown } = this.open.pop() as OpenTable;
    this.innermost = this.open[this.open.length - 1] ?? null;
    table.end = at;
    table.isGrid = isDataTable(table);
    if (shown && this.cell && (table.isGrid || table.hasGridWithin)) {
      (this.innermost as OpenTable).table.hasGridWithin = true;
    }
  }

  startGroup(inFoot: boolean): void {
    const { innermost } = this;
    if (!innermost) return;
    innermost.group = this.groups++;
    innermost.groupRows = inFoot ? innermost.table.footRows : innermost.table.rows;
  }

  startRow(shown: boolean): void {
    const { innermost } = this;
    if (!innermost) return;
    innermost.rowCells = shown ? [] : null;
    if (innermost.rowCells) innermost.groupRows.push({ group: innermost.group, cells: innermost.rowCells });
  }

  startCell(at: number, colspan: number, rowspan: number, shown: boolean): void {
    const { innermost } = this;
    if (!innermost) return;
    const cell = { from: at, to: at, colspan, rowspan, digits: 0, others: 0, sentences: 0, heading: false };
    innermost.cell = cell;
    if (shown) innermost.rowCells?.push(cell);
  }

  endCell(at: number): void {
    const { innermost } = this;
    if (innermost?.cell) innermost.cell.to = at;
    if (innermost) innermost.cell = null;
  }

  startCaption(at: number): void {
    const { innermost } = this;
    if (!innermost) return;
    innermost.flow = { from: at, to: at };
    innermost.table.captions.push(innermost.flow);
  }

  /** A step is about to be added between the rows. */
  stray(at: number): void {
    const { innermost } = this;
    if (!innermost || innermost.flow) return;
    innermost.flow = { from: at, to: at };
    innermost.table.stray.push(innermost.flow);
  }

  /** Ends a caption, or text between the rows. */
  endFlow(at: number): void {
    const flow = this.innermost?.flow;
    if (!flow) return;
    flow.to = at;
    (this.innermost as OpenTable).flow = null;
  }

  /** The cell that is being read; null outside of tables and between cells. */
  get cell(): HtmlCell | null {
    return this.innermost ? this.innermost.cell : null;
  }
}
