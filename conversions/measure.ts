/** Random reports through a converter, parsed and counted. */
import fc from 'fast-check';
import { parse } from '../src/index.js';
import type { FORM_IDS } from '../tests/support/form.js';
import { modelOf, recipe } from '../tests/support/random-report.js';
import type { ReportModel } from '../tests/support/report-model.js';
import { figuresBesideBlanks, twinOf, withoutBlankRows } from './blanks.js';
import { type Converter, convert } from './converters.js';
import { pageOf, type Style } from './page.js';
import { addScore, emptyScore, type Score } from './score.js';

const SEED = 20_240_131;

/** A report, and how its page sets it. */
export interface Sample {
  readonly model: ReportModel;
  readonly style: Style;
}

const style: fc.Arbitrary<Style> = fc.record({
  align: fc.constantFrom('left', 'center', 'right'),
  fontSize: fc.constantFrom('9pt', '10.5pt', '12pt', '14pt'),
  padding: fc.constantFrom('0', '2px', '5px'),
  width: fc.constantFrom('100%', '100%', 'auto'),
  valign: fc.constantFrom('top', 'middle'),
  paper: fc.constantFrom('A4', 'A4', 'A4 landscape', 'A3'),
});

/** The same reports each time. A form without any number is no report. */
export function reportsOf(form: (typeof FORM_IDS)[number], count: number): Sample[] {
  const made = recipe({ forms: [form] }).filter(({ base }) => base !== 'blank');
  const samples = fc.record({ made, style });
  return fc
    .sample(samples, { numRuns: count, seed: SEED })
    .map(({ made, style }) => ({ model: modelOf(made), style }));
}

/** @param onText told of each page and what became of it */
export function measure(
  converter: Converter,
  samples: readonly Sample[],
  onText: (index: number, page: string, text: string) => void = () => {},
): Score {
  const score = emptyScore();
  const losesBlanks = loses(converter, samples);
  samples.forEach(({ model, style }, index) => {
    const page = pageOf(model, style);
    const text = convert(converter, page);
    onText(index, page, text);
    const open = losesBlanks ? figuresBesideBlanks(model) : new Set<string>();
    const bare = withoutBlankRows(model);
    if (bare && convert(converter, pageOf(bare.model, style)) === text)
      for (const id of bare.figures) open.add(id);
    addScore(score, model, parse(text), open);
  });
  return score;
}

/** Whether a blank and the number beside it come out the same when they change places. */
function loses(converter: Converter, samples: readonly Sample[]): boolean {
  for (const { model } of samples) {
    const twin = twinOf(model);
    if (twin) return convert(converter, pageOf(model)) === convert(converter, pageOf(twin));
  }
  return false;
}
