/** Lines that an editor or a conversion has run together: their cells are those of no column. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';

const HEADS = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

/** What the report gives of one row, a line for each cell, and a line of its own for what `mark` is. */
function given(row: string, lines: readonly string[], mark: string): (string | null)[] {
  const separator = `\n${mark}\n`;
  const head = ['青禾市水务局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
  const text = [...head, [...HEADS, ...lines].join(separator)].join('\n');
  const { figures } = parse(text, { generation: 'g2021' });
  return figures.filter(({ id }) => id.startsWith(row)).map(({ status, decimal }) => decimal ?? status);
}

describe('bars on one line with the cells', () => {
  test('are no cells of their own', () => {
    const whole = ['规章', '1', '2', '3', '行政规范性文件', '4', '5', '6'];
    expect(given('proactive.regulations', whole, '|')).toEqual(['1', '2', '3']);
    const joined = ['规章', '1 | 2 | 3 | 行政规范性文件 | 4 | 5 | 6'];
    expect(given('proactive.', joined, '|').filter((one) => /\d/.test(one ?? ''))).toEqual([]);
  });

  test('make of several cells no one cell', () => {
    const joined = ['规章', '1', '2 | 3 | 行政规范性文件 | 4', '5', '行政规范性文件', '4', '5', '6'];
    expect(given('proactive.regulations', joined, '|')).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });
});

test('a number on the line below a lone blank may be its value', () => {
  const rows = '信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t\n7\n';
  const { figures } = parse(
    `青禾市水务局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（六）项\n${rows}`,
    { generation: 'g2021' },
  );
  const status = (id: string) => figures.find((figure) => figure.id === id)?.status;
  expect(status('proactive.administrative_penalty.decisions')).toBe('reported');
  expect(status('proactive.administrative_coercion.decisions')).toBe('unreadable');
});

test('a label is not read as one that says the contrary', () => {
  const rows = ['2.拟同意公开答复数\t件\t8', '3.同意部分公开答复数\t件\t9'];
  const { figures } = parse(
    `青禾市水务局2017年政府信息公开工作年度报告\n统计指标\t单位\t统计数\n${rows.join('\n')}\n`,
    { generation: 'g2014' },
  );
  expect(figures.find(({ id }) => id === 'requests.outcome.denied.total')?.status).toBe('missing');
});
