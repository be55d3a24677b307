/** The report year and the statistical period, as the text itself states them. */
import { isoDate } from '../source/dates.js';
import { halfWidth } from '../source/half-width.js';

export interface Period {
  /** ISO dates, both included. */
  readonly start: string;
  readonly end: string;
}

const MONTH_AND_DAY = '(\\d{1,2})\\s{0,2}月\\s{0,2}(\\d{1,2})\\s{0,2}日';
const YEAR_MARK = '\\s{0,2}年\\s{0,2}';
const TO = '\\s{0,4}起?\\s{0,4}[,，]?\\s{0,4}(?:至|到|－|-|—|～|~)\\s{0,4}(?:当年|同年)?\\s{0,4}';
/** 统计期限自2020年1月1日起至2020年12月31日止, whatever stands before and between. */
const PERIOD = new RegExp(
  `(\\d{4})${YEAR_MARK}${MONTH_AND_DAY}${TO}(?:(\\d{4})${YEAR_MARK})?${MONTH_AND_DAY}`,
  'g',
);
/** A period is stated near the top; the rest of a long text is not searched for it. */
const SEARCHED = 20_000;
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/;
const TITLE_END =
  /(?:信息公开|政务公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)(?:[（(][^（()）]{0,20}[）)])?$/;
const NAVIGATION = /[>＞|]|当前位置|首页|您的位置|上一篇|下一篇|相关阅读/;
const YEAR = /(?:^|\D)(20\d{2})(?!\d)/;
const CHINESE_YEAR = /二[〇○零OＯ0]([〇○零OＯ0一二三])([〇○零OＯ0一二三四五六七八九])年?/;
const DIGITS = '零一二三四五六七八九';
const LONGEST_TITLE = 80;

/** The statistical period, stated for a whole year or most of one; null where the text states none. */
export function readPeriod(text: string): Period | null {
  const head = text.slice(0, SEARCHED);
  const found = findPeriod(head);
  return found || !FULL_WIDTH_DIGIT.test(head) ? found : findPeriod(halfWidth(head));
}

function findPeriod(head: string): Period | null {
  PERIOD.lastIndex = 0;
  for (let match = PERIOD.exec(head); match; match = PERIOD.exec(head)) {
    // 至12月31日 leaves out the year that 起 has named.
    const start = isoDate(match[1], match[2], match[3]);
    const end = isoDate(match[4] ?? match[1], match[5], match[6]);
    if (start && end && isYearLong(start, end)) return { start, end };
  }
  return null;
}

/** Whether a line that ends at `end` may be a title, from its last character: 告, 报, ） or ). */
export function endsLikeTitle(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 0x544a || last === 0x62a5 || last === 0xff09 || last === 0x29;
}

/** Whether a line without white space is the title of an annual report. */
export function isTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE || line.length < 8) return false;
  if (!TITLE_END.test(line)) return false;
  return (
    !NAVIGATION.test(line) && !/[。；;！？]/.test(line) && !/^(?:根据|按照|现将|关于|一、|（一）)/.test(line)
  );
}

/** Whether a title begins with the year or the matter: the agency then stands on the line above. */
export function needsAgency(title: string): boolean {
  return /^(?:关于)?(?:20\d{2}|二[〇○零]|政府信息公开|政务公开)/.test(title);
}

/** The year that a title or a sentence names: 2020年, 2020年度, 二〇二〇年; null where it names none. */
export function readYear(line: string): number | null {
  const plain = halfWidth(line);
  const match = YEAR.exec(plain);
  if (match) return Number(match[1]);
  const chinese = CHINESE_YEAR.exec(plain);
  if (!chinese) return null;
  return 2000 + 10 * digit(chinese[1] as string) + digit(chinese[2] as string);
}

function isYearLong(start: string, end: string): boolean {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days > 60 && days < 400;
}

function digit(character: string): number {
  const value = DIGITS.indexOf(character);
  return Math.max(0, value);
}
