/** What findings about prose and outline say, in Chinese and English. */
import type { Finding } from './finding.js';

type Message = Finding['message'];

/** An indicator and what the table says of it. */
export interface Stated {
  readonly zh: string;
  readonly en: string;
  /** Null for a blank. */
  readonly decimal: string | null;
}

export function mentionDiffers(raw: string, unit: string, stated: readonly Stated[], total: string): Message {
  const parts = (name: 'zh' | 'en', blank: string, open: string, close: string) =>
    stated.map((one) => `${open}${one[name]}${close} ${one.decimal ?? blank}`);
  const zh = parts('zh', '空白', '“', '”');
  const en = parts('en', 'blank', '“', '”');
  const several = stated.length > 1;
  return {
    zh: `正文写“${raw}”，统计表中${zh.join('、')}${several ? `，合计 ${total}` : ''}（${unit}）。两处应当一致，请改正其中一处；口径不同的，请在正文中说明。`,
    en: `The text says “${raw}”; the table gives ${en.join(', ')}${several ? `, ${total} in all` : ''} (${unit}). Correct one of them, or say in the text what is counted otherwise.`,
  };
}

export function periodDiffers(found: number, year: number): Message {
  return {
    zh: `统计期限写的是 ${found} 年，报告年度是 ${year} 年，请核对是否沿用了往年的文稿。`,
    en: `The statistical period names ${found}, the report is for ${year}. Check whether the text of another year was used again.`,
  };
}

export function reportNameDiffers(found: number, year: number): Message {
  return {
    zh: `此处称本报告为 ${found} 年的年度报告，标题或统计期限为 ${year} 年，请核对。`,
    en: `Here the report is called that of ${found}; by its title or its period it is for ${year}. Check which is right.`,
  };
}

export function openingDiffers(found: number, year: number): Message {
  return {
    zh: `总体情况以 ${found} 年开头，全段没有提到报告年度 ${year} 年，请核对是否沿用了往年的文稿。`,
    en: `The overview opens with ${found} and its paragraph never names ${year}, the report year. Check whether the text of another year was used again.`,
  };
}

export function sectionMissing(ordinal: number, title: string): Message {
  return {
    zh: `没有找到统一格式规定的第${ordinal}部分“${title}”。请补上；没有内容的，也应保留标题并写明“无”。`,
    en: `Section ${ordinal} of the official outline, “${title}”, was not found. Add it; where there is nothing to report, keep the heading and say so.`,
  };
}

export function sectionRepeated(heading: string): Message {
  return {
    zh: `“${heading}”与前面的部分重复，请合并，或者更正标题。`,
    en: `“${heading}” repeats a section that stands before it. Merge the two or correct the heading.`,
  };
}

export function sectionMisnumbered(heading: string, found: number, expected: number): Message {
  return {
    zh: `“${heading}”的序号是 ${found}，按顺序应为 ${expected}，请依次编号。`,
    en: `“${heading}” is numbered ${found} where ${expected} is due. Number the sections one after another.`,
  };
}

export function problemsEmpty(heading: string): Message {
  return {
    zh: `“${heading}”没有实质内容，请写明存在的问题和改进情况。`,
    en: `“${heading}” says nothing of substance. State the problems and what is done about them.`,
  };
}

/** A form by the years that it is for: nobody who fills it in knows its id. */
interface Form {
  readonly id: string;
  readonly years: readonly [first: number, last: number | null];
}

export function formYearMismatch(form: Form, year: number, due: Form, ahead: boolean): Message {
  const zh = ({ id, years: [first, last] }: Form) =>
    `${last === null ? `${first} 年起` : `${first}—${last} 年`}的表格（${id}）`;
  const en = ({ id, years: [first, last] }: Form) =>
    `the form ${last === null ? `since ${first}` : `of ${first}–${last}`} (${id})`;
  return {
    zh: `统计表是${zh(form)}，${year} 年度的报告应当使用${zh(due)}。${ahead ? '提前使用新版式的，数字仍可核对，请确认年度无误。' : '请改用该年度的统计表，或者更正年度。'}`,
    en: `The tables are those of ${en(form)}; a report for ${year} uses ${en(due)}. ${ahead ? 'A newer form may have been used early: make sure that the year is right.' : 'Use the form of that year, or correct the year.'}`,
  };
}
