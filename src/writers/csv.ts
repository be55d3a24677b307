/**
 * CSV (RFC 4180), one record for each figure.
 *
 * Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` as a formula: +355 loses its sign, and
 * a text from an unknown hand could run. Such a text gets an apostrophe in front, and so does one that
 * begins with an apostrophe: whoever drops one leading apostrophe has the text back. Numbers are left alone.
 */
import type { Figure } from '../figures/figure.js';
import type { Report } from '../report/report.js';

/** Without it, spreadsheets in China read UTF-8 as GBK. */
const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;
const SPECIAL = /[",\r\n]/;

type Cell = string | number | boolean | null;

/** Name of a column and its cell for a figure. `value` is exact: the figure's decimal. */
const COLUMNS: readonly (readonly [string, (figure: Figure, report: Report, file: string | null) => Cell])[] =
  [
    ['file', (_figure, _report, file) => text(file)],
    ['agency', (_figure, { metadata }) => text(metadata.agency)],
    ['year', (_figure, { metadata }) => metadata.year],
    ['generation', (_figure, { generation }) => generation],
    ['id', ({ id }) => text(id)],
    ['indicator', ({ indicator }) => text(indicator)],
    ['applicant', ({ applicant }) => text(applicant)],
    ['labels', ({ labels }) => text(labels.join(' / '))],
    ['status', ({ status }) => status],
    ['value', ({ decimal }) => decimal],
    ['unit', ({ unit }) => text(unit)],
    ['unitWritten', ({ unitWritten }) => text(unitWritten)],
    ['raw', ({ raw }) => text(raw)],
    ['approximate', ({ approximate }) => approximate],
    ['inferred', ({ inferred }) => inferred],
    ['start', ({ start }) => start],
    ['end', ({ end }) => end],
    ['line', (figure, report) => report.position(figure)?.start.line ?? null],
    ['column', (figure, report) => report.position(figure)?.start.column ?? null],
  ];

/** The first record: the names of the columns. */
export function csvHeader(): string {
  return BYTE_ORDER_MARK + record(COLUMNS.map(([name]) => name));
}

/** The figures of a report, a record for each; nothing where it has none. */
export function csv(report: Report, file: string | null): string {
  return report.figures
    .map((figure) => record(COLUMNS.map(([, cell]) => cell(figure, report, file))))
    .join('');
}

function text(value: string | null): string | null {
  return value !== null && FORMULA.test(value) ? `'${value}` : value;
}

function record(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
