// Runs the tests by vitest, under this Node or another one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/**
 * The names of the tests by outcome, as scripts/tally.mjs leaves them. What goes wrong outside of a test is listed
 * as failed.
 *
 * @param args go to vitest
 * @param node the Node to run them under; programs that the tests start find it first, too
 */
export function runTests(args, node = process.execPath) {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-test-'));
  const TALLY_FILE = join(folder, 'tally.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/tally.mjs'];
  const PATH = [dirname(node), process.env.PATH].join(delimiter);
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH, TALLY_FILE },
  });
  try {
    const tally = JSON.parse(readFileSync(TALLY_FILE, 'utf8'));
    if (status !== 0 && tally.failed.length === 0) tally.failed.push('vitest: see above');
    return tally;
  } catch (error) {
    return { passed: [], failed: [`vitest left no result: ${error.message}`], skipped: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
