// `npm test`: builds, runs every test, and ends with the line `N passed, N failed`, with the skipped
// ones appended where there are any. Arguments go to vitest. Exit code 0 only if something ran, all of
// it passed and nothing else went wrong, such as an error outside a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Runs a Node script with this process's output; true if it exits with 0. */
function run(script, args = [], env = {}) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  const options = { stdio, env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [script, ...args], options).status === 0;
}

/** The names of the tests by outcome, as scripts/tally.mjs leaves them. */
function test() {
  // Always: the package tests must not pass on a dist/ of yesterday.
  if (!run('scripts/build.mjs')) return { passed: [], failed: ['the build'], skipped: [] };
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-test-'));
  const TALLY_FILE = join(folder, 'tally.json');
  const args = ['run', '--reporter=default', '--reporter=./scripts/tally.mjs', ...process.argv.slice(2)];
  const succeeded = run('node_modules/vitest/vitest.mjs', args, { TALLY_FILE });
  try {
    const tally = JSON.parse(readFileSync(TALLY_FILE, 'utf8'));
    if (!succeeded && tally.failed.length === 0) tally.failed.push('vitest: see above');
    return tally;
  } catch (error) {
    return { passed: [], failed: [`vitest left no result: ${error.message}`], skipped: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { passed, failed, skipped } = test();
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failed) console.log(`failed: ${name}`);
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${passed.length} passed, ${failed.length} failed${tail}`);
process.exitCode = failed.length > 0 || passed.length === 0 ? 1 : 0;
