/**
 * Reads mutated reports until the time is over, and keeps what breaks a promise, shrunk, in tests/fuzz/.
 *
 *     npm run fuzz                       for a minute
 *     npm run fuzz -- --minutes 60       longer
 *     npm run fuzz -- --seed 123         the same texts again
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { faultsOf } from '../tests/support/invariants.js';
import { baseTexts, mutatedTexts } from '../tests/support/mutations.js';

/** Texts between two looks at the clock. */
const BATCH = 200;

/** Returns the exit code: 0 nothing found, 1 something kept. */
export function main(root: string, argv: string[]): number {
  const options = { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ args: argv, options });
  const texts = mutatedTexts(baseTexts(root));
  const until = Date.now() + Number(values.minutes) * 60_000;
  let seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  let count = 0;
  let found = 0;
  while (Date.now() < until) {
    const result = fc.check(
      fc.property(texts, (text) => faultsOf(text).length === 0),
      { seed, numRuns: BATCH },
    );
    count += result.numRuns;
    if (result.failed && result.counterexample) {
      const [text] = result.counterexample;
      const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.txt`;
      writeFileSync(join(root, 'tests', 'fuzz', name), text);
      console.log(`seed ${seed}, kept as tests/fuzz/${name}: ${faultsOf(text)[0]}`);
      found++;
    }
    seed++;
  }
  console.log(`${count} texts, ${found} that break a promise, last seed ${seed - 1}`);
  return found > 0 ? 1 : 0;
}
