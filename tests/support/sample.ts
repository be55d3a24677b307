/** The sample report, and reports with known faults made of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The sample report, as seen from the root of the project. */
export const SAMPLE = 'samples/wutong-2023.txt';
export const sample = readFileSync(join(root, SAMPLE), 'utf8');

/** The sample with the figures of a row put in other words; the row is named by its label. */
export function withRow(label: string, ...cells: readonly string[]): string {
  const row = new RegExp(`(\\t${label}\\n)(?:\\t[^\\n]*\\n)+`);
  if (!row.test(sample)) throw new Error(`the sample has no row ${label}`);
  return sample.replace(row, (_, head: string) => head + cells.map((cell) => `\t${cell}\n`).join(''));
}

/** A report with an error: 约千余 is no number. */
export const faulty = withRow('行政处罚', '约千余');
/** A document of another kind. */
export const notice = '关于编制2023年政府信息公开工作年度报告的通知\n\n请各单位于一月底前报送。\n';
