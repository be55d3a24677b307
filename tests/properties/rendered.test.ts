import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { differences } from '../support/expected.js';
import { LAYOUTS, type LayoutOptions } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { FORM_IDS } from '../support/form.js';
import { modelOf, recipe } from '../support/random-report.js';
import type { ReportModel } from '../support/report-model.js';
import { runs } from '../support/runs.js';

function differencesIn(model: ReportModel, options: LayoutOptions): string[] {
  const rendered = assemble(render(model, options));
  return differences(parse(rendered.text), model, rendered, options);
}

describe.each(FORM_IDS)('a random report of %s', (form) => {
  test.each(LAYOUTS)('comes back figure for figure from %s', (layout) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions([layout]), (made, options) => {
        expect(differencesIn(modelOf(made), options)).toEqual([]);
      }),
      runs(40),
    );
  });
});
