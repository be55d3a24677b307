/** Every word that the writers print, in Chinese and English. */
import { applicants } from '../../grammars/applicants.js';
import type { GenerationId, SectionKind } from '../../grammars/kinds.js';
import type { Metadata } from '../contract/contract.js';
import type { Severity } from '../diagnostics/codes.js';
import type { FigureStatus } from '../figures/figure.js';

export type Language = 'zh' | 'en';

export interface Words {
  readonly standardInput: string;
  /** The n-th of several reports in one file. */
  readonly part: (number: number, of: number) => string;
  readonly untitled: string;
  readonly agency: string;
  readonly agencyFrom: { readonly [Basis in NonNullable<Metadata['agencyBasis']>]: string };
  readonly year: string;
  readonly period: (start: string, end: string) => string;
  readonly form: string;
  /** A generation and the first and last report year that it is for. */
  readonly generation: (id: GenerationId, years: readonly [number, number | null]) => string;
  readonly formUnknown: string;
  readonly evidence: string;
  /** Evidence of a kind: `table` and its wordings, `period` or `title` and the year. */
  readonly evidenceOf: (kind: string, values: readonly string[]) => string;
  readonly notStated: string;
  readonly none: string;
  readonly brackets: (text: string) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly sections: string;
  readonly kinds: { readonly [Kind in SectionKind | 'local']: string };
  readonly line: (number: number) => string;
  readonly figures: string;
  readonly statuses: { readonly [Status in FigureStatus]: string };
  readonly statusCount: (count: number, status: FigureStatus) => string;
  readonly placeholder: (raw: string) => string;
  /** A row of one status, and all figures of a table. */
  readonly wholeRow: (status: string) => string;
  readonly wholeTable: (count: number, status: string) => string;
  /** What a cell prints, where the number alone does not show it. */
  readonly written: (raw: string) => string;
  /** Of a whole table. */
  readonly unit: (unit: string) => string;
  /** Behind a number. */
  readonly unitOf: (decimal: string, unit: string) => string;
  /** Heads of the applicant columns by column id, and heads above those: the official wording where there is none. */
  readonly applicants: { readonly [column: string]: string };
  readonly groups: { readonly [label: string]: string };
  readonly approximate: string;
  readonly inferred: string;
  readonly diagnostics: string;
  readonly severities: { readonly [S in Severity]: string };
  readonly severityCount: (count: number, severity: Severity) => string;
}

const zh: Words = {
  standardInput: '标准输入',
  part: (number, of) => `第 ${number} 份，共 ${of} 份`,
  untitled: '（没有标题）',
  agency: '机关',
  agencyFrom: { title: '据标题', preface: '据导语', signature: '据落款', prose: '仅由正文推测' },
  year: '年度',
  period: (start, end) => `${start} 至 ${end}`,
  form: '版式',
  generation: (id, [first, last]) => `${id}（${first} 年${last === null ? '起' : `至 ${last} 年`}的表格）`,
  formUnknown: '无法判断',
  evidence: '依据',
  evidenceOf: (kind, values) => {
    if (kind === 'table') return `表格中的“${values.join('”“')}”`;
    return (kind === 'period' ? '统计期限' : '标题') + values.join('、');
  },
  notStated: '报告未写明',
  none: '无',
  brackets: (text) => `（${text}）`,
  comma: '，',
  semicolon: '；',
  sections: '章节',
  kinds: {
    overview: '总体情况',
    proactive: '主动公开',
    response: '回应解读',
    requests: '依申请公开',
    consultations: '咨询',
    review_litigation: '复议诉讼',
    fees: '收费',
    organization: '机构人员',
    meetings_training: '会议培训',
    problems: '问题改进',
    other: '其他事项',
    statistics_table: '统计表',
    local: '自设章节',
  },
  line: (number) => `第 ${number} 行`,
  figures: '数字',
  statuses: { reported: '已填', blank: '空白', placeholder: '占位', unreadable: '无法读取', missing: '缺失' },
  statusCount: (count, status) => `${zh.statuses[status]} ${count}`,
  placeholder: (raw) => `占位(${raw})`,
  wholeRow: (status) => `整行${status}`,
  wholeTable: (count, status) => `全部 ${count} 个数字${status}`,
  written: (raw) => `原文“${raw}”`,
  unit: (unit) => `单位：${unit}`,
  unitOf: (_decimal, unit) => unit,
  applicants: {},
  groups: {},
  approximate: '≈ 约数：单元格以万或亿计，误差为末位的一半',
  inferred: '* 推定：单元格写“无”，或位置由勾稽关系得出',
  diagnostics: '诊断',
  severities: { error: '错误', warning: '警告', info: '提示' },
  severityCount: (count, severity) => `${zh.severities[severity]} ${count}`,
};

/** Units behind one and behind any other number. */
const ENGLISH_UNITS: { readonly [unit: string]: readonly [string, string] } = {
  件: ['item', 'items'],
  条: ['item', 'items'],
  项: ['item', 'items'],
  次: ['time', 'times'],
  篇: ['article', 'articles'],
  个: ['item', 'items'],
  人: ['person', 'persons'],
  人次: ['attendance', 'attendances'],
  元: ['yuan', 'yuan'],
};

function englishUnit(unit: string): readonly [string, string] {
  return ENGLISH_UNITS[unit] ?? [unit, unit];
}

const en: Words = {
  standardInput: '<stdin>',
  part: (number, of) => `report ${number} of ${of}`,
  untitled: '(no title)',
  agency: 'Agency',
  agencyFrom: {
    title: 'from the title',
    preface: 'from the preface',
    signature: 'from the signature',
    prose: 'only suggested by the prose',
  },
  year: 'Year',
  period: (start, end) => `${start} to ${end}`,
  form: 'Form',
  generation: (id, [first, last]) =>
    `${id} (tables ${last === null ? `since ${first}` : `of ${first} to ${last}`})`,
  formUnknown: 'cannot be told',
  evidence: 'Evidence',
  evidenceOf: (kind, values) =>
    kind === 'table' ? `“${values.join('”, “')}” in the tables` : `${kind} ${values.join(', ')}`,
  notStated: 'not stated',
  none: 'none',
  brackets: (text) => ` (${text})`,
  comma: ', ',
  semicolon: '; ',
  sections: 'Sections',
  kinds: {
    overview: 'Overview',
    proactive: 'Proactive disclosure',
    response: 'Response and interpretation',
    requests: 'Requests',
    consultations: 'Consultations',
    review_litigation: 'Reconsideration and litigation',
    fees: 'Fees',
    organization: 'Organization and staff',
    meetings_training: 'Meetings and training',
    problems: 'Problems and improvements',
    other: 'Other matters',
    statistics_table: 'Statistics table',
    local: 'Section of its own',
  },
  line: (number) => `line ${number}`,
  figures: 'Figures',
  statuses: {
    reported: 'reported',
    blank: 'blank',
    placeholder: 'placeholder',
    unreadable: 'unreadable',
    missing: 'missing',
  },
  statusCount: (count, status) => `${count} ${en.statuses[status]}`,
  placeholder: (raw) => `placeholder(${raw})`,
  wholeRow: (status) => `${status}, the whole row`,
  wholeTable: (count, status) =>
    count === 1 ? `the one figure ${status}` : `all ${count} figures ${status}`,
  written: (raw) => `printed “${raw}”`,
  unit: (unit) => `Unit: ${englishUnit(unit)[1]}`,
  unitOf: (decimal, unit) => englishUnit(unit)[decimal === '1' ? 0 : 1],
  applicants,
  groups: { 法人或其他组织: 'Legal persons and other bodies' },
  approximate: '≈ approximate: the cell counts in 万 or 亿 and is exact to half of its last digit',
  inferred: '* inferred: the cell says 无, or its place follows from the arithmetic of the form',
  diagnostics: 'Diagnostics',
  severities: { error: 'error', warning: 'warning', info: 'info' },
  severityCount: (count, severity) =>
    `${count} ${severity === 'info' ? 'for information' : severity}${severity !== 'info' && count > 1 ? 's' : ''}`,
};

export const words: { readonly [L in Language]: Words } = { zh, en };
