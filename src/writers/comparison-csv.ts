/** A comparison as CSV (RFC 4180), one record for each indicator and year. */
import type { Comparison, ComparisonCell, ComparisonChange, ComparisonRow } from '../contract/comparison.js';
import { BYTE_ORDER_MARK, type Cell, record, text } from './csv.js';
import type { Language } from './words.js';

/** A cell, its row, and the change that leads to it; null for the first year. */
interface Place {
  readonly row: ComparisonRow;
  readonly cell: ComparisonCell;
  readonly change: ComparisonChange | null;
  readonly file: string | null;
}

/** Name of a column and its cell. `value`, `previous` and `difference` are exact; `previous` and `current` are what is compared. */
const COLUMNS: readonly (readonly [string, (place: Place, lang: Language) => Cell])[] = [
  ['id', ({ row }) => text(row.id)],
  ['indicator', ({ row }) => text(row.indicator)],
  ['applicant', ({ row }) => text(row.applicant)],
  ['name', ({ row }, lang) => text(row.name[lang])],
  ['year', ({ cell }) => cell.year],
  ['file', ({ file }) => text(file)],
  ['status', ({ cell }) => cell.status],
  ['value', ({ cell }) => cell.decimal],
  ['unit', ({ cell }) => text(cell.unit)],
  ['approximate', ({ cell }) => cell.approximate],
  ['inferred', ({ cell }) => cell.inferred],
  ['previousYear', ({ change }) => change?.before.year ?? null],
  ['previous', ({ change }) => change?.before.decimal ?? null],
  ['current', ({ change }) => change?.after.decimal ?? null],
  ['difference', ({ change }) => change?.difference ?? null],
  ['quality', ({ change }) => change?.quality ?? null],
  ['blanksAsZero', ({ change }) => change && (change.before.blanksAsZero || change.after.blanksAsZero)],
  ['note', ({ change }, lang) => text(change?.note?.[lang] ?? null)],
];

export function comparisonCsv({ rows, reports }: Comparison, lang: Language): string {
  const records = rows.flatMap((row) =>
    row.cells.map((cell, at) => {
      const change = at === 0 ? null : (row.changes[at - 1] ?? null);
      const place = { row, cell, change, file: reports[cell.report]?.file ?? null };
      return record(COLUMNS.map(([, column]) => column(place, lang)));
    }),
  );
  return BYTE_ORDER_MARK + record(COLUMNS.map(([name]) => name)) + records.join('');
}
