import picocolors from 'picocolors';
import type { Report } from '../report/report.js';
import { table } from '../writers/table.js';
import type { Language } from '../writers/words.js';
import type { Writer } from './writer.js';

/** Width of a table that is not written to a terminal. */
const COLUMNS = 120;

/** One table after another, an empty line between them. */
export function tableWriter(lang: Language): Writer {
  const { isTTY, columns = COLUMNS } = process.stdout;
  const colors = picocolors.createColors(isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
  let between = '';
  const one = (report: Report, file: string | null, part: readonly [number, number]): string => {
    const text = between + table(report, { lang, colors, columns, file, part });
    between = '\n';
    return text;
  };
  return {
    write: (reports, file) =>
      reports.map((report, index) => one(report, file, [index + 1, reports.length])).join(''),
  };
}
