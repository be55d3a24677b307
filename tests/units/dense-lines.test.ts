/** Cells kept apart by spaces: how many labels and numbers make a table, and which lines are its rows. */
import { describe, expect, test } from 'vitest';
import { dense } from '../../src/layout/dense.js';
import { linesOf } from '../../src/layout/lines.js';

/** The lines of a text that are cut, each with its cells. */
function cut(...lines: readonly string[]): [number, ...string[]][] {
  const text = lines.join('\n');
  return dense(text, linesOf(text)).map(({ firstLine, endLine, cells }) => {
    expect(endLine).toBe(firstLine + 1);
    const contents = cells.map(({ spans }) =>
      spans.map(({ start, end }) => text.slice(start, end)).join('+'),
    );
    return [firstLine, ...contents];
  });
}

describe('a table', () => {
  test('has three labels and three numbers at least', () => {
    expect(cut('规章 1 行政许可 2 行政处罚 3')).toEqual([[0, '规章', '1', '行政许可', '2', '行政处罚', '3']]);
    expect(cut('规章 1', '行政许可 2', '行政处罚 3')).toHaveLength(3);
    expect(cut('规章 1 行政许可 2 3')).toEqual([]);
    expect(cut('规章 行政许可 2 行政处罚 3')).toEqual([]);
  });

  test('or eight labels and no number', () => {
    const labels = [
      '规章',
      '行政许可',
      '行政处罚',
      '行政强制',
      '自然人',
      '商业企业',
      '科研机构',
      '法律服务机构',
    ];
    // Some line must have a number behind a space.
    const cutLabels = (...own: string[]) => cut('第 3 页起', own.join(' ')).map((line) => line.slice(1));
    expect(cutLabels(...labels)).toEqual([labels]);
    expect(cutLabels(...labels.slice(1))).toEqual([]);
  });

  test('is cut where lines have spaces before numbers alone', () => {
    expect(cut('规章', '行政许可', '行政处罚')).toEqual([]);
    expect(cut('规章 一 行政许可 二 行政处罚 三')).toEqual([]);
  });

  test('begins with a label: a number before it belongs to the prose', () => {
    expect(cut('共 5 规章 1 行政许可 2 行政处罚 3')).toEqual([
      [0, '共 5', '规章', '1', '行政许可', '2', '行政处罚', '3'],
    ]);
  });

  test('ends at a sentence, and at more than sixteen pieces that are none of its own', () => {
    const sentence = '很'.repeat(40);
    expect(cut('规章 1', '行政许可 2', sentence, '行政处罚 3')).toEqual([]);
    expect(cut('规章 1', '行政许可 2', sentence.slice(1), '行政处罚 3')).toHaveLength(3);
    const pieces = (count: number) => new Array(count).fill('甲乙').join(' ');
    expect(cut('规章 1', '行政许可 2', pieces(16), '行政处罚 3')).toHaveLength(3);
    expect(cut('规章 1', '行政许可 2', pieces(17), '行政处罚 3')).toEqual([]);
  });

  test('has short texts behind its last number for cells, on its line alone', () => {
    const row = '规章 1 行政许可 2 行政处罚 3';
    expect(cut(`${row} 详见附件`)[0]?.slice(-2)).toEqual(['3', '详见附件']);
    expect(cut(`${row} ${'详'.repeat(12)} 见附件`)[0]?.slice(-2)).toEqual(['详'.repeat(12), '见附件']);
    expect(cut(`${row} ${'详'.repeat(13)} 见附件`)[0]?.slice(-1)).toEqual([`${'详'.repeat(13)} 见附件`]);
    expect(cut(row, '详见附件')).toHaveLength(1);
  });
});

describe('a line of a table', () => {
  const table = ['规章 1 2', '行政许可 2 3', '行政处罚 3 4'];

  test('is a row of labels with numbers, or of numbers that are no groups of one', () => {
    expect(cut(...table, '4 5')).toContainEqual([3, '4', '5']);
    expect(cut(...table, '1 000')).toHaveLength(3);
    expect(cut(...table, '12 345 678')).toHaveLength(3);
    expect(cut(...table, '1234 567')).toContainEqual([3, '1234', '567']);
    expect(cut(...table, '12 34')).toContainEqual([3, '12', '34']);
    expect(cut(...table, '5')).toHaveLength(3);
  });

  test('is a row of heads side by side', () => {
    expect(cut('自然人 商业企业 总计', ...table)[0]).toEqual([0, '自然人', '商业企业', '总计']);
    expect(cut('自然人', ...table)).toHaveLength(3);
  });

  test('with a tab is left whole', () => {
    expect(cut(...table, '行政强制\t4 5')).toHaveLength(3);
  });

  test('has what stands around the table for lines of their own', () => {
    const line = '二、主动公开情况。 规章 1 行政许可 2 行政处罚 3 如上所述。 三、收到申请情况 无';
    expect(cut(line)).toEqual([
      [
        0,
        '二、主动公开情况。',
        '规章',
        '1',
        '行政许可',
        '2',
        '行政处罚',
        '3',
        '如上所述。',
        '三、收到申请情况',
        '无',
      ],
    ]);
  });
});
