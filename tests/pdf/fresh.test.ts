/** Random reports printed afresh, where the programs are: they say what their pages say, or nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/index.js';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { parseExtract } from './support/extract.js';
import { FORM_IDS } from '../support/form.js';
import { modelOf, recipe } from '../support/random-report.js';
import { CONVERTERS, isAvailable, printPage } from './support/converters.js';
import { comparable } from './support/differences.js';
import { printedPage } from './support/samples.js';

const SEED = 20_240_131;

describe.each(CONVERTERS)('$name', (converter) => {
  const here = isAvailable(converter);
  console.log(`${converter.name}: ${here ? 'prints reports afresh' : 'not here, or without a Chinese font'}`);

  test.skipIf(!here).each(FORM_IDS)('prints reports of %s that come back', async (form) => {
    const made = fc.sample(recipe({ forms: [form] }), { numRuns: 2, seed: SEED });
    let same = 0;
    let all = 0;
    for (const page of made.map((one) => printedPage(modelOf(one)))) {
      const report = comparable(parseExtract(await readPdf(printPage(converter, page), DEFAULT_LIMITS)));
      const expected = Object.entries(comparable(parseHtml(page)));
      const others = expected.filter(([id, figure]) => report[id] !== figure);
      // A table may be broader than its page, or a page end in the middle of its heads.
      expect(others.filter(([id]) => !/^(?:unreadable|missing) /.test(report[id] ?? ''))).toEqual([]);
      same += expected.length - others.length;
      all += expected.length;
    }
    expect(same / all).toBeGreaterThan(0.5);
  });
});
