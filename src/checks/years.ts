/** Years that a report names as its own: its name, its statistical period, the opening of its overview. */
import type { BlockNode } from '../parser/nodes.js';
import { halfWidth } from '../source/half-width.js';
import type { Span } from '../source/span.js';
import type { Finding } from './finding.js';
import type { CheckedText } from './subject.js';
import { openingDiffers, periodDiffers, reportNameDiffers } from './prose-messages.js';

export interface YearClaim extends Span {
  readonly message: Finding['message'];
}

const YEAR = '(20\\d{2})\\s{0,2}年';
/** 2020年政府信息公开工作年度报告, with at most an agency's name between. */
const REPORT_NAME = new RegExp(
  `${YEAR}度?[^，。；,;《》\\d]{0,24}?(?:信息公开|政务公开)(?:工作)?(?:情况)?年度(?:工作)?报告`,
  'g',
);
/** 自2020年1月1日起至2020年12月31日止, where the line speaks of what is counted. */
const PERIOD = new RegExp(
  `${YEAR}\\s{0,2}1\\s{0,2}月\\s{0,2}1\\s{0,2}日[^。；\\d]{0,10}(?:${YEAR})?\\s{0,2}12\\s{0,2}月\\s{0,2}31\\s{0,2}日`,
  'g',
);
const COUNTING = /统计|期限|时限|数据/;
/** 现将, 特向社会公布 and the like: the sentence speaks of this report, not of one before. */
const PRESENTING = /现将|现就|特向|本报告|本年度报告|本年报|编制说明|现予|向社会公布|公布如下/;
const LONGEST_PREFACE = 8000;
const LONGEST_OPENING = 400;
const OPENING = /^[\s　]*(20\d{2})\s{0,2}年度?[\s　]{0,2}[，,]/;

/** The claims that are not the report year; none where the report names no year. */
export function yearClaims({ source, tree, metadata, sections }: CheckedText): YearClaim[] {
  const { year } = metadata;
  if (year === null) return [];
  const claims: YearClaim[] = [];
  for (const node of tree.children) {
    if (node.type === 'preface') {
      for (const child of node.children)
        if (child.type === 'paragraph') claims.push(...inPreface(source, child, year));
    }
  }
  const overview = sections.find(({ kind }) => kind === 'overview');
  const section =
    overview && tree.children.find(({ type, start }) => type === 'section' && start === overview.start);
  const first =
    section?.type === 'section' ? section.children.find(({ type }) => type === 'paragraph') : undefined;
  return first ? [...claims, ...inOpening(source, first, year)] : claims;
}

function inPreface(source: string, { start, end }: Span, year: number): YearClaim[] {
  const text = halfWidth(source.slice(start, Math.min(end, start + LONGEST_PREFACE)));
  const claims: YearClaim[] = [];
  const claim = (at: number, length: number, message: Finding['message']) =>
    claims.push({ start: start + at, end: start + at + length, message });
  let sentence = 0;
  for (const written of text.split('。')) {
    if (PRESENTING.test(written)) {
      for (const match of written.matchAll(REPORT_NAME)) {
        const found = Number(match[1]);
        if (found !== year) claim(sentence + match.index, match[0].length, reportNameDiffers(found, year));
      }
    }
    sentence += written.length + 1;
  }
  if (COUNTING.test(text)) {
    for (const match of text.matchAll(PERIOD)) {
      const found = [match[1], match[2]].map(Number).find((named) => named > 0 && named !== year);
      if (found !== undefined) claim(match.index, match[0].length, periodDiffers(found, year));
    }
  }
  return claims;
}

function inOpening(source: string, { start, end }: BlockNode, year: number): YearClaim[] {
  const text = halfWidth(source.slice(start, Math.min(end, start + LONGEST_OPENING)));
  const match = OPENING.exec(text);
  const found = Number(match?.[1] ?? year);
  if (!match || found === year || text.includes(String(year))) return [];
  const at = start + match[0].indexOf(String(found));
  return [{ start: at, end: at + 5, message: openingDiffers(found, year) }];
}
