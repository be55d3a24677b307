import picocolors from 'picocolors';
import type { Report } from '../report/report.js';
import { table } from '../writers/table.js';
import type { Writer } from './format.js';

/** Width where there is no terminal to ask. */
const COLUMNS = 120;

/** One table after another, an empty line between them. */
export function tableWriter(): Writer {
  const { stdout, env } = process;
  // A terminal that does not know its width says 0.
  const columns = stdout.columns || COLUMNS;
  const colors = picocolors.createColors(stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
  let between = '';
  const one = (report: Report, file: string | null, part: readonly [number, number]): string => {
    const text = between + table(report, { colors, columns, file, part });
    between = '\n';
    return text;
  };
  return {
    write: (reports, file) =>
      reports.map((report, index) => one(report, file, [index + 1, reports.length])).join(''),
  };
}
