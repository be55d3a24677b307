import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { untruths } from '../support/damage.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { FUSED, fused } from '../support/layouts/fused.js';
import { PLAIN } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render, renderWith } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

const fusedOf = (text: string) => {
  const report = guarded(() => parse(text));
  return { report, told: report.diagnostics.filter(({ code }) => code === 'cells-fused') };
};

describe.each(FORM_IDS)('a report of %s whose cells are joined', (form) => {
  test.each(FUSED)('says nothing that it does not print (%s)', (how) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), (made) => {
        const model = modelOf(made);
        const { text } = assemble(renderWith(model, PLAIN, fused(how)));
        expect(
          untruths(
            guarded(() => parse(text)),
            model,
          ),
        ).toEqual([]);
      }),
      runs(30),
    );
  });

  // 条100 behind its label in g2014 is a unit and one number: nothing is lost there.
  test.each(FUSED.filter((how) => how !== 'numbers' || form !== 'g2014'))('says which tables (%s)', (how) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), (made) => {
        const model = modelOf({ ...made, base: 'distinct', changes: [] });
        const { report, told } = fusedOf(assemble(renderWith(model, PLAIN, fused(how))).text);
        // Where the form is not known either, no row is known to be one.
        if (report.generation !== null || how !== 'numbers') expect(told.length).toBeGreaterThan(0);
        const named = new Set(told.flatMap(({ figures = [] }) => figures));
        const given = report.figures
          .filter(({ status }) => status === 'reported')
          .map(({ id }) => id as string);
        expect(given.filter((id) => named.has(id))).toEqual([]);
        if (report.generation !== null && how !== 'numbers')
          expect(report.figures.filter(({ id, status }) => named.has(id) && status !== 'unreadable')).toEqual(
            [],
          );
      }),
      runs(30),
    );
  });

  test('and no other', () => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), layoutOptions(), (made, options) => {
        const { text } = assemble(render(modelOf(made), options));
        expect(fusedOf(text).told).toEqual([]);
      }),
      runs(40),
    );
  });
});
