/** What is said of a relation, by its kind, its place, its terms and its suspects. */
import { describe, expect, test } from 'vitest';
import { type RelationFacts, relationMessages } from '../../src/checks/relation-messages.js';

const term = (name: string, decimal: string | null) => ({ name, decimal });
const terms = (...decimals: (string | null)[]) =>
  decimals.map((decimal, at) => term(`第${at + 1}项`, decimal));

function told(facts: Partial<RelationFacts>): { zh: string; en: string } {
  const all: RelationFacts = {
    kind: 'equal',
    column: null,
    row: null,
    left: [term('总数', '5')],
    right: terms('1', '2'),
    leftSum: '5',
    rightSum: '3',
    difference: '2',
    blanksAsZero: false,
    severity: 'hard',
    isNoted: false,
    suspects: [],
    needsSeveral: false,
    ...facts,
  };
  return { zh: relationMessages.zh(all), en: relationMessages.en(all) };
}

describe('the claim', () => {
  test('of an equality', () => {
    expect(told({})).toEqual({
      zh: '总数 5，第1项 1 + 第2项 2 = 3，两边应当相等，相差 2。请对照底稿改正填错的格；数字属实的，请在表下注明原因。',
      en: '总数 5, but 第1项 1 + 第2项 2 = 3; both should be equal and differ by 2. Compare with the records and correct the cell that is wrong; if the numbers are right, explain them in a note under the table.',
    });
  });

  test.each([
    ['at-most', '前者不应大于后者，多出 2。', 'the first should not exceed the second and does by 2.'],
    ['not-negative', '第1项 1 + 第2项 2 = 3，不应小于 0。', ' = 3, which should not be below 0.'],
    ['whole', '总数 5，应为整数，', '总数 5, which should be a whole number:'],
  ] as const)('of %s', (kind, zh, en) => {
    expect(told({ kind }).zh).toContain(zh);
    expect(told({ kind }).en).toContain(en);
  });

  test('names the column or the row', () => {
    expect(told({ column: '总计' }).zh).toMatch(/^“总计”列：总数 5/);
    expect(told({ column: '总计' }).en).toMatch(/^Column “总计”: 总数 5/);
    expect(told({ row: '规章' }).zh).toMatch(/^“规章”行：总数 5/);
    expect(told({ row: '规章' }).en).toMatch(/^Row “规章”: 总数 5/);
  });

  test('says of blanks that they count as zero', () => {
    const blank = { right: terms('3', null), blanksAsZero: true };
    expect(told(blank).zh).toContain('第1项 3 + 第2项 空白 = 3，两边应当相等，相差 2（空白按零计）。');
    expect(told(blank).en).toContain(
      '第1项 3 + 第2项 (blank) = 3; both should be equal and differ by 2 (blanks count as zero).',
    );
    expect(told({ ...blank, kind: 'at-most' }).zh).toContain('多出 2（空白按零计）。');
    expect(told({ ...blank, kind: 'not-negative' }).en).toContain('below 0 (blanks count as zero).');
  });
});

describe('a long sum', () => {
  const sum = (...decimals: (string | null)[]) => told({ right: terms(...decimals), rightSum: '9' }).zh;

  test('of six terms is told in full', () => {
    expect(sum('0', '1', null, '3', '4', '5')).toContain(
      '第1项 0 + 第2项 1 + 第3项 空白 + 第4项 3 + 第5项 4 + 第6项 5 = 9',
    );
  });

  test('of more is told without what is zero or blank', () => {
    expect(sum('0', '1', null, '3', '0', '0', '5')).toContain('第2项 1 + 第4项 3 + 第7项 5 = 9');
  });

  test('of zeros and blanks alone shows the first of them', () => {
    expect(sum('0', null, '0', '0', '0', '0', '0')).toContain('第6项 0 等另外 1 项 = 9');
  });

  test('of many that are not zero shows six', () => {
    const many = told({ right: terms('1', '2', '3', '4', '5', '6', '7', '8'), rightSum: '36' });
    expect(many.zh).toContain('第6项 6 等另外 2 项 = 36');
    expect(many.en).toContain('第6项 6 and 2 more = 36');
  });
});

describe('what to look at', () => {
  test('is one cell, or one set of cells', () => {
    expect(told({ suspects: [['甲']] }).zh).toContain('相差 2。请先核对“甲”。请对照');
    expect(told({ suspects: [['甲', '乙']] }).en).toContain('differ by 2. Look at “甲”, “乙” first. Compare');
  });

  test('is any of several cells, three of them named', () => {
    const three = told({ suspects: [['甲'], ['乙'], ['丙']] });
    expect(three.zh).toContain('单独改动“甲”、“乙”、“丙”中的任何一格都能相符，请先核对“甲”。');
    expect(three.en).toContain(
      'A change in any one of “甲”, “乙”, “丙” would make it add up; look at “甲” first. ',
    );
    const four = told({ suspects: [['甲'], ['乙'], ['丙'], ['丁']] });
    expect(four.zh).toContain('单独改动“甲”、“乙”、“丙”等 4 格中的任何一格');
    expect(four.en).toContain('any one of “甲”, “乙”, “丙” and 1 more would');
  });

  test('is the likeliest of several ways', () => {
    const ways = told({ suspects: [['甲'], ['乙', '丙']] });
    expect(ways.zh).toContain('能使各式都成立的改法不止一种，请先核对“甲”。');
    expect(ways.en).toContain('There is more than one way to make everything add up; look at “甲” first. ');
  });

  test('is a set where no single cell explains it', () => {
    const several = told({
      suspects: [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      needsSeveral: true,
    });
    expect(several.zh).toContain('例如要同时改动“甲”、“乙”这 2 格。');
    expect(several.en).toContain('2 would have to change together, for example “甲”, “乙”. ');
  });
});

test('what is only worth a look is not called wrong; a note may explain what is', () => {
  expect(told({ severity: 'soft', isNoted: true })).toEqual({
    zh: '总数 5，第1项 1 + 第2项 2 = 3，两边应当相等，相差 2。口径不同时可能都对，请核对。',
    en: '总数 5, but 第1项 1 + 第2项 2 = 3; both should be equal and differ by 2. Both may be right where they count differently: compare them.',
  });
  expect(told({ isNoted: true }).zh).toMatch(
    /表下有注：注中已说明原因的可以不改，否则请对照底稿改正填错的格。$/,
  );
  expect(told({ isNoted: true }).en).toMatch(/nothing need be changed; otherwise correct/);
});
