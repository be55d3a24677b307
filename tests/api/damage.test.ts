/** Conversions that leave labels without their numbers: what is taken for one, and what for a report of blanks. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { allCells } from '../support/form.js';

const CELLS = allCells('g2014');
const LAST = CELLS.length - 1;

/**
 * How many figures of the table of 2014 have each status, and the codes of what is said.
 *
 * @param cellsOf what stands behind the label and the unit of a row
 * @param once of lines that are the same the first alone is kept
 */
function told(cellsOf: (at: number) => readonly unknown[], { separator = '\n', once = false } = {}) {
  const rows = CELLS.map(({ row }, at) => [row.label, row.unit, ...cellsOf(at)].join(separator));
  const table = [['统计指标', '单位', '统计数'].join(separator), ...rows].join('\n').split('\n');
  const lines = once ? [...new Set(table)] : table;
  const around = ['青禾市水务局2017年政府信息公开工作年度报告', '一、概述', '平稳。', '十一、附表'];
  const { figures, diagnostics } = parse([...around, ...lines].join('\n'));
  const count = (wanted: string) => figures.filter(({ status }) => status === wanted).length;
  const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
  return [count('reported'), count('blank'), count('unreadable'), ...new Set(codes)];
}

test('a table of which every cell is there is whole', () => {
  expect(told((at) => [at])).toEqual([58, 0, 0]);
});

describe('numbers apart from their labels', () => {
  /** So many rows without a number, and so many numbers too many in the last one. */
  const apart = (empty: number, heap: number, separator = '\n') =>
    told(
      (at) => {
        if (at === LAST) return Array.from({ length: heap + 1 }, (_, index) => index);
        return at > 0 && at <= empty ? [] : [at];
      },
      { separator },
    );

  test('are three rows or more without any, and a heap of five or more elsewhere', () => {
    expect(apart(3, 5)).toEqual([0, 0, 58, 'numbers-apart']);
    expect(apart(9, 12)).toEqual([0, 0, 58, 'numbers-apart']);
  });

  test('are not fewer of either', () => {
    expect(apart(2, 5)).toEqual([55, 2, 1, 'column-undetermined']);
    expect(apart(3, 4)).toEqual([54, 3, 1, 'column-undetermined']);
  });

  test('are not in rows whose marks show what is lost', () => {
    expect(apart(3, 5, '\t')).toEqual([54, 0, 4, 'column-undetermined']);
  });
});

describe('lines dropped', () => {
  test('are those that stood there before, where most rows have none', () => {
    expect(told((at) => [at % 9], { once: true })).toEqual([0, 0, 56, 'lines-dropped']);
    expect(told((at) => [at % 8], { once: true })).toEqual([0, 0, 56, 'lines-dropped']);
  });

  test('are not told from blanks by few numbers, or without a zero', () => {
    expect(told((at) => [at % 7], { once: true })).toEqual([7, 49, 0]);
    expect(told((at) => [1 + (at % 9)], { once: true })).toEqual([9, 47, 0]);
  });

  test('are not where most rows have their number', () => {
    expect(told((at) => [at % 40], { once: true })).toEqual([40, 16, 0]);
    expect(told((at) => [at % 28], { once: true })).toEqual([28, 28, 0]);
  });

  test('are not where a number stands twice', () => {
    expect(told((at) => (at % 5 === 0 ? [at % 3] : []))).toEqual([12, 46, 0]);
  });
});
