import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formOf } from '../../src/figures/forms.js';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  inferLost,
  OUTCOMES,
  RECEIVED,
  relationsIn,
  rowIds,
  WIDTH,
} from '../support/applications.js';
import { runs } from '../support/runs.js';

const PARTS = WIDTH - 1;

interface Counted {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** Numbers in single cells; all others are zero. */
const counted = (largest: number): fc.Arbitrary<Counted> =>
  fc.record({ row: fc.nat(99), column: fc.nat(PARTS - 1), count: fc.integer({ min: 1, max: largest }) });

interface Change {
  readonly row: number;
  readonly column: number;
  readonly cell: number | null;
}

interface Recipe {
  readonly generation: 'g2019' | 'g2021';
  readonly outcomes: readonly Counted[];
  readonly forward: readonly Counted[];
  readonly over: readonly Counted[];
  /** Which zeros are printed as blanks, taken in turn by rows and by cells. */
  readonly rowsWithBlanks: readonly boolean[];
  readonly blanks: readonly boolean[];
  /** The rows that are no sums print no totals. */
  readonly withoutTotals: boolean;
}

const recipe: fc.Arbitrary<Recipe> = fc.constantFrom(1, 2, 5, 400).chain((largest) =>
  fc.record({
    generation: fc.constantFrom('g2019', 'g2021'),
    outcomes: fc.array(counted(largest), { maxLength: 30 }),
    forward: fc.array(counted(largest), { maxLength: 3 }),
    over: fc.array(counted(largest), { maxLength: 3 }),
    rowsWithBlanks: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
    blanks: fc.array(fc.boolean(), { minLength: 1, maxLength: 17 }),
    withoutTotals: fc.constantFrom(false, false, false, true),
  }),
);

const change: fc.Arbitrary<Change> = fc.record({
  row: fc.nat(99),
  column: fc.nat(WIDTH - 1),
  cell: fc.oneof(fc.nat(5), fc.nat(400), fc.constant(null)),
});

/** A table in which every sum comes out, as printed. */
function tableOf(made: Recipe): Map<string, (number | null)[]> {
  const ids = rowIds(formOf(made.generation));
  const outcomes = ids.filter((id) => id.startsWith('requests.outcome.') && id !== OUTCOMES);
  const rows = new Map(ids.map((id) => [id, new Array<number>(WIDTH).fill(0)]));
  const add = (id: string, column: number, count: number) => {
    const row = rows.get(id) as number[];
    row[column] = (row[column] as number) + count;
  };
  for (const { row, column, count } of made.outcomes) {
    add(outcomes[row % outcomes.length] as string, column, count);
    add(OUTCOMES, column, count);
    add(RECEIVED, column, count);
  }
  for (const { column, count } of made.forward) {
    add(CARRIED_FORWARD, column, count);
    add(RECEIVED, column, count);
  }
  for (const { column, count } of made.over) {
    const moved = Math.min(count, rows.get(RECEIVED)?.[column] as number);
    add(CARRIED_OVER, column, moved);
    add(RECEIVED, column, -moved);
  }
  for (const row of rows.values()) row[PARTS] = row.reduce((sum, cell) => sum + cell, 0);
  let turn = 0;
  return new Map(
    [...rows].map(([id, row], at) => {
      const blanks = made.rowsWithBlanks[at % made.rowsWithBlanks.length];
      const cells = row.map((cell, column) => {
        const isTotal = made.withoutTotals && outcomes.includes(id) && column === PARTS;
        const isBlank = blanks && cell === 0 && made.blanks[turn++ % made.blanks.length];
        return isTotal || isBlank ? null : cell;
      });
      return [id, cells];
    }),
  );
}

interface Tally {
  placed: number;
  wrong: number;
}

/** Counts what is inferred of a printed table, and what of it is not as printed. */
function tallied(
  tally: Tally,
  generation: Recipe['generation'],
  printed: Map<string, (number | null)[]>,
): void {
  for (const [id, cells] of inferLost(relationsIn(generation, printed), printed)) {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      tally.placed++;
      if (cell !== (printed.get(id)?.[column] ?? 'blank')) tally.wrong++;
    });
  }
}

test('what is inferred of a table whose sums come out is as printed', () => {
  const all: Tally = { placed: 0, wrong: 0 };
  fc.assert(
    fc.property(recipe, (made) => {
      const tally: Tally = { placed: 0, wrong: 0 };
      tallied(tally, made.generation, tableOf(made));
      all.placed += tally.placed;
      expect(tally.wrong).toBe(0);
    }),
    runs(3000),
  );
  expect(all.placed).toBeGreaterThan(0);
});

// A report that puts a number into the wrong column prints, once its blanks are lost, the very text of
// one that puts it right; these changes are of numbers.
test.each([1, 2, 3])('of a table with %i wrong numbers hardly anything wrong is inferred', (count) => {
  const all: Tally = { placed: 0, wrong: 0 };
  const changes = fc.array(change, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(recipe, changes, (made, wanted) => {
      const printed = tableOf(made);
      const ids = [...printed.keys()];
      for (const { row, column, cell } of wanted) {
        (printed.get(ids[row % ids.length] as string) as (number | null)[])[column] = cell;
      }
      tallied(all, made.generation, printed);
    }),
    runs(3000),
  );
  expect(all.placed).toBeGreaterThan(0);
  expect(all.wrong / all.placed).toBeLessThanOrEqual(0.001);
});
