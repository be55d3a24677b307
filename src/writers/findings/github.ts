/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
import { DIAGNOSTIC_TITLES } from '../../diagnostics/titles.js';
import type { Span } from '../../source/span.js';
import { placeOf } from '../diagnostics.js';
import { documentPlace } from '../document-place.js';
import { oneLine, printable } from '../printable.js';
import type { Language } from '../words.js';
import type { CheckedReport } from './checked.js';
import { untoldDiagnostics } from './diagnostics.js';
import { explanation, titleOf } from './explain.js';
import { filePlace, placesOf } from './places.js';
import { summaryNotes } from './summary.js';

const COMMANDS = { hard: 'error', soft: 'warning', error: 'error', warning: 'warning' } as const;

/** @param path relative to the repository; null for standard input */
export function githubCommands(checked: CheckedReport, path: string | null, lang: Language): string {
  const { report, audit } = checked;
  const command = (
    kind: keyof typeof COMMANDS,
    span: Span | null,
    title: string,
    text: readonly string[],
  ) => {
    const properties = [...placeProperties(checked, span, path), ...(title === '' ? [] : [['title', title]])];
    const written = properties.map(([name, value]) => `${name}=${property(printable(value as string))}`);
    const head = [`::${COMMANDS[kind]}`, ...(written.length > 0 ? [written.join(',')] : [])].join(' ');
    // A document has no lines that could be shown beside it.
    const place = span && documentPlace(checked.report, span, lang);
    const lines = place === null ? text : [place, ...text];
    return `${head}::${lines.map((line) => data(printable(line))).join('%0A')}\n`;
  };
  return [
    ...audit.findings.map((finding) =>
      command(
        finding.severity,
        placesOf(report, finding)[0]?.span ?? null,
        titleOf(report, finding, lang),
        explanation(report, finding, lang),
      ),
    ),
    ...summaryNotes(checked, lang).map((note) => command('hard', null, '', [note])),
    ...untoldDiagnostics(checked).map((diagnostic) => {
      const { code, severity, message } = diagnostic;
      const kind = severity === 'error' ? 'error' : 'warning';
      return command(kind, placeOf(report, diagnostic), DIAGNOSTIC_TITLES[code][lang], [
        oneLine(message[lang]),
      ]);
    }),
  ].join('');
}

/** `endColumn` is told only where it lies on the same line, as the format asks. */
function placeProperties(checked: CheckedReport, span: Span | null, path: string | null): string[][] {
  const file = path === null ? [] : [['file', path]];
  const place = span && filePlace(checked, span);
  if (!place) return file;
  const { start, end } = place;
  const columns =
    start.line === end.line
      ? [
          ['col', `${start.column}`],
          ['endColumn', `${end.column}`],
        ]
      : [];
  return [...file, ['line', `${start.line}`], ['endLine', `${end.line}`], ...columns];
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
