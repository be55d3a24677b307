/** Every word that `ogi check` prints, in Chinese and English. */
import type { Finding } from '../../checks/finding.js';
import type { Language } from '../words.js';

/** What is counted over all reports, for the last line. */
export interface Totals {
  readonly reports: number;
  /** Diagnostics of severity `error`. */
  readonly errors: number;
  readonly hard: number;
  readonly soft: number;
  readonly holds: number;
  readonly notEvaluable: number;
}

/** Of a suspected set of cells: the first, a further one, or one of many that nothing speaks for. */
export type Likelihood = 'likeliest' | 'also' | 'possible';

export interface FindingWords {
  readonly severities: { readonly [S in Finding['severity']]: string };
  /** Where a relation stands, behind its title. */
  readonly at: (place: string) => string;
  readonly official: (wording: string) => string;
  /** One suspected set of cells, each with the value it should have. */
  readonly suspect: (likelihood: Likelihood, changes: string, pattern: string | null) => string;
  readonly change: (cell: string, value: string, now: string) => string;
  readonly note: (text: string) => string;
  /** Instead of suspects and notes that an earlier finding has, by its title and rule. */
  readonly asAbove: (finding: string) => string;
  readonly more: (count: number) => string;
  readonly unreadTable: (table: string) => string;
  readonly nothingChecked: string;
  readonly totals: (totals: Totals) => string;
  /** Heads of the columns of a Markdown table. */
  readonly columns: readonly [severity: string, where: string, what: string, likeliest: string];
}

const zh: FindingWords = {
  severities: { hard: '不符', soft: '提示' },
  at: (place) => `（${place}）`,
  official: (wording) => `表格规定：${wording}`,
  suspect: (likelihood, changes, pattern) =>
    `${{ likeliest: '最可能', also: '也可能', possible: '一种可能' }[likelihood]}：${changes}${pattern === null ? '' : `；${pattern}`}`,
  change: (cell, value, now) => `“${cell}”应为 ${value}（现为 ${now}）`,
  note: (text) => `报告写明：${text}`,
  asAbove: (finding) => `疑点同上：${finding}`,
  more: (count) => `……另有 ${count} 处`,
  unreadTable: (table) => `没有读到统计表的数字：${table}`,
  nothingChecked:
    '没有一项勾稽关系可以核对：报告没有可读的统计表，或者表内没有数字，或者指定的规则不属于这份报告所用的统计表。',
  totals: ({ reports, errors, hard, soft, holds, notEvaluable }) =>
    `${reports} 份报告，${hard + soft} 处不符（硬性 ${hard}，提示 ${soft}），${holds} 项勾稽关系成立，${notEvaluable} 项无法核对${errors > 0 ? `；另有 ${errors} 处读取错误` : ''}`,
  columns: ['级别', '位置', '问题', '最可能的单元格'],
};

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;

const en: FindingWords = {
  severities: { hard: 'mismatch', soft: 'hint' },
  at: (place) => ` (${place})`,
  official: (wording) => `The form says: ${wording}`,
  suspect: (likelihood, changes, pattern) =>
    `${{ likeliest: 'Likeliest', also: 'Or', possible: 'One possibility' }[likelihood]}: ${changes}${pattern === null ? '' : `; ${pattern}`}`,
  change: (cell, value, now) => `“${cell}” should be ${value} (now ${now})`,
  note: (text) => `The report notes: ${text}`,
  asAbove: (finding) => `Suspects as above: ${finding}`,
  more: (number) => `… and ${number} more`,
  unreadTable: (table) => `No number was read of this table: ${table}`,
  nothingChecked:
    'No relation could be checked: the report has no readable statistics table, or no numbers in it, or the rules asked for are those of another form.',
  totals: ({ reports, errors, hard, soft, holds, notEvaluable }) =>
    `${count(reports, 'report', 'reports')}, ${count(hard + soft, 'finding', 'findings')} (hard ${hard}, soft ${soft}), ${count(holds, 'relation holds', 'relations hold')}, ${notEvaluable} cannot be checked${errors > 0 ? `; ${count(errors, 'error', 'errors')} in reading` : ''}`,
  columns: ['Severity', 'Place', 'What is wrong', 'Likeliest cells'],
};

export const findingWords: { readonly [L in Language]: FindingWords } = { zh, en };
