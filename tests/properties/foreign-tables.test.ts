import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { untruths } from '../support/damage.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { changedGrid, FOREIGN } from '../support/layouts/foreign.js';
import { LAYOUTS, PLAIN, showsBlanks } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render, renderTables } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

const MARKED = LAYOUTS.filter((layout) => showsBlanks({ ...PLAIN, layout }));

// A table with columns of its own may be lost, but its numbers are never those of other columns.
describe.each(FORM_IDS)('a report of %s whose tables the agency has changed', (form) => {
  test.each(FOREIGN)('says nothing that it does not print (%s)', (foreign) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions(), (made, options) => {
        const model = modelOf(made);
        const { text } = assemble(render(model, options, (grid) => changedGrid(grid, foreign)));
        expect(
          untruths(
            guarded(() => parse(text)),
            model,
          ),
        ).toEqual([]);
      }),
      runs(60),
    );
  });

  // Where blanks are lost, a label alone may be a mention: it does not contradict the row.
  test('says of tables printed twice only what both say', () => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions(MARKED), (made, options) => {
        const model = modelOf(made);
        const again = modelOf({ ...made, base: 'distinct', changes: [] });
        const segments = [...render(model, options), ...renderTables(again, options)];
        const report = guarded(() => parse(segments.map(({ text }) => text).join('')));
        expect([...untruths(report, model), ...untruths(report, again)]).toEqual([]);
      }),
      runs(60),
    );
  });

  test.each(FORM_IDS.filter((other) => other !== form))(
    'says nothing that it does not print when read as %s',
    (generation) => {
      fc.assert(
        fc.property(recipe({ forms: [form] }), layoutOptions(), (made, options) => {
          const model = modelOf(made);
          const { text } = assemble(render(model, options));
          expect(
            untruths(
              guarded(() => parse(text, { generation })),
              model,
            ),
          ).toEqual([]);
        }),
        runs(30),
      );
    },
  );
});
