/** The equations between the cells of a table, as far as the report prints its rows. */
import { describe, expect, test } from 'vitest';
import { grammars } from '../../grammars/index.js';
import { formOf } from '../../src/figures/forms.js';
import { relationsOf, singleRows, withSingleRows } from '../../src/figures/relations.js';
import {
  applicationsOf,
  CARRIED_FORWARD,
  CARRIED_OVER,
  OUTCOMES,
  RECEIVED,
} from '../support/applications.js';

const OTHER = 'requests.outcome.other';
const BELOW = ['overdue_correction', 'overdue_fee', 'other'].map((id) => `${OTHER}.${id}`);

describe('the table of applications', () => {
  const form = formOf('g2021');
  const table = applicationsOf(form);
  const figures = table.rows.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  const leftOf = (isPrinted: (row: string) => boolean) =>
    relationsOf(form, table, isPrinted).byColumn.map(({ left }) => left.join(' + '));

  test('has sums over its columns, and over its rows', () => {
    const { byColumn, byRow } = relationsOf(form, table, (id) => figures.includes(id));
    expect(byColumn[0]).toEqual({
      left: [RECEIVED, CARRIED_OVER],
      right: [OUTCOMES, CARRIED_FORWARD],
      columns: [0, 1, 2, 3, 4, 5, 6],
    });
    expect(byColumn.map(({ left }) => left.join(' + '))).toEqual([
      `${RECEIVED} + ${CARRIED_OVER}`,
      OUTCOMES,
      'requests.outcome.denied.total',
      'requests.outcome.unavailable.total',
      'requests.outcome.not_processed.total',
      `${OTHER}.total`,
    ]);
    expect(byRow).toHaveLength(1);
    expect(byRow[0]).toMatchObject({ left: [6], right: [0, 1, 2, 3, 4, 5] });
    expect(byRow[0]?.rows).toEqual(expect.arrayContaining(figures));
  });

  test('adds up （六）其他处理 instead of the rows below it, where it is the one that is printed', () => {
    const single = (id: string) => (figures.includes(id) && !BELOW.includes(id)) || id === `${OTHER}.total`;
    const parts = relationsOf(form, table, single).byColumn[1]?.right ?? [];
    expect(parts).toContain(`${OTHER}.total`);
    expect(parts.filter((id) => BELOW.includes(id))).toEqual([]);
    expect(leftOf(single)).not.toContain(`${OTHER}.total`);
    const both = (id: string) => figures.includes(id) || id === `${OTHER}.total`;
    expect(leftOf(both)).toContain(`${OTHER}.total`);
    expect(relationsOf(form, table, both).byColumn[1]?.right).not.toContain(`${OTHER}.total`);
  });
});

test.each(['g2014', 'g2019', 'g2021'] as const)('no other table of %s adds up by columns or rows', (id) => {
  const form = formOf(id);
  const others = grammars[id].tables.filter(({ figures }) => figures !== 'row@column');
  expect(others.length).toBeGreaterThan(0);
  for (const table of others)
    expect(relationsOf(form, table, () => true)).toEqual({ byColumn: [], byRow: [] });
});

test('a single row takes the place of the rows that it stands for, and of no others', () => {
  const single = [{ id: 'total', replaces: ['a', 'b'] }];
  expect(withSingleRows(['x', 'a', 'b', 'y'], single)).toEqual(['x', 'y', 'total']);
  expect(withSingleRows(['x', 'b'], single)).toEqual(['x', 'total']);
  expect(withSingleRows(['x', 'y'], single)).toEqual(['x', 'y']);
  expect(withSingleRows(['a'], [])).toEqual(['a']);
});

test('a heading is a single row where it is printed and none of its rows is', () => {
  const table = applicationsOf(formOf('g2021'));
  const found = (...printed: string[]) => singleRows(table, (id) => printed.includes(id)).map(({ id }) => id);
  expect(found(`${OTHER}.total`)).toEqual([`${OTHER}.total`]);
  expect(found(`${OTHER}.total`, BELOW[2] as string)).toEqual([]);
  expect(found(BELOW[0] as string)).toEqual([]);
});
