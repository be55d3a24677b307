/** What `ogi compare` prints, in Chinese and English. */
import type { ComparedReport, Quality } from '../contract/comparison.js';
import type { Language } from './words.js';

export interface ComparisonWords {
  readonly severalAgencies: (names: readonly string[]) => string;
  readonly agencyUnknown: string;
  readonly yearUnknown: string;
  /** Why a report is not compared; how many figures differ from the one that is. */
  readonly apart: (use: Exclude<ComparedReport['use'], 'compared'>, differs: number) => string;
  readonly nothing: string;
  readonly indicator: string;
  readonly year: (year: number) => string;
  readonly change: string;
  readonly legend: string;
  readonly notes: string;
  readonly quality: { readonly [Q in Quality]: string };
  /** A comparison that is not exact. */
  readonly note: (name: string, from: number, to: number, quality: string, note: string) => string;
  readonly blanksAsZero: string;
  readonly checks: (holds: number, violated: number, notEvaluable: number) => string;
  readonly severities: { readonly hard: string; readonly soft: string };
}

const zh: ComparisonWords = {
  severalAgencies: (names) => `机关名称不一致，请确认是同一机关：${names.join('、')}`,
  agencyUnknown: '机关不明',
  yearUnknown: '年度不明',
  apart: (use, differs) =>
    ({
      'same-year': `没有比较：同年另有一份报告${differs > 0 ? `，${differs} 个数字不同` : '，数字相同'}`,
      'year-unknown': '没有比较：报告没有写明年度',
      'no-figures': '没有比较：没有可以读取的统计表',
    })[use],
  nothing: '没有可以比较的报告',
  indicator: '指标',
  year: (year) => `${year}年`,
  change: '变化',
  legend: '变化前的 & 表示其中一年由几项相加得出，~ 表示两年口径相近而不相同；空格表示当年表格没有此项。',
  notes: '口径说明',
  quality: { exact: '一致', derived: '相加得出', approximate: '近似' },
  note: (name, from, to, quality, note) => `${name}（${from}→${to}，${quality}）：${note}`,
  blanksAsZero: '空白按零计。',
  checks: (holds, violated, notEvaluable) =>
    `跨年核对：相符 ${holds}，不符 ${violated}，无法核对 ${notEvaluable}`,
  severities: { hard: '不符', soft: '提示' },
};

const en: ComparisonWords = {
  severalAgencies: (names) => `The reports name several agencies; are they one? ${names.join('; ')}`,
  agencyUnknown: 'Agency not stated',
  yearUnknown: 'no year',
  apart: (use, differs) =>
    ({
      'same-year': `not compared: another report of the year is${differs > 0 ? `; ${differs} figures differ` : '; the figures are the same'}`,
      'year-unknown': 'not compared: the report does not say its year',
      'no-figures': 'not compared: no table could be read',
    })[use],
  nothing: 'No report can be compared',
  indicator: 'Indicator',
  year: String,
  change: 'change',
  legend:
    'Before a change, & means that one year is a sum of several figures, ~ that the years count nearly the same; empty: not in that form.',
  notes: 'How the forms compare',
  quality: { exact: 'exact', derived: 'added up', approximate: 'approximate' },
  note: (name, from, to, quality, note) => `${name} (${from} to ${to}, ${quality}): ${note}`,
  blanksAsZero: ' Blanks are read as zero.',
  checks: (holds, violated, notEvaluable) =>
    `Relations across years: ${holds} hold, ${violated} violated, ${notEvaluable} not evaluable`,
  severities: { hard: 'error', soft: 'notice' },
};

export const comparisonWords: { readonly [L in Language]: ComparisonWords } = { zh, en };
