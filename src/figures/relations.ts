/** What the form's own arithmetic says of the rows and columns of one table. */
import { type Check, grammars, type Table } from '../../grammars/index.js';
import { valueColumns } from '../vocabulary/columns.js';
import type { Form } from './forms.js';

/** In each of `columns`, the cells of the rows of `left` add up to those of `right`. */
export interface ColumnRelation {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly columns: readonly number[];
}

/** In each of `rows`, the cells in the columns of `left` add up to those of `right`. */
export interface RowRelation {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly rows: readonly string[];
}

/** Rows are named by the id that their figures share, columns by their place among the value columns. */
export interface Relations {
  readonly byColumn: readonly ColumnRelation[];
  readonly byRow: readonly RowRelation[];
}

/**
 * The hard equations between the cells of a table; none for a table whose figures do not add up.
 *
 * @param isPrinted whether the report prints the row of an id
 */
export function relationsOf(form: Form, table: Table, isPrinted: (row: string) => boolean): Relations {
  const byColumn: ColumnRelation[] = [];
  const byRow: RowRelation[] = [];
  const columns = valueColumns(table).map(({ id }) => id);
  const places = (ids: readonly string[]) => ids.map((id) => columns.indexOf(id));
  const single = singleRows(table, isPrinted);
  for (const check of grammars[form.generation].checks as readonly Check[]) {
    if (check.relation !== 'equal' || check.severity !== 'hard') continue;
    const { left, right, perColumn, perRow } = check;
    if (perColumn && [...left, ...right].every((id) => form.byId.get(id)?.table === table)) {
      const parts = withSingleRows(right, single);
      // A single row has no rows below it to add up to it.
      if (!left.some((id) => parts.includes(id)))
        byColumn.push({ left, right: parts, columns: places(perColumn) });
    } else if (perRow?.every((id) => form.byId.get(id)?.table === table)) {
      byRow.push({ left: places(left), right: places(right), rows: perRow });
    }
  }
  return { byColumn, byRow };
}

/** A heading that a report prints as one row of figures, which stands for the rows below it. */
export interface SingleRow {
  readonly id: string;
  readonly replaces: readonly string[];
}

/** （六）其他处理 of g2021 where it is printed as in g2019. */
export function singleRows(table: Table, isPrinted: (row: string) => boolean): readonly SingleRow[] {
  const found: SingleRow[] = [];
  for (const { id: heading, subtotal } of table.rows) {
    if (subtotal === undefined || !isPrinted(subtotal)) continue;
    const replaces = table.rows.filter(({ parent }) => parent === heading).map(({ id }) => id);
    if (!replaces.some(isPrinted)) found.push({ id: subtotal, replaces });
  }
  return found;
}

/** The rows to add up, a single row in place of those that it stands for. */
export function withSingleRows(ids: readonly string[], single: readonly SingleRow[]): readonly string[] {
  let result = ids;
  for (const { id, replaces } of single) {
    if (replaces.some((row) => result.includes(row)))
      result = [...result.filter((row) => !replaces.includes(row)), id];
  }
  return result;
}
