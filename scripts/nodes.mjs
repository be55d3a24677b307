// `npm run nodes`: the tests under each version of Node that the package promises to run on, and a table of what came
// of it. The versions come from the npm registry, where a package for each platform holds the program alone; one that
// cannot be had is said to be. Arguments go to vitest in place of the tests below.
//
//     npm run nodes                          the built package, and what depends on Node most
//     npm run nodes -- --only 22,26          under these alone
//     npm run nodes -- tests                 everything, some minutes for each
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from './vitest.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const MAJORS = ['20', '22', '24', '26'];
/** What compares times or starts a browser says nothing more under another Node. */
const TESTS = [
  ...[
    'tests/package/entries',
    'tests/package/tarball',
    'tests/cli',
    'tests/api',
    'tests/units',
    'tests/documents',
  ],
  ...['tests/pdf', 'tests/mentions', 'tests/checks', 'tests/fixtures.test.ts', 'tests/corpus.test.ts'],
  ...['tests/docs-examples', 'tests/readme', 'tests/properties/fuzz', 'tests/properties/any-text'],
  ...['--exclude', 'tests/units/html-limits.test.ts', '--exclude', 'tests/checks/cost.test.ts'],
  '--testNamePattern=^(?!.*starts many times faster)',
];

/** The program of a major version, put into a folder; a sentence where it cannot be had. */
function nodeOf(major, folder) {
  if (process.versions.node.split('.')[0] === major) return { program: process.execPath };
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const quietly = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  // Where there is no network it is said at once.
  const args = ['install', ...quietly, '--fetch-retries=0', '--prefix', folder];
  const { status, stderr } = spawnSync('npm', [...args, `${name}@${major}`], { encoding: 'utf8' });
  const program = join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (status === 0 && existsSync(program)) return { program };
  const [reason] = /(?<=^npm error ).*$/m.exec(stderr ?? '') ?? ['npm could not be run'];
  return { fault: `${name}@${major} cannot be had: ${reason}` };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const majors = values.only?.split(',') ?? MAJORS;
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
if (build.status !== 0) process.exit(1);

const rows = [];
for (const major of majors) {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-node-'));
  try {
    const { program, fault } = nodeOf(major, folder);
    if (fault) {
      rows.push([major, fault]);
      continue;
    }
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
    console.log(`== Node ${version}`);
    const { passed, failed, skipped } = runTests(positionals.length > 0 ? positionals : TESTS, program);
    for (const name of failed) console.log(`failed under Node ${version}: ${name}`);
    const ended = `${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`;
    rows.push([version, ended]);
    if (failed.length > 0 || passed.length === 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const width = Math.max(...rows.map(([version]) => version.length));
for (const [version, ended] of rows) console.log(`${version.padEnd(width)}  ${ended}`);
