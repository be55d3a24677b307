/** What a page says about the document beside it: its title and the day it was published. */
import { readDate } from '../source/dates.js';
import type { Span } from '../source/span.js';
import type { PageFacts } from './extract.js';
import type { HtmlPage } from './html-page.js';
import type { Rendered } from './html-render.js';

/** Names of `<meta>`, in small letters without punctuation. */
const TITLES = ['articletitle', 'ogtitle', 'title', 'dctitle'];
const DATES = [
  'pubdate',
  'publishdate',
  'publisheddate',
  'publishtime',
  'pubtime',
  'publishedtime',
  'publicationdate',
  'firstpublishtime',
  'articlepublishedtime',
  'ogpublishedtime',
  'ogreleasedate',
  'releasedate',
  'datepublished',
  'dcdate',
  'dcdateissued',
  'dctermsissued',
];
/** What is left of a title without the name of the site is at least so long. */
const SHORTEST_TITLE = 6;
/** The lines around the heading of a page. */
const NEAR_TOP = 3000;
const DATE =
  '((?:19|20)\\d{2}\\s{0,2}(?:年|[-/.])\\s{0,2}\\d{1,2}\\s{0,2}(?:月|[-/.])\\s{0,2}\\d{1,2})(?![\\d日]?\\s{0,2}(?:起|至|到|—|～|~))';
const COLON = '[\\s\\]】:：]{0,8}';
/** In order of preference: the labels of metadata tables, then of the line below the heading. */
const LABELLED = ['发\\s?布|公\\s?开|公\\s?布', '发文|发稿|上网|生成|成文|印发'].map(
  (act) => new RegExp(`(?:${act})(?:日\\s?期|时\\s?间)${COLON}${DATE}`),
);
const LABELLED_VAGUELY = new RegExp(
  `(?:^|[^计止至统前在期限])(?:日\\s?期|时\\s?间)\\s{0,2}[:：]\\s{0,4}${DATE}`,
  'g',
);
/** The line below the heading without labels. */
const SOURCE_LINE = /来源|浏览|阅读次数|点击|字号|字体|打印/;
const LONGEST_LINE = 150;

export function readFacts(page: HtmlPage, rendered: Rendered, chrome: readonly Span[]): PageFacts {
  return { title: titleOf(page), published: publishedOf(page, rendered, chrome) };
}

function titleOf({ meta, title }: HtmlPage): string | null {
  for (const name of TITLES) {
    const content = onOneLine(meta.get(name) ?? '');
    if (content !== '') return content;
  }
  const whole = onOneLine(title);
  for (const { index } of whole.matchAll(/[-_|｜－]/g)) {
    // 2020-2021 is no title and a site.
    if (/\d/.test(whole.charAt(index - 1)) && /\d/.test(whole.charAt(index + 1))) continue;
    const rest = whole.slice(0, index).trim();
    if (rest.length >= SHORTEST_TITLE) return rest;
  }
  return whole === '' ? null : whole;
}

function publishedOf(page: HtmlPage, { text, grids }: Rendered, chrome: readonly Span[]): string | null {
  for (const name of DATES) {
    const date = readDate(page.meta.get(name) ?? '');
    if (date) return date;
  }
  for (const label of LABELLED) {
    const date = readDate(label.exec(text)?.[1] ?? '');
    if (date) return date;
  }
  const figures = grids.find(({ isStatistics }) => isStatistics)?.start ?? text.length;
  const top = Math.min(NEAR_TOP, figures);
  for (const match of text.matchAll(LABELLED_VAGUELY)) {
    const end = match.index + match[0].length;
    const isNear = end <= top || chrome.some((range) => end > range.start && end <= range.end);
    const date = isNear ? readDate(match[1] as string) : null;
    if (date) return date;
  }
  for (const line of text.slice(0, top).split('\n')) {
    if (line.length > LONGEST_LINE || !SOURCE_LINE.test(line)) continue;
    const date = readDate(line);
    if (date) return date;
  }
  return page.time === null ? null : readDate(page.time);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
