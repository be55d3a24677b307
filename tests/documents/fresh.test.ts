import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_MAKERS, isInstalled, makeDocument } from '../../conversions/documents.js';
import { pageOf } from '../../conversions/page.js';
import { readReport } from '../../src/node.js';
import { expectedReading, reading } from '../support/documents.js';
import { FORM_IDS } from '../support/form.js';
import { modelOf, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

describe.each(DOCUMENT_MAKERS.filter(({ needs }) => needs !== null))('random reports as $name', (maker) => {
  const installed = isInstalled(maker);

  test.skipIf(!installed).each(FORM_IDS)(
    installed ? 'give their figures: %s' : `give their figures: %s (needs ${maker.needs}, not installed)`,
    async (form) => {
      const { seed } = runs(1);
      const [made] = fc.sample(recipe({ forms: [form] }), {
        numRuns: 1,
        ...(seed === undefined ? {} : { seed }),
      });
      if (!made) throw new Error('no report was made');
      const model = modelOf(made);
      const report = await readReport(makeDocument(maker, pageOf(model)));
      expect(reading(report.figures)).toEqual(expectedReading(model));
    },
    120_000,
  );
});
