/** What stands before the first section: the page's opening lines, the title, the preface. */
import { isAgencyName } from '../generation/agencies.js';
import { isTitle, needsAgency } from '../generation/years.js';
import { withoutSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import type { Block } from './blocks.js';
import { isDateLine } from './signature.js';

export interface Head {
  /** Lines of the page before the title, and between it and the preface. */
  readonly chrome: readonly Span[];
  readonly title: Span | null;
  /** Index of the first block of the preface, and of the body. */
  readonly prefaceFrom: number;
  readonly bodyFrom: number;
}

/** No line is read further than this. */
const LONGEST_READ = 200;
/** Shorter lines before the first paragraph are the page's. */
const SHORTEST_PARAGRAPH = 30;
const PREFACE = /编制说明|^根据|^按照|^依据|本报告|本年度报告|条例/;
const PAGE_FACTS =
  /^(?:当前位置|您的位置|首页|分享|字体|字号|浏览次数|点击|阅读次数|访问量|来源|信息来源|发布机构|发布时间|发布日期|时间|日期|作者|索引号|索取号|文号|主题分类|发文日期|成文日期|公开日期|生成日期|名称|有效性|打印|【)[：:\s]?/;
/** Finds the title and the preface among the blocks before the first section. */
export function headOf(source: string, blocks: readonly Block[]): Head {
  const bodyFrom = firstHeading(blocks);
  const lines = blocks
    .slice(0, bodyFrom)
    .map(({ type, start, end }) =>
      type === 'chrome' ? '' : withoutSpace(source.slice(start, Math.min(end, start + LONGEST_READ))),
    );
  const found = findTitle(lines);
  const chrome: Span[] = [];
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) chrome.push(spanOf(blocks[at] as Block));
  };
  let from = found ? found.last + 1 : firstParagraph(lines);
  take(0, found ? found.first : from);
  const title = found
    ? { start: (blocks[found.first] as Block).start, end: (blocks[found.last] as Block).end }
    : null;
  // Facts of the page below the title are the page's, up to the first line that is none.
  while (found && from < bodyFrom && PAGE_FACTS.test(lines[from] as string)) take(from, ++from);
  return { chrome, title, prefaceFrom: from, bodyFrom };
}

function firstHeading(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => block.type === 'heading' || block.type === 'table');
  return at < 0 ? blocks.length : at;
}

/** The last title before the preface: a page repeats it above its own bars. */
function findTitle(lines: readonly string[]): { first: number; last: number } | null {
  let found: { first: number; last: number } | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (found && line.length > SHORTEST_PARAGRAPH && !isTitle(line)) break;
    const above = at > 0 ? (lines[at - 1] as string) : '';
    if (isTitle(line)) {
      found = { first: needsAgency(line) && isAgencyName(above) ? at - 1 : at, last: at };
    } else if (
      above !== '' &&
      !isTitle(above) &&
      isTitle(above + line) &&
      /20\d{2}|信息公开|政务公开/.test(above)
    ) {
      found = { first: at - 1, last: at };
    }
  }
  return found;
}

function firstParagraph(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line) => line.length >= SHORTEST_PARAGRAPH || PREFACE.test(line) || isDateLine(line),
  );
  return at < 0 ? lines.length : at;
}

function spanOf({ start, end }: Block): Span {
  return { start, end };
}
