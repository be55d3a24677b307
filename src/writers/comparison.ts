/** A comparison for a terminal: the reports, the figures by year, how the forms compare, the findings. */
import type { Finding, FindingPlace } from '../checks/finding.js';
import type { ComparedReport, Comparison } from '../contract/comparison.js';
import { rowLines, rowName } from './comparison-rows.js';
import { comparisonWords } from './comparison-words.js';
import { oneLine, printable } from './printable.js';
import type { Screen } from './screen.js';
import { padEnd, widest, wrap } from './width.js';

const INDENT = '  ';

/**
 * @param placeOf a place as one would look it up (`file:line:column`)
 */
export function comparisonTable(
  comparison: Comparison,
  screen: Screen,
  placeOf: (place: FindingPlace) => string,
): string {
  const { rows, years, findings } = comparison;
  const lines = [
    ...headLines(comparison, screen),
    ...(rows.length > 0 ? rowLines(rows, years, screen) : ['', comparisonWords[screen.lang].nothing]),
    ...noteLines(comparison, screen),
    ...findings.flatMap((finding) => findingLines(finding, screen, placeOf)),
    ...checkLines(comparison, screen),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why a report is not compared, with its name; null where it is. */
export function apartText(report: ComparedReport, { lang, words }: Screen): string | null {
  if (report.use === 'compared') return null;
  const name = report.file === null ? words.standardInput : printable(report.file);
  return `${name}: ${comparisonWords[lang].apart(report.use, report.differs.length)}`;
}

/** A question where the reports name several agencies; null where they do not. */
export function agenciesText({ agencies }: Comparison, { lang }: Screen): string | null {
  return agencies.length > 1 ? comparisonWords[lang].severalAgencies(agencies.map(oneLine)) : null;
}

function headLines(comparison: Comparison, screen: Screen): string[] {
  const { lang, colors, words: common, columns } = screen;
  const words = comparisonWords[lang];
  const agency = comparison.agency === null ? words.agencyUnknown : oneLine(comparison.agency);
  const several = agenciesText(comparison, screen);
  const title = several ?? agency;
  const inOrder = [...comparison.reports].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  const years = inOrder.map(({ year }) => (year === null ? words.yearUnknown : words.year(year)));
  const yearWidth = widest(years);
  return [
    ...wrap(title, columns).map((line) => (several ? colors.yellow(line) : colors.bold(line))),
    ...inOrder.map((report, index) => {
      const { generation, file, use, differs } = report;
      const apart = use === 'compared' ? '' : `  ${colors.yellow(words.apart(use, differs.length))}`;
      const name = file === null ? common.standardInput : printable(file);
      const year = padEnd(years[index] as string, yearWidth);
      return `${INDENT}${year}  ${padEnd(generation ?? '', 5)}  ${name}${apart}`;
    }),
  ];
}

/** How forms compare where they do not count the same, for all changes that are shown. */
function noteLines({ rows }: Comparison, screen: Screen): string[] {
  const { lang, colors, columns } = screen;
  const words = comparisonWords[lang];
  const notes = rows.flatMap((row) =>
    row.changes.flatMap(({ quality, note, difference, before, after }) => {
      if (quality === null || quality === 'exact' || difference === null || note === null) return [];
      const blanks = before.blanksAsZero || after.blanksAsZero ? words.blanksAsZero : '';
      const name = rowName(row, screen);
      return [words.note(name, before.year, after.year, words.quality[quality], note[lang] + blanks)];
    }),
  );
  if (notes.length === 0) return [];
  return [
    '',
    colors.bold(words.notes),
    ...wrap(words.legend, columns - INDENT.length).map((line) => INDENT + colors.dim(line)),
    ...notes.flatMap((note) => wrap(note, columns - INDENT.length).map((line) => INDENT + line)),
  ];
}

function findingLines(
  { severity, code, rule, message, places }: Finding,
  { lang, colors, columns }: Screen,
  placeOf: (place: FindingPlace) => string,
): string[] {
  const color = severity === 'hard' ? colors.red : colors.yellow;
  const label = colors.bold(color(comparisonWords[lang].severities[severity]));
  return [
    '',
    `${label} ${colors.dim(rule ?? code)}`,
    ...wrap(printable(message[lang]), columns - INDENT.length).map((line) => INDENT + line),
    ...places.map((place) => INDENT + colors.dim(placeOf(place))),
  ];
}

function checkLines({ checks, years }: Comparison, { lang }: Screen): string[] {
  if (years.length < 2) return [];
  const count = (wanted: string) => checks.filter(({ status }) => status === wanted).length;
  return ['', comparisonWords[lang].checks(count('holds'), count('violated'), count('not-evaluable'))];
}
