/** The whole way, from a printed report to its checks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../grammars/index.js';
import { slipBetween } from '../../src/checks/slips.js';
import { parse, StoredReport } from '../../src/index.js';
import { grammarOf } from '../support/form.js';
import { LAYOUTS, PLAIN } from '../support/layouts/layout.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import type { ReportModel } from '../support/report-model.js';
import { runs } from '../support/runs.js';

const sound = fc.tuple(
  recipe(),
  fc.constantFrom(...LAYOUTS).chain((layout) => layoutOptions([layout])),
);

function modelFrom(own: Parameters<typeof modelOf>[0]): ReportModel {
  return modelOf({ ...own, base: 'sound', changes: [], absent: [] });
}

describe('a consistent report', () => {
  test('printed in any layout has no hard finding', () => {
    fc.assert(
      fc.property(sound, ([own, options]) => {
        const report = parse(assemble(render(modelFrom(own), options)).text);
        expect(
          report.checks.filter(({ severity, status }) => severity === 'hard' && status === 'violated'),
        ).toEqual([]);
        expect(report.checks.some(({ status }) => status === 'holds')).toBe(
          report.figures.some(({ decimal, inferred }) => decimal !== null && inferred === null),
        );
      }),
      runs(100),
    );
  });

  test('with one cell changed names it', () => {
    fc.assert(
      fc.property(recipe({ forms: ['g2019', 'g2021'] }), fc.nat(6), ({ ...own }, pick) => {
        const model = modelFrom(own);
        const columns = (grammarOf(model.form).checks as readonly Check[])[0]?.perColumn ?? [];
        const column = columns[pick] as string;
        const id = column === 'total' ? 'requests.received.total' : `requests.received.total@${column}`;
        const entry = model.entries.get(id);
        if (entry?.status !== 'reported') return;
        const wrong = { ...entry, written: '4321', decimal: '4321' };
        const entries = new Map(model.entries).set(id, wrong);
        const report = parse(assemble(render({ ...model, entries }, PLAIN)).text);
        const violated = report.checks.filter(
          ({ severity, status }) => severity === 'hard' && status === 'violated',
        );
        expect(violated).toHaveLength(2);
        for (const { suspects } of violated)
          expect(suspects).toEqual([
            { figures: [id], values: [entry.decimal], pattern: slipBetween('4321', entry.decimal) },
          ]);
        expect(StoredReport.fromJSON(JSON.parse(JSON.stringify(report))).checks).toEqual(report.checks);
      }),
      runs(40),
    );
  });
});
