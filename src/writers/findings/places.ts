/** Where a finding stands: in the report's text, and in the file that it was read from. */
import type { Finding } from '../../checks/finding.js';
import type { Figure } from '../../figures/figure.js';
import type { Report } from '../../report/report.js';
import type { Span } from '../../source/span.js';
import { documentPlace } from '../document-place.js';
import type { Mark } from '../frame.js';
import { type Language, words } from '../words.js';
import type { CheckedReport } from './checked.js';

export interface Place {
  /** In `report.source`; of a cell that interleaves with its neighbours the first of its own ranges. */
  readonly span: Span;
  /** The figure that stands there, if one does. */
  readonly figure: Figure | null;
}

/**
 * The places of a finding, the most telling one first. Cells beyond its relation are among them only where a
 * pattern speaks for them (a row that is shifted): other sets of cells are mere possibilities.
 */
export function placesOf(report: Report, { places, figures, suspects }: Finding): Place[] {
  const [likeliest] = suspects;
  const ids = new Set(figures);
  const beyond = new Set(suspects.flatMap((each) => each.figures).filter((id) => !ids.has(id)));
  const known = report.figures.filter(({ id }) => ids.has(id) || beyond.has(id));
  return places
    .filter((place) => place.report === 0)
    .flatMap((place) => {
      const own = known.filter(({ start, end }) => start === place.start && end === place.end);
      const figure = own.find(({ id }) => ids.has(id)) ?? own[0] ?? null;
      if (figure && beyond.has(figure.id) && !likeliest?.pattern) return [];
      return [{ span: figure?.spans?.[0] ?? place, figure }];
    });
}

/** A place of the report's text in the file; null where the file has no such place. */
export function filePlace({ report, original }: CheckedReport, span: Span): Mark | null {
  const ranges = report.origin(span).filter((place) => 'start' in place);
  const first = ranges[0];
  const last = ranges[ranges.length - 1];
  return original && first && last
    ? { start: original().point(first.start), end: original().point(last.end) }
    : null;
}

/** The same in short: the line, or the place in a document; empty where there is none. */
export function shortPlace(checked: CheckedReport, span: Span | null, lang: Language): string {
  if (!span) return '';
  const place = filePlace(checked, span);
  return place ? words[lang].line(place.start.line) : (documentPlace(checked.report, span, lang) ?? '');
}
