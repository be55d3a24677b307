/** What a report read from a page must give, and where it differs. */
import type { Report, Span } from '../../../src/index.js';
import type { Segment } from '../layouts/segments.js';
import { assemble } from '../layouts/segments.js';
import { listedFigures, type ReportModel } from '../report-model.js';
import { published } from './chrome.js';

/** The differences between a parsed page and the model that it was rendered from, one line each. */
export function htmlDifferences(
  report: Report,
  model: ReportModel,
  segments: readonly Segment[],
  printed: { readonly units: 'all' | 'none'; readonly chrome: boolean },
): string[] {
  return [
    ...figureDifferences(report, model, segments, printed),
    ...sectionDifferences(report, segments),
    ...metadataDifferences(report, model, segments, printed.chrome),
  ];
}

function figureDifferences(
  report: Report,
  model: ReportModel,
  segments: readonly Segment[],
  { units }: { readonly units: 'all' | 'none' },
): string[] {
  const found: string[] = [];
  if (report.generation !== model.form) found.push(`generation ${report.generation}, not ${model.form}`);
  const { text: html, cells } = assemble(segments);
  const places = new Map(cells.map((cell) => [cell.figure, cell]));
  const listed = listedFigures(model);
  const ids = listed.map(({ cell }) => cell.id);
  const given = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  const more = [...given.keys()].filter((id) => !ids.includes(id));
  if (more.length > 0) found.push(`more figures: ${more.join()}`);
  for (const { cell, entry } of listed) {
    const figure = given.get(cell.id);
    if (!figure) {
      found.push(`${cell.id}: not listed`);
      continue;
    }
    const place = places.get(cell.id);
    const reported = entry?.status === 'reported' ? entry : null;
    const inHead = cell.exponent === 4 ? '万元' : null;
    const printed = cell.table.figures !== 'row' ? inHead : units === 'all' ? cell.row.unit : null;
    const expected: Record<string, unknown> = {
      status: entry?.status ?? 'missing',
      decimal: reported?.decimal ?? null,
      raw: entry === null ? null : entry.status === 'blank' ? '' : (place?.plain ?? ''),
      unit: cell.unit,
      unitWritten: reported?.ownUnit ?? (entry === null ? null : printed),
      approximate: reported?.approximate ?? false,
      inferred: reported?.inferred ?? null,
    };
    const fields = figure as unknown as Record<string, unknown>;
    for (const [field, value] of Object.entries(expected)) {
      if (fields[field] !== value) found.push(`${cell.id}: ${field} ${fields[field]}, not ${value}`);
    }
    if (figure.start === null || figure.end === null || figure.raw === null) continue;
    if (report.source.slice(figure.start, figure.end) !== figure.raw)
      found.push(
        `${cell.id}: source has ${report.source.slice(figure.start, figure.end)}, not ${figure.raw}`,
      );
    if (figure.status === 'blank' || !place) continue;
    const ranges = report.origin(figure) as readonly Span[];
    const written = ranges.map(({ start, end }) => decoded(html.slice(start, end))).join('');
    if (written !== figure.raw) found.push(`${cell.id}: the page has ${written}, not ${figure.raw}`);
    if (ranges.some(({ start, end }) => start < place.outerStart || end > place.outerEnd))
      found.push(`${cell.id}: stands outside its cell`);
  }
  return found;
}

const NAMES: Record<string, string> = {
  nbsp: '\u00a0',
  emsp: '\u2003',
  mdash: '—',
  ndash: '–',
  minus: '−',
  lt: '<',
  gt: '>',
  amp: '&',
};

/** Markup as text: without tags, with its character references read. */
function decoded(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => NAMES[name] ?? whole);
}

function sectionDifferences(report: Report, segments: readonly Segment[]): string[] {
  const expected = segments.flatMap(({ role, plain }) => (role === 'heading' ? [squeezed(plain ?? '')] : []));
  const given = report.sections.map(({ heading }) => squeezed(heading));
  return JSON.stringify(given) === JSON.stringify(expected)
    ? []
    : [`sections ${given.join(' / ')}, not ${expected.join(' / ')}`];
}

function metadataDifferences(
  report: Report,
  model: ReportModel,
  segments: readonly Segment[],
  chrome: boolean,
): string[] {
  const title = segments.filter(({ role }) => role === 'title').map(({ plain }) => squeezed(plain ?? ''));
  const { metadata } = report;
  // The page's own table of facts says when it was published.
  const day = chrome ? [metadata.published] : [];
  const own = metadata.title === null ? null : squeezed(metadata.title);
  const given = [own, metadata.agency, metadata.year, ...day];
  const expected = [
    title.length === 0 ? null : title.join(''),
    model.agency,
    model.year,
    ...(chrome ? [published(model)] : []),
  ];
  return JSON.stringify(given) === JSON.stringify(expected)
    ? []
    : [`metadata ${JSON.stringify(given)}, not ${JSON.stringify(expected)}`];
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u00ad\u2060]+/g, '');
}
