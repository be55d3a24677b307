import { describe, expect, test } from 'vitest';
import { readNumber, readOrdinal } from '../../src/source/ordinal.js';

describe('readOrdinal', () => {
  test.each([
    ['一、总体情况', 'chinese', 1, '一', '总体情况'],
    ['十一、附表', 'chinese', 11, '十一', '附表'],
    ['二十、其他', 'chinese', 20, '二十', '其他'],
    ['三十二．其他', 'chinese', 32, '三十二', '其他'],
    ['四，结转', 'chinese', 4, '四', '结转'],
    ['五 、 问题', 'chinese', 5, '五', ' 问题'],
    ['（一）予以公开', 'parenthesised', 1, '（一）', '予以公开'],
    ['(十二)其他', 'parenthesised', 12, '(十二)', '其他'],
    ['（ 三 ）其他', 'parenthesised', 3, '（ 三 ）', '其他'],
    ['（2）其他', 'parenthesised', 2, '（2）', '其他'],
    ['﹝四﹞、其他', 'parenthesised', 4, '﹝四﹞', '其他'],
    ['1.属于国家秘密', 'arabic', 1, '1.', '属于国家秘密'],
    ['１２．其他', 'arabic', 12, '１２．', '其他'],
    ['3、其他', 'arabic', 3, '3、', '其他'],
    ['2. 概述', 'arabic', 2, '2.', ' 概述'],
    ['②其他', 'arabic', 2, '②', '其他'],
    ['⒊其他', 'arabic', 3, '⒊', '其他'],
    ['⑷其他', 'parenthesised', 4, '⑷', '其他'],
    ['㈤其他', 'parenthesised', 5, '㈤', '其他'],
    ['第三部分 其他', 'chinese', 3, '第三部分', ' 其他'],
    ['第二章、其他', 'chinese', 2, '第二章', '其他'],
  ])('%s', (text, style, value, written, body) => {
    const ordinal = readOrdinal(text, 0, text.length);
    expect(ordinal).toMatchObject({ style, value, start: 0 });
    expect(text.slice(ordinal?.start, ordinal?.end)).toBe(written);
    expect(text.slice(ordinal?.bodyStart)).toBe(body);
  });

  test.each([
    '',
    '一',
    '257',
    '1.5',
    '1，234',
    '1,234',
    '2019年',
    '一般情况',
    '十分重要',
    '（试行）',
    '(abc)',
    '（一',
    '第二十条第（一）项',
    '零、',
    '12345.',
    '总计',
    '、一',
  ])('finds none in %j', (text) => {
    expect(readOrdinal(text, 0, text.length)).toBeNull();
  });

  test('reads within its range only', () => {
    expect(readOrdinal('一、总体', 0, 1)).toBeNull();
    expect(readOrdinal('见一、总体', 1, 5)).toMatchObject({ value: 1, start: 1, end: 2, bodyStart: 3 });
  });
});

describe('readNumber', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十九', 99],
    ['2024', 2024],
    ['０７', 7],
  ])('%s is %i', (text, value) => {
    expect(readNumber(text, 0, text.length)).toMatchObject({ value, end: text.length });
  });

  test.each(['', 'a', '〇', '12345'])('%j is none', (text) => {
    expect(readNumber(text, 0, text.length)).toBeNull();
  });
});
