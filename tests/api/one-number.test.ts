/** The table of 2014 has one number in a row, and a unit before it: either may be blank, lost or out of place. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { allCells } from '../support/form.js';

const ROW = 'training.sessions';

/** What a report of ones says of a row that prints these cells; `units`: other rows print theirs. */
function told(cells: readonly string[], { units = true, separator = '\t' } = {}) {
  const rows = allCells('g2014').map(({ id, row }) => {
    const own = units ? [row.unit ?? '', '1'] : ['1'];
    return [row.label, ...(id === ROW ? cells : own)].join(separator);
  });
  const heads = units ? ['统计指标', '单位', '统计数'] : ['统计指标', '统计数'];
  const text = ['青禾市水务局2017年政府信息公开工作年度报告', '一、概述', '平稳。', '十一、附表'];
  const report = parse([...text, heads.join(separator), ...rows].join('\n'));
  const figure = report.figures.find(({ id }) => id === ROW);
  const others = report.figures.filter(({ id, status }) => id !== ROW && status !== 'reported');
  return [
    figure?.status,
    figure?.decimal,
    figure?.unitWritten,
    others.length,
    ...report.diagnostics.map(({ code }) => code),
  ];
}

describe('a row in marks, in a table that prints units', () => {
  test.each([
    [
      ['次', '3'],
      ['reported', '3', '次', 0],
    ],
    [
      ['3', '次'],
      ['reported', '3', '次', 0],
    ],
    [
      ['个', '3'],
      ['reported', '3', '个', 0, 'unit-differs'],
    ],
    [['3'], ['reported', '3', null, 0]],
    [
      ['—', '3'],
      ['reported', '3', null, 0],
    ],
    [
      ['', '3'],
      ['reported', '3', null, 0],
    ],
    [
      ['次', '—'],
      ['placeholder', null, '次', 0],
    ],
    [
      ['次', ''],
      ['blank', null, '次', 0],
    ],
    [['约三'], ['unreadable', null, null, 0, 'value-unreadable']],
    [['次'], ['unreadable', null, '次', 0, 'column-undetermined']],
    [['—'], ['unreadable', null, null, 0, 'column-undetermined']],
    [[], ['unreadable', null, null, 0, 'column-undetermined']],
    [
      ['3', '4'],
      ['unreadable', null, null, 0, 'column-undetermined'],
    ],
    [
      ['3', ''],
      ['unreadable', null, null, 0, 'column-undetermined'],
    ],
    [
      ['次', '3', '4'],
      ['unreadable', null, '次', 0, 'column-undetermined'],
    ],
    [
      ['—', '3', '次'],
      ['unreadable', null, '次', 0, 'column-undetermined'],
    ],
  ])('%j', (cells, expected) => {
    expect(told(cells)).toEqual(expected);
  });
});

describe('a row in marks, in a table without units', () => {
  const plain = (...cells: string[]) => told(cells, { units: false });

  test.each([
    [['3'], ['reported', '3', null, 0]],
    [['—'], ['placeholder', null, null, 0]],
    [[''], ['blank', null, null, 0]],
    [
      ['次', '3'],
      ['reported', '3', '次', 0],
    ],
    [
      ['—', '3'],
      ['unreadable', null, null, 0, 'column-undetermined'],
    ],
  ])('%j', (cells, expected) => {
    expect(plain(...cells)).toEqual(expected);
  });
});

describe('a row on lines of its own, where blanks are lost', () => {
  const lines = (...cells: string[]) => told(cells, { separator: '\n' });

  test.each([
    [
      ['次', '3'],
      ['reported', '3', '次', 0],
    ],
    [['次'], ['blank', null, '次', 0]],
    [[], ['blank', null, null, 0]],
    [['3'], ['reported', '3', null, 0]],
  ])('%j', (cells, expected) => {
    expect(lines(...cells)).toEqual(expected);
  });
});

describe('a label that stands in the form twice', () => {
  const CORRECTED = ['review.corrected', 'litigation.corrected'];

  /** What a report of ones says of 被依法纠错数 under 四 and 五, where some rows print other lines. */
  function corrected(rows: Readonly<Record<string, string | null>>) {
    const lines = allCells('g2014').flatMap(({ id, row }) => {
      const own = id in rows ? rows[id] : `${row.label}\t${row.unit}\t${CORRECTED.indexOf(id) + 7}`;
      return own === null ? [] : [own];
    });
    const text = ['青禾市水务局2017年政府信息公开工作年度报告', '一、概述', '平稳。', '十一、附表'];
    const { figures, diagnostics } = parse([...text, '统计指标\t单位\t统计数', ...lines].join('\n'));
    const values = figures
      .filter(({ id }) => CORRECTED.includes(id))
      .map(({ status, decimal }) => decimal ?? status);
    const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
    // （三）其他情形数 behind it stands there twice as well.
    return [...values, ...new Set(codes)];
  }

  test('is told by the rows before it', () => {
    expect(corrected({})).toEqual(['7', '8']);
    expect(corrected({ 'review.total': null, 'review.upheld': null })).toEqual([
      'missing',
      '8',
      'row-ambiguous',
    ]);
    expect(corrected({ 'litigation.upheld': null })).toEqual(['7', '8']);
  });

  test('is not told behind a row that no form has', () => {
    expect(corrected({ 'review.upheld': '维持数\t件\t1' })).toEqual([
      'missing',
      '8',
      'row-unknown',
      'row-ambiguous',
    ]);
  });
});

test('a number that has taken the mark behind it along is a cell, and no label of another row', () => {
  expect(told(['次', '1|\t'], { separator: '\n\t' })).toEqual([
    'unreadable',
    null,
    '次',
    0,
    'column-undetermined',
  ]);
});
