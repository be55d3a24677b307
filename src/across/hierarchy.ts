/** A parent's report, of a city, against those of its children, the departments and districts. */
import { type Exact, format, magnitude, minus, plus, sign, ZERO } from '../checks/exact.js';
import type { Finding, FindingPlace } from '../checks/finding.js';
import type { ReportJson } from '../contract/contract.js';
import { type Figure, isBlank } from '../figures/figure.js';
import { formOf } from '../figures/forms.js';
import type { StoredReport } from '../report/stored.js';
import { comparability } from './comparability.js';
import { childLeftOutMessage, columnOf, hierarchyMessage } from './messages.js';
import { checkArray, type Given, placesOf, toGiven } from './reports.js';
import { nameOf } from './rows.js';
import { sum } from './sum.js';

/**
 * Compares every figure that a parent reports with the sum of its children's, where their forms count the
 * same. A difference is a soft finding if every child says what its cell holds, blanks read as zero; and
 * also if some do not, but the others alone make more than the parent. In `places`, report 0 is the parent
 * and 1 the first child. A child of another year, or without figures, is not added, and a finding says so.
 *
 * Takes reports, or their JSON. Throws a TypeError for what is neither, and where there are no children.
 */
export function checkHierarchy(
  parent: StoredReport | ReportJson,
  children: readonly (StoredReport | ReportJson)[],
): Finding[] {
  checkArray(children, 'children');
  const whole = toGiven(parent, 0, 'parent');
  const given = children.map((child, index) => toGiven(child, index + 1, `children[${index}]`));
  const leftOut = given.flatMap((child) => {
    const why = reasonToLeaveOut(whole, child);
    return why ? [{ child, why }] : [];
  });
  const parts = given.filter((child) => leftOut.every((other) => other.child !== child));
  return [
    ...leftOut.map(({ child, why }) => leftOutFinding(whole, child, why)),
    ...[...whole.figures.values()].flatMap((figure) => differenceOf(whole, figure, parts, leftOut) ?? []),
  ];
}

type Why = Parameters<typeof childLeftOutMessage>[1];

function reasonToLeaveOut(parent: Given, child: Given): Why | null {
  if (child.figures.size === 0) return 'no-figures';
  const year = child.report.metadata.year;
  const own = parent.report.metadata.year;
  return year !== null && own !== null && year !== own ? 'year' : null;
}

function leftOutFinding(parent: Given, child: Given, why: Why): Finding {
  const years = { child: child.report.metadata.year, parent: parent.report.metadata.year };
  return finding(childLeftOutMessage(childName(child), why, years), null, []);
}

/** The finding on one figure; null where there is nothing to say. */
function differenceOf(
  parent: Given,
  figure: Figure,
  children: readonly Given[],
  leftOut: readonly { readonly child: Given }[],
): Finding | null {
  const { id, indicator, applicant } = figure;
  const own = sum([{ figure }]);
  const comparable = children.every(
    (child) => comparability(indicator, applicant, parent, child)?.quality === 'exact',
  );
  if (!own.total || !comparable) return null;
  const cells = children.map((child) => ({ child, figure: child.figures.get(id) }));
  const isOpen = (cell: Figure | undefined) => !cell || (!isBlank(cell) && cell.status !== 'reported');
  const open = cells.filter((cell) => isOpen(cell.figure));
  const known = cells.filter((cell) => !isOpen(cell.figure));
  const rest = sum(known.map((cell) => ({ figure: cell.figure })));
  if (known.length === 0 || !rest.total) return null;
  const difference = minus(own.total, rest.total);
  const margin = plus(own.margin, rest.margin);
  const incomplete = open.length > 0 || leftOut.length > 0;
  if (!differs(difference, margin, incomplete) || (incomplete && isSigned(parent, id))) return null;
  const blank = known.filter((cell) => cell.figure?.status !== 'reported');
  const names = (some: readonly { readonly child: Given }[]) => some.map(({ child }) => childName(child));
  const message = hierarchyMessage({
    name: nameOf(indicator),
    column: columnOf(figure),
    parent: format(own.total),
    sum: format(rest.total),
    difference: format(magnitude(difference)),
    blank: names(blank),
    open: names([...open, ...leftOut]),
  });
  return finding(message, figure, [
    ...placesOf(parent, figure),
    ...cells.flatMap((cell) => placesOf(cell.child, cell.figure)),
  ]);
}

/** A count or an amount that is not known can only add to the children's sum. */
function differs(difference: Exact, margin: Exact, incomplete: boolean): boolean {
  const excess = incomplete ? minus(ZERO, difference) : magnitude(difference);
  return sign(minus(excess, margin)) > 0;
}

/** 本年增/减 */
function isSigned({ report: { generation } }: Given, id: string): boolean {
  return generation !== null && formOf(generation).byId.get(id)?.column.signed === true;
}

function finding(
  message: Finding['message'],
  figure: Figure | null,
  places: readonly FindingPlace[],
): Finding {
  return {
    code: 'hierarchy-differs',
    severity: 'soft',
    rule: null,
    at: figure?.applicant ?? null,
    message,
    official: null,
    figures: figure ? [figure.id] : [],
    places,
    suspects: [],
    note: null,
  };
}

/** The agency's name, or the place among the children. */
function childName({ index, report }: Given): string {
  return report.metadata.agency ?? `#${index}`;
}
