/** The whole table on one line, spaces between its cells: blanks are lost. */
import { linesOf, putContent, Wraps } from './cells.js';
import type { TablePrinter } from './render.js';
import type { Writer } from './segments.js';

export interface OneLineOptions {
  readonly space: ' ' | '  ' | '\u3000' | '\u00a0' | ' \u00a0 ';
  /** The tables of a section on one line, or each on its own. */
  readonly joined: boolean;
  /** Where labels break: a space is left there. */
  readonly wraps: readonly number[];
  /** The heads column by column instead of line by line. */
  readonly header: 'lines' | 'columns';
}

export const ONE_LINE: OneLineOptions = { space: ' ', joined: true, wraps: [], header: 'lines' };

export function oneLine({ space, joined, header, ...options }: OneLineOptions): TablePrinter {
  const wraps = new Wraps(options.wraps);
  return (writer, grids) => {
    let begun = false;
    for (const grid of grids) {
      const { caption, header: lines, rows } = linesOf(grid, 'ragged');
      const heads = header === 'columns' && lines.length > 0 ? [grid.headerColumns] : lines;
      for (const cell of [...caption, ...heads, ...rows].flat()) {
        if (cell.text === '') continue;
        writer.cell(() => {
          if (begun) writer.put('mark', space);
          putContent(writer, cell, wraps.pieces(cell), ' ');
        });
        begun = true;
      }
      if (!joined) begun = endLine(writer, begun);
    }
    endLine(writer, begun);
  };
}

function endLine(writer: Writer, begun: boolean): false {
  if (begun) writer.put('eol', '\n');
  return false;
}
