import type { ReportJson } from '../contract/contract.js';
import type { Report } from '../report/report.js';

/** A report in the contract `ogi-report/1` with the name of the file it was read from. */
export function reportJson(report: Report, file: string | null): ReportJson {
  return { ...report.toJSON(), file };
}

/** One JSON document, indented: the report itself, or an array of several. */
export function json(value: ReportJson | readonly ReportJson[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
