import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/invariants.js';
import { baseTexts, mutatedTexts } from '../support/mutations.js';
import { runs } from '../support/runs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'tests', 'fuzz');

describe('a report as accidents leave it', () => {
  test('keeps the promises that hold for any text', () => {
    fc.assert(
      fc.property(mutatedTexts(baseTexts(root)), (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      runs(300),
    );
  });

  // What `npm run fuzz` has found, one text in each file.
  test.each(readdirSync(kept).filter((name) => name.endsWith('.txt')))('%s: found before', (name) => {
    expect(faultsOf(readFileSync(join(kept, name), 'utf8'))).toEqual([]);
  });
});
