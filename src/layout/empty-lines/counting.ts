/** How the lines of a text count: which empty ones are blanks, and which only keep cells or rows apart. */
import { depthOfTable } from '../../vocabulary/headings.js';
import { type LinedRow, LONGEST_STEP } from './rows.js';

/** So many rows show how a text counts. */
const LEAST_ROWS = 4;
/** Fewer empty lines in the places of cells may stand there by chance. */
const LEAST_BLANKS = 3;

export interface Counting {
  /** Lines from one cell to the next. */
  readonly step: number;
  /** Lines that a blank adds. */
  readonly blank: number;
  /** Lines that the end of a row adds. */
  readonly rowEnd: number;
  /** No empty line stands behind a table, as the last that has labels shows. */
  readonly endsAtOnce: boolean;
  /** Blanks stand behind a label that is as wide as those of lower rows and their headings. */
  readonly fillers: boolean;
  /** Blanks stand before a label, below the headings that it stands under. */
  readonly leads: boolean;
}

/**
 * The one way of counting that all rows agree with, and how many do; null where none is, or where no cell is lost. One row
 * that counts otherwise has something else in it, and so may any other.
 *
 * @param step lines from one cell to the next, as cells beside each other show
 */
export function countingOf(
  rows: readonly LinedRow[],
  step: number,
): { counting: Counting; fitting: number } | null {
  const bounded = rows.filter(({ nextDepth }) => nextDepth !== null);
  if (bounded.length < LEAST_ROWS || rows.every(({ cells, columns }) => cells.length >= columns)) return null;
  const fitting = countings(bounded, step)
    .map((counting) => ({ counting, places: bounded.map((row) => placesOf(row, counting)) }))
    .filter(({ places }) => !places.includes(null));
  const [first] = fitting;
  if (!first || !showsEnds(first.counting, bounded, first.places)) return null;
  // Two ways of counting that place the cells otherwise: no telling which it is.
  const areSame = fitting.every(({ places }) => places.every((own, at) => isSame(own, first.places[at])));
  if (!areSame) return null;
  const counting = { ...first.counting, endsAtOnce: endsAtOnce(first.counting, rows) };
  const blanks = bounded.reduce((sum, row) => sum + blanksOf(row, counting), 0);
  return blanks < LEAST_BLANKS ? null : { counting, fitting: bounded.length };
}

/**
 * Whether the first and the last column are where they seem: empty lines behind each label or each row would move all cells
 * alike. Where rows end without any, there is no room for them.
 */
function showsEnds({ rowEnd }: Counting, rows: readonly LinedRow[], places: readonly Places[]): boolean {
  if (rowEnd === 0) return true;
  const isFilled = (columnOf: (row: LinedRow) => number) =>
    rows.some((row, at) => places[at]?.includes(columnOf(row)));
  return isFilled(() => 0) && isFilled(({ columns }) => columns - 1);
}

/** The column of each cell of a row; null where the row does not count so. */
export type Places = readonly number[] | null;

export function placesOf(row: LinedRow, counting: Counting): Places {
  const { above, columns, cells, label, nextDepth } = row;
  const { step, blank, rowEnd, fillers } = counting;
  if (cells.length > columns) return null;
  const behind = row.end - above - linesOf(row, counting);
  if (nextDepth !== null && behind !== rowEnd) return null;
  // Nothing but the lines themselves bounds a row without a label: there must be none to spare.
  if (label === null && (rowEnd > 0 || !counting.endsAtOnce || behind !== 0)) return null;
  const filled = fillers ? fillersOf(row) : 0;
  let before = filled;
  const places: number[] = [];
  for (let at = 0; at < cells.length; at++) {
    const blanks = ((cells[at] as number) - above - step * (at + 1)) / blank;
    if (!Number.isInteger(blanks) || blanks < before) return null;
    before = blanks;
    places.push(at + blanks - filled);
  }
  if (before - filled > columns - cells.length) return null;
  // Behind the last row of a table with labels its last cell shows where it ends.
  const isBounded = nextDepth !== null || label === null;
  return isBounded || places[places.length - 1] === columns - 1 ? places : null;
}

/** Lines that a row takes, blanks and what is printed in place of wider cells too. */
function linesOf(row: LinedRow, counting: Counting): number {
  const { step, blank } = counting;
  return step * (row.cells.length + 1) + blank * blanksOf(row, counting);
}

/** Blanks of a row, with those in place of wider cells. */
function blanksOf(row: LinedRow, { fillers, leads }: Counting): number {
  const led = leads ? (row.nextDepth ?? 0) : 0;
  return row.columns - row.cells.length + (fillers ? fillersOf(row) : 0) + led;
}

/** Columns beside its own that the label of a row reaches into. */
function fillersOf({ table, depth, label }: LinedRow): number {
  return label ? depthOfTable(table) - depth : 0;
}

function isSame(one: Places, other: Places | undefined): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((place, at) => place === other[at]);
}

/** The ways of counting that the rows allow. */
function countings(rows: readonly LinedRow[], step: number): Counting[] {
  const all: Counting[] = [];
  for (let blank = 1; blank <= step; blank++)
    for (const fillers of [false, true])
      for (const leads of [false, true]) {
        const counting = { step, blank, rowEnd: 0, endsAtOnce: false, fillers, leads };
        const rowEnd = commonest(rows.map((row) => row.end - row.above - linesOf(row, counting)));
        if (rowEnd !== null) all.push({ ...counting, rowEnd });
      }
  return all;
}

/** The commonest of the numbers that an end may add; null where none may. */
function commonest(ends: readonly number[]): number | null {
  const counts = new Array<number>(LONGEST_STEP + 1).fill(0);
  for (const end of ends) if (end >= 0 && end <= LONGEST_STEP) counts[end] = (counts[end] as number) + 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** Whether nothing stands between the last row with a label, in the table before that of 四, and what is behind its table. */
function endsAtOnce(counting: Counting, rows: readonly LinedRow[]): boolean {
  const last = rows.filter(({ label }) => label !== null).pop();
  return last?.nextDepth === null && last.end - last.above === linesOf(last, counting);
}
