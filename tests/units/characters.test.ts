import { describe, expect, test } from 'vitest';
import { grammars } from '../../grammars/index.js';
import {
  foldTable,
  isDigit,
  isSpace,
  skipSpace,
  trimSpace,
  withoutSpace,
} from '../../src/source/characters.js';

const fold = (text: string) =>
  [...text].map((character) => String.fromCharCode(foldTable()[character.charCodeAt(0)] ?? 0)).join('');

describe('fold', () => {
  test.each([
    ['full width', 'ＡＢｃ１２３', 'abc123'],
    ['capitals', 'ABC', 'abc'],
    ['traditional forms', '開請數總計訴訟關', '开请数总计诉讼关'],
    ['radicals', '⼀⼈⽬⻔', '一人目门'],
    ['ideographs and digits as they are', '行政许可1项', '行政许可1项'],
  ])('maps %s', (_, written, meant) => {
    expect(fold(written)).toBe(meant);
  });

  test.each([
    ['white space', ' \t\n\u3000\u00a0\u2003\u2028'],
    ['invisible characters', '\u200b\ufeff\u00ad\u2060'],
    ['half-width punctuation', '()[],.;:/"\'<>-+|'],
    ['full-width punctuation', '（）［］，．；：／＂＇＜＞－＋'],
    ['quotes and brackets of every kind', '“”‘’「」『』《》〈〉﹝﹞〔〕【】'],
    ['marks of the CJK block', '、。·—…'],
  ])('drops %s', (_, characters) => {
    for (const character of characters) expect([character, fold(character)]).toEqual([character, '\0']);
  });

  test('maps one code unit to one code unit, and what it gives to itself', () => {
    const table = foldTable();
    expect(table).toHaveLength(0x10000);
    const moving = [...table.keys()].filter((code) => table[table[code] ?? 0] !== table[code]);
    expect(moving.map((code) => String.fromCharCode(code)).join('')).toBe('');
  });

  test('keeps every ideograph of the wordings apart from every other', () => {
    const characters = new Set(JSON.stringify(grammars).replace(/[^\u4e00-\u9fff]/g, ''));
    for (const character of characters) expect(fold(character)).toBe(character);
  });

  test('knows the traditional form of every simplified character in the wordings of the tables', () => {
    const simplified = '为传络继缴舆讼辑这进问闻隐数关开请总计复诉规机构处罚业会报议';
    const traditional = '爲傳絡繼繳輿訟輯這進問聞隱數關開請總計複訴規機構處罰業會報議';
    expect(fold(traditional)).toBe(simplified);
  });
});

describe('white space', () => {
  test.each([...'\u0000\t\n\r \u0085\u00a0\u00ad\u1680\u2003\u200b\u2028\u202f\u2060\u3000\ufeff'])(
    '%j is',
    (character) => {
      expect(isSpace(character.charCodeAt(0))).toBe(true);
    },
  );

  test.each([...'0a一、|-（\ud800'])('%j is not', (character) => {
    expect(isSpace(character.charCodeAt(0))).toBe(false);
  });

  test('is taken off both ends of a range', () => {
    const text = 'ab \u3000cd\u200b \tef';
    expect(skipSpace(text, 2, 10)).toBe(4);
    expect(trimSpace(text, 4, 9)).toBe(6);
    expect(skipSpace(text, 6, 9)).toBe(9);
    expect(trimSpace(text, 6, 9)).toBe(6);
  });

  test('is taken out of a text, whatever isSpace knows', () => {
    expect(withoutSpace(' 政府\u3000信息\u00a0公开\u200b\r\n\ufeff')).toBe('政府信息公开');
    for (let code = 0; code < 0xd800; code++) {
      if (isSpace(code)) expect([code, withoutSpace(`a${String.fromCharCode(code)}b`)]).toEqual([code, 'ab']);
    }
  });
});

test('digits are those of half and full width', () => {
  expect([...'0159０５９'].every((digit) => isDigit(digit.charCodeAt(0)))).toBe(true);
  expect([...'一〇a.②٣'].some((other) => isDigit(other.charCodeAt(0)))).toBe(false);
});
