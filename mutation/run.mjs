// `npm run mutation -- [--part K/N] [--least SCORE] [FOLDER|FILE|FILE:FIRST-LAST ...]`: tries the mutants of all folders or
// of these, or of a part of them, and prints what became of those tried so far. Exit code 1 where a folder scores less.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesOf, partOf } from './parts.mjs';
import { FOLDERS } from './scope.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values, positionals } = parseArgs({
  options: { part: { type: 'string' }, least: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const exists = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;
const files = (positionals.length > 0 ? positionals : FOLDERS).flatMap((path) =>
  exists(path) ? filesOf(path) : [path],
);
const mutate = values.part === undefined ? files : partOf(files, ...values.part.split('/').map(Number));

const core = createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json');
const stryker = fileURLToPath(new URL('bin/stryker.js', `file://${core}`));
const args = [stryker, 'run', '--incremental', '--mutate', mutate.join(',')];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const report = JSON.parse(readFileSync('reports/mutation/mutation.json', 'utf8'));
console.log('| folder | mutants tried | killed | timed out | survived | reached by no test | score |');
console.log('|---|---|---|---|---|---|---|');
for (const folder of FOLDERS) {
  const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    file.startsWith(`${folder}/`) ? mutants : [],
  );
  const [killed, timedOut, survived, unreached] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(
    (wanted) => mutants.filter(({ status }) => status === wanted).length,
  );
  const tried = killed + timedOut + survived + unreached;
  if (tried === 0) continue;
  const score = (100 * (killed + timedOut)) / tried;
  if (score < Number(values.least)) process.exitCode = 1;
  console.log(
    `| ${folder} | ${tried} | ${killed} | ${timedOut} | ${survived} | ${unreached} | ${score.toFixed(1)} % |`,
  );
}
