/** What holds of the report of any text whatever. */
import { parse, parseAll, type Report } from '../../src/index.js';
import { reportSchema } from '../../src/schema.js';
import { guarded } from './guarded.js';
import { treeFaults } from './tree.js';

/** HTML left in text, and lines that draw a table. */
const DRAWN = /[<│┃├┌]|\+[-=]|[-=]\+|^\s*\|/m;

/** What is wrong with the reports that a text gives; empty where nothing is. An exception is a fault. */
export function faultsOf(text: string): string[] {
  try {
    return guarded(() => [parse(text), ...parseAll(text)]).flatMap(reportFaults);
  } catch (error) {
    return [String(error)];
  }
}

/** What is wrong with one report. */
export function reportFaults(report: Report): string[] {
  const { source, figures, diagnostics, sections, generation } = report;
  // Broken tags and broken frames may still cost characters between the cells.
  const faults = DRAWN.test(source) ? [] : treeFaults(report);
  const json = reportSchema.safeParse(JSON.parse(JSON.stringify(report.toJSON())));
  if (!json.success) faults.push(`contract: ${json.error.issues[0]?.message}`);
  for (const { start, end } of [...diagnostics, ...sections])
    if (start < 0 || start > end || end > source.length) faults.push(`${start}–${end} is out of range`);
  if (generation === null && figures.length > 0) faults.push('figures of no form');
  for (const { id, status, decimal, raw, start, end, spans } of figures) {
    if ((decimal !== null) !== (status === 'reported')) faults.push(`${id}: ${status} ${decimal}`);
    if ((start === null) !== (status === 'missing')) faults.push(`${id}: ${status} at ${start}`);
    if (start === null || end === null) continue;
    const written = source.slice(start, end);
    if (plain(written) !== plain(raw ?? '') && !spans && !isDecoded(written))
      faults.push(`${id}: ${JSON.stringify(raw)} does not stand at ${start}`);
  }
  return faults;
}

/** HTML shows its line ends as spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** HTML left in text: characters written as references. */
function isDecoded(written: string): boolean {
  return /[&<]/.test(written);
}
