/** The columns that values stand in, from the left, apart from each other. */
import type { Columns } from '../tape.js';

export type Bands = readonly Columns[];

/** What some values cover, put together where they overlap. */
export function bandsOf(values: readonly Columns[]): Bands {
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
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bands[middle] as Columns).to <= from) low = middle + 1;
    else high = middle;
  }
  const band = bands[low];
  const next = bands[low + 1];
  return !band || band.from >= to || (next && next.from < to) ? -1 : low;
}

/** Some values by the band they stand in; null where one stands in none or in several. */
export function byBand<Value extends Columns>(bands: Bands, values: readonly Value[]): Value[][] | null {
  const sorted: Value[][] = bands.map(() => []);
  for (const value of values) {
    const own = sorted[bandAt(bands, value)];
    if (!own) return null;
    own.push(value);
  }
  return sorted;
}

/** How far apart the outermost of some places are. */
export function spread(places: readonly number[]): number {
  const least = places.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return places.reduce((one, other) => Math.max(one, other), least) - least;
}
