/** The tables of a report as HTML. */
import { Wraps } from '../layouts/cells.js';
import type { Grid } from '../layouts/grid.js';
import { splitGrid } from '../layouts/page-break.js';
import { filled, type SpannedCell, spannedGrid } from '../layouts/spans.js';
import type { Markup } from './markup.js';
import type { HtmlStyle } from './style.js';

const WORD_SPAN = 'font-size:10.5pt;font-family:宋体;mso-bidi-font-size:12.0pt';
const WPS_SPAN = "font-family:宋体;font-size:10.5000pt;mso-font-kerning:1.0000pt;mso-spacerun:'yes'";

const INLINE: Record<HtmlStyle['inline'], readonly [string, string]> = {
  none: ['', ''],
  u: ['<u>&nbsp;', '&nbsp;</u>'],
  font: ['<font face="宋体"\n  size=2>', '</font>'],
  comment: ['<!-- 12 -->', '<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]-->'],
  stray: ['', '</font></strong></div>'],
  break: ['', '<br>'],
};

export class HtmlTables {
  private readonly markup: Markup;
  private readonly wraps: Wraps;
  private turn = 0;
  private rows = 0;

  constructor(markup: Markup) {
    this.markup = markup;
    this.wraps = new Wraps(markup.style.wraps);
  }

  /** @param padding white space around each number */
  section(grids: readonly Grid[], padding: string): void {
    const { split, together } = this.markup.style;
    const parts = grids.flatMap((grid) =>
      split > 0 && grid.rows.length > 1
        ? splitGrid(grid, 1 + (split % (grid.rows.length - 1)), true)
        : [grid],
    );
    for (const some of together && split === 0 ? [parts] : parts.map((part) => [part])) {
      this.table(some, padding);
    }
  }

  private table(grids: readonly Grid[], padding: string): void {
    const { markup } = this;
    const { style } = markup;
    if (grids.length === 0) return;
    const attributes: Record<string, string | number> =
      style.markup === 'plain'
        ? { border: 1, width: '100%' }
        : { class: 'MsoNormalTable', border: 0, cellspacing: 0, cellpadding: 0 };
    const thead = style.heads === 'thead' && grids.length === 1;
    if (style.framed) markup.mark('<table width="100%"><tr><td>');
    if (grids.length === 1 && style.caption === 'line') this.caption('p', grids[0] as Grid);
    markup.open('table', attributes);
    markup.space();
    if (grids.length === 1 && style.caption === 'element') this.caption('caption', grids[0] as Grid);
    for (const whole of grids) {
      const grid = grids.length === 1 && style.caption !== 'row' ? { ...whole, caption: null } : whole;
      const { rows } = spannedGrid(grid);
      const heads = rows.filter((row) => row.length > 0 && row.every(({ inHeader }) => inHeader)).length;
      const places = style.spans ? rows : filled(spannedGrid(grid));
      if (thead && heads > 0) markup.open('thead');
      places.forEach((row, index) => {
        if (thead && index === heads) {
          if (heads > 0) markup.close('thead');
          markup.open('tbody');
        }
        this.row(row, padding);
      });
      if (thead) markup.close(places.length > heads ? 'tbody' : 'thead');
    }
    const width = spannedGrid(grids[0] as Grid).width;
    // Word ends a table of wide cells with a row that holds the widths.
    if (style.markup === 'word' && style.spans) {
      markup.mark('<![if !supportMisalignedColumns]>');
      markup.element('tr', { height: 0 }, () => {
        for (let at = 0; at < width; at++)
          markup.element('td', { width: 57, style: 'border:none' }, () => undefined);
      });
      markup.mark('<![endif]>');
    }
    markup.mark(style.upper ? '</TABLE>' : '</table>');
    if (style.framed) markup.mark('</td></tr></table>');
    markup.space();
  }

  /** The caption apart from the rows. */
  private caption(name: 'p' | 'caption', { caption }: Grid): void {
    const { markup } = this;
    for (const cell of caption ?? []) {
      markup.element(name, {}, () => {
        markup.writer.cell(() => markup.text('caption', cell.text));
      });
      markup.space();
    }
  }

  private row(cells: readonly (SpannedCell | null)[], padding: string): void {
    const { markup } = this;
    const { hiddenCells } = markup.style;
    const turn = this.rows++;
    if (hiddenCells && turn % 7 === 3) {
      markup.mark('<tr style="display:none"><td>行政许可</td><td>99</td><td>99</td><td>99</td></tr>');
    }
    markup.element('tr', {}, () => {
      markup.space();
      if (hiddenCells && turn % 3 === 1) markup.mark('<td style="display: none">77</td>');
      for (const place of cells) {
        if (place) this.cell(place, padding);
        else markup.element('td', {}, () => this.blank());
        markup.space();
      }
    });
    markup.space();
  }

  private cell({ cell, columns, rows, inHeader }: SpannedCell, padding: string): void {
    const { markup } = this;
    const { style, writer } = markup;
    const name = inHeader && style.heads !== 'td' ? 'th' : 'td';
    const attributes: Record<string, string | number> = {};
    if (style.markup === 'word') attributes['valign'] = 'top';
    if (style.markup === 'wps') attributes['style'] = 'width:42.5pt;border:1.0pt solid windowtext';
    const reaches = style.loose && cell.role === 'caption' && columns > 1 && rows === 1;
    if (style.spans && columns > 1) attributes['colspan'] = reaches ? columns + 5 : columns;
    if (style.spans && rows > 1) attributes['rowspan'] = rows;
    markup.open(name, attributes);
    writer.cell(() => {
      if (cell.text === '') {
        // The cell is there for the figure that it leaves blank.
        writer.put(cell.role, '', cell.figure === undefined ? {} : { figure: cell.figure });
        this.blank();
        return;
      }
      const high = style.vertical && rows > 2 && cell.role === 'label';
      const pieces = high ? [...cell.text] : this.wraps.pieces(cell);
      const [before, behind] = cell.role === 'value' ? INLINE[style.inline] : ['', ''];
      if (cell.role === 'value') markup.mark(padding);
      markup.mark(before);
      this.pieces(pieces, (piece) => {
        const extra = cell.figure === undefined ? {} : { figure: cell.figure };
        if (cell.role === 'value') this.number(piece, extra);
        else markup.text(cell.role, piece, cell.row === undefined ? {} : { row: cell.row });
      });
      markup.mark(behind);
      if (cell.role === 'value') markup.mark(padding);
    });
    markup.close(name);
  }

  private blank(): void {
    const { markup } = this;
    const { style } = markup;
    if (style.markup === 'word') {
      markup.mark('<p class=MsoNormal align=center><span lang=EN-US><o:p>&nbsp;</o:p></span></p>');
    } else markup.mark(style.blank);
  }

  /** The lines of a cell, broken or as paragraphs, in the markup of the house. */
  private pieces(pieces: readonly string[], write: (piece: string) => void): void {
    const { markup } = this;
    const { style } = markup;
    const paragraphs = style.lineBreak === 'p' && pieces.length > 1;
    const inParagraph = (one: () => void) => {
      if (style.markup === 'plain' && !paragraphs) one();
      else if (style.markup === 'word')
        markup.element('p', { class: 'MsoNormal', align: 'center', style: 'text-align:center' }, one);
      else markup.element('p', style.markup === 'wps' ? { class: 15 } : {}, one);
    };
    const inSpan = (piece: string) => {
      if (style.markup === 'plain') write(piece);
      else
        markup.element('span', { style: style.markup === 'word' ? WORD_SPAN : WPS_SPAN }, () => {
          write(piece);
          if (style.markup === 'word') markup.mark('<o:p></o:p>');
        });
    };
    if (paragraphs) for (const piece of pieces) inParagraph(() => inSpan(piece));
    else
      inParagraph(() => {
        pieces.forEach((piece, index) => {
          if (index > 0) markup.open('br');
          inSpan(piece);
        });
      });
  }

  /** A number, now and then in two spans. */
  private number(text: string, extra: { figure?: string }): void {
    const { markup } = this;
    const at = markup.style.splitNumbers && text.length > 1 ? 1 + (this.turn++ % (text.length - 1)) : 0;
    if (at === 0) {
      markup.text('value', text, extra);
      return;
    }
    markup.element('span', { lang: 'EN-US' }, () => markup.text('value', text.slice(0, at), extra));
    markup.element('span', { lang: 'EN-US' }, () => markup.text('value', text.slice(at), extra));
  }
}
