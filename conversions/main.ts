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
import { FORM_IDS } from '../tests/support/form.js';
import { absent, CONVERTERS } from './converters.js';
import { makeFiles } from './files.js';
import { measure, reportsOf } from './measure.js';

export function main(argv: string[]): number {
  const { values } = parseArgs({
    args: argv,
    options: {
      reports: { type: 'string', default: '12' },
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
  const here = CONVERTERS.filter((converter) => absent(converter).length === 0);
  const chosen = here.filter(({ name }) => name.includes(values.only));
  const missing = CONVERTERS.filter((converter) => !here.includes(converter)).map(({ name }) => name);
  console.log(
    '| converter | form | right | by arithmetic | silently wrong | wrong by arithmetic | flagged | missing | of the determined |',
  );
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
  let wrong = 0;
  for (const converter of chosen) {
    for (const form of FORM_IDS) {
      const keep = (index: number, page: string, text: string) => {
        if (!values.keep) return;
        mkdirSync(values.keep, { recursive: true });
        const name = `${converter.name.replace(/\W+/g, '-')}-${form}-${index}`;
        writeFileSync(join(values.keep, `${name}.txt`), text);
        writeFileSync(join(values.keep, `${name}.html`), page);
      };
      const score = measure(converter, reportsOf(form, Number(values.reports)), keep);
      if (values.faults)
        for (const fault of score.faults) console.error(`${converter.name} ${form} ${fault}`);
      wrong += score.silentlyWrong;
      const { right, inferred, silentlyWrong, inferredWrong, flagged, missing: unlisted } = score;
      const share = `${((100 * score.determinedRight) / score.determined).toFixed(1)} %`;
      console.log(
        `| ${[converter.name, form, right, inferred, silentlyWrong, inferredWrong, flagged, unlisted, share].join(' | ')} |`,
      );
    }
  }
  if (missing.length > 0) console.log(`\nNot on this machine: ${missing.join(', ')}`);
  return wrong > 0 ? 1 : 0;
}
