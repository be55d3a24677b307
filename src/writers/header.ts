/** What a report is and what was found in it: title, agency, year, form and why, counts. */
import { grammars } from '../../grammars/index.js';
import type { FigureStatus } from '../figures/figure.js';
import type { Report } from '../report/report.js';
import { severityCounts } from './diagnostics.js';
import { oneLine, printable } from './printable.js';
import type { Screen } from './screen.js';
import { padEnd, width, wrap } from './width.js';
import type { Words } from './words.js';

const STATUSES: readonly FigureStatus[] = ['reported', 'blank', 'placeholder', 'unreadable', 'missing'];
const INDENT = '  ';

export function headerLines(report: Report, { words, colors, columns }: Screen): string[] {
  const fields: readonly (readonly [string, string])[] = [
    [words.agency, agencyText(report, words)],
    [words.year, yearText(report, words)],
    [words.form, formText(report, words)],
    [words.evidence, evidenceText(report, words)],
    [words.figures, statusCounts(report, words)],
    [
      words.diagnostics,
      severityCounts(report.diagnostics)
        .map(([severity, count]) => words.severityCount(count, severity))
        .join(words.comma),
    ],
  ];
  const labelWidth = Math.max(...fields.map(([label]) => width(label)));
  const indent = INDENT + ' '.repeat(labelWidth) + INDENT;
  const title = report.metadata.title === null ? words.untitled : printable(report.metadata.title);
  return [
    ...wrap(title, columns).map((line) => colors.bold(line)),
    ...fields.flatMap(([label, value]) => {
      const [first = '', ...more] = wrap(value === '' ? words.none : value, columns - indent.length);
      const head = INDENT + colors.dim(padEnd(label, labelWidth)) + INDENT + first;
      return [head, ...more.map((line) => indent + line)];
    }),
  ];
}

function agencyText({ metadata }: Report, words: Words): string {
  const agency = metadata.agency ?? metadata.agencyInferred;
  if (agency === null) return words.notStated;
  const { agencyBasis } = metadata;
  return oneLine(agency) + (agencyBasis === null ? '' : words.brackets(words.agencyFrom[agencyBasis]));
}

function yearText({ metadata: { year, period } }: Report, words: Words): string {
  const span = period ? words.brackets(words.period(period.start, period.end)) : '';
  return (year ?? words.notStated) + span;
}

function formText({ generation }: Report, words: Words): string {
  return generation === null ? words.formUnknown : words.generation(generation, grammars[generation].years);
}

/** `table: 本年制发件数` and the like in the reader's language, each kind together. */
function evidenceText({ evidence }: Report, words: Words): string {
  const byKind = new Map<string, string[]>();
  for (const item of evidence) {
    const [kind = '', ...value] = item.split(': ');
    byKind.set(kind, [...(byKind.get(kind) ?? []), oneLine(value.join(': '))]);
  }
  return [...byKind].map(([kind, values]) => words.evidenceOf(kind, values)).join(words.semicolon);
}

function statusCounts({ figures }: Report, words: Words): string {
  const counts = STATUSES.map(
    (status) => [status, figures.filter((figure) => figure.status === status).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => words.statusCount(count, status))
    .join(words.comma);
}
