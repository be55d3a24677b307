/** A report for a terminal: what it is, its sections, its figures as its form prints them, its diagnostics. */
import type { Colors } from 'picocolors/types.js';
import type { Report } from '../report/report.js';
import { diagnosticLines } from './diagnostics.js';
import { figureLines } from './figures.js';
import { headerLines } from './header.js';
import { oneLine, printable } from './printable.js';
import type { Screen } from './screen.js';
import { padEnd, width } from './width.js';
import { words as catalogue } from './words.js';

export interface TableOptions {
  readonly colors: Colors;
  /** Width of the terminal; less than 40 counts as 40. */
  readonly columns: number;
  /** Null for standard input. */
  readonly file: string | null;
  /** Which of the file's reports this is, from 1, and how many it holds. */
  readonly part: readonly [number, number];
}

const LEAST_COLUMNS = 40;

/** The report as lines of text, without an empty line at either end. */
export function table(report: Report, { colors, columns, file, part }: TableOptions): string {
  const { lang } = report;
  const screen = { lang, words: catalogue[lang], colors, columns: Math.max(LEAST_COLUMNS, columns) };
  const { words } = screen;
  const name = file === null ? words.standardInput : printable(file);
  const [number, of] = part;
  const lines = [
    colors.dim(of > 1 ? name + words.brackets(words.part(number, of)) : name),
    ...headerLines(report, screen),
    ...sectionLines(report, screen),
    ...figureLines(report, screen),
    ...diagnosticLines(report, name, screen),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(report: Report, { words, colors }: Screen): string[] {
  if (report.sections.length === 0) return [];
  const rows = report.sections.map(({ kind, heading, start, end }) => ({
    heading: oneLine(heading),
    kind: words.kinds[kind],
    line: words.line(report.position({ start, end })?.start.line ?? 0),
  }));
  const headingWidth = Math.max(...rows.map(({ heading }) => width(heading)));
  const kindWidth = Math.max(...rows.map(({ kind }) => width(kind)));
  const lines = rows.map(({ heading, kind, line }) => {
    const beside = colors.dim(`${padEnd(kind, kindWidth)}  ${line}`);
    return `  ${padEnd(heading, headingWidth)}  ${beside}`;
  });
  return ['', colors.bold(words.sections), ...lines];
}
