/** The layouts that conversions leave beside the plain ones, each with its options, as fast-check arbitraries. */
import fc from 'fast-check';
import type { Showing } from '../expectation.js';
import { Markup } from '../html/markup.js';
import { HOUSES, htmlStyle } from '../html/style.js';
import { HtmlTables } from '../html/table.js';
import { type Changes, changed, changedCell, NONE } from '../changes.js';
import { PAGE_AFTER, PAGE_BEFORE } from '../prose.js';
import type { Entry, ReportModel } from '../report-model.js';
import type { Fill } from './cells.js';
import type { GridRow } from './grid.js';
import { type LayoutOptions, type PageOptions, TableWriter } from './layout.js';
import { markdown } from './markdown.js';
import { oneLine } from './one-line.js';
import { PAGE_NUMBERS, withPageBreak } from './page-break.js';
import { padded } from './padded-printer.js';
import { pipes } from './pipes.js';
import { layoutOptions } from './random-layout.js';
import { renderWith, type TablePrinter } from './render.js';
import { rst } from './rst.js';
import type { Segment } from './segments.js';

export const FURTHER = ['pipes', 'markdown', 'rst', 'padded', 'one-line', 'html-in-text'] as const;
export type Further = (typeof FURTHER)[number];

export interface FurtherLayout extends Showing {
  readonly name: string;
  /** The characters of the cells are changed before they are written: they stand below each other. */
  readonly aligned: boolean;
}

/** A report in a layout, with the changes made. */
export function renderFurther(model: ReportModel, layout: FurtherLayout, wanted: Changes = NONE): Segment[] {
  const { page: around, printer, aligned } = layout;
  const print = printer();
  if (!aligned) return changed(renderWith(model, around, print), wanted);
  let turn = 0;
  const recast = (row: GridRow) =>
    row.map((cell) => ({ ...cell, text: changedCell(cell.role, cell.text, wanted, turn++) }));
  const segments = renderWith(model, around, (writer, grids) => {
    const changedGrids = grids.map((grid) => ({
      ...grid,
      caption: grid.caption && recast(grid.caption),
      headerLines: grid.headerLines.map(recast),
      rows: grid.rows.map(recast),
    }));
    print(writer, changedGrids);
  });
  return changed(segments, wanted, true);
}

/** The model without the spaces within its numbers: where spaces part the cells, they would part them too. */
export function withoutSpaces(model: ReportModel): ReportModel {
  const entries = [...model.entries].map(([id, entry]): [string, Entry] => [
    id,
    entry.status === 'blank' ? entry : { ...entry, written: entry.written.replace(/\s+/g, '') },
  ]);
  return { ...model, entries: new Map(entries) };
}

const page: fc.Arbitrary<PageOptions> = fc.record({
  units: fc.constantFrom('all', 'none'),
  noUnit: fc.constantFrom('——', '—', '---'),
  corner: fc.constantFrom('note', 'blank'),
  before: fc.subarray([...PAGE_BEFORE]),
  after: fc.subarray([...PAGE_AFTER]),
  paragraphGap: fc.boolean(),
});

const fill = fc.constantFrom<Fill>('ragged', 'leading', 'full', 'repeated');
const wraps = fc.array(fc.nat(40), { maxLength: 5 });

const PRINTERS: Record<Further, fc.Arbitrary<() => TablePrinter>> = {
  pipes: fc
    .record({
      bar: fc.constantFrom(' | ', '|', '| ', '\t|\t'),
      tail: fc.constantFrom('', '|', '||', '|||'),
      lead: fc.boolean(),
      fill,
      gaps: fc.boolean(),
    })
    .map((options) => () => pipes(options)),
  markdown: fc
    .record({
      rule: fc.constantFrom('---', ':---:', '---:', '-----------'),
      space: fc.constantFrom('', ' ', '   '),
      fill,
      caption: fc.constantFrom('line', 'row'),
      below: fc.constantFrom('first', 'heads'),
      wraps,
      lineBreak: fc.constantFrom('<br>', '<br/>', '<br />', '<BR>'),
      bold: fc.boolean(),
      escapes: fc.boolean(),
    })
    .map((options) => () => markdown(options)),
  rst: fc
    .record({
      labels: fc.constantFrom([10, 14, 20], [8, 10, 12], [26, 30, 40]),
      values: fc.constantFrom(4, 6, 8, 12),
      wrapNumbers: fc.boolean(),
      spans: fc.boolean(),
      rule: fc.constantFrom('first', 'heads', 'none'),
      indent: fc.constantFrom('', '  '),
      caption: fc.constantFrom('line', 'row'),
    })
    .map((options) => () => rst(options)),
  padded: fc
    .record({
      // Two columns for an ideograph: the heading beside many rows goes down, 三 ⏎ 、 ⏎ 本.
      labels: fc.constantFrom([10, 14, 26], [4, 12, 30], [24, 16, 22], [40, 30, 30]),
      units: fc.constantFrom(4, 6),
      values: fc.constantFrom(4, 6, 8, 12),
      wrapNumbers: fc.boolean(),
      alignLabels: fc.constantFrom('left', 'centre'),
      alignValues: fc.constantFrom('left', 'centre', 'right'),
      gaps: fc.boolean(),
      gutter: fc.constantFrom(2, 3, 6),
      indent: fc.constantFrom(0, 1, 8),
      valign: fc.constantFrom('top', 'middle', 'bottom'),
      counting: fc.constantFrom('display', 'characters'),
    })
    .map((options) => () => padded(options)),
  'one-line': fc
    .record({
      space: fc.constantFrom(' ', '  ', '\u3000', '\u00a0', ' \u00a0 '),
      joined: fc.boolean(),
      wraps,
      header: fc.constantFrom('lines', 'columns'),
    })
    .map((options) => () => oneLine(options)),
  'html-in-text': fc
    .constantFrom(...HOUSES)
    .chain(htmlStyle)
    .map((style) => () => (writer, grids) => {
      new HtmlTables(new Markup(writer, style)).section(grids, '');
      writer.gap();
    }),
};

/** Cells stand below each other, or are written in characters of their own. */
const ALIGNED: readonly Further[] = ['rst', 'padded', 'html-in-text'];
const SHOWS = { 'one-line': 'nothing', padded: 'columns' } as const;

export function furtherLayout(name: Further): fc.Arbitrary<FurtherLayout> {
  return fc.record({ page, printer: PRINTERS[name] }).map((options) => ({
    ...options,
    name,
    shows: name in SHOWS ? SHOWS[name as keyof typeof SHOWS] : 'cells',
    rowByRow: name !== 'padded',
    aligned: ALIGNED.includes(name),
  }));
}

/** A plain layout as one of these. */
export function plainLayout(options: LayoutOptions): FurtherLayout {
  return {
    name: options.layout,
    page: options,
    printer: () => {
      let writer: TableWriter | undefined;
      return (to, grids) => {
        writer ??= new TableWriter(to, options);
        for (const grid of grids) writer.table(grid);
      };
    },
    shows: options.layout === 'paragraphs' ? 'nothing' : 'cells',
    rowByRow: true,
    aligned: false,
  };
}

/** The layouts in which a page break may stand, apart where cells are wrapped within their columns. */
export const BROKEN = ['page-break', 'padded-page-break'] as const;
const WRAPPED: readonly Further[] = ['rst', 'padded'];

/** A layout with a table of each section split by the end of a page. */
export function pageBreakLayout(name: (typeof BROKEN)[number]): fc.Arbitrary<FurtherLayout> {
  const pageBreak = fc
    .record({
      at: fc.nat(70),
      number: fc.constantFrom(...PAGE_NUMBERS, ''),
      repeated: fc.boolean(),
      formFeed: fc.boolean(),
      gaps: fc.boolean(),
    })
    // Each page has its own columns of labels: where nothing shows its end, nothing says which of them.
    .map((wanted) => ({ ...wanted, repeated: wanted.repeated || wanted.number === '' }));
  const others = FURTHER.filter((further) => !WRAPPED.includes(further)).map(furtherLayout);
  const layout =
    name === 'padded-page-break'
      ? fc.oneof(...WRAPPED.map(furtherLayout))
      : fc.oneof(layoutOptions().map(plainLayout), ...others);
  return fc.tuple(layout, pageBreak).map(([whole, wanted]) => ({
    ...whole,
    name: `page-break of ${whole.name}`,
    printer: () => withPageBreak(whole.printer(), wanted),
  }));
}
