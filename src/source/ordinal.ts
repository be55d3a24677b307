import { isDigit, isSpace } from './characters.js';

/** The number in front of a heading or a table row. */
export interface Ordinal {
  /** `chinese`: 一、 — `parenthesised`: （一） or (1) — `arabic`: 1. */
  readonly style: 'chinese' | 'parenthesised' | 'arabic';
  readonly value: number;
  /** Range of the number with its own marks, without the comma that ends 一、 */
  readonly start: number;
  readonly end: number;
  /** Where the wording begins. */
  readonly bodyStart: number;
}

const MOST_DIGITS = 4;
/** An ordinal may wrap: a line end and an indent then stand within it. */
const MOST_SPACES = 16;
/** No list goes further. */
const LARGEST = 30;
const NO_ORDINAL = -1;
const BACKSLASH = 0x5c;

// What the last scan found. Ordinals are looked for in front of every label, so that none is made into
// an object unless somebody asks for it.
let style: Ordinal['style'] = 'chinese';
let value = 0;
let ordinalEnd = 0;

/**
 * The ordinal that text[start, end) opens with: `一、` `（一）` `1.` `1、` `1\.` `(1)` `①` `㈠` `第一部分`; null where
 * there is none. A number with nothing after it is a quantity, not an ordinal.
 */
export function readOrdinal(text: string, start: number, end: number): Ordinal | null {
  const bodyStart = scan(text, start, end);
  return bodyStart === NO_ORDINAL ? null : { style, value, start, end: ordinalEnd, bodyStart };
}

/** Where the wording behind the ordinal begins; `start` where there is none. */
export function skipOrdinal(text: string, start: number, end: number): number {
  const bodyStart = scan(text, start, end);
  return bodyStart === NO_ORDINAL ? start : bodyStart;
}

/** A Chinese number from 一 to 九十九 or up to four digits at `start`: its value and end; null where there is none. */
export function readNumber(text: string, start: number, end: number): { value: number; end: number } | null {
  const numberEnd = scanNumber(text, start, end);
  return numberEnd === start ? null : { value, end: numberEnd };
}

/** Whether a character may begin a number: 一…十 or a digit. */
export function isNumeral(code: number): boolean {
  return isDigit(code) || numeral(code) > 0;
}

function scan(text: string, start: number, end: number): number {
  if (start >= end) return NO_ORDINAL;
  const first = text.charCodeAt(start);
  if (isOpening(first)) return scanParenthesised(text, start, end);
  if (first === 0x7b2c) return scanPart(text, start, end);
  if (scanEnclosed(first)) {
    ordinalEnd = start + 1;
    return ordinalEnd;
  }
  const numberEnd = scanNumber(text, start, end);
  if (numberEnd === start) return NO_ORDINAL;
  let mark = skipSpaces(text, numberEnd, end);
  // Markdown writes 1\. for a number that is none of its own lists.
  if (mark + 1 < end && text.charCodeAt(mark) === BACKSLASH) mark++;
  if (mark >= end || !isSeparator(text.charCodeAt(mark))) return NO_ORDINAL;
  const arabic = isDigit(first);
  // 1.5 and 1，234 are numbers; 1. 概述 is not.
  if (arabic && mark + 1 < end && isDigit(text.charCodeAt(mark + 1))) return NO_ORDINAL;
  // 345.不属于… is a number and a label run together.
  if (arabic && value > LARGEST) return NO_ORDINAL;
  style = arabic ? 'arabic' : 'chinese';
  ordinalEnd = arabic ? mark + 1 : numberEnd;
  return mark + 1;
}

function scanParenthesised(text: string, start: number, end: number): number {
  const inner = skipSpaces(text, start + 1, end);
  const numberEnd = scanNumber(text, inner, end);
  if (numberEnd === inner) return NO_ORDINAL;
  const close = skipSpaces(text, numberEnd, end);
  if (close >= end || !isClosing(text.charCodeAt(close))) return NO_ORDINAL;
  style = 'parenthesised';
  ordinalEnd = close + 1;
  return afterSeparator(text, ordinalEnd, end);
}

/** 第一部分, 第二章 */
function scanPart(text: string, start: number, end: number): number {
  const numberEnd = scanNumber(text, start + 1, end);
  if (numberEnd === start + 1) return NO_ORDINAL;
  const length = text.startsWith('部分', numberEnd) ? 2 : /[章节]/.test(text.charAt(numberEnd)) ? 1 : 0;
  if (length === 0) return NO_ORDINAL;
  style = 'chinese';
  ordinalEnd = numberEnd + length;
  return afterSeparator(text, ordinalEnd, end);
}

/** ① ⑴ ⒈ ㈠ */
function scanEnclosed(code: number): boolean {
  if (code < 0x2460 || code > 0x3229) return false;
  for (const [first, last, enclosedStyle] of ENCLOSED) {
    if (code < first || code > last) continue;
    style = enclosedStyle;
    value = code - first + 1;
    return true;
  }
  return false;
}

const ENCLOSED = [
  [0x2460, 0x2473, 'arabic'],
  [0x2474, 0x2487, 'parenthesised'],
  [0x2488, 0x249b, 'arabic'],
  [0x3220, 0x3229, 'parenthesised'],
] as const;

/** End of the number at `start`, its value noted; `start` where there is none. */
function scanNumber(text: string, start: number, end: number): number {
  let at = start;
  const limit = Math.min(end, start + MOST_DIGITS);
  value = 0;
  while (at < limit && isDigit(text.charCodeAt(at))) value = value * 10 + (text.charCodeAt(at++) & 0xf);
  if (at > start) return at < end && isDigit(text.charCodeAt(at)) ? start : at;
  let tens = -1;
  let ones = 0;
  for (; at < limit; at++) {
    const digit = numeral(text.charCodeAt(at));
    if (digit < 0 || (digit === 10 && tens >= 0)) break;
    if (digit === 10) {
      tens = ones || 1;
      ones = 0;
    } else ones = digit;
  }
  value = (tens < 0 ? 0 : tens * 10) + ones;
  return value > 0 ? at : start;
}

/** Value of 〇 一 … 十, as ideographs or as the radicals ⼀ ⼆ ⼋ ⼗; -1 for any other character. */
export function numeral(code: number): number {
  switch (code) {
    case 0x4e00:
    case 0x2f00:
      return 1;
    case 0x4e8c:
    case 0x2f06:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
    case 0x2f0b:
      return 8;
    case 0x4e5d:
      return 9;
    case 0x5341:
    case 0x2f17:
      return 10;
    case 0x3007:
      return 0;
    default:
      return -1;
  }
}

function afterSeparator(text: string, at: number, end: number): number {
  return at < end && isSeparator(text.charCodeAt(at)) ? at + 1 : at;
}

function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  const limit = Math.min(end, start + MOST_SPACES);
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** （ ( 〔 ﹝ [ 【 */
function isOpening(code: number): boolean {
  return (
    code === 0xff08 || code === 0x28 || code === 0x3014 || code === 0xfe5d || code === 0x5b || code === 0x3010
  );
}

function isClosing(code: number): boolean {
  return (
    code === 0xff09 || code === 0x29 || code === 0x3015 || code === 0xfe5e || code === 0x5d || code === 0x3011
  );
}

/** 、 . ． , ， : ： ､ · */
function isSeparator(code: number): boolean {
  return (
    code === 0x3001 ||
    code === 0x2e ||
    code === 0xff0e ||
    code === 0x2c ||
    code === 0xff0c ||
    code === 0x3a ||
    code === 0xff1a ||
    code === 0xff64 ||
    code === 0xb7
  );
}
