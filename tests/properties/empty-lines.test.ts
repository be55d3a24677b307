/** A cell on each line: empty lines are blanks where all rows say so, and nothing otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { type Changes, changes, NONE } from '../support/changes.js';
import { FORM_IDS } from '../support/form.js';
import { guarded } from '../support/guarded.js';
import { type EmptyLinesOptions, emptyLines } from '../support/layouts/empty-lines.js';
import { type FurtherLayout, renderFurther } from '../support/layouts/further.js';
import type { PageOptions } from '../support/layouts/layout.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, type Recipe, recipe } from '../support/random-report.js';
import { listedFigures } from '../support/report-model.js';
import { runs } from '../support/runs.js';

const page: fc.Arbitrary<PageOptions> = fc.record({
  units: fc.constantFrom('all', 'none'),
  noUnit: fc.constantFrom('——', '—'),
  corner: fc.constantFrom('note', 'blank'),
  before: fc.constant([]),
  after: fc.constant([]),
  paragraphGap: fc.boolean(),
});

const options = (blanks: boolean): fc.Arbitrary<EmptyLinesOptions> =>
  fc
    .record({
      step: fc.integer({ min: 1, max: 3 }),
      blank: fc.nat(2),
      rowEnd: fc.nat(2),
      tableEnd: fc.nat(1),
      nested: fc.boolean(),
      empty: fc.constantFrom('', ' ', '\u00a0', '\u3000\u3000'),
      wraps: fc.array(fc.nat(40), { maxLength: 3 }),
    })
    .map((made) => ({ ...made, blank: blanks ? 1 + (made.blank % made.step) : 0 }));

function layoutOf(around: PageOptions, own: EmptyLinesOptions): FurtherLayout {
  const printer = () => emptyLines(own);
  return { name: 'empty-lines', page: around, printer, shows: 'cells', rowByRow: true, aligned: false };
}

/** What is given that the report does not say, and how many of its figures are given. */
function compared(made: Recipe, layout: FurtherLayout, wanted: Changes, noise: readonly number[] = []) {
  const model = modelOf(made);
  const lines = assemble(renderFurther(model, layout, wanted)).text.split('\n');
  for (const at of noise) lines.splice(at % lines.length, 0, '');
  const report = guarded(() => parse(lines.join('\n')));
  const figures = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  let given = 0;
  let listed = 0;
  const wrong: string[] = [];
  for (const { cell, entry } of listedFigures(model)) {
    const figure = figures.get(cell.id);
    // Words in a cell are said to be unreadable.
    const isPrinted = entry !== null && entry !== undefined && entry.status !== 'unreadable';
    if (isPrinted) listed++;
    if (!figure || figure.status === 'missing' || figure.status === 'unreadable') continue;
    if (isPrinted) given++;
    const decimal = entry?.status === 'reported' ? entry.decimal : null;
    if (figure.status !== entry?.status || figure.decimal !== decimal)
      wrong.push(`${cell.id}: ${figure.status} ${figure.raw}, not ${entry?.status} ${decimal}`);
  }
  return { wrong, given, listed };
}

describe.each(FORM_IDS)('a random report of %s with a cell on each line', (form) => {
  const made = recipe({ forms: [form] }).filter(({ base }) => base !== 'blank');

  test.each([
    ['as it is', fc.constant(NONE), 0.95],
    // Among the changes are empty lines.
    ['with its characters changed', changes, 0.9],
  ] as const)('comes back with its blanks from empty lines, %s', (_, characters, least) => {
    let given = 0;
    let listed = 0;
    fc.assert(
      fc.property(made, page, options(true), characters, (recipe, around, own, wanted) => {
        const found = compared(recipe, layoutOf(around, own), wanted);
        expect(found.wrong).toEqual([]);
        given += found.given;
        listed += found.listed;
      }),
      runs(60),
    );
    expect(given / listed).toBeGreaterThanOrEqual(least);
  });

  test('whose blanks are lost gives no figure wrong for the empty lines among its cells', () => {
    fc.assert(
      fc.property(
        made,
        page,
        options(false),
        fc.array(fc.nat(400), { maxLength: 40 }),
        (recipe, around, own, noise) => {
          expect(compared(recipe, layoutOf(around, own), NONE, noise).wrong).toEqual([]);
        },
      ),
      runs(60),
    );
  });

  test('gives no figure wrong where a page has empty lines of its own', () => {
    fc.assert(
      fc.property(
        made,
        page,
        options(true),
        fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
        (recipe, around, own, noise) => {
          expect(compared(recipe, layoutOf(around, own), NONE, noise).wrong).toEqual([]);
        },
      ),
      runs(60),
    );
  });
});
