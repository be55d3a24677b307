/** Side by side in one process: a .docx to figures, and to HTML by mammoth. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { median, table } from './statistics.js';

/** At most so many times mammoth's time. */
const LIMIT = 3;
const ROUNDS = 40;
const WARM_UP = 5;

/** Returns the exit code: 0 within the limit, 1 beyond it. */
export async function documents(root: string): Promise<number> {
  const { readReport } = (await import(pathToFileURL(join(root, 'dist', 'node.js')).href)) as {
    readReport: (bytes: Uint8Array) => Promise<unknown>;
  };
  const folder = join(root, 'tests/documents/files');
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const rows = [['document', 'readReport, ms', 'mammoth, ms', 'ratio']];
  let isWithin = true;
  for (const name of names) {
    const buffer = readFileSync(join(folder, name));
    const own: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const start = performance.now();
      await readReport(buffer);
      const middle = performance.now();
      await mammoth.convertToHtml({ buffer });
      if (round < WARM_UP) continue;
      own.push(middle - start);
      theirs.push(performance.now() - middle);
    }
    const ratio = median(own) / median(theirs);
    isWithin = isWithin && ratio <= LIMIT;
    rows.push([name, median(own).toFixed(2), median(theirs).toFixed(2), ratio.toFixed(2)]);
  }
  console.log(table(rows));
  console.log(`\nat most ${LIMIT}: ${isWithin ? 'yes' : 'NO'}`);
  return isWithin ? 0 : 1;
}
