/** Report model to text: the whole of a report in one layout, as segments. */
import { grammarOf } from '../form.js';
import { headingOf, type ReportModel, type SectionModel } from '../report-model.js';
import { type Grid, gridOf } from './grid.js';
import { type LayoutOptions, TableWriter } from './layout.js';
import { type Segment, Writer } from './segments.js';

/** @param changes how an agency has changed the form's tables; as the form has them by default */
export function render(
  model: ReportModel,
  options: LayoutOptions,
  changes: (grid: Grid) => Grid = (grid) => grid,
): Segment[] {
  const writer = new Writer();
  const tables = new TableWriter(writer, options);
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
    for (const table of grammarOf(model.form).tables) {
      if (section.tables.includes(table.id)) tables.table(changes(gridOf(model, table, options)));
    }
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
  options: LayoutOptions,
): readonly string[] {
  const { text, ordinal } = headingOf(section);
  const [first, ...others] = section.paragraphs;
  writer.put('heading', text, { section: index });
  if (section.inline && first !== undefined) writer.put('prose', `${ordinal === null ? '：' : '。'}${first}`);
  writer.put('eol', '\n');
  if (options.paragraphGap) writer.gap();
  return section.inline && first !== undefined ? others : section.paragraphs;
}
