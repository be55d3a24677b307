import { afterAll, expect, test } from 'vitest';
import { absent, type Converter, CONVERTERS } from '../conversions/converters.js';
import { measure, reportsOf } from '../conversions/measure.js';
import { FORM_IDS } from './support/form.js';

/** Seconds pass before these have begun: they convert one report. */
const SLOW = ['chromium', 'soffice'];
const SLOW_FORM = 'g2019';
/** The others have so many of each form; the script takes more. */
const REPORTS = 2;
/** Of the figures that the text of a converter determines, this share comes back at least. */
const LEAST_RIGHT = 0.95;

const isSlow = ({ needs }: Converter) => needs.some((need) => SLOW.includes(need));
/** LibreOffice's own texts are the script's to convert. */
const tested = CONVERTERS.filter(
  ({ needs, name }) => !needs.includes('soffice') || name.includes('antiword'),
);
const ran: string[] = [];
const skipped = tested.flatMap((converter) => {
  const missing = absent(converter);
  return missing.length > 0 ? [`${converter.name} (${missing.join(', ')} not installed)`] : [];
});

afterAll(() => {
  console.log(`Converters run: ${ran.join(', ')}`);
  if (skipped.length > 0) console.log(`Converters skipped: ${skipped.join(', ')}`);
});

for (const converter of tested) {
  const missing = absent(converter);
  const why = missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : '';
  test.skipIf(missing.length > 0)(
    `${converter.name} makes no figure wrong${why}`,
    { timeout: 120_000 },
    () => {
      ran.push(converter.name);
      const scores = isSlow(converter)
        ? [measure(converter, reportsOf(SLOW_FORM, 1))]
        : FORM_IDS.map((form) => measure(converter, reportsOf(form, REPORTS)));
      expect(scores.flatMap(({ faults }) => faults)).toEqual([]);
      const sum = (of: 'determined' | 'determinedRight') =>
        scores.reduce((total, score) => total + score[of], 0);
      if (!converter.destroys)
        expect(sum('determinedRight')).toBeGreaterThanOrEqual(LEAST_RIGHT * sum('determined'));
    },
  );
}
