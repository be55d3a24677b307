/** Report model to text: the whole of a report in one layout, as segments. */
import { grammarOf } from '../form.js';
import { headingOf, type ReportModel, type SectionModel } from '../report-model.js';
import { type Grid, gridOf } from './grid.js';
import { type LayoutOptions, type PageOptions, TableWriter } from './layout.js';
import { type Segment, Writer } from './segments.js';

/** Writes the tables of one section down. */
export type TablePrinter = (writer: Writer, grids: readonly Grid[]) => void;

/** @param changes how an agency has changed the form's tables; as the form has them by default */
export function render(
  model: ReportModel,
  options: LayoutOptions,
  changes: (grid: Grid) => Grid = (grid) => grid,
): Segment[] {
  let tables: TableWriter | undefined;
  return renderWith(model, options, (writer, grids) => {
    tables ??= new TableWriter(writer, options);
    for (const grid of grids) tables.table(changes(grid));
  });
}

/** @param print how the tables are written down */
export function renderWith(model: ReportModel, options: PageOptions, print: TablePrinter): Segment[] {
  const writer = new Writer();
  const lines = (role: 'noise' | 'title' | 'prose', texts: readonly string[]) => {
    for (const text of texts) {
      writer.line(role, text);
      if (options.paragraphGap) writer.gap();
    }
  };
  lines('noise', options.before);
  lines('title', model.title);
  lines('prose', model.preface);
  model.sections.forEach((section, index) => {
    const paragraphs = heading(writer, section, index, options);
    lines('prose', paragraphs);
    const printed = grammarOf(model.form).tables.filter(({ id }) => section.tables.includes(id));
    print(
      writer,
      printed.map((table) => gridOf(model, table, options)),
    );
    if (section.tables.length > 0) writer.gap();
    lines('prose', section.notes);
  });
  lines('prose', model.signature);
  lines('noise', options.after);
  return writer.segments;
}

/** The tables of a report alone. */
export function renderTables(model: ReportModel, options: LayoutOptions): Segment[] {
  const writer = new Writer();
  const tables = new TableWriter(writer, options);
  for (const table of grammarOf(model.form).tables) tables.table(gridOf(model, table, options));
  return writer.segments;
}

/** Writes a heading, with its first paragraph where that stands on the same line; gives the others. */
function heading(
  writer: Writer,
  section: SectionModel,
  index: number,
  options: PageOptions,
): readonly string[] {
  const { text, ordinal } = headingOf(section);
  const [first, ...others] = section.paragraphs;
  writer.put('heading', text, { section: index });
  if (section.inline && first !== undefined) writer.put('prose', `${ordinal === null ? '：' : '。'}${first}`);
  writer.put('eol', '\n');
  if (options.paragraphGap) writer.gap();
  return section.inline && first !== undefined ? others : section.paragraphs;
}
