/** Places in documents, in words. */
import type { DocumentPlace } from '../readers/places.js';
import type { Report } from '../report/report.js';
import type { Span } from '../source/span.js';
import { printable } from './printable.js';
import type { Language } from './words.js';

interface PlaceWords {
  readonly place: (place: DocumentPlace) => string;
  readonly to: (first: string, last: string) => string;
}

const zh: PlaceWords = {
  place: (place) => {
    if (place.kind === 'sheet') return `工作表“${place.sheet}” ${place.address}`;
    if (place.kind === 'pdf') return `第 ${place.page} 页`;
    const { cell, paragraph } = place;
    return cell ? `第 ${cell.table} 个表格第 ${cell.row} 行第 ${cell.column} 列` : `第 ${paragraph} 段`;
  },
  to: (first, last) => `${first}至${last}`,
};

const en: PlaceWords = {
  place: (place) => {
    if (place.kind === 'sheet') return `sheet “${place.sheet}” ${place.address}`;
    if (place.kind === 'pdf') return `page ${place.page}`;
    const { cell, paragraph } = place;
    return cell ? `table ${cell.table}, row ${cell.row}, column ${cell.column}` : `paragraph ${paragraph}`;
  },
  to: (first, last) => `${first} to ${last}`,
};

const words: { readonly [L in Language]: PlaceWords } = { zh, en };

/** Where a place of the report's text stands in its document; null where the report is of none, or has no such place. */
export function documentPlace(report: Report, span: Span, lang: Language): string | null {
  const { place, to } = words[lang];
  const places = report.origin(span).flatMap((each) => ('kind' in each ? [printable(place(each))] : []));
  const [first] = places;
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : to(first, last);
}
