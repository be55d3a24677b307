import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { type Changes, changes, conversions, NONE } from '../support/changes.js';
import { twinExpectation } from '../support/expectation.js';
import { differences } from '../support/expected.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import {
  BROKEN,
  FURTHER,
  type FurtherLayout,
  furtherLayout,
  pageBreakLayout,
  renderFurther,
  withoutSpaces,
} from '../support/layouts/further.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, type Recipe, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

/** Layouts that do not come back yet, whole or after changes of their characters. */
const NOT_YET: readonly string[] = ['padded', 'padded-page-break'];

const LAYOUTS = [
  ...FURTHER.map((name) => [name, furtherLayout(name)] as const),
  ...BROKEN.map((name) => [name, pageBreakLayout(name)] as const),
];

/** What does not come back from a report that is written in a layout, changed and parsed. */
function lost(made: Recipe, layout: FurtherLayout, wanted: Changes = NONE): string[] {
  const plain = modelOf(made);
  const model = layout.shows !== 'cells' ? withoutSpaces(plain) : plain;
  const rendered = assemble(renderFurther(model, layout, wanted));
  return differences(
    guarded(() => parse(rendered.text)),
    model,
    rendered,
    twinExpectation(model, layout),
  );
}

describe.each(FORM_IDS)('a random report of %s', (form) => {
  for (const [name, layout] of LAYOUTS) {
    const settled = test.skipIf(NOT_YET.includes(name));

    settled(`comes back figure for figure from ${name}`, () => {
      fc.assert(
        fc.property(recipe({ forms: [form] }), layout, (made, options) => {
          expect(lost(made, options)).toEqual([]);
        }),
        runs(20),
      );
    });

    settled(`is the same after width, spaces, line ends and punctuation change, in ${name}`, () => {
      fc.assert(
        fc.property(
          recipe({ forms: [form] }),
          layout,
          fc.oneof(changes, conversions),
          (made, options, wanted) => {
            expect(lost(made, options, wanted)).toEqual([]);
          },
        ),
        runs(20),
      );
    });
  }
});

/** Sums that hold but for a few numbers, and blanks that the layout loses. */
const sums = fc
  .record({
    made: recipe({ forms: ['g2019', 'g2021'] }),
    blanks: fc.array(fc.nat(9999), { minLength: 1, maxLength: 8 }),
    broken: fc.array(fc.record({ at: fc.nat(9999), value: fc.nat(20) }), { maxLength: 2 }),
  })
  .map(({ made, blanks, broken }): Recipe => {
    const numbers = broken.map(
      ({ at, value }) => ({ at, scope: 'cell', what: { style: 'plain', value } }) as const,
    );
    const lostBlanks = blanks.map((at) => ({ at, scope: 'cell', what: 'blank' }) as const);
    return { ...made, base: 'sound', changes: [...numbers, ...lostBlanks] };
  });

test('infers only what is right, sums kept or broken', () => {
  fc.assert(
    fc.property(sums, furtherLayout('one-line'), (made, options) => {
      expect(lost(made, options)).toEqual([]);
    }),
    runs(40),
  );
});
