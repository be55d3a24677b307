/** Cells by the names that the form prints, or by those of the catalogue in English. */
import { grammars } from '../../../grammars/index.js';
import type { Finding } from '../../checks/finding.js';
import { cellName, columnName, rowName } from '../../checks/names.js';
import { type FigureSpec, formOf } from '../../figures/forms.js';
import type { Report } from '../../report/report.js';
import type { Language } from '../words.js';

/** A cell's name where nothing else is known; the id itself where the form has no such cell. */
export function nameOf(report: Report, id: string, lang: Language): string {
  const spec = specOf(report, id);
  return spec ? cellName(spec, lang) : id;
}

/** Names of cells among one another: the columns of a row, the rows of a column. */
export function shortNames(report: Report, ids: readonly string[], lang: Language): Map<string, string> {
  const specs = ids.flatMap((id) => specOf(report, id) ?? []);
  const [first] = specs;
  const nameAmong = (spec: FigureSpec): string => {
    if (spec.table.figures !== 'row@column' || specs.length === 1) return nameOf(report, spec.id, lang);
    if (specs.every(({ column }) => column === first?.column)) return rowName(spec, lang);
    if (specs.every(({ row }) => row === first?.row)) return columnName(spec.column, lang);
    return nameOf(report, spec.id, lang);
  };
  return new Map(specs.map((spec) => [spec.id, nameAmong(spec)]));
}

/** The column, row or cell in which a relation stands; null where it has only one place. */
export function placeName(report: Report, { at }: Finding, lang: Language): string | null {
  const { generation } = report;
  if (at === null || generation === null) return at;
  for (const table of grammars[generation].tables) {
    const column = table.columns.find(({ id }) => id === at);
    if (column) return columnName(column, lang);
    const spec = table.rows.some(({ id }) => id === at) ? specOf(report, at) : undefined;
    if (spec) return rowName(spec, lang);
  }
  return nameOf(report, at, lang);
}

function specOf({ generation }: Report, id: string): FigureSpec | undefined {
  return generation === null ? undefined : formOf(generation).byId.get(id);
}
