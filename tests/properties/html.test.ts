import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseHtml } from '../../src/index.js';
import { type Changes, changes, conversions, NONE } from '../support/changes.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { htmlDifferences } from '../support/html/expected.js';
import { pageOptions, renderHtml } from '../support/html/page.js';
import { HOUSES, type HtmlStyle, htmlStyle } from '../support/html/style.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, type Recipe, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

/** Houses whose pages do not come back yet. */
const NOT_YET: readonly string[] = [];

type Options = Parameters<typeof renderHtml>[1] & { readonly units: 'all' | 'none' };

/** What does not come back from a report that is written as a page, changed and parsed. */
function lost(made: Recipe, options: Options, style: HtmlStyle, wanted: Changes = NONE): string[] {
  const model = modelOf(made);
  const segments = renderHtml(model, options, style, wanted);
  const report = guarded(() => parseHtml(assemble(segments).text));
  return htmlDifferences(report, model, segments, { units: options.units, chrome: style.chrome });
}

describe.each(FORM_IDS)('a random report of %s as a page', (form) => {
  for (const house of HOUSES) {
    const settled = test.skipIf(NOT_YET.includes(house));

    settled(`comes back figure for figure from the style of ${house}`, () => {
      fc.assert(
        fc.property(recipe({ forms: [form] }), pageOptions, htmlStyle(house), (made, options, style) => {
          expect(lost(made, options, style)).toEqual([]);
        }),
        runs(25),
      );
    });

    settled(`is the same after its characters change, in the style of ${house}`, () => {
      fc.assert(
        fc.property(
          recipe({ forms: [form] }),
          pageOptions,
          htmlStyle(house),
          fc.oneof(changes, conversions),
          (made, options, style, wanted) => {
            expect(lost(made, options, style, wanted)).toEqual([]);
          },
        ),
        runs(25),
      );
    });
  }

  test.skipIf(NOT_YET.length > 0)('is recognised as a page', () => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), pageOptions, htmlStyle('site'), (made, options, style) => {
        const html = assemble(renderHtml(modelOf(made), options, { ...style, page: true })).text;
        expect(JSON.stringify(parse(html))).toBe(JSON.stringify(parseHtml(html)));
      }),
      runs(10),
    );
  });
});
