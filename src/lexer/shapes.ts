/** What a cell looks like, told from its characters alone. Reading its value is for figures/. */
import { isDigit } from '../source/characters.js';
import { halfWidthDigits } from '../source/half-width.js';

/** Units of measure that stand in a cell of their own or behind a number. */
const UNITS = new Set(
  (
    '条 件 次 篇 个 人 项 元 万元 亿元 千元 百元 人次 件次 条次 人/次 次/人 次数 期 起 宗 份 场 名 例 批 家 处 册 部 户 班 ' +
    '件/次 篇次 万 亿 万条 万件 万次 万人 万人次 万篇 亿条 万项'
  ).split(' '),
);
const LONGEST_UNIT = 3;
/** Numbers longer than this are no cell. */
const LONGEST_QUANTITY = 60;
const LONGEST_PLACEHOLDER = 8;
const PLACEHOLDER_WORDS = new Set([
  '不涉及',
  '不适用',
  '无此项',
  '未涉及',
  '无此类',
  '无数据',
  'N/A',
  'n/a',
  'NA',
]);
const MARKS = '-‐‑‒–—―─━－−ー_＿/／\\＼*＊×✕…·.。、~～^';
const PLACEHOLDER_MARKS = new RegExp(`^[${MARKS.replace(/[-\\^]/g, '\\$&')}]+$`);
const OPENING = /^[（(].*[）)]$/;
const NUMBER =
  /^[+＋\-－−–]?\d{1,3}(?:[,，’' \u00a0\u2009\u202f]\d{3})+(?:[.．]\d+)?$|^[+＋\-－−–]?\d+(?:[.．]\d+)?$|^[+＋\-－−–]?[.．]\d+$/;
const CHANGE_WORDS = /^(?:增加|减少|增|减)\s*(?=\d)/;
/** 22（其中修订16件） */
const NOTE_OPENING = /[（(]/;
const DIGITS = '0123456789０１２３４５６７８９';
/** What may stand before the digits of a number. */
const SIGNS = '+-＋－−–增减.．';
/** Cells that say zero in words. */
const ZERO_WORDS = new Set(['无', '零', '〇']);

/**
 * Shapes that a text may have, by its first character; a sum of these. A `Mark` is a placeholder and a
 * `UnitAlone` a unit, with nothing behind it.
 */
export const Shape = {
  Quantity: 1,
  ZeroWord: 2,
  Placeholder: 4,
  Unit: 8,
  Mark: 16,
  UnitAlone: 32,
  Note: 64,
} as const;
/** A cell of one of these is what its shape says, if it is that. */
export const VALUE_SHAPES = Shape.Quantity | Shape.ZeroWord | Shape.Placeholder | Shape.Unit;

/** The shapes that a text may have, told from its first character: 0 for most characters. */
export function shapesOf(code: number): number {
  firsts ??= buildFirsts();
  return firsts[code] as number;
}

let firsts: Uint8Array | undefined;

function buildFirsts(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const add = (code: number, shape: number) => {
    table[code] = (table[code] as number) | shape;
  };
  for (const word of [...UNITS, '（', '(']) add(word.charCodeAt(0), Shape.Unit);
  for (const word of UNITS) if (word.length === 1) add(word.charCodeAt(0), Shape.UnitAlone);
  for (const word of PLACEHOLDER_WORDS) add(word.charCodeAt(0), Shape.Placeholder);
  for (const word of ZERO_WORDS) add(word.charCodeAt(0), Shape.ZeroWord);
  for (const character of `${DIGITS}${SIGNS}`) add(character.charCodeAt(0), Shape.Quantity);
  for (const mark of MARKS) add(mark.charCodeAt(0), Shape.Placeholder | Shape.Mark);
  for (const first of '（(*＊注备说附') add(first.charCodeAt(0), Shape.Note);
  return table;
}

/** 条, 万元, （件）: a unit alone. */
export function isUnit(text: string, start: number, end: number): boolean {
  if (end - start === 1) return (shapesOf(text.charCodeAt(start)) & Shape.UnitAlone) !== 0;
  if (end - start > LONGEST_UNIT + 2) return false;
  const word = text.slice(start, end);
  return UNITS.has(word) || (OPENING.test(word) && UNITS.has(word.slice(1, -1)));
}

/** —, /, 不适用: a mark in place of a number. */
export function isPlaceholder(text: string, start: number, end: number): boolean {
  if (end - start === 1) return (shapesOf(text.charCodeAt(start)) & Shape.Mark) !== 0;
  if (end - start > LONGEST_PLACEHOLDER) return false;
  const word = text.slice(start, end);
  return PLACEHOLDER_MARKS.test(word) || PLACEHOLDER_WORDS.has(word);
}

/** A number and nothing else but its sign, its unit and a note in parentheses. */
export function isQuantity(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (isDigit(first)) {
    let at = start + 1;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at === end) return end - start <= LONGEST_QUANTITY;
    // 1.当面申请数 is the commonest text that begins like a number, 2020年 and 3、 are the next.
    const behind = text.charCodeAt(at);
    if (behind === 0x2e && !isDigit(text.charCodeAt(at + 1))) return false;
    if (behind > 0x3000 && behind < 0xfe00 && (shapesOf(behind) & Shape.Unit) === 0) return false;
  } else if ((shapesOf(first) & Shape.Quantity) === 0) return false;
  if (end - start > LONGEST_QUANTITY) return false;
  return splitQuantity(text.slice(start, end)) !== null;
}

/** The parts of a quantity as written. */
export interface WrittenQuantity {
  /** Sign and digits in half width, separators gone: `-1234.5`. */
  readonly number: string;
  /** Scale and unit as written behind the number, white space gone; empty where none is. */
  readonly unit: string;
  /** The note in parentheses, without them; null where none is. */
  readonly note: string | null;
}

/** Takes a quantity apart; null where the text is none. */
export function splitQuantity(written: string): WrittenQuantity | null {
  let text = halfWidthDigits(written);
  const change = CHANGE_WORDS.exec(text);
  const negativeWord = change !== null && change[0].charAt(0) === '减';
  if (change) text = text.slice(change[0].length);
  let note: string | null = null;
  const opening = text.search(NOTE_OPENING);
  if (opening > 0 && /[）)]$/.test(text)) {
    note = text.slice(opening + 1, -1).trim();
    text = text.slice(0, opening);
  }
  const numberEnd = lastDigit(text) + 1;
  const unit = text.slice(numberEnd).replace(/\s+/g, '');
  if (unit !== '' && !UNITS.has(unit)) return null;
  const digits = text
    .slice(0, numberEnd)
    .trim()
    .replace(/^([+＋\-－−–])\s+/, '$1');
  if (!NUMBER.test(digits)) return null;
  const plain = digits.replace(/[^\d.．]/g, '').replace('．', '.');
  const negative = /^[-－−–]/.test(digits);
  // 减-3 contradicts itself or says it twice: no telling which.
  if (change && /^[+＋\-－−–]/.test(digits)) return null;
  return { number: (negative || negativeWord ? '-' : '') + plain, unit, note };
}

/** 无, 零 */
export function isZeroWord(text: string): boolean {
  return ZERO_WORDS.has(text);
}

function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
}
