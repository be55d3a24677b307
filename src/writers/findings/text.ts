/** Findings for a terminal: what is wrong, where, which cells are likeliest; then what could not be read. */
import type { Finding } from '../../checks/finding.js';
import { diagnosticLines } from '../diagnostics.js';
import type { Report } from '../../report/report.js';
import type { Language } from '../words.js';
import { oneLine, printable } from '../printable.js';
import type { Screen } from '../screen.js';
import { wrap } from '../width.js';
import type { CheckedReport } from './checked.js';
import { untoldDiagnostics } from './diagnostics.js';
import { claimLines, clueLines, ruleOf, titleOf } from './explain.js';
import { cellLines, frameLines, locationOf } from './frames.js';
import { placesOf } from './places.js';
import { summaryNotes } from './summary.js';
import { findingWords } from './words.js';

const INDENT = '  ';
const COLORS = { hard: 'red', soft: 'yellow' } as const;

/** A report as lines of text, without an empty line at either end; nothing where there is nothing to say. */
export function findingText(checked: CheckedReport, file: string | null, screen: Screen): string {
  const { report, audit, part } = checked;
  const { words, colors, columns, lang } = screen;
  const name = file === null ? words.standardInput : printable(file);
  const body = [
    ...audit.findings.flatMap((finding, index) =>
      findingLines(checked, finding, audit.findings.slice(0, index), name, screen),
    ),
    ...summaryNotes(checked, lang).flatMap((note) => [
      '',
      ...wrap(note, columns).map((line) => colors.red(line)),
    ]),
    ...diagnosticLines(report, untoldDiagnostics(checked), name, screen, (place) =>
      locationOf(checked, place, name, lang),
    ),
  ];
  if (body.length === 0) return '';
  const [number, of] = part;
  const title = report.metadata.title === null ? words.untitled : oneLine(report.metadata.title);
  const head = [
    colors.dim(of > 1 ? name + words.brackets(words.part(number, of)) : name),
    ...wrap(title, columns).map((line) => colors.bold(line)),
  ];
  return `${[...head, ...body].join('\n')}\n`;
}

function findingLines(
  checked: CheckedReport,
  finding: Finding,
  before: readonly Finding[],
  file: string,
  screen: Screen,
): string[] {
  const { report } = checked;
  const { lang, colors, columns } = screen;
  const color = colors[COLORS[finding.severity]];
  const room = columns - INDENT.length;
  const severity = colors.bold(color(findingWords[lang].severities[finding.severity]));
  const wrapped = (texts: readonly string[]) => texts.flatMap((text) => wrap(text, room));
  const location = locationOf(checked, placesOf(report, finding)[0]?.span ?? null, file, lang);
  const inside = { ...screen, columns: room };
  const frames =
    location === null
      ? []
      : checked.original === null
        ? cellLines(checked, finding, inside)
        : frameLines(checked, finding, inside, color);
  const lines = [
    ...wrapped(claimLines(finding, lang)),
    ...(location === null ? [] : [location.text]),
    ...frames,
    ...wrapped(cluesOf(report, finding, before, lang)),
  ];
  return [
    '',
    `${severity} ${titleOf(report, finding, lang)} ${colors.dim(ruleOf(finding))}`,
    ...lines.map((line) => INDENT + line),
  ];
}

/** Suspects and note; one wrong cell breaks several relations, and need not be told with each. */
function cluesOf(report: Report, finding: Finding, before: readonly Finding[], lang: Language): string[] {
  const clues = clueLines(report, finding, lang);
  const same = (other: Finding) => clueLines(report, other, lang).join('\n') === clues.join('\n');
  const first = clues.length > 0 ? before.find(same) : undefined;
  return first ? [findingWords[lang].asAbove(`${titleOf(report, first, lang)} ${ruleOf(first)}`)] : clues;
}
