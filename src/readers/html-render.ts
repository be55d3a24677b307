/** From a page to its text: flows as lines, grids as rows with tabs between their cells. */
import type { Columns } from '../layout/tape.js';
import { skipSpace, trimSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { placeCells } from '../layout/grid-columns.js';
import type { Grid } from '../layout/grids.js';
import type { Piece } from '../source/pieces.js';
import { allRows, isStatistics } from './html-cells.js';
import { type Flow, type HtmlPage, type HtmlRow, type HtmlTable, Step, STEP_BITS } from './html-page.js';
import { TextWriter } from './html-writer.js';

export interface RenderedGrid extends Grid {
  /** It holds figures, or is a form for them. */
  readonly isStatistics: boolean;
}

export interface Rendered {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly grids: readonly RenderedGrid[];
  /** By mark of the page: its range, trimmed; null where it has none. */
  readonly marks: readonly (Span | null)[];
  /** Numbers of places, each with the offset from which it holds, in order. */
  readonly places: readonly { readonly start: number; readonly place: number }[];
}

interface RoughCell {
  start: number;
  end: number;
  readonly columns: Columns;
}

interface RoughGrid extends RenderedGrid {
  start: number;
  end: number;
  readonly rows: RoughCell[][];
}

/** A table on the way: its flows are written one after the other. */
interface Walk {
  /** Flows before the rows that are still to come, the next one last. */
  readonly before: Flow[];
  readonly rows: readonly HtmlRow[];
  row: number;
  cell: number;
  /** Where the cell begins that is being written; -1 where none is. */
  cellStart: number;
  /** Null for a table that is text. */
  readonly grid: { readonly rough: RoughGrid; readonly columns: readonly (readonly Columns[])[] } | null;
  /** Grids in the cells of this grid: they follow it, since grids stand apart from each other. */
  readonly inner: HtmlTable[];
}

interface Reading {
  at: number;
  readonly to: number;
}

export function render(html: string, page: HtmlPage): Rendered {
  return new Renderer(html, page).run();
}

class Renderer {
  private readonly writer: TextWriter;
  private readonly grids: RoughGrid[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly places: { start: number; place: number }[] = [];
  /** Tables may be nested deeper than calls may be. */
  private readonly stack: (Reading | Walk)[] = [];
  /** The grid whose cells are being written. */
  private around: Walk | null = null;

  constructor(
    html: string,
    private readonly page: HtmlPage,
  ) {
    this.writer = new TextWriter(html);
  }

  run(): Rendered {
    this.stack.push({ at: 0, to: this.page.steps.length });
    for (let top = this.stack.pop(); top; top = this.stack.pop()) {
      if ('at' in top) this.read(top);
      else this.walk(top);
    }
    this.writer.endLine();
    const { text, pieces } = this.writer;
    const trim = (range: { start: number; end: number }): void => {
      range.start = skipSpace(text, range.start, range.end);
      range.end = trimSpace(text, range.start, range.end);
    };
    for (const { rows } of this.grids) for (const row of rows) for (const cell of row) trim(cell);
    const marks = this.page.marks.map((_, mark) => {
      const range = { start: this.starts[mark] ?? 0, end: this.ends[mark] ?? 0 };
      trim(range);
      return range.end > range.start ? range : null;
    });
    return { text, pieces, grids: this.grids, marks, places: this.places };
  }

  /** Writes a flow up to its end or to a table in it. */
  private read(reading: Reading): void {
    const { steps, tables } = this.page;
    const { writer } = this;
    for (let at = reading.at; at < reading.to; at += 3) {
      const kind = steps[at] as number;
      const a = steps[at + 1] as number;
      const b = steps[at + 2] as number;
      switch (kind & ((1 << STEP_BITS) - 1)) {
        case Step.Text:
          writer.collapsed(a, b);
          break;
        case Step.Verbatim:
          writer.verbatim(a, b);
          break;
        case Step.Reference:
          writer.reference(kind >> STEP_BITS, a, b, false);
          break;
        case Step.VerbatimReference:
          writer.reference(kind >> STEP_BITS, a, b, true);
          break;
        case Step.Line:
          writer.line();
          break;
        case Step.Break:
          writer.break();
          break;
        case Step.Open:
          this.starts[a] = writer.length;
          break;
        case Step.Close:
          this.ends[a] = writer.length;
          break;
        case Step.Place:
          this.places.push({ start: writer.length, place: a });
          break;
        case Step.Table: {
          const table = tables[a] as HtmlTable;
          this.stack.push({ at: table.end, to: reading.to });
          this.startTable(table);
          return;
        }
      }
    }
  }

  private startTable(table: HtmlTable): void {
    const { stray, captions } = table;
    if (!table.isGrid) this.push([...stray, ...captions], allRows(table), null);
    else if (!this.around) this.push([...stray, ...captions], allRows(table), table);
    else {
      this.around.inner.push(table);
      this.push(stray, [], null);
    }
  }

  private push(before: readonly Flow[], rows: readonly HtmlRow[], table: HtmlTable | null): void {
    const grid = table && {
      rough: { isStatistics: isStatistics(table), start: 0, end: 0, rows: [] },
      columns: table.columns ?? placeCells(rows),
    };
    this.stack.push({ before: [...before].reverse(), rows, row: 0, cell: 0, cellStart: -1, grid, inner: [] });
  }

  /** Goes on with a table up to its next flow. */
  private walk(walk: Walk): void {
    const { writer } = this;
    const { grid, rows } = walk;
    const flow = walk.before.pop();
    if (flow) {
      writer.line();
      this.stack.push(walk, { at: flow.from, to: flow.to });
      return;
    }
    if (walk.cellStart >= 0) this.endCell(walk);
    else this.startRows(walk);
    for (; walk.row < rows.length; walk.row++, walk.cell = 0) {
      if (walk.cell === 0) grid?.rough.rows.push([]);
      const cell = (rows[walk.row] as HtmlRow).cells[walk.cell];
      if (cell) {
        this.startCell(walk);
        this.stack.push(walk, { at: cell.from, to: cell.to });
        return;
      }
      if (grid) writer.put('\n');
    }
    if (!grid) writer.line();
    else {
      grid.rough.end = writer.length - 1;
      for (let index = walk.inner.length - 1; index >= 0; index--) {
        const table = walk.inner[index] as HtmlTable;
        this.push(table.captions, allRows(table), table);
      }
    }
  }

  private startRows({ grid }: Walk): void {
    if (!grid) {
      this.writer.line();
      return;
    }
    this.writer.endLine();
    grid.rough.start = this.writer.length;
    this.grids.push(grid.rough);
  }

  private startCell(walk: Walk): void {
    if (!walk.grid) this.writer.line();
    else {
      if (walk.cell > 0) this.writer.put('\t');
      this.writer.startCell();
      this.around = walk;
    }
    walk.cellStart = this.writer.length;
  }

  private endCell(walk: Walk): void {
    if (walk.grid) {
      const { rough, columns } = walk.grid;
      rough.rows[walk.row]?.push({
        start: walk.cellStart,
        end: this.writer.length,
        columns: columns[walk.row]?.[walk.cell] as Columns,
      });
      this.around = null;
    }
    walk.cell++;
  }
}
