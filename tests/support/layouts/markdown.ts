/** Markdown tables: `| 行政许可 | 0 | 0 |`, a rule of dashes below the first row. */
import { type Fill, linesOf, putContent, Wraps } from './cells.js';
import type { GridRow } from './grid.js';
import type { TablePrinter } from './render.js';

export interface MarkdownOptions {
  readonly rule: '---' | ':---:' | '---:' | '-----------';
  /** Spaces beside the content of a cell. */
  readonly space: '' | ' ' | '   ';
  readonly fill: Fill;
  /** The caption as a line above the table, or as its first row. */
  readonly caption: 'line' | 'row';
  /** The rule stands below the first row only, or below all heads. */
  readonly below: 'first' | 'heads';
  /** Where labels break, with `<br>`. */
  readonly wraps: readonly number[];
  readonly lineBreak: '<br>' | '<br/>' | '<br />' | '<BR>';
  /** Heads in bold. */
  readonly bold: boolean;
  /** A backslash before what Markdown would take for a list, `\-3`. */
  readonly escapes: boolean;
}

export const MARKDOWN: MarkdownOptions = {
  rule: '---',
  space: ' ',
  fill: 'ragged',
  caption: 'row',
  below: 'first',
  wraps: [],
  lineBreak: '<br>',
  bold: false,
  escapes: false,
};

/** What would open a list has a backslash before it. */
const SIGNED = /^[-*+](?=.)/;

export function markdown(options: MarkdownOptions): TablePrinter {
  const { space, fill, lineBreak, bold } = options;
  const wraps = new Wraps(options.wraps);
  return (writer, grids) => {
    const print = (row: GridRow) => {
      for (const cell of row) {
        writer.cell(() => {
          writer.put('mark', `|${space}`);
          const strong = bold && cell.role === 'head' && cell.text !== '';
          if (strong) writer.put('mark', '**');
          // No part of what the cell says.
          if (options.escapes && cell.role === 'value' && SIGNED.test(cell.text)) writer.put('mark', '\\');
          // A bar within a cell has a backslash before it.
          const pieces = wraps.pieces(cell).map((piece) => piece.replace(/\|/g, '\\|'));
          putContent(writer, cell, pieces, lineBreak);
          if (strong) writer.put('mark', '**');
          writer.put('mark', cell.text === '' ? '' : space);
        });
      }
      writer.put('mark', '|');
      writer.put('eol', '\n');
    };
    const rule = (cells: number) => {
      writer.put('mark', `|${`${space}${options.rule}${space}|`.repeat(cells)}`);
      writer.put('eol', '\n');
    };
    for (const grid of grids) {
      const { caption, header, rows } = linesOf(grid, fill);
      if (options.caption === 'line') {
        for (const cell of caption.flat().filter(({ text }) => text !== '')) {
          writer.cell(() => writer.line('caption', cell.text));
          writer.gap();
        }
      }
      const heads = options.caption === 'row' ? [...caption, ...header] : header;
      const width = Math.max(...[...heads, ...rows].map((row) => row.length));
      heads.forEach((row, index) => {
        print(row);
        if (index === (options.below === 'first' ? 0 : heads.length - 1)) rule(width);
      });
      for (const row of rows) print(row);
      writer.gap();
    }
  };
}
