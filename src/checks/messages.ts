/** What each finding code means and what to do about it: titles of rules, help texts, docs/05-checks.md. */
import type { FindingCode } from './codes.js';

interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface FindingText {
  /** A few words, without a full stop. */
  readonly title: Both;
  /** What it means, then what to do. */
  readonly help: Both;
}

export const FINDING_TEXTS: { readonly [Code in FindingCode]: FindingText } = {
  'relation-violated': {
    title: { zh: '勾稽关系不成立', en: 'A relation of the form does not hold' },
    help: {
      zh: '统计表规定的勾稽关系与所填数字不符，至少有一格填错，或者转换时出错。请先核对列为“最可能”的单元格，再逐格核对其余。',
      en: 'The numbers break a relation that the form prescribes: at least one cell is wrong, or was damaged in a conversion. Check the cells named as likeliest first, then the others.',
    },
  },
  'mention-differs': {
    title: { zh: '正文与表格数字不一致', en: 'Text and table give different numbers' },
    help: {
      zh: '正文写的数字与统计表中同一指标不同。口径不同时可能都对，请核对；确属笔误的，改正其中一处。',
      en: 'The text gives another number than the table for the same indicator. Both may be right where they count differently; otherwise correct one of them.',
    },
  },
  'year-differs': {
    title: { zh: '正文年份与报告年度不一致', en: 'A year in the text is not that of the report' },
    help: {
      zh: '正文、标题或统计期限中的年份与报告年度不同，常见于沿用上年文稿。请核对该处是否应改为报告年度。',
      en: 'A year in the text, the title or the period is not the year of the report, as happens where the text of the year before was used again. Check whether it has to be changed.',
    },
  },
  'section-missing': {
    title: { zh: '缺少规定的部分', en: 'A prescribed section is missing' },
    help: {
      zh: '统一格式规定的部分没有找到。请补上；没有内容的，也应保留标题并写明“无”。',
      en: 'A section that the official outline prescribes was not found. Add it; where there is nothing to report, keep the heading and say so.',
    },
  },
  'section-repeated': {
    title: { zh: '部分重复', en: 'A section stands twice' },
    help: {
      zh: '同一部分出现了两次，或者两个部分用了同一个标题。请合并或更正标题。',
      en: 'The same section stands twice, or two sections have the same heading. Merge them or correct the heading.',
    },
  },
  'section-misnumbered': {
    title: { zh: '部分序号有误', en: 'A section is misnumbered' },
    help: {
      zh: '标题的序号跳号、重号或者与顺序不符。请按一、二、三……依次编号。',
      en: 'The ordinal of a heading leaves a gap, repeats another or is out of order. Number the sections 一, 二, 三 and so on.',
    },
  },
  'problems-empty': {
    title: {
      zh: '“存在的主要问题及改进情况”没有内容',
      en: 'The section on problems and improvements is empty',
    },
    help: {
      zh: '第五部分只有标题。请写明存在的问题和改进措施。',
      en: 'Section 五 holds nothing but its heading. State the problems and what is done about them.',
    },
  },
  'form-year-mismatch': {
    title: { zh: '统计表版式与年度不符', en: 'The form is not the one for the year' },
    help: {
      zh: '统计表不是报告年度应使用的版式。请改用该年度的统计表，或者更正年度。',
      en: 'The tables are not those of the form in force in the report year. Use that form, or correct the year.',
    },
  },
  'cross-year-violated': {
    title: { zh: '与上年报告不衔接', en: 'Does not connect with the year before' },
    help: {
      zh: '本年数字与上年报告按规定应当衔接而没有衔接，例如上年结转与上年报告的结转下年度不同。请核对两年的报告。',
      en: 'Two years that should connect do not: what is carried over, say, is not what the year before carried forward. Check both reports.',
    },
  },
  'cross-year-jump': {
    title: { zh: '与上年相比变化异常', en: 'An unusual change against the year before' },
    help: {
      zh: '数字比上年大增或大减，可能多写或漏写了一位，也可能确有其事。请核对；属实的，宜在正文说明原因。',
      en: 'A number is far above or below that of the year before: a digit too many or too few, or a real change. Check it; where it is real, the text should explain it.',
    },
  },
  'hierarchy-differs': {
    title: { zh: '汇总数与下级之和不一致', en: 'A parent differs from the sum of its children' },
    help: {
      zh: '上级报告的数字与所列下级报告之和不同。请核对下级是否齐全、是否重复计算，再核对数字。',
      en: 'The figure of a parent agency is not the sum of the reports given for its children. Check that none is missing or counted twice, then the numbers.',
    },
  },
};
