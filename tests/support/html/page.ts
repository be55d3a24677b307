/** A report as a web page. */
import fc from 'fast-check';
import { type Changes, changedCell, NONE } from '../changes.js';
import { grammarOf } from '../form.js';
import { type Grid, gridOf, type GridRow } from '../layouts/grid.js';
import type { PageOptions } from '../layouts/layout.js';
import { type Role, type Segment, Writer } from '../layouts/segments.js';
import { headingOf, type ReportModel } from '../report-model.js';
import { chromeAfter, chromeBefore, head, HIDDEN } from './chrome.js';
import { Markup } from './markup.js';
import type { HtmlStyle } from './style.js';
import { HtmlTables } from './table.js';

/** How the tables are filled; what stands around the article is a matter of the house style. */
export const pageOptions = fc.record({
  units: fc.constantFrom('all', 'none'),
  noUnit: fc.constantFrom('——', '—', '---'),
  corner: fc.constantFrom('note', 'blank'),
  before: fc.constant([]),
  after: fc.constant([]),
  paragraphGap: fc.boolean(),
});

/** The page with the changes made to its text; `plain` of a segment says what a reader sees. */
export function renderHtml(
  model: ReportModel,
  page: PageOptions,
  style: HtmlStyle,
  wanted: Changes = NONE,
): Segment[] {
  const writer = new Writer();
  new Page(model, page, style, wanted, new Markup(writer, style)).write();
  return writer.segments;
}

class Page {
  private readonly model: ReportModel;
  private readonly options: PageOptions;
  private readonly style: HtmlStyle;
  private readonly wanted: Changes;
  private readonly markup: Markup;
  private readonly tables: HtmlTables;
  private turn = 0;

  constructor(model: ReportModel, options: PageOptions, style: HtmlStyle, wanted: Changes, markup: Markup) {
    this.model = model;
    this.options = options;
    this.style = style;
    this.wanted = wanted;
    this.markup = markup;
    this.tables = new HtmlTables(markup);
  }

  write(): void {
    const { model, markup, style } = this;
    if (style.page) head(markup, model);
    const body = () => {
      if (style.chrome) chromeBefore(markup, model);
      if (style.layoutTable) {
        markup.open('table', { width: 980, align: 'center', cellpadding: 0 });
        markup.open('tr');
        markup.open('td', { class: 'content' });
        this.article();
        markup.mark(style.upper ? '</TD></TR></TABLE>' : '</td></tr></table>');
      } else markup.element('div', { id: 'zoom', class: 'article' }, () => this.article());
      if (style.chrome) chromeAfter(markup);
    };
    if (style.page) markup.element('body', {}, body);
    else body();
    if (style.page) markup.close('html');
  }

  private article(): void {
    const { model, markup, style, wanted } = this;
    for (const title of model.title) this.line('h1', () => this.text('title', title));
    for (const text of model.preface) this.paragraph(text);
    model.sections.forEach((section, index) => {
      const { text, ordinal } = headingOf(section);
      const [first, ...others] = section.paragraphs;
      const inline = section.inline && first !== undefined;
      this.line(style.headings === 'h3' && !inline ? 'h3' : null, () => {
        const strong = style.headings === 'strong' || (inline && style.headings === 'h3');
        if (strong) markup.open('strong');
        this.text('heading', text, { section: index });
        if (strong) markup.close('strong');
        if (inline) this.text('prose', `${ordinal === null ? '：' : '。'}${first}`);
      });
      for (const paragraph of inline ? others : section.paragraphs) this.paragraph(paragraph);
      if (style.hidden) markup.mark(HIDDEN[index % HIDDEN.length] ?? '');
      const grids = grammarOf(model.form)
        .tables.filter(({ id }) => section.tables.includes(id))
        .map((table) => this.changedGrid(gridOf(model, table, this.options)));
      this.tables.section(grids, wanted.padding === ' ' ? '&nbsp;' : wanted.padding);
      for (const note of section.notes) this.paragraph(note);
    });
    for (const text of model.signature) this.paragraph(text);
  }

  private paragraph(text: string): void {
    this.line(null, () => this.text('prose', text));
  }

  /** A line of the article: an element of its own, or text before a line break. */
  private line(name: string | null, write: () => void): void {
    const { markup, style } = this;
    if (name !== null) markup.element(name, {}, write);
    else if (style.prose === 'br') {
      markup.mark('&emsp;&emsp;');
      write();
      markup.open('br');
      if (this.options.paragraphGap) markup.open('br');
    } else {
      const attributes =
        style.markup === 'plain'
          ? {}
          : { class: 'MsoNormal', style: 'text-indent:32.0pt;line-height:28.0pt' };
      markup.element(style.prose, attributes, () => {
        if (style.markup === 'plain') write();
        else markup.element('span', { style: 'font-family:仿宋_GB2312;font-size:16.0pt' }, write);
      });
    }
    markup.space();
  }

  private text(role: Role, text: string, extra: { section?: number } = {}): void {
    this.markup.text(role, changedCell(role, text, this.wanted, this.turn++), extra);
  }

  private changedGrid(grid: Grid): Grid {
    const recast = (row: GridRow) =>
      row.map((cell) => ({ ...cell, text: changedCell(cell.role, cell.text, this.wanted, this.turn++) }));
    return {
      ...grid,
      caption: grid.caption && recast(grid.caption),
      headerLines: grid.headerLines.map(recast),
      rows: grid.rows.map(recast),
    };
  }
}
