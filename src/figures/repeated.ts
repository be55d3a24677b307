/** Rows that a report prints more than once. */
import type { ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { cellText } from './cell-text.js';
import type { ColumnOrder } from './columns.js';

/** Whether a row stands again as it stood before, character by character and under heads in the same order. */
export function printsTheSame(
  source: string,
  row: ParsedRow,
  order: ColumnOrder | null,
  earlier: ParsedRow,
  before: ColumnOrder | null,
): boolean {
  if (!order || !before || order.columns.some((column, at) => column !== before.columns[at])) return false;
  if (row.cells.length !== earlier.cells.length) return false;
  return row.cells.every((cell, at) => {
    const other = earlier.cells[at] as CellNode;
    // Cells that the layout gives a place are more than their text.
    if (cell.content !== other.content || cell.columns || cell.spans) return false;
    return cellText(source, cell) === cellText(source, other);
  });
}
