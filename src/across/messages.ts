/** What the findings across reports say, in Chinese and English. */
import type { Bilingual, ComparisonChange } from '../contract/comparison.js';
import type { Figure } from '../figures/figure.js';

/** A cell as a message names it. */
export interface Named {
  readonly name: Bilingual;
  /** Its column of applicants; null for a total. */
  readonly column: Bilingual | null;
  readonly year: number;
  readonly figure: Figure | undefined;
  readonly isTaken: boolean;
}

/** The sides of a relation, added up. */
export interface Sums {
  readonly left: string;
  readonly right: string;
  /** Without its sign. */
  readonly difference: string;
}

export function relationMessage(left: readonly Named[], right: readonly Named[], sums: Sums): Bilingual {
  const { difference } = sums;
  const comma = left.length > 1 ? ',' : '';
  return {
    zh: `${sideZh(left, sums.left)}，应当等于${sideZh(right, sums.right)}，实际相差 ${difference}。请核对两年的报告。`,
    en: `${sideEn(left, sums.left)}${comma} should equal ${sideEn(right, sums.right)}; they differ by ${difference}. Check the reports of both years.`,
  };
}

/** 2021年“规章现行有效数” 12 加 2022年“规章本年制发数” 3，合计 15 */
function sideZh(terms: readonly Named[], total: string): string {
  const parts = terms.map(({ name, column, year, figure, isTaken }, index) => {
    const joined = index === 0 ? '' : isTaken ? ' 减 ' : ' 加 ';
    return `${joined}${year}年“${name.zh}”${columnZh(column)} ${figure?.decimal ?? '空白（按零计）'}`;
  });
  return terms.length === 1 ? parts.join('') : `${parts.join('')}，合计 ${total}`;
}

function sideEn(terms: readonly Named[], total: string): string {
  const parts = terms.map(({ name, column, year, figure, isTaken }, index) => {
    const joined = index === 0 ? '' : isTaken ? ' minus ' : ' plus ';
    return `${joined}“${name.en}”${columnEn(column)} of ${year} (${figure?.decimal ?? 'blank, read as zero'})`;
  });
  return terms.length === 1 ? parts.join('') : `${parts.join('')}, that is ${total}`;
}

function columnZh(column: Bilingual | null): string {
  return column === null ? '' : `（${column.zh}）`;
}

function columnEn(column: Bilingual | null): string {
  return column === null ? '' : ` (${column.en})`;
}

/** The column of applicants that a figure stands in; null for a total. */
export function columnOf({ labels, applicant }: Figure): Bilingual | null {
  return applicant === null
    ? null
    : { zh: labels[labels.length - 1] ?? applicant, en: applicant.replace(/[._]/g, ' ') };
}

export function jumpMessage(name: Bilingual, unit: string, change: ComparisonChange): Bilingual {
  const { before, after, difference } = change;
  const rises = difference?.charAt(0) !== '-';
  return {
    zh: `“${name.zh}”${before.year}年为 ${before.decimal} ${unit}，${after.year}年为 ${after.decimal} ${unit}，${rises ? '增' : '减'}幅异常。请核对是否多写、少写了数位，或用错了单位。`,
    en: `“${name.en}” ${rises ? 'rises' : 'falls'} from ${before.decimal} ${unit} in ${before.year} to ${after.decimal} ${unit} in ${after.year}. Check for a digit too many or too few, or a wrong unit.`,
  };
}

/** A parent's figure against its children's. */
export interface HierarchyCase {
  readonly name: Bilingual;
  readonly column: Bilingual | null;
  readonly parent: string;
  readonly sum: string;
  /** Without its sign. */
  readonly difference: string;
  /** Reports that leave the cell blank, and those that do not say what stands in it. */
  readonly blank: readonly string[];
  readonly open: readonly string[];
}

export function hierarchyMessage({
  name,
  column,
  parent,
  sum,
  difference,
  blank,
  open,
}: HierarchyCase): Bilingual {
  const zh = [
    `“${name.zh}”${columnZh(column)}：上级报告为 ${parent}，下级报告合计 ${sum}，相差 ${difference}`,
    ...(blank.length > 0 ? [`${listZh(blank)}为空白，按零计`] : []),
    ...(open.length > 0 ? [`${listZh(open)}缺少或无法读取，没有计入，合计已超过上级报告`] : []),
  ];
  const en = [
    `“${name.en}”${columnEn(column)}: the parent's report says ${parent}, the children's add up to ${sum}, a difference of ${difference}`,
    ...(blank.length > 0 ? [`${listEn(blank)}: blank, read as zero`] : []),
    ...(open.length > 0
      ? [`${listEn(open)}: missing or unreadable, not added, and the sum is too large already`]
      : []),
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

/** So many reports are named. */
const MOST_NAMED = 5;

function listZh(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等${names.length}份报告` : named;
}

function listEn(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${named} and ${names.length - MOST_NAMED} more` : named;
}

/** A child whose report cannot be added up. */
export function childLeftOutMessage(
  child: string,
  why: 'no-figures' | 'year',
  years: { readonly child: number | null; readonly parent: number | null },
): Bilingual {
  if (why === 'no-figures')
    return {
      zh: `${child}没有可以读取的统计表，没有计入下级合计。`,
      en: `No table of ${child} could be read; it is not in the sums.`,
    };
  return {
    zh: `${child}是${years.child}年的报告，上级报告是${years.parent}年的，没有计入下级合计。`,
    en: `${child} is a report of ${years.child}, the parent's is of ${years.parent}; it is not in the sums.`,
  };
}
