/** Numbers in prose, with their scale and unit: 30件, 2.4万条, 三十二 件, １，２３４条. */
import { isMoney, readQuantity } from '../figures/quantity.js';
import { foldTable, isDigit, isSpace, skipSpace } from '../source/characters.js';
import { numeral } from '../source/ordinal.js';

export interface Count {
  /** Money in 元, everything else as counted; null where no exact number is stated (3—5条, 几件, 30余件). */
  readonly decimal: string | null;
  /** As printed behind the number, its scale left out; empty where none is. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const UNITS = new Set(
  (
    '件 宗 例 条 份 起 个 项 次 封 件次 条次 人次 人 名 位 篇 篇次 期 场 场次 班 轮 回 部 册 处 家 类 批 ' +
    '户 元 元整 天 日 月 年 小时 分钟 辆 台 页 字 版 集 幅 张 枚 座 平方米 公里 岁 届 级 倍'
  ).split(' '),
);
const UNIT_STARTS = new Set(
  [...UNITS, ...'十百千万亿'].filter((unit) => !'年月日天'.includes(unit)).map((unit) => unit.charCodeAt(0)),
);
const LONGEST_UNIT = 3;
/** No count is longer; a longer run of digits is a number of another kind. */
const MOST_DIGITS = 15;
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** 30余件, 30多件, 几件, 数十件 */
const VAGUE = '余多几数来若';
/** 3—5条, 3至5条 */
const RANGE = '-－—–~～至到';
/** Behind the unit: 30件以上, 30件左右. */
const VAGUE_BEHIND = [
  '以上',
  '左右',
  '以下',
  '以内',
  '上下',
  '不等',
  '余',
  '多',
  '至',
  '到',
  '－',
  '-',
  '—',
  '~',
  '～',
];
/** In front of digits that count nothing: 第3次, 〔2017〕, G20, 2.0. */
const JOINED = '第.．/／%％+＋-－−—–〔﹝[#№〇';

/**
 * Where the last number with a unit, zero or negation of text[start, end) may stand; -1 where none can. Years,
 * dates and shares are passed over.
 */
export function lastCandidate(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === WEI || code === MEI || code === WU) return at;
    const digit = isDigit(code);
    if (digit ? isCounted(text, at + 1, end) || isZero(text, at) : isCountedNumeral(text, at, end)) return at;
  }
  return -1;
}

/** Whether a unit or a scale may follow. */
function isCounted(text: string, start: number, end: number): boolean {
  const at = skipSpace(text, start, end);
  return at < end && UNIT_STARTS.has(text.charCodeAt(at));
}

/** A zero that no other digit stands beside. */
function isZero(text: string, at: number): boolean {
  const alone = !isDigit(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at + 1));
  return alone && (text.charCodeAt(at) & 0xf) === 0;
}

function isCountedNumeral(text: string, at: number, end: number): boolean {
  const value = numeralAt(text, at);
  if (value < 0) return false;
  return (
    (at + 1 < end && UNIT_STARTS.has(text.charCodeAt(at + 1))) || (value === 0 && isAlone(text, at + 1, end))
  );
}

/** Whether a clause ends here: 数量为零。 */
function isAlone(text: string, at: number, end: number): boolean {
  return at >= end || (foldTable()[text.charCodeAt(at)] === 0 && !isSpace(text.charCodeAt(at)));
}

/** The number at `start` with what belongs to it; null where none begins. Text is read up to `end`. */
export function readCount(text: string, start: number, end: number): Count | null {
  const digits = isDigit(text.charCodeAt(start));
  const written = digits ? readDigits(text, start, end) : readNumerals(text, start, end);
  if (!written) return null;
  let at = skipSpace(text, written.end, end);
  let vague = written.value === null || (start > 0 && isJoined(text, start));
  if (VAGUE.includes(text.charAt(at)) && at < end) {
    vague = true;
    at++;
  }
  while (isRange(text, at, end)) {
    vague = true;
    at = skipSpace(text, readDigits(text, skipSpace(text, at + 1, end), end).end, end);
  }
  const scaleAt = at;
  if (digits && isScale(text, at, end)) at++;
  const scale = text.slice(scaleAt, at);
  if (scale !== '' && at < end && VAGUE.includes(text.charAt(at))) {
    vague = true;
    at++;
  }
  const unitAt = skipSpace(text, at, end);
  const unit = unitIn(text, unitAt, end);
  // A numeral that counts nothing is a part of a word: 一体化, 三公.
  if (!digits && unit === '' && !(written.value === '0' && isAlone(text, at, end))) return null;
  const countEnd = unit === '' ? at : unitAt + unit.length;
  vague =
    vague || VAGUE_BEHIND.some((word) => text.startsWith(word, countEnd) && countEnd + word.length <= end);
  return {
    decimal: vague || written.value === null ? null : exact(written.value, scale, unit),
    unit,
    start,
    end: countEnd,
  };
}

/** In the unit that the forms count in: readQuantity knows scales and money. */
function exact(number: string, scale: string, unit: string): string | null {
  const money = isMoney(unit.replace('整', ''));
  const measure = { formUnit: money ? '元' : '件', formPrintsUnit: true, money };
  return readQuantity(number + scale + (money ? '元' : ''), measure, null)?.decimal ?? null;
}

function readDigits(text: string, start: number, end: number): { value: string | null; end: number } {
  let value = '';
  let at = start;
  let groups = true;
  let point = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value += String.fromCharCode(0x30 + (code & 0xf));
      at++;
      continue;
    }
    if (code === POINT || code === WIDE_POINT) {
      if (point || !isDigitAt(text, at + 1, end)) break;
      point = true;
      value += '.';
    } else if (code === COMMA || code === WIDE_COMMA) {
      const wide = text.charCodeAt(at - 1) > 0xff;
      if (point || !isGroup(text, at + 1, end)) break;
      // 12，345: two numbers or one.
      if (wide !== (code === WIDE_COMMA)) groups = false;
    } else break;
    at++;
  }
  // 0000000 are the cells of a row run together.
  const fused = value.length > 1 && value.startsWith('0') && !value.startsWith('0.');
  return { value: groups && !fused && value.length <= MOST_DIGITS ? value : null, end: at };
}

/** 三十二, 一百零五, 两千, 二〇: null as value where the characters make no number. */
function readNumerals(
  text: string,
  start: number,
  end: number,
): { value: string | null; end: number } | null {
  let at = start;
  const limit = Math.min(end, start + MOST_DIGITS);
  while (at < limit && (numeralAt(text, at) >= 0 || '百千万亿几数'.includes(text.charAt(at)))) at++;
  if (at === start) return null;
  const written = text.slice(start, at);
  // 两万条 is as vague as 2万条, and does not show its margin.
  return { value: /[万亿]/.test(written) ? null : numeralValue(written), end: at };
}

/** Exact value of Chinese numerals below 一万; null where they do not make one number. */
function numeralValue(written: string): string | null {
  if (/^[零〇]$/.test(written)) return '0';
  let value = 0;
  let digit = -1;
  let lastScale = 4;
  for (const character of written) {
    const scale = SCALES[character];
    if (scale === undefined) {
      const next = numeralAt(character, 0);
      if (next < 0 || (digit > 0 && next > 0)) return null;
      digit = next;
    } else {
      // 十二 begins with its scale, 一百零五 has a zero in place of one.
      if (scale >= lastScale || (digit < 1 && !(scale === 1 && value === 0))) return null;
      value += Math.max(digit, 1) * 10 ** scale;
      digit = -1;
      lastScale = scale;
    }
  }
  value += Math.max(digit, 0);
  return value > 0 ? String(value) : null;
}

/** A digit's value, 十 left out; 两 is 2 and 零 is 0. */
function numeralAt(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '两') return 2;
  if (character === '零') return 0;
  return numeral(text.charCodeAt(at));
}

function unitIn(text: string, start: number, end: number): string {
  for (let length = Math.min(LONGEST_UNIT, end - start); length > 0; length--) {
    const unit = text.slice(start, start + length);
    if (UNITS.has(unit)) return unit;
  }
  return '';
}

function isJoined(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return JOINED.includes(text.charAt(start - 1)) || isDigit(before) || isLatin(before);
}

function isRange(text: string, at: number, end: number): boolean {
  if (at >= end || !RANGE.includes(text.charAt(at))) return false;
  return isDigitAt(text, skipSpace(text, at + 1, end), end);
}

function isGroup(text: string, at: number, end: number): boolean {
  for (let next = at; next < at + 3; next++) if (!isDigitAt(text, next, end)) return false;
  return !isDigitAt(text, at + 3, end);
}

function isDigitAt(text: string, at: number, end: number): boolean {
  return at < end && isDigit(text.charCodeAt(at));
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isScale(text: string, at: number, end: number): boolean {
  return at < end && text.charAt(at) in SCALES;
}

/** 未 没 无 */
const WEI = 0x672a;
const MEI = 0x6ca1;
const WU = 0x65e0;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const POINT = 0x2e;
const WIDE_POINT = 0xff0e;
