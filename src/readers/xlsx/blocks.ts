/** The blocks of a sheet: rows that stand together, with the cells that are empty among them. */
import { ProblemError } from '../extract.js';
import type { Limits } from '../limits.js';
import type { MergedRange, Sheet } from './sheet.js';

export interface BlockCell {
  readonly row: number;
  readonly column: number;
  /** Behind the last row and the last column that it covers. */
  readonly endRow: number;
  readonly endColumn: number;
  readonly text: string;
}

/** A line of text, or the rows of a table; columns from 0 of the sheet. */
export type Block =
  | { readonly kind: 'line'; readonly cell: BlockCell }
  | {
      readonly kind: 'table';
      readonly firstColumn: number;
      readonly rows: readonly (readonly BlockCell[])[];
    };

interface Row {
  readonly row: number;
  readonly cells: BlockCell[];
  /** The only text of the row, if it neither covers the row below nor is beside a cell from above; else null. */
  readonly line: BlockCell | null;
}

/** Work on merged cells, so that none is repeated without end. */
const MOST_STEPS = 10_000_000;
const LONGEST_LABEL = 80;

export function blocksOf(sheet: Sheet, limits: Limits): Block[] {
  return new BlockReader(sheet, limits).blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  private readonly width: number;
  /** By column: behind the last row that a cell from above covers. */
  private readonly covered: number[] = [];
  private coveredTo = 0;
  private steps = 0;
  private empty = 0;
  private pending: Row[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly limits: Limits,
  ) {
    let width = 0;
    for (const cells of sheet.rows.values())
      for (const { column } of cells) width = Math.max(width, column + 1);
    this.width = width;
    this.read();
  }

  private read(): void {
    const merged = mergedByRow(this.sheet);
    const numbers = [...this.sheet.rows.keys()].sort((one, other) => one - other);
    let end = 0;
    for (const number of numbers) {
      if (number > end) this.endTable();
      end = Math.max(end, number + 1);
      const row = this.readRow(number, merged);
      end = Math.max(end, this.coveredTo);
      if (row.cells.length === 0) continue;
      if (row.line && !this.isBlankRow(row.line)) {
        this.endTable();
        this.blocks.push({ kind: 'line', cell: row.line });
      } else this.pending.push(row);
    }
    this.endTable();
  }

  private readRow(number: number, merged: ReadonlyMap<number, readonly MergedRange[]>): Row {
    const cells: BlockCell[] = [];
    const isBelow = this.coveredTo > number;
    const ranges = new Map((merged.get(number) ?? []).map((range) => [range.column, range]));
    const texts = new Map(this.sheet.rows.get(number)?.map(({ column, text }) => [column, text]));
    const columns = [...new Set([...texts.keys(), ...ranges.keys()])].sort((one, other) => one - other);
    let behind = 0;
    let written = 0;
    for (const column of columns) {
      // What another cell covers is not shown.
      if ((this.covered[column] ?? 0) > number || column < behind || column >= this.width) continue;
      const range = ranges.get(column);
      const endRow = range?.endRow ?? number + 1;
      const text = texts.get(column) ?? '';
      behind = Math.min(range?.endColumn ?? column + 1, this.width);
      if (text !== '') written++;
      if (endRow > number + 1) this.cover(column, behind, endRow, text !== '');
      cells.push({ row: number, column, endRow, endColumn: behind, text });
    }
    const only = cells.find(({ text }) => text !== '');
    const isLine = written === 1 && only?.endRow === number + 1 && !isBelow;
    return { row: number, cells: only ? cells : [], line: isLine ? only : null };
  }

  /** A row of the table above whose other cells are all empty. */
  private isBlankRow({ row, text, endColumn }: BlockCell): boolean {
    const hasEmptyCells = (this.sheet.lastEmpty.get(row) ?? -1) >= endColumn;
    return this.pending.length > 0 && hasEmptyCells && text.length <= LONGEST_LABEL && !text.includes('。');
  }

  private cover(from: number, to: number, end: number, isWritten: boolean): void {
    this.steps += to - from;
    if (this.steps > MOST_STEPS) throw this.tooLarge();
    if (isWritten) this.coveredTo = Math.max(this.coveredTo, end);
    for (let column = this.covered.length; column < from; column++) this.covered.push(0);
    for (let column = from; column < to; column++) {
      this.covered[column] = Math.max(this.covered[column] ?? 0, end);
    }
  }

  private endTable(): void {
    const rows = this.pending;
    this.pending = [];
    if (rows.length === 0) return;
    let first = Number.MAX_SAFE_INTEGER;
    let last = 0;
    for (const { cells } of rows) {
      for (const { text, column, endColumn } of cells) {
        if (text === '') continue;
        first = Math.min(first, column);
        last = Math.max(last, endColumn);
      }
    }
    const until = new Map<number, number>();
    this.blocks.push({
      kind: 'table',
      firstColumn: first,
      rows: rows.map((row) => this.withBlanks(row, first, last, until)),
    });
  }

  /** The cells of a row and the empty ones between them. `until`: by column, rows covered from above. */
  private withBlanks(
    { row, cells }: Row,
    first: number,
    last: number,
    until: Map<number, number>,
  ): BlockCell[] {
    const all: BlockCell[] = [];
    let at = first;
    const fill = (to: number): void => {
      for (; at < to; at++) {
        if ((until.get(at) ?? 0) > row) continue;
        if (++this.empty > this.limits.maxCells) throw this.tooLarge();
        all.push({ row, column: at, endRow: row + 1, endColumn: at + 1, text: '' });
      }
    };
    for (const cell of cells) {
      if (cell.column < first || cell.endColumn > last) continue;
      fill(cell.column);
      all.push(cell);
      at = cell.endColumn;
      if (cell.endRow === row + 1) continue;
      for (let column = cell.column; column < cell.endColumn; column++) until.set(column, cell.endRow);
    }
    fill(last);
    return all;
  }

  private tooLarge(): ProblemError {
    return new ProblemError({ code: 'file-too-large', limit: 'maxCells', most: this.limits.maxCells });
  }
}

/** Merged ranges by their first row. */
function mergedByRow({ merged }: Sheet): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of merged) {
    const ranges = byRow.get(range.row) ?? [];
    byRow.set(range.row, ranges);
    ranges.push(range);
  }
  return byRow;
}
