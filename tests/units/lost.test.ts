import { expect, test } from 'vitest';
import type { ColumnOrder } from '../../src/figures/columns.js';
import { formOf } from '../../src/figures/forms.js';
import { lostRow } from '../../src/figures/lost.js';
import type { ParsedRow } from '../../src/parser/blocks.js';
import type { CellNode } from '../../src/parser/nodes.js';
import { applicationsOf, GRANTED } from '../support/applications.js';

const form = formOf('g2021');
const specs = form.byRow.get(
  applicationsOf(form).rows.find(({ id }) => id === GRANTED) as never,
) as NonNullable<ReturnType<typeof form.byRow.get>>;
const columns = specs.map(({ column }) => column);
const official: ColumnOrder = { columns, places: columns.map((_, at) => at), heads: null };

interface Made {
  readonly texts?: readonly string[];
  readonly content?: CellNode['content'];
  readonly shown?: boolean;
  readonly ends?: boolean;
  readonly order?: ColumnOrder;
}

/** The values of a row made of cells of these texts; null where more than blanks may be lost. */
function valuesOf({ texts = ['3', '1', '4'], content, shown, ends = true, order = official }: Made) {
  const cells = texts.map((_, at) => {
    const cell: CellNode = {
      type: 'cell',
      role: 'value',
      content: content ?? 'quantity',
      start: at,
      end: at,
    };
    return shown ? { ...cell, columns: { block: 0, from: at, to: at + 1, byPlace: false } } : cell;
  });
  const row = { labels: [], cells } as unknown as ParsedRow;
  return (
    lostRow(
      { row, next: null, previous: null, adjoins: false, stretch: 0, ends, goesOn: false },
      order,
      specs,
      { cells, units: null },
      texts,
    )?.values ?? null
  );
}

test('a row of counts, fewer than its columns, is one that may have lost blanks', () => {
  expect(valuesOf({})).toEqual([3, 1, 4]);
  expect(valuesOf({ texts: ['1,234', '３件', '无'] })).toEqual([1234, 3, 0]);
});

test.each<[string, Made]>([
  ['has no cells', { texts: [] }],
  ['has a cell for each column', { texts: ['1', '1', '1', '1', '1', '1', '6'] }],
  ['has a placeholder', { content: 'placeholder' }],
  ['has a cell of words', { content: 'text' }],
  ['has an approximate number', { texts: ['3万', '1', '4'] }],
  ['has a negative number', { texts: ['3', '-1', '2'] }],
  ['has a fraction', { texts: ['3', '0.5', '2'] }],
  ['has a number too large to add up exactly', { texts: ['3', '1000000000001', '2'] }],
  ['has cells in columns of their own', { shown: true }],
  ['may go on behind its last cell', { ends: false }],
  ['stands in columns that are ordered otherwise', { order: { ...official, places: [1, 0, 2, 3, 4, 5, 6] } }],
])('a row is none if it %s', (_, made) => {
  expect(valuesOf(made)).toBeNull();
});
