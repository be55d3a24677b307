/**
 * Rows that stand together between heads, page numbers and texts. A table that a page break has split may have
 * fewer columns of labels on one page than on the others, and no heads: there its own rows say where columns begin.
 */
import type { ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { depthOf } from '../vocabulary/headings.js';
import { type Bands, bandsOf, completeRows } from './bands.js';
import { isBlank } from './cell-text.js';
import type { RowInPlace } from './places.js';

export class Stretches {
  private readonly rows = new Map<number, ParsedRow[]>();
  private readonly widths = new Map<number, number>();
  private readonly bands = new Map<number, Bands | null>();
  /** Some row ends with a blank behind a value: blanks at the end are printed. */
  private readonly showsLast: boolean;

  constructor(places: readonly RowInPlace[]) {
    for (const { row, stretch } of places) {
      // The corner in front of heads that are printed again.
      if (row.labels.length === 0 && row.cells.every(isBlank)) continue;
      const known = this.rows.get(stretch);
      if (known) known.push(row);
      else this.rows.set(stretch, [row]);
    }
    this.showsLast = places.some(({ row }) => row.closed && endsBlank(row.cells));
  }

  /**
   * Cells of each row of a stretch, labels and the blanks beside them too. 0 where its rows differ or do not show
   * where they end, and where blanks behind the last value may be lost: then a value in the first column, heads as
   * wide, a grid or as many columns of labels as the form has must show where the columns begin.
   */
  widthOf({ stretch }: RowInPlace, count: number, depth: number): number {
    let width = this.widths.get(stretch);
    if (width === undefined) {
      const rows = this.rows.get(stretch) ?? [];
      const lengths = new Set(rows.map((row) => labelCells(row) + row.cells.length));
      const [length = 0] = lengths;
      const showsFirst = rows.some((row) => {
        const first = row.cells[length - labelCells(row) - count];
        return first !== undefined && !isBlank(first);
      });
      const isWhole =
        showsFirst ||
        this.showsLast ||
        length === depth + 1 + count ||
        rows.every(({ header, cells }) => header?.width === length || cells[0]?.columns?.byPlace === false);
      const known = lengths.size === 1 && isWhole && rows.every(isClosed);
      width = known ? length : 0;
      this.widths.set(stretch, width);
    }
    return width;
  }

  /** The columns of a grid without heads, from its rows that have a value in each; null where none has. */
  bandsOf({ stretch }: RowInPlace, count: number): Bands | null {
    let bands = this.bands.get(stretch);
    if (bands === undefined) {
      const cells = (this.rows.get(stretch) ?? []).map((row) => row.cells);
      const rows = completeRows(cells, count);
      const [first] = rows;
      bands = first && first[0]?.columns?.byPlace === false ? bandsOf(first, rows) : null;
      this.bands.set(stretch, bands);
    }
    return bands;
  }
}

/** Cells of a row up to its label; blanks before the first label of a page are read with no table. */
export function labelCells({ labels, entry }: ParsedRow): number {
  return entry ? Math.max(labels.length, depthOf(entry.table, entry.row) + 1) : labels.length;
}

function isClosed({ closed }: ParsedRow): boolean {
  return closed;
}

function endsBlank(cells: readonly CellNode[]): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && isBlank(last) && !cells.every(isBlank);
}
