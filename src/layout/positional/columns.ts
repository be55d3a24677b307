/**
 * Whether the columns of a table's cells say under which head they stand. w3m, lynx, links and pandoc lay out
 * a table exactly; pdftotext moves what it prints by a few columns from line to line, and each page anew.
 */
import type { ColumnEntry, Term } from '../../vocabulary/terms.js';
import { type Columns, overlap } from '../tape.js';
import { type Bands, bandAt, byBand, spread } from './bands.js';
import { FullRows, type Place } from './full-rows.js';
import type { Piece } from './piece.js';

/** A head above the rows. */
export interface Head extends Columns {
  /** Its first line. */
  readonly first: number;
  readonly pieces: readonly Piece[];
  readonly term: Term | null;
}

/** Values in columns. */
export interface ValueColumns {
  readonly values: readonly Piece[];
  readonly bands: Bands;
  /** Two values of a line stand in one of the bands. */
  readonly conflict: boolean;
}

/** Values in columns under heads. */
export interface HeadedTable extends ValueColumns {
  /** The heads above its rows. */
  readonly heads: readonly Head[];
  /** The table of a page before whose heads hold, where none of its own names a column. */
  readonly above: HeadedTable | null;
  /** Each page may be laid out in columns of its own. */
  readonly page: number;
  /** The heads of the value columns, from the left, where it is known which they are. */
  readonly leaves: readonly Head[] | null;
  /** Its rows have labels. */
  readonly labelled: boolean;
}

/** The columns to be told of heads and values. */
export interface TableColumns {
  readonly heads: (head: Head) => Columns | null;
  readonly value: (place: Place) => Columns | null;
  /** Full rows alone tell: nothing is said of a value that stands otherwise. */
  readonly byRows?: boolean;
}

/** Fewer values may stand under heads by chance. */
export const LEAST_VALUES = 4;
/** No form has more. */
const MOST_HEADS = 60;
/** What is told where the places do not say under which head a value stands. */
export const UNKNOWN: TableColumns = { heads: () => null, value: () => null };
const OWN: TableColumns = {
  heads: ({ from, to }) => ({ from, to }),
  value: ({ from, to }) => ({ from, to }),
};

/** One line of so many may have a value that the one before it has pushed aside. */
const LEAST_IN_PLACE = 8;

/** Whether all values of some tables stand exactly in line, and there are enough of them to tell. */
export function areExact(tables: Iterable<ValueColumns>): boolean {
  let told = false;
  for (const { values, bands, conflict } of tables) {
    const columns = conflict ? null : byBand(bands, values);
    const inPlace = columns?.every(isExact) ? columns : columns && byBand(bands, withoutPushed(values));
    if (!inPlace?.every(isExact)) return false;
    told ||= inPlace.some(({ length }) => length > 1);
  }
  return told;
}

/** 708022477 件 30: what is too long for its column moves what stands behind it, a blank away from it. */
function withoutPushed(values: readonly Piece[]): readonly Piece[] {
  const others: Piece[] = [];
  let lines = 0;
  let before: Piece | undefined;
  for (const value of values) {
    if (before?.line !== value.line) lines++;
    else if (value.from === before.to + 1) {
      before = value;
      continue;
    }
    before = value;
    others.push(value);
  }
  return (values.length - others.length) * LEAST_IN_PLACE > lines ? values : others;
}

/** Whether all values of a column begin, end or are centred alike. */
export function isExact(values: readonly Columns[]): boolean {
  return (
    spread(values.map(({ from }) => from)) === 0 ||
    spread(values.map(({ to }) => to)) === 0 ||
    spread(values.map(({ from, to }) => from + to)) <= 1
  );
}

/** @param exact whether the text is laid out exactly, all its tables seen */
export function columnsOf(table: HeadedTable, exact: boolean): TableColumns {
  const { values, conflict, above } = table;
  if (above?.page === table.page) return columnsOf(above, exact);
  const { heads } = above ?? table;
  if (heads.length === 0 || heads.length > MOST_HEADS) return UNKNOWN;
  const lowest = lowestHeads(headedOf(table));
  const places = conflict ? UNKNOWN : byPlaces(table, lowest, exact);
  const rows = exact ? null : FullRows.of(values, lowest.length);
  if (!rows) return places;
  const known = places === UNKNOWN ? (above ? columnsOf(above, exact) : numbered(lowest)) : places;
  const value = (own: Place) => {
    const head = lowest[rows.columnOf(own)];
    const told = head ? known.heads(head) : null;
    if (rows.mustTell(own)) return told;
    if (places === UNKNOWN) return null;
    // Below no heads, a few values may stand by chance where those of another stretch do: both must say the same.
    const place = places.value(own);
    return !above || (told && place && overlap(told, place)) ? place : null;
  };
  return { heads: known.heads, value, byRows: places === UNKNOWN };
}

function byPlaces(table: HeadedTable, lowest: readonly Head[], exact: boolean): TableColumns {
  const { values, bands, above } = table;
  if (above)
    return lowest.length === bands.length ? byOrder(lowest, bands, columnsOf(above, exact)) : UNKNOWN;
  // What stands so close together is easily moved: then order alone tells, where it does.
  const { leaves } = table;
  if (leaves && !(leaves.length === bands.length && countsByLine(values).includes(bands.length)))
    return UNKNOWN;
  // A column may fall apart in two where another one is blank.
  const isMoving = !exact && lowest.length === bands.length;
  if (isMoving && !countsByLine(values).includes(bands.length)) return UNKNOWN;
  const widened = withBands(lowest, bands) ?? (exact ? byEdges(table, lowest) : null);
  if (widened) return { ...OWN, heads: (head) => widened.get(head) ?? OWN.heads(head) };
  const isEnough = values.length === 0 || values.length >= LEAST_VALUES;
  const isTold = exact || (isEnough && standUnder(values, lowest));
  if (!isMoved(lowest, bands) && isTold) return OWN;
  return leaves ? byOrder(lowest, bands, numbered(leaves)) : UNKNOWN;
}

/** How many of some values stand on each line that has one. */
export function countsByLine(values: readonly Piece[]): number[] {
  const counts = new Map<number, number>();
  for (const { line } of values) counts.set(line, (counts.get(line) ?? 0) + 1);
  return Array.from(counts.values());
}

/** Heads by their order, wherever they stand. */
function numbered(lowest: readonly Head[]): TableColumns {
  const place = (head: Head) => {
    const at = lowest.indexOf(head);
    return at < 0 ? null : { from: at, to: at + 1 };
  };
  return { heads: place, value: () => null };
}

/** Whether there are as many heads as columns of values, and a column stands under the head of another one. */
function isMoved(lowest: readonly Head[], bands: Bands): boolean {
  if (lowest.length !== bands.length) return false;
  return lowest.some((head, at) => bands.some((band, other) => other !== at && overlap(head, band)));
}

/** How wide the column of each band is at least: as its widest value, and as the head above. */
export function leastWidths(table: HeadedTable): number[] {
  const { bands, values } = table;
  const least = bands.map(() => 0);
  const widen = (band: number, { from, to }: Columns) => {
    if (band >= 0) least[band] = Math.max(least[band] as number, to - from);
  };
  for (const value of values) widen(bandAt(bands, value), value);
  // Each page may be laid out in columns of its own.
  if (table.above || table.heads.length > MOST_HEADS) return least;
  const lowest = lowestHeads(table);
  lowest.forEach((head, at) => {
    const band = lowest.length === bands.length ? at : bandAt(bands, head);
    for (const piece of head.pieces) widen(band, piece);
  });
  return least;
}

/** The table whose heads hold for a table; its rows may have their labels on the next page. */
function headedOf(table: HeadedTable): HeadedTable {
  const { above } = table;
  return above ? { ...above, labelled: above.labelled || table.labelled } : table;
}

/** The heads with none below them, from the left, without that of the labels. */
function lowestHeads({ heads, leaves, bands, labelled }: HeadedTable): readonly Head[] {
  if (leaves) return leaves;
  const lowest = heads.filter((head) => isLowest(head, heads)).sort((one, other) => one.from - other.from);
  // Where rows have no labels, the column below the first head is blank.
  if (!labelled) return lowest;
  const own = lowest.filter(({ term }) => term === null || term.columns.some(isOfValues));
  const [first] = own;
  const [band] = bands;
  const beyond = first && band && own.length === bands.length + 1 && first.to <= band.from;
  return beyond && first.term === null ? own.slice(1) : own;
}

function isLowest({ first, from, to }: Head, heads: readonly Head[]): boolean {
  for (const other of heads) if (other.first > first && other.from < to && from < other.to) return false;
  return true;
}

function isOfValues({ column }: ColumnEntry): boolean {
  return column !== null && column.id !== 'label';
}

/**
 * Heads with the columns of the values below them taken in, where there are as many of one as of the other:
 * converters align numbers otherwise than heads. Null where they cannot be told apart so.
 */
function withBands(lowest: readonly Head[], bands: Bands): Map<Head, Columns> | null {
  if (lowest.length !== bands.length) return null;
  const own = lowest.map((run, at) => {
    const band = bands[at] as Columns;
    return { from: Math.min(run.from, band.from), to: Math.max(run.to, band.to) };
  });
  if (own.some(({ from }, at) => at > 0 && from < (own[at - 1] as Columns).to)) return null;
  return new Map(lowest.map((run, at) => [run, own[at] as Columns]));
}

/**
 * Heads with the columns of the values that an edge ties to them: values that all begin in one column begin where
 * theirs does, and no head begins before its column. Null where the heads contradict that, or a band tells nothing.
 *
 *        自然人      其他      总计
 *     14          3         31
 *                           201
 */
function byEdges({ bands, values }: HeadedTable, lowest: readonly Head[]): Map<Head, Columns> | null {
  const sorted = byBand(bands, values);
  if (!sorted || sorted.length === 0) return null;
  const widened = new Map<Head, Columns>();
  for (const [at, own] of sorted.entries()) {
    const band = bands[at] as Columns;
    const head = headAt(band, own, lowest);
    if (!head || widened.has(head)) return null;
    widened.set(head, { from: Math.min(head.from, band.from), to: Math.max(head.to, band.to) });
  }
  const places = lowest.map((head) => widened.get(head) ?? head);
  return places.some(({ from }, at) => at > 0 && from < (places[at - 1] as Columns).to) ? null : widened;
}

/** The head of a column, by the edge at which its values stand, or the one above them. */
function headAt(band: Columns, values: readonly Columns[], lowest: readonly Head[]): Head | undefined {
  const [above, other] = lowest.filter((head) => overlap(head, band));
  const begins = spread(values.map(({ from }) => from));
  const ends = spread(values.map(({ to }) => to));
  // Numbers that differ by a digit may be centred.
  const left = begins === 0 && ends > 1;
  const right = ends === 0 && begins > 1;
  if (!left && !right) return other ? undefined : above;
  const edge = left ? band.from : band.to;
  if (lowest.some(({ from, to }) => from < edge && edge < to)) return undefined;
  return left ? lowest.find(({ from }) => from >= edge) : lowest.filter(({ to }) => to <= edge).pop();
}

/** As many heads as columns, of a page before or moved: the first belongs to the first. */
function byOrder(lowest: readonly Head[], bands: Bands, { heads }: TableColumns): TableColumns {
  const value = (place: Columns) => {
    const head = lowest[bandAt(bands, place)];
    return head ? heads(head) : null;
  };
  return { heads, value };
}

/** A place where a value may stand, and the columns that are told of it. */
export interface ValuePlace extends Columns {
  readonly told: Columns | null;
}

/** What a row has in the columns of values. */
export type RowContent = 'nothing' | 'units' | 'values';

/**
 * Where the values of a row may stand: in the columns of values. A row without any has a place below each head,
 * wherever these stand, and beside a unit there is one below the head that no other row has a value below.
 */
export function valuePlaces(table: HeadedTable, columns: TableColumns, content: RowContent): ValuePlace[] {
  const { bands } = table;
  const headed = headedOf(table);
  const lowest = headed.heads.length > MOST_HEADS ? [] : lowestHeads(headed);
  const isKnown = lowest.every(({ term }) => term?.columns.some(isOfValues));
  const below = ({ from, to }: Columns) => ({ from, to, told: columns.value({ from, to, line: null }) });
  const under = (head: Head) => ({ from: head.from, to: head.to, told: columns.heads(head) });
  if (!isKnown || lowest.length <= bands.length) return bands.map(below);
  if (content === 'nothing') return lowest.map(under);
  const bare = lowest.filter((head) => !bands.some((band) => overlap(band, head)));
  return content === 'units' && bare.length + bands.length === lowest.length
    ? [...bands.map(below), ...bare.map(under)]
    : bands.map(below);
}

/** How many columns the heads say that there are; 0 where there are too many of them to be heads. */
export function headCount(table: HeadedTable): number {
  const headed = headedOf(table);
  return headed.heads.length <= MOST_HEADS ? lowestHeads(headed).length : 0;
}

/** Whether each value begins, ends or is centred as a head, all of them alike. */
export function standsUnderHeads(table: HeadedTable): boolean {
  const headed = headedOf(table);
  return headed.heads.length <= MOST_HEADS && standUnder(table.values, lowestHeads(headed));
}

/** Whether each value begins, ends or is centred as one of the heads, all of them alike. */
function standUnder(values: readonly Columns[], lowest: readonly Head[]): boolean {
  const edges = [({ from }: Columns) => from, ({ to }: Columns) => to];
  if (edges.some((edge) => values.every((value) => lowest.some((head) => edge(head) === edge(value)))))
    return true;
  const centre = ({ from, to }: Columns) => from + to;
  return values.every((value) => lowest.some((head) => Math.abs(centre(head) - centre(value)) <= 1));
}
