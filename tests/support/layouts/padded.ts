/** Tables printed with spaces, as converters do: cells wrap within their columns, wide and high ones too. */
import stringWidth from 'string-width';

export interface PaddedCell {
  readonly text: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly align: Align;
}

export type Align = 'left' | 'centre' | 'right';

export interface PaddedOptions {
  /** Columns on the screen for each column of the table; a cell wraps where it has no room. */
  readonly widths: readonly number[];
  readonly gutter: number;
  readonly indent: number;
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Ideographs two columns wide, or as wide as every character. */
  readonly counting: 'display' | 'characters';
}

interface Placed {
  readonly cell: PaddedCell;
  readonly lines: readonly string[];
}

export function widthOf(text: string, counting: PaddedOptions['counting']): number {
  return counting === 'display' ? stringWidth(text) : Array.from(text).length;
}

/** The lines of a table whose cells cover its grid. */
export function renderPadded(cells: readonly PaddedCell[], options: PaddedOptions): string[] {
  const placed = cells.map((cell): Placed => {
    const room = span(options.widths, cell.column, cell.columns, options.gutter);
    return { cell, lines: wrap(cell.text, room, options.counting) };
  });
  const heights = heightsOf(placed);
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, 0));
  const lines = Array.from({ length: heights.reduce((sum, height) => sum + height, 0) }, () => '');
  // From left to right, each line is padded to where the cell begins.
  const fromLeft = [...placed].sort((one, other) => one.cell.column - other.cell.column);
  for (const { cell, lines: own } of fromLeft) {
    const height = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, one) => sum + one, 0);
    const free = height - own.length;
    const offset = options.valign === 'top' ? 0 : options.valign === 'bottom' ? free : Math.floor(free / 2);
    const left =
      options.indent +
      span(options.widths, 0, cell.column, options.gutter) +
      (cell.column > 0 ? options.gutter : 0);
    const room = span(options.widths, cell.column, cell.columns, options.gutter);
    own.forEach((text, at) => {
      const spare = room - widthOf(text, options.counting);
      const before = cell.align === 'left' ? 0 : cell.align === 'right' ? spare : Math.floor(spare / 2);
      const line = (tops[cell.row] as number) + offset + at;
      const written = lines[line] as string;
      const padding = left + before - widthOf(written, options.counting);
      if (text !== '') lines[line] = written + ' '.repeat(padding) + text;
    });
  }
  return lines;
}

/** Columns on the screen from one column of the table on. */
function span(widths: readonly number[], column: number, columns: number, gutter: number): number {
  const own = widths.slice(column, column + columns);
  return own.reduce((sum, width) => sum + width, 0) + gutter * Math.max(0, columns - 1);
}

/** Lines of a row: as many as its highest cell has; a cell over several rows makes the last one higher. */
function heightsOf(placed: readonly Placed[]): number[] {
  const count = Math.max(...placed.map(({ cell }) => cell.row + cell.rows));
  const heights = new Array<number>(count).fill(1);
  for (const { cell, lines } of [...placed].sort((one, other) => one.cell.rows - other.cell.rows)) {
    const own = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, height) => sum + height, 0);
    const last = cell.row + cell.rows - 1;
    if (lines.length > own) heights[last] = (heights[last] as number) + lines.length - own;
  }
  return heights;
}

function wrap(text: string, room: number, counting: PaddedOptions['counting']): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character, counting) > room) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
