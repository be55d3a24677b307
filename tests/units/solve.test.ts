/** Which assignments of several rows go together, counted out one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assignment, solve, type Unplaced } from '../../src/figures/solve.js';
import { runs } from '../support/runs.js';

/** Every way to put so many numbers into columns in order. */
function assignments(count: number, width: number): number[][] {
  if (count === 0) return [[]];
  return assignments(count - 1, width).flatMap((before) => {
    const next = (before[before.length - 1] ?? -1) + 1;
    return Array.from({ length: width - next }, (_, at) => [...before, next + at]);
  });
}

const unplaced = (values: readonly number[], signs: readonly number[], width: number): Unplaced => ({
  values,
  signs,
  possible: assignments(values.length, width),
});

/** The assignments of each row that some solution has, as texts; null where there is no solution. */
function countedOut(rows: readonly Unplaced[], start: readonly number[], width: number): string[][] | null {
  const found = rows.map(() => new Set<string>());
  const tryFrom = (at: number, sums: readonly number[], taken: readonly Assignment[]) => {
    const row = rows[at];
    if (!row) {
      if (sums.every((sum) => sum === 0)) taken.forEach((own, index) => void found[index]?.add(own.join()));
      return;
    }
    for (const columns of row.possible) {
      const next = [...sums];
      row.signs.forEach((sign, sum) => {
        columns.forEach((column, index) => {
          const place = sum * width + column;
          next[place] = (next[place] as number) + sign * (row.values[index] as number);
        });
      });
      tryFrom(at + 1, next, [...taken, columns]);
    }
  };
  tryFrom(0, start, []);
  return found.every(({ size }) => size > 0) ? found.map((own) => [...own].sort()) : null;
}

const solved = (rows: readonly Unplaced[], start: readonly number[], width: number) =>
  solve(rows, start, width)?.map((own) => own.map((columns) => columns.join()).sort()) ?? null;

describe('rows of one sum', () => {
  test('have the places that make it vanish', () => {
    expect(solved([unplaced([2, 1], [-1], 3)], [2, 0, 1], 3)).toEqual([['0,2']]);
    expect(solved([unplaced([2, 1], [1], 3)], [-2, -1, 0], 3)).toEqual([['0,1']]);
  });

  test('keep several where zeros may stand in several', () => {
    expect(solved([unplaced([2, 0], [-1], 3)], [2, 0, 0], 3)).toEqual([['0,1', '0,2']]);
    expect(solved([unplaced([0], [-1], 3)], [0, 0, 0], 3)).toEqual([['0', '1', '2']]);
  });

  test('have none where it does not come out', () => {
    expect(solved([unplaced([2, 1], [-1], 3)], [2, 0, 2], 3)).toBeNull();
    expect(solved([unplaced([2, 1], [-1], 3)], [1, 2, 0], 3)).toBeNull();
  });

  test('may exchange their places', () => {
    const rows = [unplaced([1], [-1], 3), unplaced([1], [-1], 3)];
    expect(solved(rows, [1, 1, 0], 3)).toEqual([
      ['0', '1'],
      ['0', '1'],
    ]);
  });
});

test('rows are placed as counting out every way places them', () => {
  const row = fc.tuple(
    fc.array(fc.nat(3), { maxLength: 3 }),
    fc.array(fc.constantFrom(-1, 0, 1), { minLength: 2, maxLength: 2 }),
    fc.nat(99),
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('sound', 'moved', 'more'),
      (made, state) => {
        const width = 3;
        const rows = made.map(([values, signs]) => unplaced(values, signs, width));
        const start = new Array<number>(2 * width).fill(0);
        // What one way of placing them takes away again; or something in another column, or more than it takes.
        rows.forEach(({ values, signs, possible }, at) => {
          const columns = possible[(made[at]?.[2] ?? 0) % possible.length] as number[];
          signs.forEach((sign, sum) => {
            columns.forEach((column, index) => {
              const place = sum * width + column;
              start[place] = (start[place] as number) - sign * (values[index] as number);
            });
          });
        });
        if (state !== 'sound') start[4] = (start[4] as number) + 1;
        if (state === 'moved') start[5] = (start[5] as number) - 1;
        expect(solved(rows, start, width)).toEqual(countedOut(rows, start, width));
      },
    ),
    runs(3000),
  );
});

test('nothing is said where there is too much to try', () => {
  const many = Array.from({ length: 12 }, () => unplaced([1, 1, 1], [-1], 7));
  expect(solve(many, [5, 5, 5, 5, 5, 5, 6], 7)).toBeNull();
});
