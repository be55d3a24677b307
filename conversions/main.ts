/**
 * Converts random reports with every converter that this machine has, parses what comes out and counts.
 *
 *     npm run conversions                     a table by converter and form
 *     npm run conversions -- --reports 20     more reports of each form
 *     npm run conversions -- --only w3m       the converters whose name holds this
 *     npm run conversions -- --faults         the figures that are wrong
 *     npm run conversions -- --keep folder    keeps the converted texts there
 *     npm run conversions -- --files folder   makes the documents of tests/documents/files there
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { parse } from '../src/index.js';
import { FORM_IDS } from '../tests/support/form.js';
import { modelOf, recipe } from '../tests/support/random-report.js';
import type { ReportModel } from '../tests/support/report-model.js';
import { figuresBesideBlanks, twinOf } from './blanks.js';
import { available, type Converter, CONVERTERS, convert } from './converters.js';
import { makeFiles } from './files.js';
import { pageOf } from './page.js';
import { addScore, emptyScore, type Score } from './score.js';

const SEED = 20_240_131;

export function main(argv: string[]): number {
  const { values } = parseArgs({
    args: argv,
    options: {
      reports: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      faults: { type: 'boolean', default: false },
      keep: { type: 'string' },
      files: { type: 'string' },
    },
  });
  if (values.files) {
    makeFiles(values.files);
    return 0;
  }
  const here = available();
  const chosen = here.filter(({ name }) => name.includes(values.only));
  const absent = CONVERTERS.filter((converter) => !here.includes(converter)).map(({ name }) => name);
  console.log(
    '| converter | form | right | by arithmetic | silently wrong | wrong by arithmetic | flagged | missing | of the determined |',
  );
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
  let wrong = 0;
  for (const converter of chosen) {
    for (const form of FORM_IDS) {
      const score: Score = emptyScore();
      const models = fc
        .sample(recipe({ forms: [form] }), { numRuns: Number(values.reports), seed: SEED })
        .map(modelOf);
      const losesBlanks = loses(converter, models);
      models.forEach((model, index) => {
        const page = pageOf(model);
        const text = convert(converter, page);
        if (values.keep) {
          mkdirSync(values.keep, { recursive: true });
          const name = `${converter.name.replace(/\W+/g, '-')}-${form}-${index}`;
          writeFileSync(join(values.keep, `${name}.txt`), text);
          writeFileSync(join(values.keep, `${name}.html`), page);
        }
        const before = score.faults.length;
        addScore(score, model, parse(text), losesBlanks ? figuresBesideBlanks(model) : new Set());
        if (values.faults)
          for (const fault of score.faults.slice(before))
            console.error(`${converter.name} ${form} ${index} ${fault}`);
      });
      wrong += score.silentlyWrong;
      const { right, inferred, silentlyWrong, inferredWrong, flagged, missing } = score;
      const share = `${((100 * score.determinedRight) / score.determined).toFixed(1)} %`;
      console.log(
        `| ${[converter.name, form, right, inferred, silentlyWrong, inferredWrong, flagged, missing, share].join(' | ')} |`,
      );
    }
  }
  if (absent.length > 0) console.log(`\nNot on this machine: ${absent.join(', ')}`);
  return wrong > 0 ? 1 : 0;
}

/** Whether a blank and the number beside it come out the same when they change places. */
function loses(converter: Converter, models: readonly ReportModel[]): boolean {
  for (const model of models) {
    const twin = twinOf(model);
    if (twin) return convert(converter, pageOf(model)) === convert(converter, pageOf(twin));
  }
  return false;
}
