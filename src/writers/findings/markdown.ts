/** Findings as Markdown, for a comment on a pull request or a ticket: a table for each report. */
import type { Diagnostic } from '../../diagnostics/codes.js';
import { DIAGNOSTIC_TITLES } from '../../diagnostics/titles.js';
import type { Finding } from '../../checks/finding.js';
import { placeOf } from '../diagnostics.js';
import { oneLine } from '../printable.js';
import { type Language, words as catalogue } from '../words.js';
import type { CheckedReport } from './checked.js';
import { untoldDiagnostics } from './diagnostics.js';
import { claimLines, clueLines, ruleOf, titleOf } from './explain.js';
import { placesOf, shortPlace } from './places.js';
import { summaryNotes } from './summary.js';
import { findingWords } from './words.js';

/** A report under a heading of its own; nothing where there is nothing to say. */
export function findingMarkdown(checked: CheckedReport, file: string | null, lang: Language): string {
  const { report, audit, part } = checked;
  const rows = [
    ...audit.findings.map((finding) => findingRow(checked, finding, lang)),
    ...untoldDiagnostics(checked).map((diagnostic) => diagnosticRow(checked, diagnostic, lang)),
  ];
  const notes = summaryNotes(checked, lang);
  if (rows.length + notes.length === 0) return '';
  const words = catalogue[lang];
  const [number, of] = part;
  const name = escaped(file ?? words.standardInput) + (of > 1 ? words.brackets(words.part(number, of)) : '');
  const title = report.metadata.title === null ? [] : [escaped(report.metadata.title), ''];
  const columns = findingWords[lang].columns;
  const table = [row(columns), row(columns.map(() => '---')), ...rows];
  return `${[
    `### ${name}`,
    '',
    ...title,
    ...notes.flatMap((note) => [`**${escaped(note)}**`, '']),
    ...(rows.length > 0 ? [...table, ''] : []),
  ].join('\n')}\n`;
}

function findingRow(checked: CheckedReport, finding: Finding, lang: Language): string {
  const { report } = checked;
  const title = `**${escaped(titleOf(report, finding, lang))}** \`${ruleOf(finding)}\``;
  return row([
    findingWords[lang].severities[finding.severity],
    escaped(shortPlace(checked, placesOf(report, finding)[0]?.span ?? null, lang)),
    lines([title, ...claimLines(finding, lang).map(escaped)]),
    lines(clueLines(report, finding, lang).map(escaped)),
  ]);
}

function diagnosticRow(checked: CheckedReport, diagnostic: Diagnostic, lang: Language): string {
  const { code, severity, message } = diagnostic;
  return row([
    catalogue[lang].severities[severity],
    escaped(shortPlace(checked, placeOf(checked.report, diagnostic), lang)),
    lines([`**${DIAGNOSTIC_TITLES[code][lang]}** \`${code}\``, escaped(message[lang])]),
    '',
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lines(texts: readonly string[]): string {
  return texts.join('<br>');
}

/** Text that Markdown would take for marks of its own, or for HTML. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
