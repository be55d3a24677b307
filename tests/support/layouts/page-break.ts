/** A table split in two at the end of a page. */
import type { Grid } from './grid.js';
import type { TablePrinter } from './render.js';

export interface PageBreak {
  /** Row before which the page ends, counted through the tables of a section. */
  readonly at: number;
  /** The line at the foot of the page; empty prints none. */
  readonly number: string;
  /** The heads are printed again on the next page. */
  readonly repeated: boolean;
  /** Pages end with a form feed. */
  readonly formFeed: boolean;
  readonly gaps: boolean;
}

export const PAGE_NUMBERS = [
  '— 3 —',
  '- 3 -',
  '－ 3 －',
  '第3页',
  '第 3 页 共 8 页',
  '第3页，共8页',
  '3 / 8',
  '—3—',
] as const;

/** Prints tables with a page break in the middle of one of them. */
export function withPageBreak(print: TablePrinter, wanted: PageBreak): TablePrinter {
  return (writer, grids) => {
    const rows = grids.flatMap((grid) => grid.rows.slice(1).map((_, index) => ({ grid, row: index + 1 })));
    const place = rows[wanted.at % Math.max(1, rows.length)];
    if (!place) {
      print(writer, grids);
      return;
    }
    const at = grids.indexOf(place.grid);
    const [above, below] = splitGrid(place.grid, place.row, wanted.repeated);
    print(writer, [...grids.slice(0, at), above]);
    if (wanted.gaps) writer.gap();
    if (wanted.number !== '') writer.line('noise', wanted.number);
    if (wanted.formFeed) writer.put('noise', '\f');
    if (wanted.gaps) writer.gap();
    print(writer, [below, ...grids.slice(at + 1)]);
  };
}

/** The rows of a table in two tables, the second with or without the heads. */
export function splitGrid(grid: Grid, row: number, repeated: boolean): [Grid, Grid] {
  const rest = { ...grid, caption: null, rows: grid.rows.slice(row) };
  return [{ ...grid, rows: grid.rows.slice(0, row) }, repeated ? rest : { ...rest, headerLines: [] }];
}
