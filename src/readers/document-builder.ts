/**
 * Documents to their extract: what a reader finds goes on the steps that pages of HTML are cut into, so that
 * text, tables and what is no table of data come out the same way.
 */
import type { Columns } from '../layout/tape.js';
import { skipSpace, trimSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { type Extract, type Problem, ProblemError } from './extract.js';
import { isDataTable, tally } from './html-cells.js';
import { emptyTable, type HtmlCell, type HtmlTable, type MarkKind, Step } from './html-page.js';
import { type Rendered, render } from './html-render.js';
import type { Limits } from './limits.js';
import type { DocumentPlace, PlacedRange } from './places.js';

const NO_PLACE = -1;
/** Text that is said once and shown many times, as that of a workbook may be, must not grow without end. */
const BYTES_A_CHARACTER = 4;

interface OpenTable {
  readonly table: HtmlTable;
  readonly columns: Columns[][];
  cell: HtmlCell | null;
}

/** Takes a document from its beginning to its end. Tables may stand in the cells of others. */
export class DocumentBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly steps: number[] = [];
  private readonly tables: HtmlTable[] = [];
  private readonly open: OpenTable[] = [];
  private readonly marks: MarkKind[] = [];
  private readonly openMarks: number[] = [];
  private readonly places: DocumentPlace[] = [];
  private readonly problems: Problem[] = [];
  /** Cells, and lines outside of tables. */
  private counted = 0;

  constructor(private readonly limits: Limits) {}

  /** What follows stands on a line of its own, and at a place, or none. */
  line(place: DocumentPlace | null): void {
    if (this.open.length === 0) this.count();
    this.steps.push(Step.Line, 0, 0);
    this.place(place);
  }

  /** What follows on the line stands at another place. */
  place(place: DocumentPlace | null): void {
    this.steps.push(Step.Place, place === null ? NO_PLACE : this.places.push(place) - 1, 0);
  }

  /** Text within a line, its white space as written. Behind a cell's end it belongs to no cell. */
  text(text: string): void {
    if (text === '') return;
    this.steps.push(Step.Verbatim, this.length, this.length + text.length);
    this.parts.push(text);
    this.length += text.length;
    if (this.length > this.limits.maxUnzippedBytes / BYTES_A_CHARACTER)
      throw this.tooLarge('maxUnzippedBytes');
    const cell = this.innermost?.cell;
    if (cell) tally(cell, text, 0, text.length);
  }

  break(): void {
    this.steps.push(Step.Break, 0, 0);
  }

  startTable(): void {
    const columns: Columns[][] = [];
    const table = emptyTable(columns, false);
    this.steps.push(Step.Table, this.tables.push(table) - 1, 0);
    this.open.push({ table, columns, cell: null });
  }

  startRow(): void {
    const { table, columns } = this.innermost as OpenTable;
    table.rows.push({ group: 0, cells: [] });
    columns.push([]);
  }

  /** A cell of the row: cells come from the left. A cell that reaches down stands in its first row alone. */
  startCell(columns: Columns, place: DocumentPlace): void {
    const table = this.innermost as OpenTable;
    this.count();
    const at = this.steps.length;
    const cell: HtmlCell = {
      from: at,
      to: at,
      colspan: 1,
      rowspan: 1,
      digits: 0,
      others: 0,
      sentences: 0,
      heading: false,
    };
    table.cell = cell;
    const row = table.table.rows.length - 1;
    table.table.rows[row]?.cells.push(cell);
    table.columns[row]?.push(columns);
    this.place(place);
  }

  endCell(): void {
    const table = this.innermost as OpenTable;
    if (table.cell) table.cell.to = this.steps.length;
    table.cell = null;
  }

  endTable(): void {
    const { table } = this.open.pop() as OpenTable;
    table.end = this.steps.length;
    table.isGrid = isDataTable(table);
    const around = this.innermost;
    if (around?.cell && (table.isGrid || table.hasGridWithin)) around.table.hasGridWithin = true;
  }

  /** What follows is the page's own, up to `endChrome`: running heads, page numbers, tables of contents. */
  startChrome(): void {
    const mark = this.marks.push('chrome') - 1;
    this.openMarks.push(mark);
    this.steps.push(Step.Open, mark, 0);
  }

  endChrome(): void {
    this.steps.push(Step.Close, this.openMarks.pop() as number, 0);
  }

  problem(problem: Problem): void {
    if (!this.problems.some(({ code }) => code === problem.code)) this.problems.push(problem);
  }

  finish(): Extract {
    const { steps, tables, marks, problems } = this;
    const page = {
      steps,
      tables,
      marks,
      title: '',
      meta: new Map<string, string>(),
      time: null,
    };
    const rendered = render(this.parts.join(''), page);
    const { text } = rendered;
    const grids = rendered.grids.map(({ start, end, rows }) => ({ start, end, rows }));
    const chrome: Span[] = [];
    for (const range of rendered.marks) {
      // Marks come in the order in which they open: one within another says nothing more.
      if (range && range.start >= (chrome[chrome.length - 1]?.end ?? 0)) chrome.push(range);
    }
    const places = this.placesOf(rendered);
    return { text, grids, chrome, facts: null, origin: null, places, problems };
  }

  private count(): void {
    if (++this.counted <= this.limits.maxCells) return;
    throw this.tooLarge('maxCells');
  }

  private tooLarge(limit: keyof Limits): ProblemError {
    return new ProblemError({ code: 'file-too-large', limit, most: this.limits[limit] });
  }

  private get innermost(): OpenTable | undefined {
    return this.open[this.open.length - 1];
  }

  /** Each place as far as the next one, without the white space around it. */
  private placesOf({ text, places }: Rendered): PlacedRange[] {
    const ranges: PlacedRange[] = [];
    places.forEach(({ start, place }, index) => {
      const next = places[index + 1]?.start ?? text.length;
      const known = this.places[place];
      // Where another place begins at once, nothing stands at this one.
      if (!known || next === start) return;
      const from = skipSpace(text, start, next);
      const empty = from === next;
      ranges.push({
        start: empty ? start : from,
        end: empty ? start : trimSpace(text, from, next),
        place: known,
      });
    });
    return ranges;
  }
}
