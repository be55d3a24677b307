import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';

const FIRST = '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数';
const REGULATIONS = '规章 0 1 2';
const DOCUMENTS = '行政规范性文件 3 4 5';
const FIFTH = '第二十条第（五）项 信息内容 本年处理决定数量 行政许可 6';
const SIXTH = '第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 7 行政强制 8';
const ROWS = [
  'proactive.regulations',
  'proactive.normative_documents',
  'proactive.administrative_licensing',
  'proactive.administrative_penalty',
  'proactive.administrative_coercion',
];

/** A report of 2022 with these lines under 二. */
function report(...lines: readonly string[]) {
  return parse(
    [
      '青禾市教育局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '各项工作有序开展。',
      '二、主动公开政府信息情况',
      ...lines,
      '五、存在的主要问题及改进情况',
      '无。',
      '六、其他需要报告的事项',
      '无。',
    ].join('\n'),
  );
}

/** What each row says, its cells in order; the status where it says no number. */
function rows(...lines: readonly string[]): string[] {
  const { figures } = report(...lines);
  return ROWS.map((row) =>
    figures
      .filter(({ indicator }) => indicator.startsWith(`${row}.`))
      .map(({ status, decimal }) => decimal ?? status)
      .join(' '),
  );
}

const LOST = 'unreadable unreadable unreadable';
const WHOLE = ['0 1 2', '3 4 5', '6', '7', '8'];

describe('tables on one line', () => {
  test.each([
    ['all on one line', [`${FIRST} ${REGULATIONS} ${DOCUMENTS} ${FIFTH} ${SIXTH}`]],
    ['each on its own', [`${FIRST} ${REGULATIONS} ${DOCUMENTS}`, FIFTH, SIXTH]],
    ['two spaces between the cells', [FIRST, REGULATIONS, DOCUMENTS, FIFTH, SIXTH].map(wide)],
    ['two spaces, each on its own', [`${FIRST} ${REGULATIONS} ${DOCUMENTS}`, FIFTH, SIXTH].map(wide)],
    ['labels with spaces', [`${FIRST} 规 章 0 1 2 行政规范性 文件 3 4 5`, FIFTH, SIXTH.replace('罚', ' 罚')]],
    [
      'a note behind the last',
      [`${FIRST} ${REGULATIONS} ${DOCUMENTS} ${FIFTH} ${SIXTH} 注：由2个科室汇总，共12项。`],
    ],
    [
      'a sentence below',
      [`${FIRST} ${REGULATIONS} ${DOCUMENTS} ${FIFTH} ${SIXTH}`, '2022年共公开信息30条。'],
    ],
    ['a page between two', [`${FIRST} ${REGULATIONS} ${DOCUMENTS}`, '- 5 -', FIFTH, SIXTH]],
    ['a page within one', [`${FIRST} ${REGULATIONS}`, '第 3 页 共 8 页', DOCUMENTS, FIFTH, SIXTH]],
    [
      'a page and the heads again',
      [`${FIRST} ${REGULATIONS}`, '— 3 —', `${FIRST} ${DOCUMENTS}`, FIFTH, SIXTH],
    ],
  ])('%s', (_, lines) => {
    expect(rows(...lines)).toEqual(WHOLE);
  });

  test('marks in place of numbers are no page numbers', () => {
    expect(rows(`${FIRST} 规章 - 3 - ${DOCUMENTS}`, FIFTH, SIXTH)[0]).toBe('placeholder 3 placeholder');
  });

  test('1/2 beside a label is no page number: its row is not blank', () => {
    expect(rows(`${FIRST} 规章 1/2 ${DOCUMENTS}`, FIFTH, SIXTH)).toEqual([LOST, ...WHOLE.slice(1)]);
  });

  test('a bare number of a page may be a cell', () => {
    expect(rows(`${FIRST} ${REGULATIONS} ${DOCUMENTS}`, '1', FIFTH, SIXTH)).toEqual(
      WHOLE.map((row, at) => (at === 1 ? LOST : row)),
    );
    expect(rows(`${FIRST} 规章 0 1`, '1', `2 ${DOCUMENTS}`, FIFTH, SIXTH)[0]).toBe(LOST);
  });

  test('of a row that a page break cuts nothing is given', () => {
    expect(rows(`${FIRST} ${REGULATIONS} 行政规范性文件 3 4`, '— 3 —', `5 ${FIFTH}`, SIXTH)[1]).toBe(LOST);
  });

  test('without any number the rows are blank', () => {
    const labels = `${FIRST} 规章 行政规范性文件 第二十条第（五）项 信息内容 本年处理决定数量 行政许可`;
    expect(rows(labels)[0]).toBe('blank blank blank');
  });
});

test('numbers enumerated in a sentence are no cells run together', () => {
  const told = (line: string) => report(line).diagnostics.map(({ code }) => code);
  expect(told('我局制发规章0件、行政规范性文件3件、行政许可6件、行政处罚7件，行政强制8件。')).not.toContain(
    'cells-fused',
  );
  expect(told('规章012行政规范性文件345行政许可6行政处罚7行政强制8')).toContain('cells-fused');
});

function wide(line: string): string {
  return line.replace(/ /g, '  ');
}
