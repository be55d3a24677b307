/** Calendar dates as Chinese pages and reports write them. */
import { halfWidth } from './half-width.js';
import { readNumber } from './ordinal.js';

const ARABIC = /((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;
const CHINESE =
  /二[〇○零O]([〇○零O一二三])([〇○零O一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/** The first date of a text, ISO: 2020 年1月20日, 2019-03-05, 二〇二〇年一月二十日; null where it has none. */
export function readDate(text: string): string | null {
  const plain = halfWidth(text);
  const match = ARABIC.exec(plain);
  if (match) return isoDate(match[1], match[2], match[3]);
  const chinese = CHINESE.exec(plain.replace(/\s+/g, ''));
  if (!chinese) return null;
  const year = `20${digit(chinese[1] as string)}${digit(chinese[2] as string)}`;
  return isoDate(year, number(chinese[3] as string), number(chinese[4] as string));
}

/** An ISO date; null where there is no such day. */
export function isoDate(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1)) return null;
  if (d > daysIn(y, m)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digit(character: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(character));
}

function number(numeral: string): string {
  return String(readNumber(numeral, 0, numeral.length)?.value ?? '');
}
