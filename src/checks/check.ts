/** Everything that is found in one report. */
import type { Finding } from './finding.js';
import { outlineFindings } from './outline.js';
import { mentionFindings } from './prose.js';
import { relationFindings } from './relations.js';
import { isSelected, type Selection, unknownName } from './selection.js';
import type { CheckedReport } from './subject.js';

/** What looks for findings, in the order in which they are told. */
const CHECKERS: readonly ((report: CheckedReport) => readonly Finding[])[] = [
  relationFindings,
  mentionFindings,
  outlineFindings,
];

/**
 * What is wrong with a report, the hard findings first: relations of its form that do not hold, prose that
 * disagrees with the tables, faults of the outline. Empty where nothing was found, which is also so where
 * nothing could be checked: `report.checks` and `report.diagnostics` tell. The outline is not checked of a
 * report read back from JSON, whose text is not at hand. Throws a TypeError for what is no report, and for a
 * rule or code that there is not.
 *
 * @param report a `Report`, freshly read or back from JSON
 * @param selection default: everything
 */
export function check(report: CheckedReport, selection: Selection = {}): Finding[] {
  checkArguments(report, selection);
  const found = CHECKERS.flatMap((find) => find(report)).filter(({ code, rule }) =>
    isSelected(selection, code, rule),
  );
  const soft = ({ severity }: Finding) => (severity === 'soft' ? 1 : 0);
  return found.sort((one, other) => soft(one) - soft(other));
}

/** A name with a slip in it would select nothing, and say that nothing is wrong. */
function checkArguments(report: unknown, { only = [], skip = [] }: Selection): void {
  if (typeof report !== 'object' || report === null || !('figure' in report))
    throw new TypeError('check takes a report, as parse or Report.fromJSON give it');
  const unknown = unknownName([...only, ...skip]);
  if (unknown !== undefined) throw new TypeError(`unknown rule or finding code: ${unknown}`);
}
