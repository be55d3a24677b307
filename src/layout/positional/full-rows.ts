/**
 * The columns of values by those of full rows. pdftotext moves what it prints, by stretches of a page; but within one
 * what begins at one place comes to stand in one column, and what begins further right not further left. Beside full
 * rows, numbers as long as theirs begin where these do:
 *
 *     1.属于国家秘密        0    12    0     3    0    0    15
 *     3.危及“三安全一稳定”   0          0     7               7
 */
import type { Columns } from '../tape.js';
import type { Piece } from './piece.js';

/** A single full row may be a number in parts and a blank. */
const LEAST_ROWS = 2;
/** Full rows that differ in their places, more than a page has. */
const MOST_ROWS = 24;
/** Fewer values may stand by chance where those of another stretch do. */
const LEAST_VALUES = 3;
/** Columns by which a value may not stand nearer to another column than its own. */
const ROOM = 2;
/** Columns by which all of a row may stand beside another. */
const SHIFTS: readonly number[] = [0, 1, -1];
const IN_PLACE: readonly number[] = [0];

/** A place among the values of a line; without one, where several of these are a value. */
export interface Place extends Columns {
  readonly line: number | null;
}

/** Rows whose values stand in the same places. */
interface FullRow {
  readonly values: readonly Columns[];
  lines: number;
}

/** The values of a table beside its full rows. */
export class FullRows {
  private readonly lines: ReadonlyMap<number, readonly Piece[]>;
  private readonly rows: readonly FullRow[];
  private readonly columns: number;
  /** By line: the columns of its values. */
  private readonly told = new Map<number, readonly number[] | null>();

  private constructor(
    lines: ReadonlyMap<number, readonly Piece[]>,
    rows: readonly FullRow[],
    columns: number,
  ) {
    this.lines = lines;
    this.rows = rows;
    this.columns = columns;
  }

  /** Null without full rows. */
  static of(values: readonly Piece[], columns: number): FullRows | null {
    if (columns < 2) return null;
    const lines = byLine(values);
    const rows = fullRows(lines.values(), columns);
    return rows && new FullRows(lines, rows, columns);
  }

  /** Whether so many values stand on the line of a place that they must stand as those of other full rows do. */
  mustTell({ line }: Place): boolean {
    const { length } = line === null ? [] : this.on(line);
    const isOnly = length === this.columns && this.rows.length === 1 && this.rows[0]?.lines === 1;
    return length >= LEAST_VALUES && !isOnly;
  }

  /** The index of the column of a place; -1 where it stands in none or may stand in several. */
  columnOf({ from, to, line }: Place): number {
    if (line === null) return columnsOf([{ from, to }], this.rows, this.columns)?.[0] ?? -1;
    let own = this.told.get(line);
    if (own === undefined) {
      own = columnsOf(this.on(line), this.rows, this.columns);
      this.told.set(line, own);
    }
    return own?.[this.on(line).findIndex((value) => value.from === from)] ?? -1;
  }

  private on(line: number): readonly Piece[] {
    return this.lines.get(line) ?? [];
  }
}

/** The values of each line, from the left. */
function byLine(values: readonly Piece[]): Map<number, Piece[]> {
  const lines = new Map<number, Piece[]>();
  for (const value of values) {
    const own = lines.get(value.line);
    if (own) own.push(value);
    else lines.set(value.line, [value]);
  }
  for (const own of lines.values()) own.sort((one, other) => one.from - other.from);
  return lines;
}

/** Null where there are none, or too many of them to be compared. */
function fullRows(lines: Iterable<readonly Columns[]>, columns: number): FullRow[] | null {
  const rows: FullRow[] = [];
  for (const values of lines) {
    if (values.length !== columns) continue;
    const same = rows.find((row) => row.values.every((value, at) => isAt(value, values[at] as Columns)));
    if (same) same.lines++;
    else if (rows.push({ values, lines: 1 }) > MOST_ROWS) return null;
  }
  return rows.length > 0 ? rows : null;
}

function isAt(one: Columns, other: Columns): boolean {
  return one.from === other.from && one.to === other.to;
}

/** The columns of a row's values by the full rows that it stands beside; null where these differ, or are too few. */
function columnsOf(
  row: readonly Columns[],
  rows: readonly FullRow[],
  columns: number,
): readonly number[] | null {
  let told: readonly number[] | null = null;
  let lines = 0;
  for (const full of rows) {
    const own = placesIn(row, full.values);
    if (!own && row.length < LEAST_VALUES) return null;
    if (!own) continue;
    if (told?.some((column, at) => column !== own[at])) return null;
    told = own;
    lines += full.lines;
  }
  // A full row is beside itself.
  return lines - (row.length === columns ? 1 : 0) < LEAST_ROWS ? null : told;
}

/** The columns that values stand in as those of a full row do; null where one stands otherwise, or near a further one. */
function placesIn(row: readonly Columns[], full: readonly Columns[]): number[] | null {
  const places: number[] = [];
  for (const value of row) {
    const at = onlyNear(value, full);
    if (at < 0 || places.includes(at)) return null;
    places.push(at);
  }
  const shifts = row.length < LEAST_VALUES ? IN_PLACE : SHIFTS;
  for (const by of shifts) if (isBeside(row, full, places, by)) return places;
  return null;
}

/** The index of the one value of a full row that another is near; -1 where there is none, or several. */
function onlyNear(value: Columns, full: readonly Columns[]): number {
  let near = -1;
  for (let at = 0; at < full.length; at++) {
    if (!isInColumn(value, full[at] as Columns, 0, ROOM)) continue;
    if (near >= 0) return -1;
    near = at;
  }
  return near;
}

function isBeside(
  row: readonly Columns[],
  full: readonly Columns[],
  places: readonly number[],
  by: number,
): boolean {
  for (let at = 0; at < row.length; at++)
    if (!isInColumn(row[at] as Columns, full[places[at] as number] as Columns, by, 0)) return false;
  return true;
}

/** Whether two values may stand in one column, the first moved: the longer begins as much further left as it is longer, at most. */
function isInColumn(one: Columns, other: Columns, by: number, room: number): boolean {
  const longer = one.to - one.from - (other.to - other.from);
  const left = other.from - one.from - by;
  return left >= Math.min(0, longer) - room && left <= Math.max(0, longer) + room;
}
