/** Which ranges of a page's text are the page's own, and no part of the document that it shows. */
import type { Span } from '../source/span.js';
import type { HtmlPage } from './html-page.js';
import type { Rendered } from './html-render.js';

/** Menus, share bars and footers hold no more sentences than this. */
const MOST_SENTENCES = 5;

/**
 * The ranges marked as navigation, footers and the like, in order and apart from each other. Class names
 * are no proof: a range with figures, with the main heading or with prose belongs to the document.
 */
export function chromeOf(page: HtmlPage, { text, grids, marks }: Rendered): Span[] {
  const sentences: number[] = [];
  for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) sentences.push(at);
  const gridStarts = grids.map(({ start }) => start);
  const figures = grids.filter(({ isStatistics }) => isStatistics).map(({ start }) => start);
  const headings: number[] = [];
  const candidates: Span[] = [];
  marks.forEach((range, mark) => {
    if (!range) return;
    if (page.marks[mark] === 'heading') headings.push(range.start);
    else candidates.push(range);
  });
  headings.sort((one, other) => one - other);
  candidates.sort((one, other) => one.start - other.start || other.end - one.end);

  const chrome: Span[] = [];
  let end = 0;
  for (const range of candidates) {
    if (range.start < end) continue;
    if (has(figures, range) || has(headings, range)) continue;
    if (countIn(sentences, range) > MOST_SENTENCES) continue;
    const around = grids[countIn(gridStarts, { start: 0, end: range.start + 1 }) - 1];
    const last = grids[countIn(gridStarts, { start: 0, end: range.end }) - 1];
    // A range within a grid, or one that cuts it, says nothing about the grid.
    if (around && around.start < range.start && around.end >= range.start) continue;
    if (last && last.end > range.end && last.start < range.end) continue;
    chrome.push(range);
    end = range.end;
  }
  return chrome;
}

function has(sorted: readonly number[], range: Span): boolean {
  return countIn(sorted, range) > 0;
}

/** How many of the sorted offsets lie in a range. */
function countIn(sorted: readonly number[], { start, end }: Span): number {
  return below(sorted, end) - below(sorted, start);
}

function below(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
