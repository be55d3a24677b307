import { expect, test } from 'vitest';
import { parse, parseAll } from '../../src/index.js';

const HEADS = [
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
];
const numbers = (value: number) => [value, 0, 0, 0, 0, 0, value].map(String);

/** A report of 2022 with these rows, a cell on a line behind a tab. */
function reportOf(rows: readonly (readonly string[])[]): string {
  const table = [HEADS, ...rows].map((row) => row.map((cell) => `\t${cell}`).join('\n'));
  return [
    '青禾市教育局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '各项工作有序开展。',
    '三、收到和处理政府信息公开申请情况',
    table.join('\n\n'),
    '六、其他需要报告的事项',
    '无。',
  ].join('\n');
}

test('a row of subtotals is read as that, above its rows and below them', () => {
  const report = parse(
    reportOf([
      ['一、本年新收政府信息公开申请数量', ...numbers(7)],
      ['（三）不予公开小计', ...numbers(3)],
      ['1.属于国家秘密', ...numbers(1)],
      ['2.其他法律行政法规禁止公开', ...numbers(2)],
      ['（四）无法提供'],
      ['1.本机关不掌握相关政府信息', ...numbers(4)],
      ['（四）无法提供小计', ...numbers(4)],
    ]),
  );
  expect(report.diagnostics.map(({ code }) => code)).not.toContain('row-unknown');
  const decimals = ['requests.outcome.denied.total', 'requests.outcome.unavailable.total'] as const;
  expect(decimals.map((id) => report.figure(id)?.decimal)).toEqual(['3', '4']);
  expect(report.figure('requests.outcome.unavailable.not_held')?.decimal).toBe('4');
});

test('a number on a heading is no subtotal where its label does not say so', () => {
  const report = parse(
    reportOf([
      ['（四）无法提供'],
      ['1.本机关不掌握相关政府信息', ...numbers(4)],
      ['（五）不予处理', '0'],
      ['1.信访举报投诉类申请', ...numbers(1)],
    ]),
  );
  expect(report.figures.filter(({ id }) => id.startsWith('requests.outcome.not_processed.total'))).toEqual(
    [],
  );
});

test('an appendix that numbers its sections anew is no second report', () => {
  const report = reportOf([['一、本年新收政府信息公开申请数量', ...numbers(7)]]);
  const sections = '一、总体情况\n活动有序开展。\n二、存在的主要问题及改进情况\n无。';
  expect(parseAll(`${report}\n附件1\n政府开放日活动情况\n${sections}`)).toHaveLength(1);
  expect(parseAll(`${report}\n${sections}`)).toHaveLength(2);
});
