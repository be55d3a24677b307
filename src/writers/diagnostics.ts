/** Diagnostics in words, errors first, each with the source line it speaks of. */
import type { Colors } from 'picocolors/types.js';
import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics/codes.js';
import type { Report } from '../report/report.js';
import { codeFrame } from './frame.js';
import { printable } from './width.js';
import type { Language, Words } from './words.js';

const STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Lines for a report's diagnostics, an empty line before each; `file` as the reader knows it. */
export function diagnosticLines(
  report: Report,
  file: string,
  words: Words,
  language: Language,
  colors: Colors,
  columns: number,
): string[] {
  return bySeverity(report.diagnostics).flatMap((diagnostic) => {
    const { code, severity, message } = diagnostic;
    const head = colors.bold(colors[STYLES[severity]](`${words.severities[severity]} ${code}`));
    const lines = ['', head, `  ${printable(message[language])}`];
    const place = placeOf(report, diagnostic);
    if (!place) return lines;
    lines.push(`  ${colors.dim('-->')} ${file}:${place.start.line}:${place.start.column}`);
    const [source, caret] = codeFrame(report.source, place.start, place.end, columns - 2) as [string, string];
    return [...lines, `  ${source}`, `  ${colors[STYLES[severity]](caret)}`];
  });
}

/** One line for each error and warning, for an output that has no place for them. */
export function diagnosticNotes(report: Report, file: string, words: Words, language: Language): string[] {
  return bySeverity(report.diagnostics)
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic) => {
      const place = placeOf(report, diagnostic);
      const where = place ? `${file}:${place.start.line}:${place.start.column}` : file;
      return `${where}: ${words.severities[diagnostic.severity]} ${diagnostic.code}: ${printable(diagnostic.message[language])}`;
    });
}

/** How many diagnostics of each severity there are, worst first. */
export function severityCounts(diagnostics: readonly Diagnostic[]): [Severity, number][] {
  return SEVERITIES.map((severity): [Severity, number] => [
    severity,
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
  ]).filter(([, count]) => count > 0);
}

function bySeverity(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return SEVERITIES.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
}

/** Where a diagnostic points; null where it speaks of the report as a whole. */
function placeOf(report: Report, { start, end }: Diagnostic): ReturnType<Report['position']> {
  const { tree } = report;
  const isWhole = end <= tree.start || (start <= tree.start && end >= tree.end);
  return isWhole ? null : report.position({ start, end });
}
