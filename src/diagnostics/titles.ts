/** Each diagnostic code in a few words, where there is no place for its message. */
import type { DiagnosticCode } from './codes.js';

export const DIAGNOSTIC_TITLES: {
  readonly [Code in DiagnosticCode]: { readonly zh: string; readonly en: string };
} = {
  'empty-input': { zh: '文本为空', en: 'Empty text' },
  'binary-input': { zh: '不是文本', en: 'Not a text' },
  'lone-surrogate': { zh: '字符残缺', en: 'Broken character' },
  'not-a-report': { zh: '不是年度报告', en: 'No annual report' },
  'several-reports': { zh: '有不止一份报告', en: 'Several reports' },
  truncated: { zh: '文本中断', en: 'Text breaks off' },
  'generation-unknown': { zh: '无法判断版式', en: 'Unknown form' },
  'generation-not-supported': { zh: '版式暂不读取数字', en: 'Form without figures' },
  'generation-year-mismatch': { zh: '版式与年度不符', en: 'Form of another year' },
  'generation-forced': { zh: '指定的版式与表格不符', en: 'Form other than the tables' },
  'table-missing': { zh: '没有统计表', en: 'No statistics table' },
  'prose-missing': { zh: '没有正文', en: 'No text' },
  'numbers-apart': { zh: '行名与数字分离', en: 'Labels and numbers apart' },
  'lines-dropped': { zh: '重复的行被删', en: 'Repeated lines dropped' },
  'row-unknown': { zh: '未知的行', en: 'Unknown row' },
  'row-misspelt': { zh: '行名有误', en: 'Misspelt row' },
  'row-ambiguous': { zh: '同名的行', en: 'Ambiguous row' },
  'row-repeated': { zh: '重复的行', en: 'Repeated row' },
  'row-contradicted': { zh: '同一行数字不同', en: 'Row with two contents' },
  'figures-missing': { zh: '缺少数字', en: 'Missing figures' },
  'value-on-heading-row': { zh: '标题行上的数字', en: 'Number on a heading row' },
  'column-undetermined': { zh: '无法确定各列', en: 'Undetermined columns' },
  'column-unknown': { zh: '表头不符', en: 'Unknown column heads' },
  'columns-assumed': { zh: '没有表头', en: 'No column heads' },
  'column-inferred': { zh: '各列为推定', en: 'Inferred columns' },
  'value-unreadable': { zh: '数字无法读取', en: 'Unreadable number' },
  'value-stray': { zh: '没有行名的数字', en: 'Number without a row' },
  'unit-implied': { zh: '没有写单位', en: 'Unit not written' },
  'unit-differs': { zh: '单位不同', en: 'Another unit' },
};
