/** Names given with `--only` and `--skip`. */
import { selectableNames, unknownName as unknown } from '../checks/selection.js';

/** More than this is no slip of the keys. */
const MOST_SLIPS = 3;

/** The first name that there is not, with those that come nearest to it; null where all are known. */
export function unknownName(names: readonly string[]): { name: string; near: readonly string[] } | null {
  const name = unknown(names);
  return name === undefined ? null : { name, near: nearest(name, selectableNames()) };
}

/** The same rule of every form where the form is left out, else the names with the fewest slips. */
function nearest(name: string, known: readonly string[]): string[] {
  const rules = known.filter((each) => each.endsWith(`.${name}`));
  if (rules.length > 0) return rules;
  const slips = known.map((each) => distance(name, each));
  const least = Math.min(...slips);
  return least > MOST_SLIPS ? [] : known.filter((_, index) => slips[index] === least);
}

/** Characters to add, drop or change to make one text of another (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      line.push(
        Math.min(
          (line[column - 1] as number) + 1,
          (above[column] as number) + 1,
          (above[column - 1] as number) + changed,
        ),
      );
    }
    above = line;
  }
  return above[other.length] as number;
}
