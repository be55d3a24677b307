/** HTML pages, fragments, and the tables that are left in plain text. */
import type { HtmlExtract, PageFacts } from './extract.js';
import { buildPage } from './html-builder.js';
import { chromeOf } from './html-chrome.js';
import { readFacts } from './html-facts.js';
import { render } from './html-render.js';

export { hasHtmlTables, isHtml } from './html-detect.js';

export interface HtmlOptions {
  /** Line ends of the text outside tables are kept: the HTML stands inside plain text or Markdown. */
  readonly lines?: boolean;
}

const NO_FACTS: PageFacts = { title: null, published: null };

/**
 * The text of a page as it shows it, its tables as grids, and where each stretch stands in the HTML. Any
 * string is read; what is not shown (comments, scripts, hidden elements, form controls) is left out. Time
 * grows with the length of the string.
 */
export function readHtml(html: string, options: HtmlOptions = {}): HtmlExtract {
  const page = buildPage(html, options.lines === true);
  const rendered = render(html, page);
  const { text, pieces } = rendered;
  const grids = rendered.grids.map(({ start, end, rows }) => ({ start, end, rows }));
  // Plain text has no page around it that could say anything of it.
  const chrome = options.lines ? [] : chromeOf(page, rendered);
  const facts = options.lines ? NO_FACTS : readFacts(page, rendered, chrome);
  return { text, grids, chrome, facts, origin: pieces, places: [], problems: [] };
}
