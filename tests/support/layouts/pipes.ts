/** `行政许可 | 0 | 0 | 0`: a row on a line, bars between its cells. */
import { type Fill, linesOf, putContent } from './cells.js';
import type { GridRow } from './grid.js';
import type { TablePrinter } from './render.js';

export interface PipesOptions {
  readonly bar: ' | ' | '|' | '| ' | '\t|\t';
  /** What stands behind the last cell of each row. */
  readonly tail: '' | '|' | '||' | '|||';
  /** A bar in front of the first cell of each row. */
  readonly lead: boolean;
  readonly fill: Fill;
  /** An empty line behind each row. */
  readonly gaps: boolean;
}

export const PIPES: PipesOptions = { bar: ' | ', tail: '', lead: false, fill: 'ragged', gaps: false };

export function pipes({ bar, tail, lead, fill, gaps }: PipesOptions): TablePrinter {
  return (writer, grids) => {
    const print = (row: GridRow) => {
      if (lead) writer.put('mark', bar.trimStart());
      row.forEach((cell, index) => {
        writer.cell(() => {
          // `0 || 0`: the bars of a blank touch each other.
          if (index > 0) writer.put('mark', cell.text === '' ? bar.trimEnd() : bar);
          putContent(writer, cell);
        });
      });
      if (tail !== '') writer.put('mark', bar.startsWith(' ') ? ` ${tail}` : tail);
      writer.put('eol', '\n');
      if (gaps) writer.gap();
    };
    for (const grid of grids) {
      const { caption, header, rows } = linesOf(grid, fill);
      for (const row of [...caption, ...header, ...rows]) print(row);
      if (grids.length > 1) writer.gap();
    }
  };
}
