import { describe, expect, test } from 'vitest';
import {
  isPlaceholder,
  isQuantity,
  isUnit,
  isZeroWord,
  Shape,
  shapesOf,
  splitQuantity,
} from '../../src/lexer/shapes.js';

const whole =
  (test: (text: string, start: number, end: number) => boolean) =>
  (text: string): boolean =>
    test(text, 0, text.length);

const UNITS = ['条', '件', '人次', '万元', '元', '个', '项', '（件）', '(万元)'];
const PLACEHOLDERS = ['—', '——', '-', '－', '/', '／', '\\', '不涉及', '不适用', '*', '……', 'N/A', '---'];
const QUANTITIES = [
  '0',
  '257',
  '1,234',
  '1，234',
  '1 234',
  '１２',
  '+355',
  '＋355',
  '-3',
  '−3',
  '－3',
  '增3',
  '减少12',
  '3084 个',
  '251000元',
  '2400万',
  '509.97亿元',
  '22（其中修订16件）',
  '7730.28',
  '.5',
  '12人次',
  '101\ufeff件',
];
const ZERO_WORDS = ['无', '零', '〇'];
const TEXTS = [
  '',
  '详见附件',
  '1.属于国家秘密',
  '第3项',
  '约30',
  '3-5',
  '1,23',
  '12,34,567',
  '2021年',
  '3件左右',
  '增',
  '+',
  '3件4件',
  '1.2.3',
  '一百',
  '(3',
  '3)',
  '3 5',
  '增-3',
  '1'.repeat(61),
];

describe('the shape of a cell', () => {
  test.each(UNITS)('%s is a unit', (text) => {
    expect([whole(isUnit)(text), whole(isQuantity)(text), whole(isPlaceholder)(text)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each(PLACEHOLDERS)('%s is a placeholder', (text) => {
    expect([whole(isUnit)(text), whole(isQuantity)(text), whole(isPlaceholder)(text)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test.each(QUANTITIES)('%s is a quantity', (text) => {
    expect([whole(isUnit)(text), whole(isQuantity)(text), whole(isPlaceholder)(text)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test.each(TEXTS)('%j is none of them', (text) => {
    expect([whole(isUnit)(text), whole(isQuantity)(text), whole(isPlaceholder)(text)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.each(ZERO_WORDS)('%s says zero', (text) => {
    expect([isZeroWord(text), whole(isQuantity)(text), whole(isPlaceholder)(text)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is not ruled out by its first character', () => {
    const shapes = [
      [UNITS, Shape.Unit],
      [PLACEHOLDERS, Shape.Placeholder],
      [QUANTITIES, Shape.Quantity],
      [ZERO_WORDS, Shape.ZeroWord],
    ] as const;
    for (const [texts, shape] of shapes) {
      for (const text of texts) expect([text, shapesOf(text.charCodeAt(0)) & shape]).toEqual([text, shape]);
    }
    expect([...'行总其一规\ud800'].map((character) => shapesOf(character.charCodeAt(0)))).toEqual(
      new Array(6).fill(0),
    );
  });

  test('is no longer than a cell', () => {
    expect(whole(isQuantity)('1'.repeat(60))).toBe(true);
    expect(whole(isQuantity)(`${'1'.repeat(59)}.5`)).toBe(false);
    expect(whole(isQuantity)(`-${'1'.repeat(59)}`)).toBe(true);
    expect(whole(isQuantity)(`-${'1'.repeat(60)}`)).toBe(false);
    expect(whole(isPlaceholder)('—'.repeat(8))).toBe(true);
    expect(whole(isPlaceholder)('—'.repeat(9))).toBe(false);
    expect(whole(isUnit)('（万人次）')).toBe(true);
    expect(whole(isUnit)('（ 万人次）')).toBe(false);
    expect([whole(isUnit)('（万）'), whole(isUnit)('（万'), whole(isUnit)('万）')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('of a number is not that of an item of a list', () => {
    expect(['1.5', '1.', '1.申', '12.', '1．5'].map(whole(isQuantity))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('is read within its range only', () => {
    expect(isQuantity('a12b', 1, 3)).toBe(true);
    expect(isUnit('3件数', 1, 2)).toBe(true);
    expect(isPlaceholder('a—b', 1, 2)).toBe(true);
  });
});

describe('splitQuantity', () => {
  test.each([
    ['1,234.50', '1234.50', '', null],
    ['１，２３４', '1234', '', null],
    ['＋３５５', '355', '', null],
    ['－ 3', '-3', '', null],
    ['减少 12 项', '-12', '项', null],
    ['增12', '12', '', null],
    ['3084 个', '3084', '个', null],
    ['509.97 亿元', '509.97', '亿元', null],
    ['22（其中修订16件）', '22', '', '其中修订16件'],
    ['5件(含转办)', '5', '件', '含转办'],
    ['１２．５', '12.5', '', null],
  ])('%s', (written, number, unit, note) => {
    expect(splitQuantity(written)).toEqual({ number, unit, note });
  });

  test.each([
    ['增加 3', '3'],
    ['减少3', '-3'],
    ['减 3', '-3'],
    ['增\u3000\u30003', '3'],
    ['- 3', '-3'],
    ['+ 3', '3'],
    ['–3', '-3'],
    ['1’234', '1234'],
    ["1'234", '1234'],
    ['1\u00a0234\u2009567', '1234567'],
    ['-1,234.5', '-1234.5'],
    ['.5', '.5'],
    ['-．5', '-.5'],
    ['12．50', '12.50'],
  ])('%s is the number %s', (written, number) => {
    expect(splitQuantity(written)?.number).toBe(number);
  });

  test('has its note behind the number, in brackets of any width', () => {
    expect(splitQuantity('3（ 转办 ）')?.note).toBe('转办');
    expect(splitQuantity('3(转办）')?.note).toBe('转办');
    expect(splitQuantity('3 件 （转办）')).toEqual({ number: '3', unit: '件', note: '转办' });
    expect(splitQuantity('3（转办）件')).toBeNull();
    expect(splitQuantity('（转办）3')).toBeNull();
  });

  test.each(['', '件', '3瓶', '增-3', '1 23', '1,2345', '3（', '（3）', '--3', '3..5'])(
    '%j is none',
    (written) => {
      expect(splitQuantity(written)).toBeNull();
    },
  );
});

test('a change that is said twice, or once each way, is no quantity', () => {
  for (const text of ['减-3', '减少－3', '增+3', '增加-3']) expect(splitQuantity(text)).toBeNull();
});
