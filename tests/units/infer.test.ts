import { describe, expect, test } from 'vitest';
import { formOf } from '../../src/figures/forms.js';
import { inferRows } from '../../src/figures/infer.js';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  DUPLICATE,
  GRANTED,
  type Inferred,
  inferLost,
  OUTCOMES,
  PARTIAL,
  type PrintedRow,
  RECEIVED,
  relationsIn,
  rowIds,
  WIDTH,
} from '../support/applications.js';

const _ = null;
const ZEROS = [0, 0, 0, 0, 0, 0, 0];
const OPEN: Inferred[] = [_, _, _, _, _, _, _];

/** A table of zeros but for these rows; what is inferred of those that lose blanks. */
function inferred(
  rows: Readonly<Record<string, PrintedRow>>,
  without: readonly string[] = [],
): Record<string, Inferred[]> {
  const ids = rowIds(formOf('g2021')).filter((id) => !without.includes(id));
  const printed = new Map<string, PrintedRow>(ids.map((id) => [id, rows[id] ?? ZEROS]));
  for (const [id, row] of Object.entries(rows)) printed.set(id, row);
  return Object.fromEntries(inferLost(relationsIn('g2021', printed), printed));
}

/** Three from persons, one from a company, two from others. */
const sums = { [RECEIVED]: [3, 1, 0, 0, 0, 2, 6], [OUTCOMES]: [3, 1, 0, 0, 0, 2, 6] };

describe('a row that lost its blanks', () => {
  test('is placed where the columns leave one place', () => {
    expect(inferred({ ...sums, [GRANTED]: [3, 1, _, _, _, 2, 6] })).toEqual({
      [GRANTED]: [3, 1, 'blank', 'blank', 'blank', 2, 6],
    });
  });

  test('is placed together with others, which are no evidence by themselves', () => {
    expect(
      inferred({ ...sums, [GRANTED]: [2, _, _, _, _, 2, 4], [DUPLICATE]: [1, 1, _, _, _, _, 2] }),
    ).toEqual({
      [GRANTED]: [2, 'blank', 'blank', 'blank', 'blank', 2, 4],
      [DUPLICATE]: [1, 1, 'blank', 'blank', 'blank', 'blank', 2],
    });
  });

  test('may be a sum itself', () => {
    expect(
      inferred({ ...sums, [GRANTED]: [3, 1, 0, 0, 0, 2, 6], [RECEIVED]: [3, 1, _, _, _, 2, 6] }),
    ).toEqual({
      [RECEIVED]: [3, 1, 'blank', 'blank', 'blank', 2, 6],
    });
  });

  test('keeps open where its zeros stand, and places the rest', () => {
    expect(inferred({ ...sums, [GRANTED]: [3, 1, 0, 0, _, 2, 6] })).toEqual({
      [GRANTED]: [3, 1, _, _, _, 2, 6],
    });
  });

  test('of zeros stays open', () => {
    const rows = { ...sums, [GRANTED]: [3, 1, 0, 0, 0, 2, 6], [DUPLICATE]: [0, 0, 0, 0, 0, 0, _] };
    expect(inferred(rows)).toEqual({ [DUPLICATE]: OPEN });
  });

  test('stays open in the cells that two solutions give otherwise', () => {
    const two = { [RECEIVED]: [1, 1, 0, 0, 0, 0, 2], [OUTCOMES]: [1, 1, 0, 0, 0, 0, 2] };
    // 1 1 and 1 1: which of them is the person's and which the company's nobody knows, the totals are sure.
    expect(
      inferred({ ...two, [GRANTED]: [1, _, _, _, _, _, 1], [DUPLICATE]: [_, 1, _, _, _, _, 1] }),
    ).toEqual({
      [GRANTED]: [_, _, 'blank', 'blank', 'blank', 'blank', 1],
      [DUPLICATE]: [_, _, 'blank', 'blank', 'blank', 'blank', 1],
    });
  });

  test('has its own total or not, as the columns say', () => {
    const three = { [RECEIVED]: [3, 3, 0, 0, 0, 0, 6], [OUTCOMES]: [3, 3, 0, 0, 0, 0, 6] };
    expect(
      inferred({ ...three, [GRANTED]: [3, _, _, _, _, _, 3], [PARTIAL]: [0, 3, 0, 0, 0, 0, 3] }),
    ).toEqual({
      [GRANTED]: [3, 'blank', 'blank', 'blank', 'blank', 'blank', 3],
    });
    // 3 3 adds up as 3 = 3 too, but then the columns do not.
    expect(inferred({ ...three, [GRANTED]: [3, 3, _, _, _, _, _] })).toEqual({ [GRANTED]: OPEN });
  });

  test('stays open where reports leave out the totals of all rows but the sums', () => {
    const rows = { ...sums, [GRANTED]: [2, _, _, _, _, 2, _], [DUPLICATE]: [1, 1, _, _, _, _, _] };
    expect(inferred(rows)).toEqual({ [GRANTED]: OPEN, [DUPLICATE]: OPEN });
  });

  test('stays open where reports give totals alone', () => {
    const rows = { [RECEIVED]: [_, _, _, _, _, _, 6], [OUTCOMES]: [_, _, _, _, _, _, 6] };
    expect(inferred({ ...rows, [GRANTED]: [_, _, _, _, _, _, 6] })).toEqual({
      [RECEIVED]: OPEN,
      [OUTCOMES]: OPEN,
      [GRANTED]: OPEN,
    });
  });
});

describe('nothing is inferred', () => {
  const granted = { [GRANTED]: [2, 1, _, _, _, 2, 5] };
  const sound = { ...sums, ...granted, [PARTIAL]: [1, 0, 0, 0, 0, 0, 1] };

  test('but from a table that holds', () => {
    expect(inferred(sound)).toEqual({ [GRANTED]: [2, 1, 'blank', 'blank', 'blank', 2, 5] });
  });

  test('where an explicit row does not add up', () => {
    const carried = { [CARRIED_OVER]: [1, 0, 0, 0, 0, 0, 0], [CARRIED_FORWARD]: [1, 0, 0, 0, 0, 0, 0] };
    expect(inferred({ ...sound, ...carried })).toEqual({ [GRANTED]: OPEN });
  });

  test('where a sum over explicit rows does not come out', () => {
    expect(inferred({ ...sound, [CARRIED_FORWARD]: [1, 0, 0, 0, 0, 0, 1] })).toEqual({ [GRANTED]: OPEN });
  });

  test('where the row placed by its columns does not add up', () => {
    const broken = { [GRANTED]: [3, 1, _, _, _, 2, 5], [PARTIAL]: [0, 0, 0, 0, 0, 0, 1] };
    expect(inferred({ ...sums, ...broken })).toEqual({ [GRANTED]: OPEN });
    const twice = { [GRANTED]: [3, 1, _, _, _, 2, 5], [PARTIAL]: [0, _, _, _, _, _, 1] };
    expect(inferred({ ...sums, ...twice })).toEqual({ [GRANTED]: OPEN, [PARTIAL]: OPEN });
  });

  test('without a row that adds up to something', () => {
    const rows = { [RECEIVED]: [3, _, _, _, _, _, 3], [OUTCOMES]: [3, _, _, _, _, _, 3] };
    expect(inferred({ ...rows, [GRANTED]: [3, _, _, _, _, _, 3] })).toEqual({
      [RECEIVED]: OPEN,
      [OUTCOMES]: OPEN,
      [GRANTED]: OPEN,
    });
  });

  test('from a sum with a row that the report does not print', () => {
    expect(inferred(sound, [DUPLICATE])).toEqual({ [GRANTED]: OPEN });
  });

  test('from a sum with a cell that is unreadable', () => {
    const relations = relationsIn('g2021', new Map(rowIds(formOf('g2021')).map((id) => [id, true])));
    const explicit = new Map<string, readonly (number | null)[]>(
      rowIds(formOf('g2021')).map((id) => [
        id,
        id in sums ? (sums[id as keyof typeof sums] as number[]) : ZEROS,
      ]),
    );
    explicit.delete(GRANTED);
    const open = [{ id: GRANTED, values: [3, 1, 2, 6] }];
    expect(inferRows(relations, explicit, open, WIDTH).size).toBe(1);
    explicit.set(DUPLICATE, [0, 0, 0, 0, 0, 0, null]);
    expect(inferRows(relations, explicit, open, WIDTH).size).toBe(0);
  });

  test.each([
    [8, true],
    [9, false],
  ])('where too many placings would have to be tried: %i rows placed is %s', (count, isPlaced) => {
    const many = rowIds(formOf('g2021'))
      .filter((id) => id.startsWith('requests.outcome.'))
      .slice(0, count);
    // Much the same numbers, so that many placings go far before they fail; there is one solution.
    const rows = Object.fromEntries(
      many.map((id, at) => {
        const one = (column: number) => (column === at % 6 ? 100 + at * at : null);
        const other = (column: number) => (column === (at * 3 + 1) % 6 ? 160 - 3 * at : null);
        const cells = ZEROS.map((_zero, column) => one(column) ?? other(column));
        const total = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
        return [id, [...cells.slice(0, 6), total]];
      }),
    );
    const columns = ZEROS.map((_zero, column) =>
      many.reduce((sum, id) => sum + (rows[id]?.[column] ?? 0), 0),
    );
    const all = inferred({ ...rows, [RECEIVED]: columns, [OUTCOMES]: columns });
    const told = (row: PrintedRow) => row.map((cell) => (isPlaced ? (cell ?? 'blank') : null));
    expect(Object.values(all)).toEqual(many.map((id) => told(rows[id] as PrintedRow)));
  });
});

describe('（六）其他处理 as one row', () => {
  const children = ['overdue_correction', 'overdue_fee', 'other'].map((id) => `requests.outcome.other.${id}`);
  const single = 'requests.outcome.other.total';

  test('stands for its rows in the sums', () => {
    expect(
      inferred({ ...sums, [GRANTED]: [2, 1, _, _, _, 2, 5], [single]: [1, 0, 0, 0, 0, 0, 1] }, children),
    ).toEqual({
      [GRANTED]: [2, 1, 'blank', 'blank', 'blank', 2, 5],
    });
  });

  test('stands for nothing where its rows are printed too', () => {
    const row = [1, 0, 0, 0, 0, 0, 1];
    const subtotal = { [single]: row, 'requests.outcome.other.other': row };
    expect(inferred({ ...sums, [GRANTED]: [2, 1, _, _, _, 2, 5], ...subtotal })).toEqual({
      [GRANTED]: [2, 1, 'blank', 'blank', 'blank', 2, 5],
    });
  });

  test('is a sum of its rows where they are printed too, and nothing is inferred where it does not come out', () => {
    const subtotal = { [single]: ZEROS, 'requests.outcome.other.other': [1, 0, 0, 0, 0, 0, 1] };
    expect(inferred({ ...sums, [GRANTED]: [2, 1, _, _, _, 2, 5], ...subtotal })).toEqual({
      [GRANTED]: [null, null, null, null, null, null, null],
    });
  });

  test('may be the one that lost its blanks', () => {
    expect(
      inferred({ ...sums, [GRANTED]: [2, 1, 0, 0, 0, 2, 5], [single]: [1, _, _, _, _, _, 1] }, children),
    ).toEqual({
      [single]: [1, 'blank', 'blank', 'blank', 'blank', 'blank', 1],
    });
  });
});
