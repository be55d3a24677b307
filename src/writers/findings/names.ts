/** Cells by the names that the form prints, or by those of the catalogue in English. */
import { grammars } from '../../../grammars/index.js';
import { type IndicatorId, indicators } from '../../../grammars/indicators.js';
import type { Finding } from '../../checks/finding.js';
import { formOf } from '../../figures/forms.js';
import type { Report } from '../../report/report.js';
import { type Language, words as catalogue } from '../words.js';

/** The path to a cell: rows, then columns; the id itself where the form has no such cell. */
export function pathOf(report: Report, id: string, lang: Language): readonly string[] {
  const spec = report.generation === null ? undefined : formOf(report.generation).byId.get(id);
  if (!spec) return [id];
  if (lang === 'zh') return spec.labels;
  const name = indicators[spec.indicator as IndicatorId].en;
  if (spec.table.figures !== 'row@column') return [name];
  return [name, catalogue.en.applicants[spec.column.id] ?? spec.column.id];
}

export function nameOf(report: Report, id: string, lang: Language): string {
  return pathOf(report, id, lang).join(' / ');
}

/** Names of cells without what they all share: 自然人 … 总计 in a row, the rows in a column. */
export function shortNames(report: Report, ids: readonly string[], lang: Language): Map<string, string> {
  const paths = new Map(ids.map((id) => [id, pathOf(report, id, lang)]));
  const [first = [], ...others] = paths.values();
  const shortest = Math.min(first.length, ...others.map(({ length }) => length));
  const shared = (partOf: (path: readonly string[], at: number) => string | undefined) => {
    let count = 0;
    while (count < shortest && others.every((path) => partOf(path, count) === partOf(first, count))) count++;
    return others.length === 0 ? 0 : count;
  };
  const before = shared((path, at) => path[at]);
  const behind = shared((path, at) => path[path.length - 1 - at]);
  return new Map(
    [...paths].map(([id, path]) => {
      const own = path.slice(before, path.length - behind);
      return [id, (own.length > 0 ? own : path).join(' / ')];
    }),
  );
}

/** The column, row or cell in which a relation stands; null where it has only one place. */
export function placeName(report: Report, { at }: Finding, lang: Language): string | null {
  const { generation } = report;
  if (at === null || generation === null) return at;
  for (const table of grammars[generation].tables) {
    const column = table.columns.find(({ id }) => id === at);
    if (column) {
      if (lang === 'en') return catalogue.en.applicants[at] ?? at;
      return [...column.groups.slice(1), column.label].join(' / ');
    }
    const row = table.rows.find(({ id }) => id === at);
    if (row) return lang === 'en' ? (indicators[at as IndicatorId]?.en ?? row.label) : row.label;
  }
  return nameOf(report, at, lang);
}
