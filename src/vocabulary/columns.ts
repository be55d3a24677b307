/** Which columns of a table hold figures. */
import type { Column, Table } from '../../grammars/index.js';

const known = new Map<Table, readonly Column[]>();

/** Columns of a table that hold figures, in printed order. */
export function valueColumns(table: Table): readonly Column[] {
  let columns = known.get(table);
  if (!columns) {
    columns = table.columns.filter(isValueColumn);
    known.set(table, columns);
  }
  return columns;
}

/** Whether a column holds figures: all do but those of the labels and of the units. */
export function isValueColumn({ id }: Column): boolean {
  return id !== 'label' && id !== 'unit';
}
