/** Tables whose cells stand with nothing between them. */
import { linesOf } from './cells.js';
import type { GridCell } from './grid.js';
import type { TablePrinter } from './render.js';
import type { Writer } from './segments.js';

/** What is left between the cells: nothing; the ends of rows or of tables; labels apart from their numbers. */
export const FUSED = ['all', 'tables', 'rows', 'numbers'] as const;
export type Fused = (typeof FUSED)[number];

export function fused(how: Fused): TablePrinter {
  return (writer, grids) => {
    for (const grid of grids) {
      const { caption, header, rows } = linesOf(grid, 'ragged');
      for (const row of [...caption, ...header, ...rows]) {
        for (const cell of row) put(writer, cell, how);
        if (how === 'rows' || how === 'numbers') writer.put('eol', '\n');
      }
      if (how === 'tables') writer.put('eol', '\n');
    }
    if (how === 'all') writer.put('eol', '\n');
  };
}

function put(writer: Writer, { role, text }: GridCell, how: Fused): void {
  writer.put(role, text);
  if (how === 'numbers' && role === 'label') writer.put('mark', ' ');
}
