/** The columns that values stand in, from the left, apart from each other. */
import type { Columns } from '../tape.js';

export type Bands = readonly Columns[];

/** What some values cover, put together where they overlap. */
export function bandsOf(values: readonly Columns[]): Bands {
  const bands: { from: number; to: number }[] = [];
  for (const { from, to } of values) {
    // What is not seen has no width: whether it belongs to a band, the order of the places tells.
    if (!(from < to)) return bandsInOrder(values);
    const at = firstBehind(bands, from);
    const band = bands[at];
    if (!band || to <= band.from) {
      bands.splice(at, 0, { from, to });
      continue;
    }
    if (from < band.from) band.from = from;
    if (to <= band.to) continue;
    let end = at + 1;
    band.to = to;
    for (; end < bands.length && (bands[end] as Columns).from < to; end++)
      band.to = Math.max(to, (bands[end] as Columns).to);
    bands.splice(at + 1, end - at - 1);
  }
  return bands;
}

function bandsInOrder(values: readonly Columns[]): Bands {
  const bands: { from: number; to: number }[] = [];
  for (const { from, to } of [...values].sort((one, other) => one.from - other.from)) {
    const last = bands[bands.length - 1];
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else bands.push({ from, to });
  }
  return bands;
}

/** Index of the one band that a place overlaps; -1 where it is none, or several. */
export function bandAt(bands: Bands, { from, to }: Columns): number {
  const at = firstBehind(bands, from);
  if (at === bands.length || (bands[at] as Columns).from >= to) return -1;
  return at + 1 < bands.length && (bands[at + 1] as Columns).from < to ? -1 : at;
}

/** Index of the first band that ends behind a column; their number where none does. */
function firstBehind(bands: Bands, column: number): number {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bands[middle] as Columns).to <= column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Some values by the band they stand in; null where one stands in none or in several. */
export function byBand<Value extends Columns>(bands: Bands, values: readonly Value[]): Value[][] | null {
  const sorted: Value[][] = bands.map(() => []);
  for (const value of values) {
    const band = bandAt(bands, value);
    if (band < 0) return null;
    (sorted[band] as Value[]).push(value);
  }
  return sorted;
}

/** How far apart the outermost of some places are. */
export function spread(places: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) if (place < least) least = place;
  let most = least;
  for (const place of places) if (place > most) most = place;
  return most - least;
}
