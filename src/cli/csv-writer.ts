import { csv, csvHeader } from '../writers/csv.js';
import { diagnosticNotes } from '../writers/diagnostics.js';
import { printable } from '../writers/printable.js';
import { words as catalogue } from '../writers/words.js';
import type { Report } from '../report/report.js';
import type { Writer } from './format.js';

/** One table of all figures; errors and warnings go to standard error. */
export function csvWriter(): Writer<Report> {
  return {
    start: csvHeader(),
    write: (reports, file) => reports.map((report, index) => csv(report, file, index + 1)).join(''),
    notes: (reports, file) =>
      reports.flatMap((report) =>
        diagnosticNotes(report, file === null ? catalogue[report.lang].standardInput : printable(file)),
      ),
  };
}
