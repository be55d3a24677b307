/** The tables of a report printed with spaces, with what belongs to which cell. */
import { belonging } from './cells.js';
import type { Grid } from './grid.js';
import { type Align, type PaddedCell, type PaddedOptions, renderPadded, widthOf } from './padded.js';
import type { TablePrinter } from './render.js';
import type { Writer } from './segments.js';
import { type SpannedCell, spannedGrid } from './spans.js';

export interface PrinterOptions extends Omit<PaddedOptions, 'widths'> {
  /** Widths of the columns of labels, of which the last are there; of units; the least of those of values. */
  readonly labels: readonly number[];
  readonly units: number;
  readonly values: number;
  /** Numbers wider than their column wrap; they widen it otherwise. */
  readonly wrapNumbers: boolean;
  readonly alignLabels: Align;
  readonly alignValues: Align;
  /** An empty line above and below the table. */
  readonly gaps: boolean;
}

export function padded(options: PrinterOptions): TablePrinter {
  return (writer, grids) => {
    for (const grid of grids) {
      if (options.gaps) writer.gap();
      print(writer, grid, options);
      if (options.gaps) writer.gap();
    }
  };
}

/** Code points of one and of two columns, one of each for every cell. */
const NARROW = 0x10_000;
const WIDE = 0x20_000;

function print(writer: Writer, grid: Grid, options: PrinterOptions): void {
  const { rows, width } = spannedGrid(grid);
  const cells = rows.flatMap((row, at) =>
    row.map((spanned) => ({ spanned, padded: paddedCell(spanned, at, rows.length, options) })),
  );
  const widths = Array.from({ length: width }, (_, column) => widthOfColumn(column, rows, grid, options));
  const layout = { ...options, widths };
  const lines = renderPadded(
    cells.map(({ padded }) => padded),
    layout,
  );
  // The same table in characters that say which cell they are of.
  const keys = renderPadded(
    cells.map(({ padded }, index) => ({ ...padded, text: keyOf(padded.text, index, options) })),
    layout,
  );
  const ids = cells.map(() => writer.nextCell());
  const empty = cells
    .map(({ spanned }, index) => ({ spanned, index }))
    .filter(({ spanned }) => spanned.cell.text === '');
  let begun = -1;
  lines.forEach((line, at) => {
    const characters = [...line];
    const owners = [...(keys[at] ?? '')].map(ownerOf);
    for (let from = 0; from < characters.length; ) {
      const owner = owners[from] ?? -1;
      let to = from + 1;
      while (to < characters.length && (owners[to] ?? -1) === owner) to++;
      const text = characters.slice(from, to).join('');
      const cell = cells[owner]?.spanned.cell;
      if (!cell) writer.put('mark', text);
      else {
        // A blank is put where its place in reading order is.
        begun = Math.max(begun, owner);
        writer.put(cell.role, text, { ...belonging(cell), cell: ids[owner] ?? 0 });
      }
      from = to;
    }
    for (const { spanned, index } of empty.filter((one) => one.index <= begun + 1)) {
      writer.put(spanned.cell.role, '', { ...belonging(spanned.cell), cell: ids[index] ?? 0 });
      empty.splice(
        empty.findIndex((one) => one.index === index),
        1,
      );
      begun = Math.max(begun, index);
    }
    writer.put('eol', '\n');
  });
  for (const { spanned, index } of empty) {
    writer.put(spanned.cell.role, '', { ...belonging(spanned.cell), cell: ids[index] ?? 0 });
  }
}

function paddedCell(
  { cell, column, columns, rows, inHeader }: SpannedCell,
  row: number,
  count: number,
  { alignLabels, alignValues }: PrinterOptions,
): PaddedCell {
  const align = cell.role === 'label' ? alignLabels : inHeader ? 'centre' : alignValues;
  return { text: cell.text, row, rows: Math.min(rows, count - row), column, columns, align };
}

function widthOfColumn(
  column: number,
  rows: readonly (readonly SpannedCell[])[],
  { table }: Grid,
  { labels, units, values, wrapNumbers, counting }: PrinterOptions,
): number {
  const own = rows.flat().filter((cell) => cell.column === column && cell.columns === 1 && !cell.inHeader);
  if (own.some(({ cell }) => cell.role === 'unit')) return units;
  const isLabel =
    own.some(({ cell }) => cell.role === 'label') || (table.figures !== 'column' && column === 0);
  // Of fewer columns of labels the last are there: narrow is what stands beside many rows.
  const depth = rows.flat().filter((cell) => !cell.inHeader && cell.cell.role === 'label');
  const last = Math.max(0, ...depth.map((cell) => cell.column));
  if (isLabel) return labels[Math.max(0, labels.length - 1 - last + column)] ?? 12;
  if (wrapNumbers) return values;
  return Math.max(values, ...own.map(({ cell }) => widthOf(cell.text, counting)));
}

function keyOf(text: string, index: number, { counting }: PrinterOptions): string {
  return [...text]
    .map((character) => String.fromCodePoint((widthOf(character, counting) === 2 ? WIDE : NARROW) + index))
    .join('');
}

function ownerOf(key: string): number {
  const code = key.codePointAt(0) ?? 0;
  return code >= WIDE ? code - WIDE : code >= NARROW ? code - NARROW : -1;
}
