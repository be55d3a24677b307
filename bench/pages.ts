/** Pages of HTML as sites, Word, WPS and old systems write them; with the navigation and scripts of a large site. */
import fc from 'fast-check';
import { FORM_IDS } from '../tests/support/form.js';
import { pageOptions, renderHtml } from '../tests/support/html/page.js';
import { HOUSES, htmlStyle } from '../tests/support/html/style.js';
import { assemble } from '../tests/support/layouts/segments.js';
import { modelOf, recipe } from '../tests/support/random-report.js';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

const SEED = 20_240_131;
/** Characters of what large sites put around an article. */
const SURROUNDINGS = 60_000;

/** A page of each form in each house's style, and one of a site among 60 kB of navigation and scripts. */
export function loadPages(): BenchPage[] {
  return FORM_IDS.flatMap((form) => {
    const pages = HOUSES.map((house) => {
      const made = fc.tuple(recipe({ forms: [form] }), pageOptions, htmlStyle(house));
      // Of several the longest: random reports tend to be short.
      const [html] = fc
        .sample(made, { seed: SEED, numRuns: 20 })
        .map(([report, options, style]) => assemble(renderHtml(modelOf(report), options, style)).text)
        .sort((one, other) => other.length - one.length);
      return { name: `${form} ${house}`, html: html as string };
    });
    return [...pages, { name: `${form} site, surrounded`, html: surrounded((pages[0] as BenchPage).html) }];
  });
}

/** Half of it lists of links, half of it scripts and styles, before and after. */
function surrounded(html: string): string {
  const quarter = SURROUNDINGS / 4;
  const links = filled(
    quarter,
    (at) => `<li class="nav-item"><a href="/channel/${at}.html" target="_blank">栏目${at}</a></li>\n`,
  );
  const script = filled(
    quarter,
    (at) =>
      `function show${at}(e){if(e&&e.id<${at}){document.getElementById("n${at}").innerHTML="<b>"+e.name+"</b>";}}\n`,
  );
  const before = `<div class="header"><ul class="nav">${links}</ul></div><script>${script}</script>`;
  const after = `<div class="footer"><ul>${links}</ul></div><script type="text/javascript">${script}</script>`;
  const start = /<body[^>]*>/i.exec(html);
  const end = html.search(/<\/body>/i);
  if (start === null) return before + html + after;
  const from = start.index + start[0].length;
  const to = end < 0 ? html.length : end;
  return html.slice(0, from) + before + html.slice(from, to) + after + html.slice(to);
}

function filled(size: number, piece: (at: number) => string): string {
  let text = '';
  for (let at = 1; text.length < size; at++) text += piece(at);
  return text;
}
