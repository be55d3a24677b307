/** Which column a cell stands in, by its place under the heads. */
import { describe, expect, test } from 'vitest';
import { areUnder, bandsOf, placeCells } from '../../src/figures/bands.js';
import type { CellNode } from '../../src/parser/nodes.js';

type Range = readonly [from: number, to: number];

function cell(range: Range | null, content: CellNode['content'] = 'quantity', block = 0): CellNode {
  const made: CellNode = { type: 'cell', role: 'value', content, start: 0, end: 0 };
  if (!range) return made;
  const [from, to] = range;
  return { ...made, columns: { block, from, to, byPlace: true } };
}
const cells = (...ranges: (Range | null)[]) => ranges.map((range) => cell(range));
const ranges = (bands: ReturnType<typeof bandsOf>) => bands?.map(({ from, to }) => [from, to]) ?? null;

describe('the bands of a table', () => {
  test('are those of its heads, widened by the cells below them', () => {
    expect(ranges(bandsOf(cells([0, 4], [10, 14]), []))).toEqual([
      [0, 4],
      [10, 14],
    ]);
    const rows = [cells([1, 6], [8, 12]), cells([2, 3], [13, 16])];
    expect(ranges(bandsOf(cells([0, 4], [10, 14]), rows))).toEqual([
      [0, 6],
      [8, 16],
    ]);
  });

  test('are the heads alone where the cells reach over their neighbours', () => {
    expect(ranges(bandsOf(cells([0, 4], [10, 14]), [cells([0, 11], [11, 14])]))).toEqual([
      [0, 4],
      [10, 14],
    ]);
    expect(ranges(bandsOf(cells([0, 4], [10, 14]), [cells([0, 10], [10, 14])]))).toEqual([
      [0, 10],
      [10, 14],
    ]);
  });

  test('are not known of heads without a place, or that overlap', () => {
    expect(bandsOf(cells([0, 4], null), [])).toBeNull();
    expect(bandsOf(cells([0, 5], [4, 8]), [])).toBeNull();
    expect(ranges(bandsOf(cells([0, 4], [4, 8]), []))).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });

  test('take no notice of cells without a place', () => {
    expect(ranges(bandsOf(cells([0, 4], [10, 14]), [cells(null, [9, 12])]))).toEqual([
      [0, 4],
      [9, 14],
    ]);
  });
});

describe('the cells of a row', () => {
  const bands = bandsOf(cells([0, 4], [10, 14], [20, 24]), []) ?? [];

  test('stand in the band that they overlap', () => {
    const [one, other] = cells([3, 9], [22, 23]) as [CellNode, CellNode];
    expect(placeCells([one, other], bands)).toEqual([one, null, other]);
    expect(placeCells([other, one], bands)).toEqual([one, null, other]);
    expect(placeCells([], bands)).toEqual([null, null, null]);
  });

  test.each<[string, readonly Range[]]>([
    ['in none', [[5, 9]]],
    ['beside a band', [[4, 10]]],
    ['before all', [[-3, 0]]],
    ['behind all', [[24, 26]]],
    ['in two', [[3, 11]]],
    [
      'twice in one',
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('cannot be told where they stand %s', (_, own) => {
    expect(placeCells(cells(...own), bands)).toBeNull();
  });

  test('cannot be told without a place', () => {
    expect(placeCells(cells([0, 4], null), bands)).toBeNull();
  });

  test('may be blanks beside the bands, or over several', () => {
    const wide = cell([2, 12], 'blank');
    expect(placeCells([cell([5, 9], 'blank'), wide], bands)).toEqual([wide, wide, null]);
    expect(placeCells([wide, cell([12, 13])], bands)).toBeNull();
  });

  test('are of the block that the bands are of', () => {
    expect(areUnder(cells([0, 4]), bands)).toBe(true);
    expect(areUnder([cell([0, 4]), cell([10, 14], 'quantity', 1)], bands)).toBe(false);
    expect(areUnder(cells(null), bands)).toBe(false);
  });
});
