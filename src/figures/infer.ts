/**
 * Places the numbers of rows whose blanks are lost, by the form's own arithmetic.
 *
 *     一、本年新收   3 0 0 0 0 0 3        explicit: a number for each column
 *     （一）予以公开 3 3                  open: only as 自然人 and 总计 do all columns come out
 *
 * An assignment puts the numbers of an open row into its columns without changing their order; the other
 * cells are blank and count zero. It is admissible where every sum over the columns of the table comes out
 * with assignments of the other open rows. What all admissible assignments agree on is inferred.
 *
 * Only sums over the columns place a row: moving numbers within rows does not change how much all columns
 * hold together, so that a wrong number anywhere in them leaves no assignment at all. The sum of the row
 * itself could be met by chance, and reports leave out the totals of rows; it only confirms. Nothing is
 * inferred of a table in which a sum over known cells does not come out, or a row once placed cannot add up,
 * or no explicit row adds up to more than zero; nor by a sum of which an operand is missing or unreadable.
 * A table of one row (行政复议、行政诉讼) has no sums over its columns: there nothing is inferred.
 */
import type { ColumnRelation, Relations } from './relations.js';
import { type Assignment, solve } from './solve.js';

/** The cells of a row, one for each value column; null for one that is not known. Blanks are 0. */
export type Cells = readonly (number | null)[];

/** A row with fewer numbers than columns. */
export interface OpenRow {
  readonly id: string;
  /** In reading order: integers from 0 to LARGEST. */
  readonly values: readonly number[];
}

/** What stands in a column: the number of this index, or a blank behind so many numbers. */
export type Place = { readonly value: number } | { readonly blankBehind: number };

/** For each column what stands in it; null where admissible assignments differ. */
export type Placing = readonly (Place | null)[];

/** Sums of as many cells as a table has stay exact. */
export const LARGEST = 1e12;

/**
 * What the arithmetic of a table says of its open rows; rows of which it says nothing are left out.
 *
 * @param explicit rows whose cells stand in known columns
 * @param width number of columns
 */
export function inferRows(
  relations: Relations,
  explicit: ReadonlyMap<string, Cells>,
  open: readonly OpenRow[],
  width: number,
): Map<OpenRow, Placing> {
  const placings = new Map<OpenRow, Placing>();
  if (!isSound(relations, explicit)) return placings;
  const { rows, sums } = covered(relations.byColumn, explicit, open, width);
  if (rows.length === 0) return placings;
  const ofCount = Array.from({ length: width }, (_, count) => assignments(count, width));
  const unplaced = rows.map(({ id, values }) => ({
    values,
    possible: ofCount[values.length] ?? [],
    signs: sums.map((sum) => signIn(sum, id)),
  }));
  const start = sums.flatMap((sum) => explicitSums(sum, explicit, width));
  const admissible = solve(unplaced, start, width);
  if (!admissible || !rows.every((row, at) => mayAddUp(row, admissible[at] ?? [], relations)))
    return placings;
  rows.forEach((row, at) => {
    const placing = agreed(admissible[at] ?? [], width);
    if (placing.some((place) => place !== null)) placings.set(row, placing);
  });
  return placings;
}

/** Whether everything that adds up without open rows is right, and something but zeros does. */
function isSound({ byColumn, byRow }: Relations, explicit: ReadonlyMap<string, Cells>): boolean {
  let confirmed = false;
  for (const { left, right, rows } of byRow) {
    for (const row of rows) {
      const cells = explicit.get(row);
      if (!cells) continue;
      const [one, other] = [total(cells, left), total(cells, right)];
      if (one === null || other === null) continue;
      if (one !== other) return false;
      if (one > 0) confirmed = true;
    }
  }
  return (
    confirmed &&
    byColumn.every(({ left, right, columns }) =>
      columns.every((column) => {
        const cellsOf = (rows: readonly string[]) => rows.map((row) => explicit.get(row)?.[column] ?? null);
        const [one, other] = [total(cellsOf(left)), total(cellsOf(right))];
        return one === null || other === null || one === other;
      }),
    )
  );
}

/** The sum of some cells, of all by default; null where one is not known. */
function total(cells: Cells, places: readonly number[] = cells.map((_, at) => at)): number | null {
  let sum = 0;
  for (const at of places) {
    const cell = cells[at] ?? null;
    if (cell === null) return null;
    sum += cell;
  }
  return sum;
}

/** The open rows that some sum over every column covers with all operands known or open, and these sums. */
function covered(
  byColumn: readonly ColumnRelation[],
  explicit: ReadonlyMap<string, Cells>,
  open: readonly OpenRow[],
  width: number,
): { rows: readonly OpenRow[]; sums: readonly ColumnRelation[] } {
  let rows = open;
  for (;;) {
    const ids = new Set(rows.map(({ id }) => id));
    const isKnown = (row: string) => ids.has(row) || explicit.get(row)?.every((cell) => cell !== null);
    const sums = byColumn.filter(({ left, right, columns }) => {
      const operands = [...left, ...right];
      return columns.length === width && operands.some((row) => ids.has(row)) && operands.every(isKnown);
    });
    const kept = rows.filter(({ id }) => sums.some((sum) => signIn(sum, id) !== 0));
    if (kept.length === rows.length) return { rows, sums };
    rows = kept;
  }
}

function signIn({ left, right }: ColumnRelation, row: string): number {
  return left.includes(row) ? 1 : right.includes(row) ? -1 : 0;
}

/** For each column what the explicit rows leave of a sum. */
function explicitSums(sum: ColumnRelation, explicit: ReadonlyMap<string, Cells>, width: number): number[] {
  const rest = new Array<number>(width).fill(0);
  for (const row of [...sum.left, ...sum.right]) {
    const sign = signIn(sum, row);
    explicit.get(row)?.forEach((cell, column) => {
      rest[column] = (rest[column] as number) + sign * (cell ?? 0);
    });
  }
  return rest;
}

/** Every way to put `count` numbers into `width` columns in order: for each number its column. */
function assignments(count: number, width: number): Assignment[] {
  if (count === 0) return [[]];
  const found: Assignment[] = [];
  for (let last = count - 1; last < width; last++) {
    for (const before of assignments(count - 1, last)) found.push([...before, last]);
  }
  return found;
}

/** Whether a row adds up in one of these assignments at least. */
function mayAddUp({ id, values }: OpenRow, admissible: readonly Assignment[], { byRow }: Relations): boolean {
  return byRow
    .filter(({ rows }) => rows.includes(id))
    .every(({ left, right }) =>
      admissible.some((columns) => {
        const cellsIn = (side: readonly number[]) =>
          values.filter((_, at) => side.includes(columns[at] as number));
        return total(cellsIn(left)) === total(cellsIn(right));
      }),
    );
}

/** What all of these assignments say of each column. */
function agreed(admissible: readonly Assignment[], width: number): Placing {
  return Array.from({ length: width }, (_, column) => {
    // The number in the column as its index, a blank as the complement of how many are before it.
    const codes = new Set(
      admissible.map((columns) => {
        const before = columns.filter((place) => place < column).length;
        return columns[before] === column ? before : ~before;
      }),
    );
    const [code] = codes;
    if (code === undefined || codes.size > 1) return null;
    return code < 0 ? { blankBehind: ~code } : { value: code };
  });
}
