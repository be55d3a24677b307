import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseFiles, mutatedFiles } from '../support/byte-mutations.js';
import { fileFaults } from '../support/file-invariants.js';
import { faultsOf } from '../support/invariants.js';
import { baseTexts, mutatedTexts } from '../support/mutations.js';
import { runs } from '../support/runs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'tests', 'fuzz');
const found = readdirSync(kept).filter((name) => name !== 'README.md');

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
  test.each(found.filter((name) => name.endsWith('.txt')))('%s: found before', (name) => {
    expect(faultsOf(readFileSync(join(kept, name), 'utf8'))).toEqual([]);
  });
});

describe('a file as accidents leave it', () => {
  test('keeps the promises that hold for any file', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFiles(baseFiles(root)), async ({ bytes }) => {
        expect(await fileFaults(bytes)).toEqual([]);
      }),
      runs(100),
    );
  });

  test.each(found.filter((name) => !name.endsWith('.txt')))('%s: found before', async (name) => {
    expect(await fileFaults(readFileSync(join(kept, name)))).toEqual([]);
  });
});
