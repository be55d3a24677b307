/** What a rendered report must give back, and where a parsed one differs. */
import type { Figure, Report } from '../../src/index.js';
import { cellsOf, grammarOf } from './form.js';
import { type LayoutOptions, showsBlanks } from './layouts/layout.js';
import type { Rendered } from './layouts/segments.js';
import { type ExpectedFigure, headingOf, listedFigures, type ReportModel } from './report-model.js';

/**
 * Figures that the rendered text does not determine: in a layout that loses blanks, a row with some but
 * not all of its cells renders like another row of the form with its blanks elsewhere. Nor does that
 * layout tell a cell of words from a line of prose, so that a row of several cells with one is no row.
 */
export function undetermined(model: ReportModel, options: LayoutOptions): Set<string> {
  const figures = new Set<string>();
  if (showsBlanks(options)) return figures;
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row);
      const statuses = cells.map(({ id }) => model.entries.get(id)?.status ?? 'blank');
      const printed = statuses.filter((status) => status !== 'blank').length;
      const someLost = printed > 0 && printed < cells.length;
      const words = cells.length > 1 && statuses.includes('unreadable');
      const unseen = row.label === '' && (words || !statuses.includes('reported'));
      if (!unseen && (someLost || words)) for (const { id } of cells) figures.add(id);
    }
  }
  return figures;
}

/** Figures of a row without a label, and without numbers or with words: nothing tells that it is a row. */
export function unprinted(model: ReportModel, options: LayoutOptions): Set<string> {
  const figures = new Set<string>();
  if (showsBlanks(options)) return figures;
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row);
      const statuses = cells.map(({ id }) => model.entries.get(id)?.status ?? 'blank');
      const numbers = statuses.includes('reported') && !statuses.includes('unreadable');
      if (row.label === '' && !numbers) for (const { id } of cells) figures.add(id);
    }
  }
  return figures;
}

/**
 * Figures of （六） and of its rows where nothing tells which of them the report prints: a layout that loses
 * blanks, and （六） alone with no number behind it.
 */
function unsettled(model: ReportModel, options: LayoutOptions): Set<string> {
  const figures = new Set<string>();
  if (showsBlanks(options)) return figures;
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const entries = cellsOf(table, row).flatMap(({ id }) => model.entries.get(id) ?? []);
      const numbers = entries.filter(({ status }) => status !== 'blank' && status !== 'unreadable');
      const words = entries.some(({ status }) => status === 'unreadable');
      if (row.kind !== 'heading' || entries.length === 0 || (numbers.length > 0 && !words)) continue;
      for (const other of table.rows) {
        if (other !== row && other.parent !== row.id) continue;
        for (const { id } of cellsOf(table, other)) figures.add(id);
      }
    }
  }
  return figures;
}

/** The differences between a parsed report and the model it was rendered from, one line each. */
export function differences(
  report: Report,
  model: ReportModel,
  rendered: Rendered,
  options: LayoutOptions,
): string[] {
  return [
    ...figureDifferences(report, model, rendered, options),
    ...sectionDifferences(report, model, rendered),
    ...metadataDifferences(report, model, rendered),
  ];
}

export function figureDifferences(
  report: Report,
  model: ReportModel,
  rendered: Rendered,
  options: LayoutOptions,
): string[] {
  const found: string[] = [];
  if (report.generation !== model.form) found.push(`generation ${report.generation}, not ${model.form}`);
  if (report.source !== rendered.text) found.push('source is not the text');
  const open = undetermined(model, options);
  const unseen = unprinted(model, options);
  const unsure = unsettled(model, options);
  const listed = listedFigures(model).filter(({ cell }) => !unsure.has(cell.id));
  const ids = listed.map(({ cell }) => cell.id);
  const given = report.figures.map(({ id }) => id as string).filter((id) => !unsure.has(id));
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
    if (open.has(id)) {
      const status = figure.status === 'unreadable' ? '' : `${figure.status} ${figure.raw}, not determined`;
      if (status !== '' || figure.decimal !== null || figure.value !== null) found.push(`${id}: ${status}`);
    } else if (unseen.has(id)) {
      if (figure.status === 'reported') found.push(`${id}: reported ${figure.raw}, not printed`);
    } else found.push(...figureDifference(figure, expected, rendered, places.get(id), options));
  }
  return found;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** End of the content before, start of the content after. */
  readonly after: number;
  readonly before: number;
}

function figureDifference(
  figure: Figure,
  { cell, entry }: ExpectedFigure,
  { text }: Rendered,
  place: Place | undefined,
  options: LayoutOptions,
): string[] {
  const reported = entry?.status === 'reported' ? entry : null;
  const printed =
    entry === null ? null : printedUnit(cell.table.figures, cell.row.unit, cell.exponent, options);
  const written =
    entry !== null && entry.status !== 'blank' && place ? text.slice(place.start, place.end) : '';
  const expected: Record<string, unknown> = {
    status: entry?.status ?? 'missing',
    decimal: reported?.decimal ?? null,
    unit: cell.unit,
    unitWritten: reported?.ownUnit ?? printed,
    raw: entry === null ? null : written,
    approximate: reported?.approximate ?? false,
    inferred: reported?.inferred ?? null,
  };
  const found: string[] = [];
  const given = figure as unknown as Record<string, unknown>;
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
    const between = place === undefined || (start !== null && start >= place.after && start <= place.before);
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
  { units }: LayoutOptions,
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
  cells.forEach(({ figure, start, end }, index) => {
    if (figure !== null) places.set(figure, { start, end, after: above, before: followers[index] ?? 0 });
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
