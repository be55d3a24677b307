import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { damage, damaged, falsehoods } from '../support/damage.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { LAYOUTS } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

describe.each(FORM_IDS)('a damaged report of %s', (form) => {
  test.each(LAYOUTS)('says nothing that the whole one does not, in %s', (layout) => {
    const damages = fc.array(damage, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions([layout]), damages, (made, options, all) => {
        const model = modelOf(made);
        const rendered = assemble(render(model, options));
        const said = all.map((one) => {
          const broken = damaged(rendered, one);
          return falsehoods(
            guarded(() => parse(broken.text)),
            model,
            rendered,
            options,
            one,
            broken,
          );
        });
        expect(said.flat()).toEqual([]);
      }),
      runs(40),
    );
  });
});
