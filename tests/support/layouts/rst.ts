/** reST and pandoc grid tables: `+---+---+` around every cell, `+===+` below the heads. */
import { belonging } from './cells.js';
import type { Grid } from './grid.js';
import type { TablePrinter } from './render.js';
import type { Writer } from './segments.js';
import { type SpannedCell, spannedGrid } from './spans.js';
import { widthOf, wrapped } from './width.js';

export interface RstOptions {
  /** Widths of the columns of labels, taken in turn. */
  readonly labels: readonly number[];
  /** Least width of a column of values; what is wider widens it, unless numbers may wrap. */
  readonly values: number;
  readonly wrapNumbers: boolean;
  /** Wide and high cells as such, or as cells of their own beside empty ones. */
  readonly spans: boolean;
  /** The rule of `=` below the first row, below all heads or nowhere. */
  readonly rule: 'first' | 'heads' | 'none';
  readonly indent: '' | '  ';
  readonly caption: 'line' | 'row';
}

export const RST: RstOptions = {
  labels: [10, 14, 20],
  values: 8,
  wrapNumbers: false,
  spans: true,
  rule: 'heads',
  indent: '',
  caption: 'row',
};

export function rst(options: RstOptions): TablePrinter {
  return (writer, grids) => {
    for (const grid of grids) {
      const apart = options.caption === 'line' ? grid.caption : null;
      for (const cell of apart ?? []) writer.cell(() => writer.line('caption', cell.text));
      if (apart) writer.gap();
      draw(writer, apart ? { ...grid, caption: null } : grid, options);
      writer.gap();
    }
  };
}

/** A cell with its place, its text in lines and the number of its segments. */
interface Box extends SpannedCell {
  readonly row: number;
  readonly lines: readonly string[];
  readonly id: number | undefined;
}

function draw(writer: Writer, grid: Grid, options: RstOptions): void {
  const { width, rows } = spannedGrid(grid);
  const widths = columnWidths(grid, rows, width, options);
  const boxes = boxesOf(writer, rows, widths, options);
  const owner = owners(boxes, rows.length, width);
  const heights = rowHeights(boxes, rows.length);
  const headers = rows.filter((row) => row.length > 0 && row.every(({ inHeader }) => inHeader)).length;
  const ruled = headers === 0 || options.rule === 'none' ? -1 : options.rule === 'first' ? 1 : headers;
  const at = (row: number, column: number) => owner[row]?.[column];
  const put = (mark: string) => writer.put('mark', mark);
  const lineOf = new Map<Box, number>();
  const text = (box: Box | undefined, room: number) => {
    const line = box ? (lineOf.get(box) ?? 0) : 0;
    if (box) lineOf.set(box, line + 1);
    const content = box?.lines[line];
    put(' ');
    if (box && content !== undefined)
      writer.put(box.cell.role, content, {
        ...belonging(box.cell),
        ...(box.id === undefined ? {} : { cell: box.id }),
      });
    put(' '.repeat(Math.max(0, room - 1 - widthOf(content ?? ''))));
  };
  /** The columns from `column` that one box covers, and the room they have. */
  const across = (row: number, column: number) => {
    let end = column + 1;
    while (end < width && at(row, end) !== undefined && at(row, end) === at(row, column)) end++;
    const room = widths.slice(column, end).reduce((sum, one) => sum + one + 2, end - column - 1);
    return { end, room };
  };
  const isSame = (one: Box | undefined, other: Box | undefined) => one !== undefined && one === other;
  /** Whether a cell reaches through the border above a row. */
  const isOpen = (row: number, column: number) => isSame(at(row - 1, column), at(row, column));
  /** Whether there is a wall before a column. */
  const isWall = (row: number, column: number) =>
    row >= 0 && row < rows.length && (column === 0 || !isSame(at(row, column - 1), at(row, column)));
  const border = (row: number) => {
    const rule = row === ruled ? '=' : '-';
    put(options.indent);
    for (let column = 0; column < width; ) {
      const open = isOpen(row, column);
      const [left, right] = [column > 0 && !isOpen(row, column - 1), !open];
      // Where no wall meets the border, it runs on.
      const wall = isWall(row - 1, column) || isWall(row, column);
      put(left || right ? (wall ? '+' : rule) : '|');
      if (open) {
        const { end, room } = across(row, column);
        text(at(row, column), room);
        column = end;
      } else put(rule.repeat((widths[column++] ?? 0) + 2));
    }
    put(isOpen(row, width - 1) ? '|' : '+');
    writer.put('eol', '\n');
  };
  rows.forEach((_, row) => {
    border(row);
    for (let line = 0; line < (heights[row] ?? 1); line++) {
      put(options.indent);
      for (let column = 0; column < width; ) {
        put('|');
        const { end, room } = across(row, column);
        text(at(row, column), room);
        column = end;
      }
      put('|');
      writer.put('eol', '\n');
    }
  });
  border(rows.length);
}

function columnWidths(
  { table }: Grid,
  rows: readonly (readonly SpannedCell[])[],
  width: number,
  { labels, values, wrapNumbers }: RstOptions,
): number[] {
  return Array.from({ length: width }, (_, column) => {
    const own = rows.flat().filter((cell) => cell.column === column && cell.columns === 1 && !cell.inHeader);
    const isLabel =
      own.some(({ cell }) => cell.role === 'label') || (table.figures !== 'column' && column === 0);
    if (isLabel) return labels[column % labels.length] ?? 12;
    if (wrapNumbers) return values;
    return Math.max(values, ...own.map(({ cell }) => widthOf(cell.text)));
  });
}

function boxesOf(
  writer: Writer,
  rows: readonly (readonly SpannedCell[])[],
  widths: readonly number[],
  { spans }: RstOptions,
): Box[] {
  return rows.flatMap((row, at) =>
    row.map((cell): Box => {
      const columns = spans ? cell.columns : 1;
      const room = widths.slice(cell.column, cell.column + columns).reduce((sum, one) => sum + one + 3, -3);
      return {
        ...cell,
        columns,
        rows: spans ? cell.rows : 1,
        row: at,
        lines: wrapped(cell.cell.text, room),
        id: writer.nextCell(),
      };
    }),
  );
}

/** The box at each place; undefined where there is none. */
function owners(boxes: readonly Box[], rows: number, width: number): (Box | undefined)[][] {
  const owner = Array.from({ length: rows }, () => new Array<Box | undefined>(width).fill(undefined));
  for (const box of boxes) {
    for (let row = box.row; row < Math.min(rows, box.row + box.rows); row++) {
      owner[row]?.fill(box, box.column, box.column + box.columns);
    }
  }
  return owner;
}

/** Lines of each row; the last row of a high cell has room for what is left of it. */
function rowHeights(boxes: readonly Box[], rows: number): number[] {
  const heights = new Array<number>(rows).fill(1);
  for (const { row, rows: high, lines } of boxes) {
    if (high === 1) heights[row] = Math.max(heights[row] ?? 1, lines.length);
  }
  for (const { row, rows: high, lines } of boxes) {
    const last = Math.min(rows, row + high) - 1;
    const room = heights.slice(row, last + 1).reduce((sum, one) => sum + one, last - row);
    if (lines.length > room) heights[last] = (heights[last] ?? 1) + lines.length - room;
  }
  return heights;
}
