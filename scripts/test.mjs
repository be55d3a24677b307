// `npm test`: builds, runs every test, and ends with the line `N passed, N failed`, with the skipped
// ones appended where there are any. Arguments go to vitest. Exit code 0 only if something ran, all of
// it passed and nothing else went wrong, such as an error outside a test.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runTests } from './vitest.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function test() {
  // Always: the package tests must not pass on a dist/ of yesterday.
  const stdio = ['ignore', 'inherit', 'inherit'];
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio });
  if (status !== 0) return { passed: [], failed: ['the build'], skipped: [] };
  return runTests(process.argv.slice(2));
}

const { passed, failed, skipped } = test();
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failed) console.log(`failed: ${name}`);
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${passed.length} passed, ${failed.length} failed${tail}`);
process.exitCode = failed.length > 0 || passed.length === 0 ? 1 : 0;
