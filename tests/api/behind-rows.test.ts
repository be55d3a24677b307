/** A row without cells is blank only where nothing behind it may be its cells: heads of a new page, page numbers, prose. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';

const HEADS = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const FIRST = ['规章', '1', '2', '3'];
const SECOND = ['行政规范性文件', '4', '5', '6'];
const NEXT_SECTION = ['五、存在的主要问题及改进情况', '无。'];
const LONG = '以上数据由各科室按月登记，年底由办公室汇总核对，与上年口径一致。'.repeat(3);

/** What is read of the two rows of a table, and the codes of what is said. */
function told(lines: readonly string[], end: readonly string[] = NEXT_SECTION): string[] {
  const around = [
    '青禾市水务局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '平稳。',
    '二、主动公开政府信息情况',
  ];
  const { figures, diagnostics } = parse([...around, '第二十条第（一）项', ...lines, ...end].join('\n'));
  const cells = figures
    .filter(({ indicator }) => /^proactive\.(?:regulations|normative_documents)\./.test(indicator))
    .map(({ status, decimal }) => (status === 'reported' ? decimal : status));
  const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
  return [cells.slice(0, 3).join(' '), cells.slice(3).join(' '), ...codes];
}

const all = (status: string) => new Array(3).fill(status).join(' ');
const lost = ['column-undetermined', 'value-stray'];

describe('a row on lines of its own', () => {
  test('is read cell by cell, or as blank', () => {
    expect(told([...HEADS, ...FIRST, ...SECOND])).toEqual(['1 2 3', '4 5 6']);
    expect(told([...HEADS, '规章', ...SECOND])).toEqual([all('blank'), '4 5 6']);
  });

  test('goes on behind the heads of a new page, or is not read', () => {
    expect(told([...HEADS, ...FIRST, ...HEADS, ...SECOND])).toEqual(['1 2 3', '4 5 6']);
    for (const [before, behind] of [
      [['规章'], ['1', '2', '3']],
      [
        ['规章', '1'],
        ['2', '3'],
      ],
      [
        ['规章', '- 3 -'],
        ['1', '2', '3'],
      ],
    ] as const) {
      const lines = [...HEADS, ...before, ...HEADS, ...behind, ...SECOND];
      expect(told(lines)).toEqual([all('unreadable'), '4 5 6', ...lost]);
    }
  });

  test('goes on behind a page number, or is not read', () => {
    expect(told([...HEADS, '规章', '- 3 -', '1', '2', '3', ...SECOND])).toEqual([
      all('unreadable'),
      '4 5 6',
      'column-undetermined',
    ]);
  });

  test('goes on behind a lone head, which may be half of a label, or is not read', () => {
    const said = told([...HEADS, '规章', '本年制发件数', '1', '2', '3', ...SECOND]);
    expect(said.slice(0, 4)).toEqual([all('unreadable'), all('unreadable'), ...lost]);
  });
});

describe('the last row without cells', () => {
  const last = (...end: readonly string[]) => told([...HEADS, ...FIRST, '行政规范性文件'], end);

  test.each([
    ['a heading', NEXT_SECTION],
    ['a long line', [LONG]],
    ['a date', ['', '2024年1月20日']],
    ['a signature', ['', '青禾市水务局', '2024年1月20日']],
  ])('is blank before %s', (_, end) => {
    expect(last(...end)).toEqual(['1 2 3', all('blank')]);
  });

  test.each([
    ['a short line', ['以上数据截至年底。']],
    ['a number', ['', '12 份在办。']],
    ['a number before a long line', ['', `12${LONG}`]],
    ['a short line before a long one', ['以上数据截至年底。', LONG]],
  ])('is not read before %s', (_, end) => {
    expect(last(...end)).toEqual(['1 2 3', all('unreadable'), 'column-undetermined']);
  });

  test('is missing at the end of the text', () => {
    expect(last()).toEqual(['1 2 3', all('missing'), 'truncated']);
  });
});

describe('a row in marks', () => {
  const rows = (...lines: readonly (readonly string[])[]) => told(lines.map((cells) => cells.join('\t')));

  test('is followed by the heads of a new page, or by a row of blanks', () => {
    expect(rows(HEADS, FIRST, HEADS, SECOND)).toEqual(['1 2 3', '4 5 6']);
    expect(rows(HEADS, FIRST, SECOND, ['', '', '', ''])).toEqual(['1 2 3', '4 5 6']);
    expect(rows(HEADS, FIRST, ['', '', '', ''], SECOND)).toEqual(['1 2 3', '4 5 6']);
  });

  test('that is cut by a new page is not read', () => {
    expect(rows(HEADS, ['规章', '1', '2'], HEADS, ['', '3'], SECOND)).toEqual([
      all('unreadable'),
      '4 5 6',
      ...lost,
    ]);
  });
});
