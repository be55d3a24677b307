/** Reports printed by hand in a Chinese font that is not embedded, in every way that tables are drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { parseExtract } from './support/extract.js';
import { FORM_IDS } from '../support/form.js';
import { modelOf, type Recipe, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';
import { figureDifferences, misplaced, silentlyWrong } from './support/differences.js';
import { ENCODINGS } from './support/pdf-file.js';
import { PRINT, type PrintStyle, printReport } from './support/print.js';

async function read(made: Recipe, style: PrintStyle) {
  const model = modelOf(made);
  const extract = await readPdf(printReport(model, style), DEFAULT_LIMITS);
  const report = parseExtract(extract);
  return { model, extract, report };
}

/** A plain report of a form with blanks, and wordings that are not the official ones. */
function sampleOf(form: (typeof FORM_IDS)[number]): Recipe {
  return fc.sample(recipe({ forms: [form] }), { numRuns: 1, seed: 7 })[0] as Recipe;
}

const STYLES: Record<string, Partial<PrintStyle>> = {
  'lines that are stroked': {},
  'thin rectangles that are filled, with corners of their own': { rules: 'filled' },
  'frames around each cell': { rules: 'frames' },
  'double lines': { rules: 'double' },
  'characters one by one, in no order': { apart: true },
  'a bold font made by writing twice': { twice: true },
  'text in the middle of its cells': { align: 'middle', valign: 'middle' },
  'large characters, so that numbers wrap': { size: 15, padding: 1 },
  'pages with a /Rotate of 90': { rotate: 90 },
  'pages with a /Rotate of 180': { rotate: 180 },
  'pages with a /Rotate of 270': { rotate: 270 },
  'a broad page': { width: 842, height: 595 },
  'a broad page on its side': { width: 842, height: 595, sideways: true },
  'headings with a character on a line': { headings: 'stacked' },
  'headings that are turned': { headings: 'turned' },
  'heads on a ground, on every page': { shaded: true, repeatHead: true },
  'neither running heads nor page numbers': { running: false },
  'codes of GBK': { encoding: 'GBK-EUC-H' },
};

describe.each(FORM_IDS)('a report of %s', (form) => {
  test.each(Object.keys(STYLES))('comes back from %s', async (name) => {
    const style = { ...PRINT, ...STYLES[name] };
    const { model, extract, report } = await read(sampleOf(form), style);
    expect(extract.problems).toEqual([]);
    expect(figureDifferences(report, model)).toEqual([]);
    expect(report.metadata.title).toBe(model.title.length > 0 ? model.title.join('') : null);
    const { width, height, sideways } = style;
    expect(misplaced(report, 20, sideways ? height : width, sideways ? width : height)).toEqual([]);
  });

  test('comes back from any of these together', async () => {
    const style: fc.Arbitrary<PrintStyle> = fc.record({
      width: fc.constantFrom(595, 842),
      height: fc.constantFrom(595, 842),
      encoding: fc.constantFrom(...ENCODINGS),
      rotate: fc.constantFrom(0, 90, 180, 270),
      sideways: fc.boolean(),
      apart: fc.boolean(),
      twice: fc.boolean(),
      rules: fc.constantFrom('stroked', 'filled', 'frames', 'double'),
      align: fc.constantFrom('left', 'middle'),
      valign: fc.constantFrom('top', 'middle'),
      repeatHead: fc.boolean(),
      headings: fc.constantFrom('level', 'stacked', 'turned'),
      shaded: fc.boolean(),
      running: fc.boolean(),
      size: fc.constantFrom(8, 9, 10.5),
      padding: fc.constantFrom(1, 2.5, 4),
    });
    await fc.assert(
      fc.asyncProperty(recipe({ forms: [form] }), style, async (made, own) => {
        const { model, report } = await read(made, own);
        expect(silentlyWrong(report, model)).toEqual([]);
        expect(figureDifferences(report, model)).toEqual([]);
      }),
      runs(6),
    );
  });
});
