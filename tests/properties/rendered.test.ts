import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { type Changes, changed, changes, NONE } from '../support/changes.js';
import { expectationOf } from '../support/expectation.js';
import { differences } from '../support/expected.js';
import { FORM_IDS } from '../support/form.js';
import { corpusFolder, GOLD_NAMES, modelOfGold, readGold, WHY_SKIPPED } from '../support/gold.js';
import { guarded } from '../support/guarded.js';
import { LAYOUTS, type LayoutOptions, PLAIN } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import type { ReportModel } from '../support/report-model.js';
import { runs } from '../support/runs.js';

/** What does not come back from a model that is rendered, changed and parsed. */
function lost(model: ReportModel, options: LayoutOptions, wanted: Changes = NONE): string[] {
  const rendered = assemble(changed(render(model, options), wanted));
  return differences(
    guarded(() => parse(rendered.text)),
    model,
    rendered,
    expectationOf(model, options),
  );
}

describe.each(FORM_IDS)('a random report of %s', (form) => {
  test.each(LAYOUTS)('comes back figure for figure from %s', (layout) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions([layout]), (made, options) => {
        expect(lost(modelOf(made), options)).toEqual([]);
      }),
      runs(60),
    );
  });

  test.each(LAYOUTS)('is the same after width, spaces, line ends and punctuation change, in %s', (layout) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions([layout]), changes, (made, options, wanted) => {
        expect(lost(modelOf(made), options, wanted)).toEqual([]);
      }),
      runs(60),
    );
  });
});

const folder = corpusFolder();

describe.skipIf(folder === null)(folder === null ? WHY_SKIPPED : 'the real report', () => {
  const models = new Map<string, ReportModel>();
  const modelNamed = (name: (typeof GOLD_NAMES)[number]) => {
    const known = models.get(name) ?? modelOfGold(readGold(folder ?? '', name).gold);
    models.set(name, known);
    return known;
  };
  const pairs = GOLD_NAMES.flatMap((name) => LAYOUTS.map((layout) => [name, layout] as const));

  test.each(pairs)('%s comes back figure for figure from %s', (name, layout) => {
    expect(lost(modelNamed(name), { ...PLAIN, layout })).toEqual([]);
    fc.assert(
      fc.property(layoutOptions([layout]), changes, (options, wanted) => {
        expect(lost(modelNamed(name), options)).toEqual([]);
        expect(lost(modelNamed(name), options, wanted)).toEqual([]);
      }),
      runs(15),
    );
  });
});
