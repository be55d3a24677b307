/** Diagnostics in words, the gravest first, each with the source line it speaks of. */
import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics/codes.js';
import type { Report } from '../report/report.js';
import { codeFrame } from './frame.js';
import { printable } from './printable.js';
import type { Screen } from './screen.js';
import { wrap } from './width.js';
import { words as catalogue } from './words.js';

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const INDENT = '  ';

/** Lines for a report's diagnostics, an empty line before each; `file` is the name that places are given with. */
export function diagnosticLines(
  report: Report,
  file: string,
  { words, lang, colors, columns }: Screen,
): string[] {
  return inOrder(report.diagnostics).flatMap((diagnostic) => {
    const { code, severity, message } = diagnostic;
    const color = colors[COLORS[severity]];
    const head = `${colors.bold(color(words.severities[severity]))} ${colors.dim(code)}`;
    const text = wrap(printable(message[lang]), columns - INDENT.length);
    const lines = ['', head, ...text.map((line) => INDENT + line)];
    const place = placeOf(report, diagnostic);
    if (!place) return lines;
    const { start, end } = place;
    const [source, caret] = codeFrame(report.source, start, end, columns - INDENT.length);
    return [
      ...lines,
      `${INDENT}${file}:${start.line}:${start.column}`,
      INDENT + source,
      INDENT + color(caret),
    ];
  });
}

/** One line for each error and warning, for an output that has no place for them. */
export function diagnosticNotes(report: Report, file: string): string[] {
  const { lang } = report;
  const noted = inOrder(report.diagnostics).filter(({ severity }) => severity !== 'info');
  return noted.map((diagnostic) => {
    const place = placeOf(report, diagnostic);
    const where = place ? `${file}:${place.start.line}:${place.start.column}` : file;
    const { code, severity, message } = diagnostic;
    return `${where}: ${catalogue[lang].severities[severity]} ${code}: ${printable(message[lang])}`;
  });
}

/** How many diagnostics there are of each severity, worst first; none where there are none. */
export function severityCounts(diagnostics: readonly Diagnostic[]): [Severity, number][] {
  const counts = SEVERITIES.map((each): [Severity, number] => [
    each,
    diagnostics.filter(({ severity }) => severity === each).length,
  ]);
  return counts.filter(([, count]) => count > 0);
}

/**
 * By severity. A form that the caller asked for and the tables do not have comes before all: it may be why
 * there are errors.
 */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isForced = ({ code }: Diagnostic) => code === 'generation-forced';
  const others = diagnostics.filter((diagnostic) => !isForced(diagnostic));
  return [
    ...diagnostics.filter(isForced),
    ...SEVERITIES.flatMap((each) => others.filter(({ severity }) => severity === each)),
  ];
}

/**
 * Where a diagnostic points: at its first character that can be seen, since a row may begin with blank
 * cells. Null where it speaks of the report as a whole.
 */
function placeOf(report: Report, { start, end }: Diagnostic): ReturnType<Report['position']> {
  const { tree, source } = report;
  if (end <= tree.start || (start <= tree.start && end >= tree.end)) return null;
  let seen = start;
  while (seen < end && source.charAt(seen).trim() === '') seen++;
  return report.position({ start: seen < end ? seen : start, end });
}
