/** A cell on each line, and empty lines for blanks, between cells and behind rows. */
import { linesOf, putContent, Wraps } from './cells.js';
import type { GridCell, GridRow } from './grid.js';
import type { TablePrinter } from './render.js';
import type { Writer } from './segments.js';

export interface EmptyLinesOptions {
  /** Lines from one cell to the next. */
  readonly step: number;
  /** Lines that a blank adds, at most `step`; 0 where blanks are lost. */
  readonly blank: number;
  /** Empty lines behind a row, and behind a table. */
  readonly rowEnd: number;
  readonly tableEnd: number;
  /** What stands for the parts of wide and high cells. */
  readonly nested: boolean;
  /** What an empty line holds. */
  readonly empty: string;
  /** Where labels break. */
  readonly wraps: readonly number[];
}

export function emptyLines(options: EmptyLinesOptions): TablePrinter {
  const { step, blank, rowEnd, tableEnd, nested, empty } = options;
  const wraps = new Wraps(options.wraps);
  return (writer, grids) => {
    const lines = (count: number) => {
      for (let line = 0; line < count; line++) writer.put('gap', `${empty}\n`);
    };
    const cell = (own: GridCell) => {
      if (own.text === '' && blank === 0) return;
      writer.cell(() => {
        putContent(writer, own, wraps.pieces(own), '\n');
        endLine(writer, own.text === '' ? empty : '');
      });
      lines(own.text === '' ? blank - 1 : step - 1);
    };
    const row = (cells: GridRow) => {
      for (const own of cells) cell(own);
      if (cells.length > 0) lines(rowEnd);
    };
    for (const grid of grids) {
      const { caption, header, rows } = linesOf(grid, nested ? 'full' : 'ragged');
      for (const own of [...caption, ...header, ...rows]) row(own);
      lines(tableEnd);
    }
  };
}

function endLine(writer: Writer, empty: string): void {
  writer.put('eol', `${empty}\n`);
}
