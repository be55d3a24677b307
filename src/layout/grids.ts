/** The grids of a reader as blocks: their cells stand in the text row by row. */
import type { Span } from '../source/span.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { type Columns, UnitKind } from './tape.js';

/** A cell of a table. Its range in the text is trimmed, and empty where the cell is. */
export interface GridCell extends Span {
  readonly columns: Columns;
}

/** A table: each row lists the cells that begin in it, from the left; a cell that reaches down stands in the first. */
export interface Grid extends Span {
  readonly rows: readonly (readonly GridCell[])[];
}

/** `grids` in order and apart from each other, each on lines of its own. */
export function gridBlocks(grids: readonly Grid[], lines: Lines): FoundBlock[] {
  let line = 0;
  return grids.map((grid) => {
    while (line + 1 < lines.count && (lines.starts[line + 1] as number) <= grid.start) line++;
    const firstLine = line;
    while (line < lines.count && (lines.starts[line] as number) < grid.end) line++;
    return { firstLine, endLine: line, cells: cellsOf(grid) };
  });
}

function cellsOf({ rows, start }: Grid): FoundCell[] {
  const cells: FoundCell[] = [];
  let end = start;
  for (const row of rows) {
    for (const cell of row) {
      const kind = cell.start === cell.end ? UnitKind.Blank : UnitKind.Cell;
      cells.push({ kind, spans: [{ start: cell.start, end: cell.end }], columns: cell.columns });
      end = cell.end;
    }
    if (row.length > 0) cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  }
  return cells;
}
