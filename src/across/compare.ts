/** One agency's reports over the years. */
import type { Finding } from '../checks/finding.js';
import type { Comparison } from '../contract/comparison.js';
import type { ReportJson } from '../contract/contract.js';
import type { StoredReport } from '../report/stored.js';
import { type Jump, jumpsOf } from './jumps.js';
import { columnOf, jumpMessage, type Named, relationMessage } from './messages.js';
import { type Evaluated, evaluateRelations, type Operand } from './relations.js';
import {
  agenciesOf,
  checkArray,
  chooseByYear,
  describeReports,
  type OfYear,
  placesOf,
  toGiven,
} from './reports.js';
import { nameOf, rowsOf } from './rows.js';

/**
 * Compares the reports of one agency over the years: every figure by year with its changes, through the
 * crosswalk where forms meet, the relations between the reports of two years that follow each other, and
 * unusual jumps. Takes reports, or their JSON, in any order.
 *
 * Of several reports of a year the one published last is compared, or where they do not say when, the one
 * given last; what became of each report stands in `reports`. A report without year or figures stands apart
 * there. Never throws on content; throws a TypeError for no array, an empty one, or an item that is neither
 * a report nor the JSON of one.
 */
export function compare(reports: readonly (StoredReport | ReportJson)[]): Comparison {
  checkArray(reports, 'reports');
  const given = reports.map((report, index) => toGiven(report, index, `reports[${index}]`));
  const chosen = chooseByYear(given);
  const agencies = agenciesOf(given);
  const rows = rowsOf(chosen);
  const evaluated = chosen.slice(1).flatMap((after, at) => evaluateRelations(chosen[at] as OfYear, after));
  return {
    schema: 'ogi-comparison/1',
    agency: agencies.length === 1 ? (agencies[0] as string) : null,
    agencies,
    reports: describeReports(given, chosen),
    years: chosen.map(({ year }) => year),
    rows,
    checks: evaluated.map(({ check }) => check),
    findings: [
      ...evaluated.filter(({ check }) => check.status === 'violated').map(violation),
      ...jumpsOf(rows).map((jump) => jumpFinding(jump, chosen)),
    ],
  };
}

function violation({ rule, left, right, check }: Evaluated): Finding {
  const { at, severity } = check;
  const difference = (check.difference ?? '').replace('-', '');
  const operands = [...left, ...right];
  const sums = { left: check.left ?? '', right: check.right ?? '', difference };
  return {
    code: 'cross-year-violated',
    severity,
    rule: rule.id,
    at,
    message: relationMessage(left.map(named), right.map(named), sums),
    official: rule.official,
    figures: operands.map(({ id }) => id),
    places: operands.flatMap(({ report, figure }) => placesOf(report, figure)),
    suspects: [],
    note: null,
  };
}

function named({ report, id, figure, isTaken }: Operand): Named {
  const [indicator = ''] = id.split('@');
  return {
    name: nameOf(indicator),
    column: figure ? columnOf(figure) : null,
    year: report.year,
    figure,
    isTaken,
  };
}

function jumpFinding({ row, change }: Jump, chosen: readonly OfYear[]): Finding {
  const years = [change.before.year, change.after.year];
  const reports = chosen.filter(({ year }) => years.includes(year));
  const unit = reports.map(({ figures }) => figures.get(row.id)?.unit)[1] ?? '';
  return {
    code: 'cross-year-jump',
    severity: 'soft',
    rule: null,
    at: null,
    message: jumpMessage(row.name, unit, change),
    official: null,
    figures: [row.id],
    places: reports.flatMap((report) => placesOf(report, report.figures.get(row.id))),
    suspects: [],
    note: null,
  };
}
