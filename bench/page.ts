/** Keeps the last tables in docs/14-performance.md, each between two marks; what is written around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const END = '<!-- to here -->';

/**
 * @param options of `npm run bench`, by which the marks are known
 * @param table in Markdown
 */
export function writePage(root: string, options: string, conditions: string, table: string): void {
  const file = join(root, 'docs', '14-performance.md');
  const page = readFileSync(file, 'utf8');
  const mark = `<!-- npm run bench -- ${options}: from here -->`;
  const from = page.indexOf(mark);
  const to = page.indexOf(END, from);
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks around its table`);
  const kept = `${mark}\n\n${conditions}.\n\n${table}\n`;
  writeFileSync(file, page.slice(0, from) + kept + page.slice(to));
}
