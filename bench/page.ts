/** Keeps the last table in docs/14-performance.md, between two marks; what is written around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown, type Result } from './results.js';

const START = '<!-- npm run bench -- --write: from here -->';
const END = '<!-- to here -->';

export function writePage(root: string, results: readonly Result[], conditions: string): void {
  const file = join(root, 'docs', '14-performance.md');
  const page = readFileSync(file, 'utf8');
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks around its table`);
  const kept = `${START}\n\n${conditions}.\n\n${markdown(results)}\n`;
  writeFileSync(file, page.slice(0, from) + kept + page.slice(to));
}
