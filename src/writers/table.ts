/** A report for a terminal: what it is, its sections, its figures as its form prints them, its diagnostics. */
import type { Report } from '../report/report.js';
import { diagnosticLines } from './diagnostics.js';
import { figureLines } from './figures.js';
import { headerLines } from './header.js';
import { oneLine, printable } from './printable.js';
import { type Screen, screenOf, type Terminal } from './screen.js';
import { padEnd, width } from './width.js';

export interface TableOptions extends Terminal {
  /** Null for standard input. */
  readonly file: string | null;
  /** Which of the file's reports this is, from 1, and how many it holds. */
  readonly part: readonly [number, number];
}

/** The report as lines of text, without an empty line at either end. */
export function table(report: Report, { file, part, ...terminal }: TableOptions): string {
  const screen = screenOf(terminal, report.lang);
  const { words, colors } = screen;
  const name = file === null ? words.standardInput : printable(file);
  const [number, of] = part;
  const lines = [
    colors.dim(of > 1 ? name + words.brackets(words.part(number, of)) : name),
    ...headerLines(report, screen),
    ...sectionLines(report, screen),
    ...figureLines(report, screen),
    ...diagnosticLines(report, report.diagnostics, name, screen),
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
