/** Cells by the names that the form prints, or by those of the catalogue in English. */
import { applicants, type IndicatorId, indicators } from '../../grammars/index.js';
import type { Column } from '../../grammars/schema.js';
import type { FigureSpec } from '../figures/forms.js';

export type NameLanguage = 'zh' | 'en';

/** A note in brackets with which a label ends: （区分处理的，只计这一情形，不计其他情形）. */
const NOTE_AT_END = /（[^（）]*）$/;

/** A cell's name where nothing else is known. */
export function cellName(spec: FigureSpec, lang: NameLanguage): string {
  const { figures } = spec.table;
  const row = rowName(spec, lang);
  if (figures === 'row@column') {
    const column = columnName(spec.column, lang);
    return lang === 'zh' ? `${row}（${column}）` : `${row} (${column})`;
  }
  return lang === 'en' || figures === 'row' ? row : spec.labels.join(' / ');
}

export function rowName({ indicator, row }: FigureSpec, lang: NameLanguage): string {
  return lang === 'en' ? indicators[indicator as IndicatorId].en : row.label.replace(NOTE_AT_END, '');
}

/** With the heads above it, but for 申请人情况 over all applicants. */
export function columnName({ id, label, groups }: Column, lang: NameLanguage): string {
  return lang === 'en' ? (applicants[id] ?? id) : [...groups.slice(1), label].join(' / ');
}
