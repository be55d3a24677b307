/**
 * The benchmark's command line.
 *
 *     npm run bench                  side by side: parse, the regular expressions, mdast, parse5
 *     npm run bench -- --quick       the same in seconds, without a verdict
 *     npm run bench -- --scale       how time grows with size, as an exponent
 *     npm run bench -- --documents   a .docx, beside mammoth
 *
 * The reports come from the folder that OGI_CORPUS names (default ../shared/corpus, where it
 * exists), else they are the project's own in samples and tests/corpus. The regular expressions know
 * g2014 and g2019 only: the ratio to them counts on the five corpus reports.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, type Parse } from './compare.js';
import { documents } from './documents.js';
import { loadReports } from './reports.js';
import { scale } from './scale.js';

const USAGE = 'usage: npm run bench -- [--quick | --scale | --documents]';

/** Returns the exit code: 0 measured and within the limits, 1 a limit is exceeded, 2 cannot run. */
export async function main(root: string, argv: string[]): Promise<number> {
  let options: { quick?: boolean; scale?: boolean; documents?: boolean };
  try {
    options = parseArgs({
      args: argv,
      options: { quick: { type: 'boolean' }, scale: { type: 'boolean' }, documents: { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const entry = join(root, 'dist', 'index.js');
  if (!existsSync(entry)) {
    console.error('dist/index.js is missing: run `npm run build` first');
    return 2;
  }
  if (options.documents) return documents(root);
  const { from, reports } = loadReports(root, process.env['OGI_CORPUS']);
  if (reports.length === 0) {
    console.error(`no reports in ${from}: set OGI_CORPUS to a folder of *.txt`);
    return 2;
  }
  console.log(`${reports.length} reports from ${from}, Node ${process.version}\n`);
  if (options.scale) return scale(root, reports);
  const { parse } = (await import(pathToFileURL(entry).href)) as { parse: Parse };
  return compare(parse, reports, options.quick === true);
}
