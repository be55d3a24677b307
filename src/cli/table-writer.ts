import type { Report } from '../report/report.js';
import { table } from '../writers/table.js';
import type { Writer } from './format.js';
import { terminal } from './terminal.js';

/** One table after another, an empty line between them. */
export function tableWriter(): Writer<Report> {
  const screen = terminal();
  let between = '';
  const one = (report: Report, file: string | null, part: readonly [number, number]): string => {
    const text = between + table(report, { ...screen, file, part });
    between = '\n';
    return text;
  };
  return {
    write: (reports, file) =>
      reports.map((report, index) => one(report, file, [index + 1, reports.length])).join(''),
  };
}
