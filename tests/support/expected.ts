/** What a rendered report must give back, and where a parsed one differs. */
import type { Figure, Report } from '../../src/index.js';
import { withoutSpace } from '../../src/source/characters.js';
import type { Expectation } from './expectation.js';
import type { PageOptions } from './layouts/layout.js';
import type { Rendered } from './layouts/segments.js';
import {
  type Entry,
  type ExpectedFigure,
  headingOf,
  listedFigures,
  type ReportModel,
} from './report-model.js';

/** The differences between a parsed report and the model it was rendered from, one line each. */
export function differences(
  report: Report,
  model: ReportModel,
  rendered: Rendered,
  expected: Expectation,
): string[] {
  return [
    ...figureDifferences(report, model, rendered, expected),
    ...sectionDifferences(report, model, rendered),
    ...metadataDifferences(report, model, rendered),
  ];
}

export function figureDifferences(
  report: Report,
  model: ReportModel,
  rendered: Rendered,
  expectation: Expectation,
): string[] {
  const found: string[] = [];
  if (report.source !== rendered.text) found.push('source is not the text');
  const { open, either, unseen, unsure } = expectation;
  const listed = listedFigures(model).filter(({ cell }) => !unsure.has(cell.id));
  // Where no row is certain, nor is the form.
  const certain = listed.some(({ cell }) => !either.has(cell.id));
  if (report.generation !== model.form && (certain || report.generation !== null))
    found.push(`generation ${report.generation}, not ${model.form}`);
  const isSettled = (id: string) => !unsure.has(id) && !either.has(id);
  const ids = listed.map(({ cell }) => cell.id).filter(isSettled);
  const given = report.figures.map(({ id }) => id as string).filter(isSettled);
  if (ids.join() !== given.join()) {
    const more = given.filter((id) => !ids.includes(id));
    const fewer = ids.filter((id) => !given.includes(id));
    found.push(
      `figures listed: ${given.length}, not ${ids.length}; more: ${more.join()}; fewer: ${fewer.join()}`,
    );
  }
  for (const { id, status, raw } of report.figures) {
    if (unsure.has(id) && status === 'reported') found.push(`${id}: reported ${raw}, not determined`);
  }
  const figures = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  const places = placesOf(rendered);
  for (const expected of listed) {
    const { id } = expected.cell;
    const figure = figures.get(id);
    if (!figure) continue;
    if (either.has(id) && (figure.status === 'unreadable' || figure.status === 'missing')) continue;
    if (open.has(id)) {
      found.push(...openDifference(figure, expected.entry));
    } else if (unseen.has(id)) {
      if (figure.status === 'reported') found.push(`${id}: reported ${figure.raw}, not printed`);
    } else found.push(...figureDifference(figure, expected, places.get(id), expectation));
  }
  return found;
}

/** A figure that is not determined is not given, unless arithmetic leaves one answer, and then the right one. */
function openDifference(figure: Figure, entry: Entry | null): string[] {
  const { id, status, decimal, value, raw } = figure;
  if (status === 'unreadable')
    return decimal === null && value === null ? [] : [`${id}: ${status} ${decimal}`];
  const inferred = figure.inferred === 'arithmetic' && status === entry?.status;
  const right = inferred && (entry.status !== 'reported' || entry.decimal === decimal);
  return right ? [] : [`${id}: ${status} ${raw}, not determined`];
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** The content without what stands between its pieces. */
  readonly raw: string;
  readonly isWrapped: boolean;
  /** End of the content before, start of the content after. */
  readonly after: number;
  readonly before: number;
}

function figureDifference(
  figure: Figure,
  { cell, entry }: ExpectedFigure,
  place: Place | undefined,
  { units, interleaved }: Expectation,
): string[] {
  const reported = entry?.status === 'reported' ? entry : null;
  const printed =
    entry === null ? null : printedUnit(cell.table.figures, cell.row.unit, cell.exponent, units);
  const written = entry !== null && entry.status !== 'blank' && place ? place.raw : '';
  const expected: Record<string, unknown> = {
    status: entry?.status ?? 'missing',
    decimal: reported?.decimal ?? null,
    unit: cell.unit,
    unitWritten: reported?.ownUnit ?? printed,
    raw: entry === null ? null : place?.isWrapped ? withoutSpace(written) : written,
    approximate: reported?.approximate ?? false,
    inferred: reported?.inferred ?? null,
  };
  const found: string[] = [];
  const given: Record<string, unknown> = { ...figure };
  // Whether the space at which a number breaks is written, no text tells: 104 422⏎103.
  if (place?.isWrapped && figure.raw !== null) given['raw'] = withoutSpace(figure.raw);
  for (const [field, value] of Object.entries(expected)) {
    if (given[field] !== value)
      found.push(`${cell.id}: ${field} ${String(given[field])}, not ${String(value)}`);
  }
  if (figure.value !== numberOf(figure.decimal))
    found.push(`${cell.id}: value ${figure.value} of ${figure.decimal}`);
  const { start, end } = figure;
  if (entry === null) {
    if (start !== null || end !== null) found.push(`${cell.id}: missing, but at ${start}`);
  } else if (entry.status === 'blank') {
    // A lost blank has no place of its own; it lies between what is printed before and after.
    const between =
      place === undefined || interleaved || (start !== null && start >= place.after && start <= place.before);
    if (start !== end || !between) found.push(`${cell.id}: blank at ${start}–${end}`);
  } else if (!place || start !== place.start || end !== place.end) {
    found.push(`${cell.id}: at ${start}–${end}, not ${place?.start}–${place?.end}`);
  }
  return found;
}

/** The unit that the layout prints for a row or a column. */
function printedUnit(
  figures: string,
  unit: string | null,
  exponent: number,
  units: PageOptions['units'],
): string | null {
  if (figures !== 'row') return exponent === 4 ? '万元' : null;
  return units === 'all' || (units === 'long' && (unit ?? '').length > 1) ? unit : null;
}

/** The number where the decimal is exactly one that JavaScript has. */
function numberOf(decimal: string | null): number | null {
  if (decimal === null) return null;
  const value = Number(decimal);
  return String(value) === decimal && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

function placesOf({ cells }: Rendered): Map<string, Place> {
  const places = new Map<string, Place>();
  const followers: number[] = [];
  let below = Number.POSITIVE_INFINITY;
  for (let index = cells.length - 1; index >= 0; index--) {
    followers[index] = below;
    const cell = cells[index];
    if (cell && cell.end > cell.start) below = cell.start;
  }
  let above = 0;
  cells.forEach(({ figure, start, end, plain, spans }, index) => {
    if (figure !== null) {
      const around = { after: above, before: followers[index] ?? 0 };
      places.set(figure, { start, end, raw: plain, isWrapped: spans.length > 1, ...around });
    }
    if (end > start) above = end;
  });
  return places;
}

export function sectionDifferences(report: Report, model: ReportModel, rendered: Rendered): string[] {
  const expected = model.sections.map((section, index) => {
    const { start, end } = rendered.headings[index] ?? { start: 0, end: 0 };
    const heading = rendered.text.slice(start, end);
    return {
      kind: section.kind,
      ordinal: section.ordinal,
      // 3. may be printed in full width; 三 has no other.
      ordinalWritten:
        section.numbering === 'arabic'
          ? (/^[\d０-９]+[.．]/.exec(heading)?.[0] ?? '')
          : headingOf(section).ordinal,
      heading,
      start,
    };
  });
  const given = report.sections.map(({ kind, ordinal, ordinalWritten, heading, start }) => ({
    kind,
    ordinal,
    ordinalWritten,
    heading,
    start,
  }));
  return lines('section', given, expected);
}

export function metadataDifferences(report: Report, model: ReportModel, rendered: Rendered): string[] {
  const { title, agency, agencyBasis, agencyInferred, year } = report.metadata;
  const expected = {
    title: rendered.title === '' ? null : rendered.title.replace(/[\s\u200b\ufeff]/g, ''),
    agency: model.agency,
    agencyBasis: model.agencyBasis,
    agencyInferred: null,
    year: model.year,
  };
  return lines('metadata', [{ title, agency, agencyBasis, agencyInferred, year }], [expected]);
}

function lines(what: string, given: readonly object[], expected: readonly object[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < Math.max(given.length, expected.length); at++) {
    const [one, other] = [JSON.stringify(given[at]), JSON.stringify(expected[at])];
    if (one !== other) found.push(`${what} ${at + 1}: ${one}, not ${other}`);
  }
  return found;
}
