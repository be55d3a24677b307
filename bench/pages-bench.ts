/** `parseHtml` beside parse5 building its tree of the same page, and beside a script written with cheerio. */
import { parse as parse5 } from 'parse5';
import { cheerioScript } from './cheerio-script.js';
import { officialPages } from './official-pages.js';
import { loadPages } from './pages.js';
import type { Result } from './results.js';
import { interleaved, type Patience, ratioOf } from './rounds.js';

const GROUP = 'Pages of HTML';

/** @param patience for all pages together */
export async function pages(parseHtml: (html: string) => unknown, patience: Patience): Promise<Result[]> {
  const all = loadPages();
  const houses = [...new Set(all.map(({ name }) => name.replace(/^\S+ /, '')))];
  const results: Result[] = [];
  const own: number[][] = [];
  const theirs: number[][] = [];
  for (const house of houses) {
    const htmls = all.filter(({ name }) => name.endsWith(` ${house}`)).map(({ html }) => html);
    const [ours, tree] = (await interleaved(
      [() => htmls.map((html) => parseHtml(html)), () => htmls.map((html) => parse5(html))],
      patience,
    )) as [number[], number[]];
    own.push(ours);
    theirs.push(tree);
    const kilobytes = Math.round(htmls.reduce((sum, { length }) => sum + length, 0) / htmls.length / 1000);
    results.push({
      group: GROUP,
      what: `parseHtml, pages of ${house}, ${kilobytes} k characters on average`,
      beside: 'parse5, the tree alone',
      found: ratioOf(ours, tree),
      unit: '×',
      aim: { most: 1 },
    });
  }
  const total = (samples: readonly number[][]) =>
    (samples[0] as number[]).map((_, round) => samples.reduce((sum, one) => sum + one[round]!, 0));
  results.push({
    group: GROUP,
    what: 'parseHtml, all of these pages',
    beside: 'parse5, the tree alone',
    found: ratioOf(total(own), total(theirs)),
    unit: '×',
    aim: { most: 1 },
  });
  const htmls = officialPages().map(({ html }) => html);
  const [ours, script] = (await interleaved(
    [() => htmls.map((html) => parseHtml(html)), () => htmls.map((html) => cheerioScript(html))],
    patience,
  )) as [number[], number[]];
  results.push({
    group: GROUP,
    what: 'parseHtml, five pages of plain tables',
    beside: 'cheerio script, figures only',
    found: ratioOf(ours, script),
    unit: '×',
    aim: null,
  });
  return results;
}
