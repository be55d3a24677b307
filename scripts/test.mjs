// `npm test`: builds, runs every test, and ends with the line `N passed, N failed`, with the skipped
// ones appended where there are any. Arguments go to vitest. Exit code 0 only if something ran, all of
// it passed and nothing else went wrong, such as an error outside a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Runs a Node script with this process's streams; true if it exits with 0. */
function run(script, ...args) {
  return (
    spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}

/** Vitest's JSON result by status; a file that failed outside its tests is one failure. */
function tally(result) {
  const tests = { passed: [], failed: [], skipped: [] };
  for (const file of result.testResults) {
    const before = tests.failed.length;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') tests.passed.push(fullName);
      else if (status === 'skipped' || status === 'todo') tests.skipped.push(fullName);
      else tests.failed.push(fullName);
    }
    if (file.status === 'failed' && tests.failed.length === before) tests.failed.push(file.name);
  }
  return tests;
}

function test() {
  // Always: the package tests must not pass on a dist/ of yesterday.
  if (!run('scripts/build.mjs')) return { passed: [], failed: ['the build'], skipped: [] };
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-test-'));
  const output = join(folder, 'result.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const vitest = 'node_modules/vitest/vitest.mjs';
  const succeeded = run(vitest, 'run', ...reporters, ...process.argv.slice(2));
  try {
    const tests = tally(JSON.parse(readFileSync(output, 'utf8')));
    if (!succeeded && tests.failed.length === 0) tests.failed.push('vitest: see above');
    return tests;
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
