import { csv, csvHeader } from '../writers/csv.js';
import { diagnosticNotes } from '../writers/diagnostics.js';
import { printable } from '../writers/printable.js';
import { type Language, words as catalogue } from '../writers/words.js';
import type { Writer } from './format.js';

/** One table of all figures; errors and warnings go to standard error. */
export function csvWriter(lang: Language): Writer {
  const words = catalogue[lang];
  return {
    start: csvHeader(),
    write: (reports, file) => reports.map((report) => csv(report, file)).join(''),
    notes: (reports, file) =>
      reports.flatMap((report) =>
        diagnosticNotes(report, file === null ? words.standardInput : printable(file), { words, lang }),
      ),
  };
}
