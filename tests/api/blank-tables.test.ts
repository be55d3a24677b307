/** Padded tables with hardly a number: their heads say how many cells a row has, unless the numbers stand elsewhere. */
import { describe, expect, test } from 'vitest';
import { parse, type Report } from '../../src/index.js';
import { HEADS } from '../support/applications.js';

const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '（六）其他处理',
  '（七）总计',
  '四、结转下年度继续办理',
];
const HEAD_LINE = `${' '.repeat(34)}${HEADS.join('   ')}`;

function applications(...lines: string[]): Report {
  const before = [
    '青禾市水务局2021年政府信息公开工作年度报告',
    '',
    '二、主动公开政府信息情况',
    '',
    '信息内容              本年制发件数    本年废止件数    现行有效件数',
    '规章',
    '行政规范性文件',
    '',
    '信息内容              本年处理决定数量',
    '行政许可',
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
  ];
  const after = ['', '四、政府信息公开行政复议、行政诉讼情况', '无'];
  return parse([...before, ...lines, ...after, ''].join('\n'));
}

/** How many figures have which status; those that are missing are left out. */
function statuses({ figures }: Report): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { status } of figures) if (status !== 'missing') found[status] = (found[status] ?? 0) + 1;
  return found;
}

test('a table without any number has blanks', () => {
  expect(statuses(applications(HEAD_LINE, ...LABELS))).toEqual({ blank: 49 });
});

test('one number that stands below no head leaves the other rows blank', () => {
  const rows = LABELS.map((label, at) => (at === 3 ? `${label.padEnd(110)}12` : label));
  expect(statuses(applications(HEAD_LINE, ...rows))).toEqual({ blank: 42, unreadable: 7 });
});

test('a row with a unit and no number has a blank below the head for numbers', () => {
  const report = parse(
    [
      '青禾市水务局2016年政府信息公开工作年度报告',
      '附表',
      '指标名称                      计量单位  统计数',
      '六、举报投诉数量               件',
      '七、依申请公开信息收取的费用   万元',
      '（四）政府信息公开专项经费     万元',
      '',
      '注：无。',
      '',
    ].join('\n'),
  );
  expect(statuses(report)).toEqual({ blank: 3 });
});

describe('numbers apart from the labels', () => {
  const numbers = ['1   0   2   0   0   0   3', '0   1   0   0   0   0   1', '1   1   1   0   0   0   3'];
  test.each([
    ['before the table', [...numbers, '', HEAD_LINE, ...LABELS]],
    ['on the next page', [HEAD_LINE, ...LABELS, `\f${numbers[0]}`, ...numbers.slice(1)]],
    ['behind a note', [HEAD_LINE, ...LABELS, '', '注：以上数据来自各科室。', '', ...numbers]],
    ['right behind them', [HEAD_LINE, ...LABELS, '', ...numbers]],
  ])('%s leave nothing to read', (_, lines) => {
    expect(statuses(applications(...lines))).not.toHaveProperty('blank');
  });
});

test('the way of counting is that in which heads and labels are worded', () => {
  const wide = (text: string) => [...text].reduce((sum, own) => sum + (own > '\u2e80' ? 2 : 1), 0);
  const line = (cells: readonly string[]) =>
    cells.reduce(
      (text, cell, at) => `${text}${' '.repeat(Math.max(0, 30 + at * 9 - wide(text)))}${cell}`,
      '',
    );
  const heads = ['自然人', '商业企', '科研机', '社会公', '法律服', '其他', '总计'];
  const below = ['', '业', '构', '益组织', '务机构', '', ''];
  const report = applications(line(heads), line(below), ...LABELS);
  expect(statuses(report)).toEqual({ blank: 49 });
});
