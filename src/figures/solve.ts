/** Which assignments of several rows go together, so that every sum over the columns comes out. */

/** The columns of a row's numbers, in the order of the numbers. */
export type Assignment = readonly number[];

/** A row whose numbers may stand in several columns. */
export interface Unplaced {
  readonly values: readonly number[];
  readonly possible: readonly Assignment[];
  /** For each sum 1 where the row is added, -1 where it is taken away, 0 where it has no part. */
  readonly signs: readonly number[];
}

/** Assignments that put the same into each column: they differ in where zeros stand. */
interface Choice {
  readonly cells: readonly number[];
  readonly assignments: Assignment[];
}

/** Sums that some rows reach, and by which choices from which sums. */
interface State {
  readonly sums: readonly number[];
  readonly from: { readonly state: State; readonly choice: Choice }[];
}

/** So many choices are tried for a table. */
const MOST_TRIED = 1000;

/**
 * For each row those of its possible assignments that are part of a solution: one in which all sums vanish.
 * Null where there is none, or too much to try.
 *
 * @param start the sums before any of the rows is added, one after the other, each column by column
 */
export function solve(
  rows: readonly Unplaced[],
  start: readonly number[],
  width: number,
): (readonly Assignment[])[] | null {
  if (!balances(rows, start, width)) return null;
  let tried = 0;
  let states: State[] = [{ sums: start, from: [] }];
  for (const [at, row] of rows.entries()) {
    const choices = choicesOf(row, width);
    const later = rows.slice(at + 1);
    const below = row.signs.map((_, sum) => later.some(({ signs }) => (signs[sum] as number) > 0));
    const above = row.signs.map((_, sum) => later.some(({ signs }) => (signs[sum] as number) < 0));
    const reached = new Map<string, State>();
    tried += states.length * choices.length;
    if (tried > MOST_TRIED) return null;
    for (const state of states) {
      for (const choice of choices) {
        const sums = state.sums.map((value, place) => {
          const sign = row.signs[Math.floor(place / width)] as number;
          return value + sign * (choice.cells[place % width] as number);
        });
        // What later rows only add to must not be too much already, nor too little what they only lower.
        const open = sums.every((value, place) => {
          const sum = Math.floor(place / width);
          return value === 0 || (value < 0 ? below[sum] : above[sum]);
        });
        if (!open) continue;
        const key = sums.join();
        const known = reached.get(key);
        if (known) known.from.push({ state, choice });
        else reached.set(key, { sums, from: [{ state, choice }] });
      }
    }
    states = [...reached.values()];
  }
  return states.length === 0 ? null : taken(states, rows.length);
}

/** Whether each sum vanishes over all columns together, which no assignment changes. */
function balances(rows: readonly Unplaced[], start: readonly number[], width: number): boolean {
  for (let sum = 0; sum * width < start.length; sum++) {
    let rest = 0;
    for (let column = 0; column < width; column++) rest += start[sum * width + column] as number;
    for (const { values, signs } of rows) for (const value of values) rest += value * (signs[sum] as number);
    if (rest !== 0) return false;
  }
  return true;
}

function choicesOf({ values, possible }: Unplaced, width: number): Choice[] {
  const choices = new Map<string, Choice>();
  for (const columns of possible) {
    const cells = new Array<number>(width).fill(0);
    for (const [at, column] of columns.entries()) cells[column] = values[at] as number;
    const key = cells.join();
    const known = choices.get(key);
    if (known) known.assignments.push(columns);
    else choices.set(key, { cells, assignments: [columns] });
  }
  return [...choices.values()];
}

/** The assignments of each row on the ways that lead to these states. */
function taken(states: readonly State[], count: number): Assignment[][] {
  const byRow: Assignment[][] = new Array(count);
  let current = new Set(states);
  for (let at = count - 1; at >= 0; at--) {
    const choices = new Set<Choice>();
    const before = new Set<State>();
    for (const { from } of current) {
      for (const { state, choice } of from) {
        choices.add(choice);
        before.add(state);
      }
    }
    byRow[at] = [...choices].flatMap(({ assignments }) => assignments);
    current = before;
  }
  return byRow;
}
