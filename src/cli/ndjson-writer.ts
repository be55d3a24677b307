import { ndjson } from '../writers/ndjson.js';
import type { Report } from '../report/report.js';
import type { Writer } from './format.js';

/** A line for each report. */
export function ndjsonWriter(): Writer<Report> {
  return { write: (reports, file) => reports.map((report) => ndjson(report, file)).join('') };
}
