/**
 * Where the layout shows in which column a cell stands: by the grid of a table, or by its place on the
 * line. A cell belongs to the column whose head, or whose cells in the rows that are complete, stand above
 * and below it.
 */
import type { BlockColumns } from '../layout/tape.js';
import type { CellNode } from '../parser/nodes.js';
import { isBlank } from './cell-text.js';

/** The columns of each value column, from the left, apart from each other. */
export type Bands = readonly BlockColumns[];

/**
 * Bands of a table; null where its heads or its complete rows contradict each other.
 *
 * @param heads the heads of the value columns, in printed order
 * @param rows those that are complete
 */
export function bandsOf(heads: readonly CellNode[], rows: readonly (readonly CellNode[])[]): Bands | null {
  const own = heads.map(({ columns }) => columns);
  if (!own.every(isKnown)) return null;
  const widened = own.map((head, at) => {
    let { from, to } = head;
    for (const row of rows) {
      const columns = row[at]?.columns;
      if (!columns) continue;
      from = Math.min(from, columns.from);
      to = Math.max(to, columns.to);
    }
    return { from, to, block: head.block, byPlace: head.byPlace };
  });
  // A head may reach over its neighbours' cells: then the heads' own places count.
  return areApart(widened) ? widened : areApart(own) ? own : null;
}

/** The value cells of the rows that have one for each of some columns. */
export function completeRows(
  rows: readonly (readonly CellNode[])[],
  columns: number,
): (readonly CellNode[])[] {
  return rows.filter((cells) => cells.length === columns && !cells.some(isBlank));
}

/** Whether the cells stand in the block that the bands are of. */
export function areUnder(cells: readonly CellNode[], bands: Bands): boolean {
  return cells.every(({ columns }) => columns?.block === bands[0]?.block);
}

/**
 * The cells of a row by their bands, null for a band without one; null where a cell stands in none or in
 * several, or two in the same. Blanks beside the bands stand under the headings of the row.
 */
export function placeCells(cells: readonly CellNode[], bands: Bands): (CellNode | null)[] | null {
  const placed = new Array<CellNode | null>(bands.length).fill(null);
  for (const cell of cells) {
    const { columns } = cell;
    if (!columns) return null;
    // The bands lie apart from each other, from the left.
    let at = 0;
    while (at < bands.length && (bands[at] as BlockColumns).to <= columns.from) at++;
    let end = at;
    while (end < bands.length && (bands[end] as BlockColumns).from < columns.to) end++;
    if (end - at !== 1 && cell.content !== 'blank') return null;
    for (; at < end; at++) {
      if (placed[at]) return null;
      placed[at] = cell;
    }
  }
  return placed;
}

function isKnown(columns: BlockColumns | undefined): columns is BlockColumns {
  return columns !== undefined;
}

function areApart(bands: readonly BlockColumns[]): boolean {
  return bands.every((band, at) => at === 0 || (bands[at - 1] as BlockColumns).to <= band.from);
}
