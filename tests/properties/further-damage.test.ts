import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { damage, damaged, falsehoods } from '../support/damage.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { furtherLayout, renderFurther, withoutSpaces } from '../support/layouts/further.js';
import { PLAIN } from '../support/layouts/layout.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

/** The plain layout that loses the same when it is damaged. */
const LIKE = { pipes: 'tab-rows', markdown: 'tab-rows', 'one-line': 'paragraphs' } as const;
const LAYOUTS = ['pipes', 'markdown', 'one-line'] as const;

describe.each(FORM_IDS)('a damaged report of %s', (form) => {
  test.each(LAYOUTS)('says nothing that the whole one does not, in %s', (name) => {
    const damages = fc.array(damage, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(recipe({ forms: [form] }), furtherLayout(name), damages, (made, layout, all) => {
        const model = layout.shows === 'cells' ? modelOf(made) : withoutSpaces(modelOf(made));
        const rendered = assemble(renderFurther(model, layout));
        const like = { ...PLAIN, layout: LIKE[name], units: layout.page.units };
        const said = all.map((one) => {
          const broken = damaged(rendered, one);
          return falsehoods(
            guarded(() => parse(broken.text)),
            model,
            rendered,
            like,
            one,
            broken,
          );
        });
        expect(said.flat()).toEqual([]);
      }),
      runs(25),
    );
  });
});
