/** The layouts in which reports reach a reader, and how each writes a table down. */
import type { GridCell, GridOptions, GridRow, Grid } from './grid.js';
import type { Writer } from './segments.js';

export const LAYOUTS = ['tab-cells', 'tab-rows', 'bars', 'paragraphs'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The page around the tables. */
export interface PageOptions extends GridOptions {
  /** Lines of the page around the report. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Empty lines between paragraphs. */
  readonly paragraphGap: boolean;
}

export interface LayoutOptions extends PageOptions {
  /**
   * `tab-cells`: a tab before each cell, a line for each, an empty line after each row. `tab-rows`: tabs
   * between the cells of a row. `bars`: a line holding a bar after each cell. `paragraphs`: a line for each
   * cell; blanks are lost.
   */
  readonly layout: Layout;
  /** Whether the cells under wider or higher ones are printed as blanks. */
  readonly nested: boolean;
  readonly header: 'lines' | 'columns';
  /** Empty lines: after each row, after each cell, or none. */
  readonly gaps: 'rows' | 'cells' | 'none';
  /** Where the labels are broken over two lines, taken in turn; 0 leaves one whole. */
  readonly wraps: readonly number[];
  /** An empty line between the two pieces of a label. */
  readonly wrapGap: boolean;
}

export const PLAIN: LayoutOptions = {
  layout: 'tab-cells',
  units: 'all',
  noUnit: '——',
  corner: 'note',
  nested: true,
  header: 'lines',
  gaps: 'rows',
  wraps: [],
  wrapGap: false,
  before: [],
  after: [],
  paragraphGap: true,
};

/** Whether a layout shows that a cell is empty. */
export function showsBlanks({ layout }: LayoutOptions): boolean {
  return layout !== 'paragraphs';
}

const ORDINAL = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)?(?:其中：)?/;

/** Cuts a label in two behind its ordinal. */
export function piecesOf(text: string, at: number): string[] {
  const from = (ORDINAL.exec(text)?.[0].length ?? 0) + 1;
  const places = text.length - from;
  if (at === 0 || places < 1) return [text];
  const cut = from + (at % places);
  return [text.slice(0, cut), text.slice(cut)];
}

/** Writes the tables of a report in one layout. */
export class TableWriter {
  private readonly writer: Writer;
  private readonly options: LayoutOptions;
  private wrapped = 0;

  constructor(writer: Writer, options: LayoutOptions) {
    this.writer = writer;
    this.options = options;
  }

  table(grid: Grid): void {
    const { header, layout } = this.options;
    if (grid.caption) this.row(grid.caption);
    const columns = header === 'columns' && layout !== 'tab-rows';
    for (const line of columns ? [grid.headerColumns] : grid.headerLines) this.row(line);
    for (const row of grid.rows) this.row(row);
  }

  private row(row: GridRow): void {
    const { layout, nested, gaps } = this.options;
    const cells = row.filter((cell) => (nested && showsBlanks(this.options) ? true : !cell.spanned));
    if (cells.length === 0) return;
    if (layout === 'tab-rows') this.tabRow(cells);
    else for (const cell of cells) this.cell(cell);
    if (gaps === 'rows' && layout !== 'bars' && layout !== 'tab-rows') this.writer.gap();
  }

  private tabRow(cells: readonly GridCell[]): void {
    cells.forEach((cell, index) => {
      this.writer.cell(() => {
        if (index > 0) this.writer.put('mark', '\t');
        this.content(cell, [cell.text]);
      });
    });
    this.writer.put('eol', '\n');
  }

  private cell(cell: GridCell): void {
    const { layout, gaps, wraps, wrapGap } = this.options;
    // A lost blank leaves nothing behind.
    if (layout === 'paragraphs' && cell.text === '') return;
    const wraps1 =
      cell.role === 'label' || cell.role === 'head' ? (wraps[this.wrapped++ % wraps.length] ?? 0) : 0;
    this.writer.cell(() => {
      if (layout === 'tab-cells') this.writer.put('mark', '\t');
      this.content(cell, piecesOf(cell.text, wraps1), wrapGap);
      if (cell.text !== '' || layout !== 'bars') this.writer.put('eol', '\n');
      if (layout === 'bars') {
        this.writer.put('mark', '|');
        this.writer.put('eol', '\n');
      }
      if (gaps === 'cells' && layout !== 'bars') this.writer.gap();
    });
  }

  private content(cell: GridCell, pieces: readonly string[], gap = false): void {
    pieces.forEach((piece, index) => {
      if (index > 0) {
        this.writer.put('eol', '\n');
        if (gap) this.writer.gap();
      }
      const { figure, row } = cell;
      this.writer.put(cell.role, piece, {
        ...(figure === undefined ? {} : { figure }),
        ...(row === undefined ? {} : { row }),
      });
    });
  }
}
