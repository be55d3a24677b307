/** The rows of a comparison: each indicator, for each kind of applicant, over the years. */
import { type IndicatorId, indicators } from '../../grammars/index.js';
import { format, minus } from '../checks/exact.js';
import type {
  Bilingual,
  ComparisonCell,
  ComparisonChange,
  ComparisonRow,
  ComparisonSide,
} from '../contract/comparison.js';
import type { Figure } from '../figures/figure.js';
import { comparability } from './comparability.js';
import type { OfYear } from './reports.js';
import { type Sum, sum } from './sum.js';

/** Every figure that one of the reports lists, in the order of the catalogue, 总计 before the applicants. */
export function rowsOf(reports: readonly OfYear[]): ComparisonRow[] {
  const figures = new Map<string, Figure>();
  for (const report of reports) for (const [id, figure] of report.figures) figures.set(id, figure);
  const applicants = [null, ...new Set([...figures.values()].map(({ applicant }) => applicant))];
  const order = new Map(Object.keys(indicators).map((id, index) => [id, index]));
  const place = ({ indicator }: Figure) => order.get(indicator) ?? order.size;
  const ordered = [...figures.values()].sort(
    (one, other) =>
      place(one) - place(other) || applicants.indexOf(one.applicant) - applicants.indexOf(other.applicant),
  );
  return ordered.map(({ id, indicator, applicant }) => ({
    id,
    indicator,
    applicant,
    name: nameOf(indicator),
    cells: reports.map((report) => cellOf(report, id)),
    changes: reports
      .slice(1)
      .map((after, at) => changeOf(id, indicator, applicant, reports[at] as OfYear, after)),
  }));
}

/** An indicator by its id; the id itself for one that the catalogue does not have. */
export function nameOf(indicator: string): Bilingual {
  const known = indicators[indicator as IndicatorId] as Bilingual | undefined;
  return known ? { zh: known.zh, en: known.en } : { zh: indicator, en: indicator };
}

function cellOf({ index, year, figures }: OfYear, id: string): ComparisonCell {
  const figure = figures.get(id);
  return {
    year,
    report: index,
    status: figure ? figure.status : 'not-in-form',
    decimal: figure ? figure.decimal : null,
    unit: figure ? figure.unit : null,
    approximate: figure?.approximate === true,
    inferred: figure ? figure.inferred : null,
    start: figure ? figure.start : null,
    end: figure ? figure.end : null,
  };
}

function changeOf(
  id: string,
  indicator: string,
  applicant: string | null,
  before: OfYear,
  after: OfYear,
): ComparisonChange {
  const way = comparability(indicator, applicant, before, after);
  const [beforeSum, beforeSide] = sideOf(before, way ? way.before : [id]);
  const [afterSum, afterSide] = sideOf(after, way ? way.after : [id]);
  const compared = way && beforeSum.total && afterSum.total;
  return {
    before: beforeSide,
    after: afterSide,
    quality: way ? way.quality : null,
    note: way ? way.note : null,
    difference: compared ? format(minus(afterSum.total, beforeSum.total)) : null,
  };
}

function sideOf({ year, figures }: OfYear, ids: readonly string[]): [Sum, ComparisonSide] {
  const result = sum(ids.map((id) => ({ figure: figures.get(id) })));
  const decimal = result.total ? format(result.total) : null;
  return [result, { year, figures: ids, decimal, blanksAsZero: result.blanksAsZero }];
}
