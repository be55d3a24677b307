/**
 * CSV (RFC 4180), one record for each figure.
 *
 * Spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula: +355
 * loses its sign, and a text from an unknown hand could run (OWASP, "CSV Injection"). Such a text gets an
 * apostrophe in front, and so does one that begins with an apostrophe: whoever drops one leading apostrophe
 * has the text back. Numbers are left alone.
 */
import type { Figure } from '../figures/figure.js';
import type { Report } from '../report/report.js';

/** Without it, spreadsheets in China read UTF-8 as GBK. */
export const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;
const SPECIAL = /[",\r\n]/;

export type Cell = string | number | boolean | null;

/** A figure, its report, the report's file (null: standard input) and its place among the file's reports, from 1. */
interface Place {
  readonly figure: Figure;
  readonly report: Report;
  readonly file: string | null;
  readonly part: number;
}

/** Name of a column and its cell for a figure. `value` is exact: the figure's decimal. */
const COLUMNS: readonly (readonly [string, (place: Place) => Cell])[] = [
  ['file', ({ file }) => text(file)],
  ['part', ({ part }) => part],
  ['agency', ({ report }) => text(report.metadata.agency)],
  ['year', ({ report }) => report.metadata.year],
  ['generation', ({ report }) => report.generation],
  ['id', ({ figure }) => text(figure.id)],
  ['indicator', ({ figure }) => text(figure.indicator)],
  ['applicant', ({ figure }) => text(figure.applicant)],
  ['labels', ({ figure }) => text(figure.labels.join(' / '))],
  ['status', ({ figure }) => figure.status],
  ['value', ({ figure }) => figure.decimal],
  ['unit', ({ figure }) => text(figure.unit)],
  ['unitWritten', ({ figure }) => text(figure.unitWritten)],
  ['raw', ({ figure }) => text(figure.raw)],
  ['approximate', ({ figure }) => figure.approximate],
  ['inferred', ({ figure }) => figure.inferred],
  ['start', ({ figure }) => figure.start],
  ['end', ({ figure }) => figure.end],
  ['line', ({ figure, report }) => report.position(figure)?.start.line ?? null],
  ['column', ({ figure, report }) => report.position(figure)?.start.column ?? null],
];

/** The first record: the names of the columns. */
export function csvHeader(): string {
  return BYTE_ORDER_MARK + record(COLUMNS.map(([name]) => name));
}

/**
 * The figures of a report, a record for each; nothing where it has none.
 * @param part which of its file's reports it is, from 1
 */
export function csv(report: Report, file: string | null, part: number): string {
  return report.figures
    .map((figure) => record(COLUMNS.map(([, cell]) => cell({ figure, report, file, part }))))
    .join('');
}

export function text(value: string | null): string | null {
  return value !== null && FORMULA.test(value) ? `'${value}` : value;
}

export function record(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
