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

/** Sums over the columns: one sum after the other, each column by column. */
type Sums = readonly number[];

/** Assignments that put the same numbers but zeros into the same columns. */
interface Choice {
  /** What it adds to the sums. */
  readonly adds: Sums;
  readonly assignments: Assignment[];
}

/** What any choices of some rows add to the sums, at least and at most. */
interface Bounds {
  readonly least: number[];
  readonly most: number[];
}

/** Sums that some rows reach, and by which choices from which sums. */
interface State {
  readonly sums: Sums;
  readonly from: { readonly state: State; readonly choice: Choice }[];
}

/** So many choices are tried for a table. */
const MOST_TRIED = 4000;

/**
 * For each row those of its possible assignments that are part of a solution: one in which all sums vanish.
 * Null where there is none, or too much to try.
 *
 * @param start the sums before any of the rows is added
 */
export function solve(
  rows: readonly Unplaced[],
  start: Sums,
  width: number,
): (readonly Assignment[])[] | null {
  if (!balances(rows, start, width)) return null;
  const choices = withinBounds(
    rows.map((row) => choicesOf(row, width)),
    start,
  );
  // What has few choices comes first: it settles the most.
  const order = choices.map((_, at) => at).sort((a, b) => countOf(choices, a) - countOf(choices, b));
  const rest = boundsOfAll(choices, start.length);
  let states: State[] = [{ sums: start, from: [] }];
  let tried = 0;
  for (const at of order) {
    tried += states.length * countOf(choices, at);
    if (tried > MOST_TRIED) return null;
    add(rest, boundsOf(choices[at] as Choice[], start.length), -1);
    const reached = new Map<string, State>();
    for (const state of states) {
      for (const choice of choices[at] as Choice[]) {
        if (!canVanish(state.sums, choice, rest)) continue;
        const sums = state.sums.map((sum, place) => sum + (choice.adds[place] as number));
        const key = sums.join();
        const known = reached.get(key);
        if (known) known.from.push({ state, choice });
        else reached.set(key, { sums, from: [{ state, choice }] });
      }
    }
    states = [...reached.values()];
  }
  return states.length === 0 ? null : taken(states, order);
}

function countOf(choices: readonly (readonly Choice[])[], row: number): number {
  return choices[row]?.length ?? 0;
}

/** Whether each sum vanishes over all columns together, which no assignment changes. */
function balances(rows: readonly Unplaced[], start: Sums, width: number): boolean {
  for (let sum = 0; sum * width < start.length; sum++) {
    let rest = 0;
    for (let column = 0; column < width; column++) rest += start[sum * width + column] as number;
    for (const { values, signs } of rows) for (const value of values) rest += value * (signs[sum] as number);
    if (rest !== 0) return false;
  }
  return true;
}

function choicesOf({ values, possible, signs }: Unplaced, width: number): Choice[] {
  const choices = new Map<string, Choice>();
  for (const columns of possible) {
    let key = '';
    for (let at = 0; at < columns.length; at++) if (values[at] !== 0) key += `${columns[at]},`;
    const known = choices.get(key);
    if (known) known.assignments.push(columns);
    else choices.set(key, { adds: addsOf(values, columns, signs, width), assignments: [columns] });
  }
  return [...choices.values()];
}

function addsOf(
  values: readonly number[],
  columns: Assignment,
  signs: readonly number[],
  width: number,
): Sums {
  const adds = new Array<number>(signs.length * width).fill(0);
  for (let at = 0; at < columns.length; at++) {
    for (let sum = 0; sum < signs.length; sum++) {
      adds[sum * width + (columns[at] as number)] = (signs[sum] as number) * (values[at] as number);
    }
  }
  return adds;
}

/** The choices of each row with which the sums may vanish, whatever the other rows choose of theirs. */
function withinBounds(choices: readonly Choice[][], start: Sums): readonly Choice[][] {
  const rest = boundsOfAll(choices, start.length);
  const kept = choices.map((own) => {
    const bounds = boundsOf(own, start.length);
    add(rest, bounds, -1);
    const left = own.filter((choice) => canVanish(start, choice, rest));
    add(rest, bounds, 1);
    return left;
  });
  const isSame = kept.every((own, row) => own.length === countOf(choices, row));
  return isSame || kept.some((own) => own.length === 0) ? kept : withinBounds(kept, start);
}

function boundsOf(choices: readonly Choice[], length: number): Bounds {
  const first = choices[0]?.adds ?? new Array<number>(length).fill(0);
  const least = [...first];
  const most = [...first];
  for (const { adds } of choices) {
    for (let place = 0; place < length; place++) {
      const value = adds[place] as number;
      if (value < (least[place] as number)) least[place] = value;
      if (value > (most[place] as number)) most[place] = value;
    }
  }
  return { least, most };
}

function boundsOfAll(choices: readonly (readonly Choice[])[], length: number): Bounds {
  const all = { least: new Array<number>(length).fill(0), most: new Array<number>(length).fill(0) };
  for (const own of choices) add(all, boundsOf(own, length), 1);
  return all;
}

function add({ least, most }: Bounds, other: Bounds, sign: 1 | -1): void {
  for (let place = 0; place < least.length; place++) {
    least[place] = (least[place] as number) + sign * (other.least[place] as number);
    most[place] = (most[place] as number) + sign * (other.most[place] as number);
  }
}

/** Whether sums may vanish with a choice and with rows of these bounds. */
function canVanish(sums: Sums, { adds }: Choice, { least, most }: Bounds): boolean {
  for (let place = 0; place < sums.length; place++) {
    const sum = (sums[place] as number) + (adds[place] as number);
    if (sum + (least[place] as number) > 0 || sum + (most[place] as number) < 0) return false;
  }
  return true;
}

/** The assignments of each row on the ways that lead to these states; `order`: in which rows were added. */
function taken(states: readonly State[], order: readonly number[]): Assignment[][] {
  const byRow: Assignment[][] = new Array(order.length);
  let current = new Set(states);
  for (const at of [...order].reverse()) {
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
