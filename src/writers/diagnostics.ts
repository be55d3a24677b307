/** Diagnostics in words, the gravest first, each with the source line it speaks of. */
import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics/codes.js';
import type { Report } from '../report/report.js';
import type { Span } from '../source/span.js';
import { documentPlace } from './document-place.js';
import { codeFrame } from './frame.js';
import { printable } from './printable.js';
import type { Screen } from './screen.js';
import { wrap } from './width.js';
import { type Language, words as catalogue } from './words.js';

/** A place as it is told; `line` of the file, null where it has none. */
export interface Location {
  readonly text: string;
  readonly line: number | null;
}

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const INDENT = '  ';

/**
 * Lines for diagnostics of a report, an empty line before each.
 * @param file the name that places are given with
 * @param locationOf how a place is told; by line and column in `report.source` if not said
 */
export function diagnosticLines(
  report: Report,
  diagnostics: readonly Diagnostic[],
  file: string,
  { words, lang, colors, columns }: Screen,
  locationOf = (place: Span) => locationIn(report, place, file, lang),
): string[] {
  return inOrder(diagnostics).flatMap((diagnostic) => {
    const { code, severity, message } = diagnostic;
    const color = colors[COLORS[severity]];
    const head = `${colors.bold(color(words.severities[severity]))} ${colors.dim(code)}`;
    const text = wrap(printable(message[lang]), columns - INDENT.length);
    const lines = ['', head, ...text.map((line) => INDENT + line)];
    const seen = placeOf(report, diagnostic);
    const mark = seen && report.position(seen);
    const told = seen && locationOf(seen);
    if (!mark || !told) return lines;
    const gutter = told.line === null ? '' : String(told.line);
    const [source, caret] = codeFrame(report.source, [mark], columns - INDENT.length, gutter);
    return [...lines, INDENT + told.text, INDENT + source, INDENT + color(caret)];
  });
}

/** A document has no lines: there the place is told in words. */
function locationIn(report: Report, place: Span, file: string, lang: Language): Location | null {
  const inside = locationInDocument(report, place, file, lang);
  if (inside) return inside;
  const start = report.position(place)?.start;
  return start ? { text: `${file}:${start.line}:${start.column}`, line: start.line } : null;
}

export function locationInDocument(
  report: Report,
  span: Span,
  file: string,
  lang: Language,
): Location | null {
  const place = documentPlace(report, span, lang);
  return place === null ? null : { text: `${file} ${place}`, line: null };
}

/** One line for each error and warning, for an output that has no place for them. */
export function diagnosticNotes(report: Report, file: string): string[] {
  const { lang } = report;
  return seriousDiagnostics(report).map((diagnostic) => {
    const seen = placeOf(report, diagnostic);
    const where = (seen && locationIn(report, seen, file, lang)?.text) ?? file;
    const { code, severity, message } = diagnostic;
    return `${where}: ${catalogue[lang].severities[severity]} ${code}: ${printable(message[lang])}`;
  });
}

/** Errors and warnings, in the order in which they are told. */
export function seriousDiagnostics({ diagnostics }: Report): Diagnostic[] {
  return inOrder(diagnostics).filter(({ severity }) => severity !== 'info');
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
export function placeOf({ tree, source }: Report, { start, end }: Diagnostic): Span | null {
  if (end <= tree.start || (start <= tree.start && end >= tree.end)) return null;
  let seen = start;
  while (seen < end && source.charAt(seen).trim() === '') seen++;
  return { start: seen < end ? seen : start, end };
}
