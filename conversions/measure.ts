/** Random reports through a converter, parsed and counted. */
import fc from 'fast-check';
import { parse } from '../src/index.js';
import type { FORM_IDS } from '../tests/support/form.js';
import { modelOf, recipe } from '../tests/support/random-report.js';
import type { ReportModel } from '../tests/support/report-model.js';
import { figuresBesideBlanks, twinOf } from './blanks.js';
import { type Converter, convert } from './converters.js';
import { pageOf } from './page.js';
import { addScore, emptyScore, type Score } from './score.js';

const SEED = 20_240_131;

/** The same reports each time. */
export function reportsOf(form: (typeof FORM_IDS)[number], count: number): ReportModel[] {
  return fc.sample(recipe({ forms: [form] }), { numRuns: count, seed: SEED }).map(modelOf);
}

/** @param onText told of each page and what became of it */
export function measure(
  converter: Converter,
  models: readonly ReportModel[],
  onText: (index: number, page: string, text: string) => void = () => {},
): Score {
  const score = emptyScore();
  const losesBlanks = loses(converter, models);
  models.forEach((model, index) => {
    const page = pageOf(model);
    const text = convert(converter, page);
    onText(index, page, text);
    addScore(score, model, parse(text), losesBlanks ? figuresBesideBlanks(model) : new Set());
  });
  return score;
}

/** Whether a blank and the number beside it come out the same when they change places. */
function loses(converter: Converter, models: readonly ReportModel[]): boolean {
  for (const model of models) {
    const twin = twinOf(model);
    if (twin) return convert(converter, pageOf(model)) === convert(converter, pageOf(twin));
  }
  return false;
}
