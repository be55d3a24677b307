import type { Report } from '../report/report.js';
import { reportJson } from './json.js';

/** One line of JSON for a report, with its line end. */
export function ndjson(report: Report, file: string | null): string {
  return `${JSON.stringify(reportJson(report, file))}\n`;
}
