/** Everything that is found in one report. */
import type { Finding } from './finding.js';
import { outlineFindings } from './outline.js';
import { mentionFindings } from './prose.js';
import { relationFindings } from './relations.js';
import { isSelected, type Selection } from './selection.js';
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
 * report read back from JSON, whose text is not at hand.
 */
export function check(report: CheckedReport, selection: Selection = {}): Finding[] {
  const found = CHECKERS.flatMap((find) => find(report)).filter(({ code, rule }) =>
    isSelected(selection, code, rule),
  );
  const soft = ({ severity }: Finding) => (severity === 'soft' ? 1 : 0);
  return found.sort((one, other) => soft(one) - soft(other));
}
