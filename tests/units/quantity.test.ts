import { describe, expect, test } from 'vitest';
import {
  canonicalUnit,
  isMoney,
  marginOf,
  plainCount,
  readQuantity,
  toNumber,
} from '../../src/figures/quantity.js';

const count = { formUnit: '件', formPrintsUnit: true, money: false };
const tenThousand = { formUnit: '万元', formPrintsUnit: true, money: true };
const yuan = { formUnit: '元', formPrintsUnit: false, money: true };

describe('a count', () => {
  test.each([
    ['257', null, '257', null],
    ['257', '件', '257', '件'],
    ['0', '件', '0', '件'],
    ['-0', null, '0', null],
    ['1,234', null, '1234', null],
    ['12.50', null, '12.5', null],
    ['1.0500', null, '1.05', null],
    ['487万', null, '4870000', null],
    ['48.7万件', null, '487000', '万件'],
    ['1.23456万', null, '12345.6', null],
    ['3 件', '件', '3', '件'],
    ['-3', null, '-3', null],
    ['-7.50', null, '-7.5', null],
    ['0.50', null, '0.5', null],
    ['10.00', null, '10', null],
    ['90071992547409930001', null, '90071992547409930001', null],
  ])('%s with the unit %s', (raw, printed, decimal, unitWritten) => {
    expect(readQuantity(raw, count, printed)).toMatchObject({ decimal, unitWritten, inferred: null });
  });

  test('in words is zero', () => {
    expect(readQuantity('无', count, '件')).toMatchObject({
      decimal: '0',
      unitWritten: '件',
      inferred: 'words',
      approximate: false,
    });
  });

  test('of another unit says so, and one of money is none', () => {
    expect(readQuantity('3起', count, null)).toMatchObject({
      decimal: '3',
      unitWritten: '起',
      unitDiffers: true,
    });
    expect(readQuantity('3', count, '条')).toMatchObject({
      decimal: '3',
      unitWritten: '条',
      unitDiffers: true,
    });
    expect(readQuantity('3件', count, '条')).toMatchObject({ unitWritten: '件', unitDiffers: false });
    expect(readQuantity('3', count, null)).toMatchObject({ unitDiffers: false, unitImplied: false });
    expect(readQuantity('3元', count, null)).toBeNull();
    expect(readQuantity('3', count, '万元')).toBeNull();
    expect(readQuantity('详见附件', count, null)).toBeNull();
    // Parts of a number.
    expect(readQuantity('００7', count, null)).toBeNull();
    expect(readQuantity('-05', count, null)).toBeNull();
    // Parts of 1 000.
    for (const part of ['000', '007', '-00', '01,234', '０００'])
      expect(readQuantity(part, count, null)).toBeNull();
  });

  test('is approximate where the cell carries 万 or 亿', () => {
    expect(readQuantity('2万', count, null)?.approximate).toBe(true);
    expect(readQuantity('2亿', count, null)?.approximate).toBe(true);
    expect(readQuantity('2', count, null)?.approximate).toBe(false);
    expect(readQuantity('2千元', yuan, null)?.approximate).toBe(false);
  });
});

describe('an amount', () => {
  test.each([
    ['7730.28', tenThousand, '万元', '77302800', '万元', false],
    ['0.35', tenThousand, '万元', '3500', '万元', false],
    ['1', tenThousand, null, '10000', null, false],
    ['1', tenThousand, '元', '1', '元', false],
    ['12.5', tenThousand, '亿元', '1250000000', '亿元', false],
    ['3500元', tenThousand, '万元', '3500', '元', false],
    ['3.5万', tenThousand, '万元', '35000', '万元', false],
    ['0.00001', tenThousand, '万元', '0.1', '万元', false],
    ['2400', yuan, null, '2400', null, true],
    ['2400万', yuan, null, '24000000', null, true],
    ['509.97亿元', yuan, null, '50997000000', '亿元', false],
    ['251000元', yuan, null, '251000', '元', false],
    ['5百元', yuan, null, '500', '百元', false],
    ['0.50万元', tenThousand, null, '5000', '万元', false],
    ['3.50', tenThousand, '元', '3.5', '元', false],
    ['-0.00', tenThousand, '元', '0', '元', false],
  ])('%s', (raw, measure, printed, decimal, unitWritten, unitImplied) => {
    expect(readQuantity(raw, measure, printed)).toMatchObject({ decimal, unitWritten, unitImplied });
  });

  test('is no count of things', () => {
    expect(readQuantity('3件', yuan, null)).toBeNull();
    expect(readQuantity('3', yuan, '件')).toBeNull();
  });
});

test('money is counted in 元, everything else as the form does', () => {
  expect(['万元', '元', '亿元', '件', '人次'].map(canonicalUnit)).toEqual(['元', '元', '元', '件', '人次']);
  expect(['万元', '件'].map(isMoney)).toEqual([true, false]);
});

test.each([
  ['0', 0],
  ['12345.6', 12345.6],
  ['-3', -3],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', null],
  ['0.1234567890123456789', null],
  ['90071992547409930001', null],
])('the number of %s is %s', (decimal, value) => {
  expect(toNumber(decimal)).toBe(value);
});

describe('a count in digits alone', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['102938475665', 102938475665],
    ['999999999999999', 999999999999999],
  ])('%s', (digits, count) => {
    expect(plainCount(digits, 0, digits.length)).toBe(count);
    expect(plainCount(`1${digits}2`, 1, digits.length + 1)).toBe(count);
  });

  test.each(['', '00', '07', '-3', '1,234', '1.5', '3件', '/', ':', '１', '1000000000000000'])(
    '%j is none',
    (text) => {
      expect(plainCount(text, 0, text.length)).toBe(-1);
    },
  );
});

test.each([
  ['487万', '5000'],
  ['48.7万件', '500'],
  ['2.4亿', '5000000'],
  ['1.2345万', '0.5'],
  ['1.23456万', '0.05'],
  ['1.234567万', '0.005'],
  ['257', '0.5'],
  ['约千余', '0'],
])('%s is exact to %s', (raw, margin) => {
  expect(marginOf(raw)).toBe(margin);
});
