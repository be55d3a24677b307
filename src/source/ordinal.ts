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

const NUMERALS = '〇一二三四五六七八九十';
const LONGEST = 8;

/**
 * The ordinal that text[start, end) opens with: `一、` `（一）` `1.` `1、` `(1)` `①` `㈠` `第一部分`; null where there is
 * none. A number with nothing after it is a quantity, not an ordinal.
 */
export function readOrdinal(text: string, start: number, end: number): Ordinal | null {
  const first = text.charCodeAt(start);
  const single = enclosed(first);
  if (single) return { ...single, start, end: start + 1, bodyStart: start + 1 };
  if (isOpening(first)) return parenthesised(text, start, end);
  if (first === 0x7b2c) return part(text, start, end);
  if (!isNumeral(first)) return null;
  const number = readNumber(text, start, end);
  if (!number) return null;
  const mark = skipInner(text, number.end, end);
  if (mark >= end || !isSeparator(text.charCodeAt(mark))) return null;
  const style = number.arabic ? 'arabic' : 'chinese';
  // 1.5 and 1，234 are numbers; 1. 概述 is not.
  if (number.arabic && mark + 1 < end && isDigit(text.charCodeAt(mark + 1))) return null;
  return { style, value: number.value, start, end: number.arabic ? mark + 1 : number.end, bodyStart: mark + 1 };
}

/** Whether a character may begin a number: 一…十 or a digit. */
export function isNumeral(code: number): boolean {
  return isDigit(code) || (code >= 0x4e00 && code <= 0x9fa5 && NUMERALS.indexOf(String.fromCharCode(code)) >= 0);
}

/** A Chinese number from 一 to 九十九 or up to four digits at `start`. */
export function readNumber(
  text: string,
  start: number,
  end: number,
): { value: number; end: number; arabic: boolean } | null {
  let at = start;
  let value = 0;
  const limit = Math.min(end, start + 4);
  while (at < limit && isDigit(text.charCodeAt(at))) value = value * 10 + (text.charCodeAt(at++) & 0xf);
  if (at > start) return at < end && isDigit(text.charCodeAt(at)) ? null : { value, end: at, arabic: true };
  let tens = -1;
  let ones = 0;
  while (at < limit) {
    const digit = NUMERALS.indexOf(text.charAt(at));
    if (digit < 0) break;
    if (digit === 10) {
      if (tens >= 0) break;
      tens = ones || 1;
      ones = 0;
    } else ones = digit;
    at++;
  }
  if (at === start) return null;
  const total = (tens < 0 ? 0 : tens * 10) + ones;
  return total > 0 ? { value: total, end: at, arabic: false } : null;
}

function parenthesised(text: string, start: number, end: number): Ordinal | null {
  const inner = skipInner(text, start + 1, end);
  const number = readNumber(text, inner, Math.min(end, start + LONGEST));
  if (!number) return null;
  const close = skipInner(text, number.end, end);
  if (close >= end || !isClosing(text.charCodeAt(close))) return null;
  let bodyStart = close + 1;
  if (bodyStart < end && isSeparator(text.charCodeAt(bodyStart))) bodyStart++;
  return { style: 'parenthesised', value: number.value, start, end: close + 1, bodyStart };
}

/** 第一部分, 第二章 */
function part(text: string, start: number, end: number): Ordinal | null {
  const number = readNumber(text, start + 1, end);
  if (!number) return null;
  let at = number.end;
  if (text.startsWith('部分', at)) at += 2;
  else if (text.charAt(at) === '章' || text.charAt(at) === '节') at += 1;
  else return null;
  let bodyStart = at;
  if (bodyStart < end && isSeparator(text.charCodeAt(bodyStart))) bodyStart++;
  return { style: 'chinese', value: number.value, start, end: at, bodyStart };
}

function enclosed(code: number): { style: 'parenthesised' | 'arabic'; value: number } | null {
  if (code >= 0x2460 && code <= 0x2473) return { style: 'arabic', value: code - 0x2460 + 1 };
  if (code >= 0x2474 && code <= 0x2487) return { style: 'parenthesised', value: code - 0x2474 + 1 };
  if (code >= 0x2488 && code <= 0x249b) return { style: 'arabic', value: code - 0x2488 + 1 };
  if (code >= 0x3220 && code <= 0x3229) return { style: 'parenthesised', value: code - 0x3220 + 1 };
  return null;
}

function skipInner(text: string, start: number, end: number): number {
  let at = start;
  const limit = Math.min(end, start + 3);
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** （ ( 〔 ﹝ [ 【 */
function isOpening(code: number): boolean {
  return code === 0xff08 || code === 0x28 || code === 0x3014 || code === 0xfe5d || code === 0x5b || code === 0x3010;
}

function isClosing(code: number): boolean {
  return code === 0xff09 || code === 0x29 || code === 0x3015 || code === 0xfe5e || code === 0x5d || code === 0x3011;
}

/** 、 . ． , ， : ： and the half-width 、 */
function isSeparator(code: number): boolean {
  return (
    code === 0x3001 || code === 0x2e || code === 0xff0e || code === 0x2c || code === 0xff0c || code === 0x3a ||
    code === 0xff1a || code === 0xff64 || code === 0xb7
  );
}
