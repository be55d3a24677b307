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
  const rows = (ids: readonly string[]) => withSingleRows(ids, table, isPrinted);
  for (const check of grammars[form.generation].checks as readonly Check[]) {
    if (check.relation !== 'equal' || check.severity !== 'hard') continue;
    const { left, right, perColumn, perRow } = check;
    if (perColumn && [...left, ...right].every((id) => form.byId.get(id)?.table === table)) {
      byColumn.push({ left: rows(left), right: rows(right), columns: places(perColumn) });
    } else if (perRow?.every((id) => form.byId.get(id)?.table === table)) {
      byRow.push({ left: places(left), right: places(right), rows: perRow });
    }
  }
  return { byColumn, byRow };
}

/** Where a report prints （六）其他处理 as one row, it stands for the rows that the form has under it. */
function withSingleRows(
  ids: readonly string[],
  table: Table,
  isPrinted: (row: string) => boolean,
): readonly string[] {
  const single = table.rows.filter(({ subtotal }) => subtotal !== undefined && isPrinted(subtotal));
  let result = ids;
  for (const heading of single) {
    const children = table.rows.filter(({ parent }) => parent === heading.id).map(({ id }) => id);
    if (children.some(isPrinted) || !children.some((id) => result.includes(id))) continue;
    result = [...result.filter((id) => !children.includes(id)), heading.subtotal as string];
  }
  return result;
}
