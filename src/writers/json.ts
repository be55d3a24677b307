import type { ReportJson } from '../contract/contract.js';
import type { Report } from '../report/report.js';

/** A report in the contract `ogi-report/1` with the name of the file it was read from. */
export function reportJson(report: Report, file: string | null): ReportJson {
  return { ...report.toJSON(), file };
}

/** One JSON document, indented: what is said of a report, or an array of several. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The document that `json` makes of an array, written piece by piece so that it need not fit into memory. */
export class JsonArrayWriter {
  readonly start = '[';
  private isEmpty = true;

  items(values: readonly object[]): string {
    return values.map((value) => this.item(value)).join('');
  }

  finish(): string {
    return this.isEmpty ? ']\n' : '\n]\n';
  }

  private item(value: object): string {
    const comma = this.isEmpty ? '' : ',';
    this.isEmpty = false;
    // A line feed in JSON stands between values only.
    return `${comma}\n${JSON.stringify(value, null, 2)}`.replace(/\n/g, '\n  ');
  }
}
