/**
 * Whether the columns of a table's cells say under which head they stand. w3m, lynx, links and pandoc lay out
 * a table exactly; pdftotext moves what it prints by a few columns from line to line, and each page anew.
 */
import type { Columns } from '../tape.js';
import { type Bands, bandAt, byBand } from './bands.js';
import { overlap } from './piece.js';
import type { Run } from './runs.js';
import { isExact, type TableLines } from './tables.js';

/** The columns to be told of heads and values. */
export interface TableColumns {
  readonly heads: (head: Run) => Columns | null;
  readonly value: (place: Columns) => Columns | null;
}

/** No form has more. */
const MOST_HEADS = 60;
const UNKNOWN: TableColumns = { heads: () => null, value: () => null };
const OWN: TableColumns = {
  heads: ({ from, to }) => ({ from, to }),
  value: ({ from, to }) => ({ from, to }),
};

/** Whether all values of some tables stand exactly in line, and there are enough of them to tell. */
export function areExact(tables: readonly TableLines[]): boolean {
  let told = false;
  for (const { values, bands, conflict } of tables) {
    const columns = conflict ? null : byBand(bands, values);
    if (!columns?.every(isExact)) return false;
    told ||= columns.some(({ length }) => length > 1);
  }
  return told;
}

/** @param exact whether the text is laid out exactly, all its tables seen */
export function columnsOf(table: TableLines, exact: boolean): TableColumns {
  const { values, bands, conflict, heads, inherited } = table;
  if (conflict || heads.length === 0 || heads.length > MOST_HEADS) return UNKNOWN;
  const lowest = lowestHeads(heads, bands);
  if (inherited) return lowest.length === bands.length ? byOrder(lowest, bands) : UNKNOWN;
  const widened = withBands(lowest, bands);
  if (widened) return { ...OWN, heads: (head) => widened.get(head) ?? OWN.heads(head) };
  return exact || standUnder(values, lowest) ? OWN : UNKNOWN;
}

/** The heads with none below them, from the left, without that of the labels. */
function lowestHeads(heads: readonly Run[], bands: Bands): Run[] {
  const lowest = heads
    .filter((run) => !heads.some((other) => other.first > run.first && overlap(other, run)))
    .sort((one, other) => one.from - other.from);
  const [first] = lowest;
  const [band] = bands;
  if (first && band && lowest.length === bands.length + 1 && first.to <= band.from) lowest.shift();
  return lowest;
}

/**
 * Heads with the columns of the values below them taken in, where there are as many of one as of the other:
 * converters align numbers otherwise than heads. Null where they cannot be told apart so.
 */
function withBands(lowest: readonly Run[], bands: Bands): Map<Run, Columns> | null {
  if (lowest.length !== bands.length) return null;
  const own = lowest.map((run, at) => {
    const band = bands[at] as Columns;
    return { from: Math.min(run.from, band.from), to: Math.max(run.to, band.to) };
  });
  if (own.some(({ from }, at) => at > 0 && from < (own[at - 1] as Columns).to)) return null;
  return new Map(lowest.map((run, at) => [run, own[at] as Columns]));
}

/** The heads of the page before: its columns are others, but there are as many of them. */
function byOrder(lowest: readonly Run[], bands: Bands): TableColumns {
  const value = (place: Columns) => {
    const head = lowest[bandAt(bands, place)];
    return head ? OWN.heads(head) : null;
  };
  return { heads: OWN.heads, value };
}

/** Whether each value begins, ends or is centred as one of the heads, all of them alike. */
function standUnder(values: readonly Columns[], lowest: readonly Run[]): boolean {
  const edges = [({ from }: Columns) => from, ({ to }: Columns) => to];
  if (edges.some((edge) => values.every((value) => lowest.some((head) => edge(head) === edge(value)))))
    return true;
  const centre = ({ from, to }: Columns) => from + to;
  return values.every((value) => lowest.some((head) => Math.abs(centre(head) - centre(value)) <= 1));
}
