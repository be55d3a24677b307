/** The rows and columns of cells that a form prints side by side, where slips go from one cell to the next. */
import type { GenerationId } from '../../grammars/index.js';
import { formOf } from '../figures/forms.js';

export interface Lines {
  /** Ids of the figures of each row of several columns, in printed order. */
  readonly rows: readonly (readonly string[])[];
  /** Ids of the figures of each column, in printed order. */
  readonly columns: readonly (readonly string[])[];
}

const known = new Map<GenerationId, Lines>();

/** The lines of a form's tables. */
export function linesOf(generation: GenerationId): Lines {
  let lines = known.get(generation);
  if (!lines) {
    const { byRow, subtotals } = formOf(generation);
    const rows = [...byRow.values(), ...subtotals.values()];
    const columns = new Map<object, string[]>();
    for (const { column, id } of formOf(generation).specs) {
      const own = columns.get(column);
      if (own) own.push(id);
      else columns.set(column, [id]);
    }
    lines = {
      rows: rows.filter((specs) => specs.length > 1).map((specs) => specs.map(({ id }) => id)),
      columns: [...columns.values()].filter((ids) => ids.length > 1),
    };
    known.set(generation, lines);
  }
  return lines;
}
