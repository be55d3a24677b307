/**
 * The benchmark's command line.
 *
 *     npm run bench                  everything in one table: time side by side, memory, start, size
 *     npm run bench -- --write       the same, kept in docs/14-performance.md
 *     npm run bench -- --quick       the same in less than a minute, without a verdict
 *     npm run bench -- --scale       how time grows with size, as an exponent; with --write kept in the same page
 *
 * The reports come from the folder that OGI_CORPUS names (default ../shared/corpus, where it
 * exists), else they are the project's own in samples and tests/corpus. The regular expressions know
 * g2014 and g2019 only: the ratio to them counts on the five corpus reports.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { documents } from './documents.js';
import { memory } from './memory.js';
import { writePage } from './page.js';
import { pages } from './pages-bench.js';
import { type BenchReport, loadReports } from './reports.js';
import { isMet, markdown, type Result, tableRows } from './results.js';
import { FULL, QUICK } from './rounds.js';
import { scale } from './scale.js';
import { size } from './size.js';
import { onDemand, stages } from './stages.js';
import { start } from './start.js';
import { table } from './statistics.js';

const USAGE = 'usage: npm run bench -- [--quick | [--scale] [--write]]';

/** Returns the exit code: 0 measured and within the aims, 1 an aim is missed, 2 cannot run. */
export async function main(root: string, argv: string[]): Promise<number> {
  let options: { quick?: boolean; scale?: boolean; write?: boolean };
  try {
    options = parseArgs({
      args: argv,
      options: { quick: { type: 'boolean' }, scale: { type: 'boolean' }, write: { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  if (!existsSync(join(root, 'dist', 'index.js'))) {
    console.error('dist/index.js is missing: run `npm run build` first');
    return 2;
  }
  const { from, reports } = loadReports(root, process.env['OGI_CORPUS']);
  if (reports.length === 0) {
    console.error(`no reports in ${from}: set OGI_CORPUS to a folder of *.txt`);
    return 2;
  }
  console.log(`${reports.length} reports from ${from}, Node ${process.version}\n`);
  if (options.scale) return scale(root, reports, options.write === true);
  const loadBefore = loadavg()[0] as number;
  const results = await everything(root, reports, options.quick === true);
  const load = `load of the machine ${loadBefore.toFixed(1)} at the start, ${loadavg()[0]!.toFixed(1)} at the end, on ${availableParallelism()} cores`;
  console.log(
    `\nRatios of processor time, medians of interleaved rounds; cold start on the clock; ${load}.\n`,
  );
  console.log(table(tableRows(results)));
  if (options.quick) return 0;
  const conditions = `${reports.length} reports, Node ${process.version}; ${load}`;
  if (options.write) writePage(root, '--write', conditions, markdown(results));
  return results.every(isMet) ? 0 : 1;
}

/** What is timed is the built package, but for the stages, which it does not export. */
async function everything(root: string, reports: readonly BenchReport[], quick: boolean): Promise<Result[]> {
  const built = (file: string) => import(pathToFileURL(join(root, 'dist', file)).href);
  const { parse, parseHtml, check } = await built('index.js');
  const { readReport } = await built('node.js');
  const patience = quick ? QUICK : FULL;
  return [
    ...compare(parse, reports, quick),
    ...stages(reports, patience),
    ...(await onDemand(parse, check, reports, patience)),
    ...(await pages(parseHtml, patience)),
    ...(await documents(root, readReport, patience)),
    ...memory(root, reports, quick ? 5 : 11),
    ...start(root, quick ? 3 : 15),
    ...(await size(root)),
  ];
}
