/**
 * Reads mutated reports and files until the time is over, and keeps what breaks a promise, shrunk, in tests/fuzz/.
 *
 *     npm run fuzz                       for a minute
 *     npm run fuzz -- --minutes 60       longer
 *     npm run fuzz -- --seed 123         the same again
 *     npm run fuzz -- --only files       files alone, or texts
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { baseFiles, type FuzzedFile, mutatedFiles } from '../tests/support/byte-mutations.js';
import { faultsOf } from '../tests/support/invariants.js';
import { baseTexts, mutatedTexts } from '../tests/support/mutations.js';
import { Guard } from './guard.js';

/** Inputs between two looks at the clock. */
const BATCH = { texts: 200, files: 50 } as const;
/** Milliseconds until the shrinking of one input ends. */
const LONGEST_SHRINKING = 600_000;

interface Campaign {
  readonly kind: keyof typeof BATCH;
  readonly inputs: fc.Arbitrary<FuzzedFile>;
  faults(file: FuzzedFile): Promise<string[]>;
}

function campaigns(root: string, guard: Guard): Campaign[] {
  const texts = mutatedTexts(baseTexts(root)).map((text) => ({
    kind: '.txt',
    bytes: Buffer.from(text, 'utf16le'),
  }));
  return [
    {
      kind: 'texts',
      inputs: texts,
      faults: async ({ bytes }) => faultsOf(Buffer.from(bytes).toString('utf16le')),
    },
    { kind: 'files', inputs: mutatedFiles(baseFiles(root)), faults: ({ bytes }) => guard.faultsOf(bytes) },
  ];
}

/** Returns the exit code: 0 nothing found, 1 something kept. */
export async function main(root: string, argv: string[]): Promise<number> {
  const options = {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: argv, options });
  const guard = new Guard(root);
  const chosen = campaigns(root, guard).filter(({ kind }) =>
    [kind, undefined].includes(values.only as never),
  );
  if (chosen.length === 0) throw new Error(`--only ${values.only}: there are texts and files`);
  const until = Date.now() + Number(values.minutes) * 60_000;
  let seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const counts = { texts: 0, files: 0 };
  let found = 0;
  while (Date.now() < until) {
    for (const { kind, inputs, faults } of chosen) {
      let fault = '';
      const property = fc.asyncProperty(inputs, async (input) => {
        const [first] = await faults(input);
        fault = first ?? fault;
        return first === undefined;
      });
      const result = await fc.check(property, {
        seed,
        numRuns: BATCH[kind],
        interruptAfterTimeLimit: LONGEST_SHRINKING,
      });
      counts[kind] += result.numRuns;
      if (!result.counterexample) continue;
      const [input] = result.counterexample;
      console.log(`seed ${seed}, kept as ${keep(root, input)}: ${fault}`);
      found++;
    }
    seed++;
  }
  await guard.end();
  const told = chosen.map(({ kind }) => `${counts[kind]} ${kind}`).join(', ');
  console.log(`${told}, ${found} that break a promise, last seed ${seed - 1}`);
  return found > 0 ? 1 : 0;
}

/** Texts are kept as UTF-8, as far as that has their characters; their bytes are UTF-16 until then. */
function keep(root: string, { kind, bytes }: FuzzedFile): string {
  const kept = kind === '.txt' ? Buffer.from(Buffer.from(bytes).toString('utf16le'), 'utf8') : bytes;
  const name = `${createHash('sha256').update(kept).digest('hex').slice(0, 12)}${kind}`;
  writeFileSync(join(root, 'tests', 'fuzz', name), kept);
  return `tests/fuzz/${name}`;
}
