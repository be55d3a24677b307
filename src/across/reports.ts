/** The reports to compare: checked, and one chosen for each year. */
import type { FindingPlace } from '../checks/finding.js';
import type { ComparedReport } from '../contract/comparison.js';
import type { ReportJson } from '../contract/contract.js';
import type { Figure } from '../figures/figure.js';
import { StoredReport } from '../report/stored.js';
import { withoutSpace } from '../source/characters.js';

/** A report among those given, with its figures by id. */
export interface Given {
  /** Place among the reports given, from 0. */
  readonly index: number;
  readonly report: StoredReport;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A report that stands for its year. */
export interface OfYear extends Given {
  readonly year: number;
}

/** Throws a TypeError for what is neither a report nor the JSON of one; `name` is the argument's. */
export function toGiven(value: StoredReport | ReportJson, index: number, name: string): Given {
  const report = value instanceof StoredReport ? value : fromJSON(value, name);
  return { index, report, figures: new Map(report.figures.map((figure) => [figure.id, figure])) };
}

function fromJSON(value: unknown, name: string): StoredReport {
  try {
    return StoredReport.fromJSON(value);
  } catch (error) {
    throw new TypeError(`${name}: ${(error as TypeError).message}`);
  }
}

/** Throws a TypeError unless it is an array that holds something. */
export function checkArray(value: unknown, name: string): void {
  if (!Array.isArray(value)) throw new TypeError(`${name} must be an array of reports`);
  if (value.length === 0) throw new TypeError(`${name} must hold at least one report`);
}

/**
 * Of the reports of one year the one published last is compared, or where they do not say when, the one
 * given last: a corrected report is put up after the one that it corrects.
 */
export function chooseByYear(given: readonly Given[]): OfYear[] {
  const chosen = new Map<number, OfYear>();
  for (const each of given) {
    const { year } = each.report.metadata;
    if (year === null || each.figures.size === 0) continue;
    const other = chosen.get(year);
    if (!other || !isEarlier(each, other)) chosen.set(year, { ...each, year });
  }
  return [...chosen.values()].sort((one, other) => one.year - other.year);
}

function isEarlier(one: Given, other: Given): boolean {
  const published = one.report.metadata.published;
  const otherPublished = other.report.metadata.published;
  return published !== null && otherPublished !== null && published < otherPublished;
}

/** What became of each report given. */
export function describeReports(given: readonly Given[], chosen: readonly OfYear[]): ComparedReport[] {
  return given.map((each) => {
    const { file, generation, metadata } = each.report;
    const { agency, year, published } = metadata;
    const winner = chosen.find((other) => other.year === year);
    const use =
      each.figures.size === 0
        ? 'no-figures'
        : year === null
          ? 'year-unknown'
          : winner?.index === each.index
            ? 'compared'
            : 'same-year';
    const differs = winner && use === 'same-year' ? differences(each, winner) : [];
    return { report: each.index, file, agency, year, generation, published, use, differs };
  });
}

function differences(one: Given, other: Given): string[] {
  const ids = new Set([...one.figures.keys(), ...other.figures.keys()]);
  return [...ids].filter((id) => said(one.figures.get(id)) !== said(other.figures.get(id)));
}

function said(figure: Figure | undefined): string | undefined {
  return figure?.decimal ?? figure?.status;
}

/** The agencies that the reports name, each once whatever the white space in its name. */
export function agenciesOf(given: readonly Given[]): string[] {
  const names = new Map<string, string>();
  for (const { report } of given) {
    const { agency } = report.metadata;
    if (agency === null) continue;
    const key = withoutSpace(agency);
    if (!names.has(key)) names.set(key, agency);
  }
  return [...names.values()];
}

/** Where a figure stands; nowhere if it is missing. */
export function placesOf({ index }: Given, figure: Figure | undefined): FindingPlace[] {
  if (!figure || figure.start === null || figure.end === null) return [];
  return [{ report: index, start: figure.start, end: figure.end }];
}
