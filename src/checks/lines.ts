/** The rows and columns of cells that a form prints side by side, where slips go from one cell to the next. */
import type { GenerationId } from '../../grammars/index.js';
import { formOf } from '../figures/forms.js';

/** Ids of the figures of a row or a column, in printed order. */
type Line = readonly string[];

export interface Lines {
  /** The row that a figure stands in, where its table has several columns. */
  readonly rowOf: ReadonlyMap<string, Line>;
  /** The column that a figure stands in, where its table has several rows. */
  readonly columnOf: ReadonlyMap<string, Line>;
}

const known = new Map<GenerationId, Lines>();

/** The lines of a form's tables. */
export function linesOf(generation: GenerationId): Lines {
  let lines = known.get(generation);
  if (!lines) {
    const { specs } = formOf(generation);
    lines = {
      rowOf: grouped(specs.map(({ row, id }) => [row, id])),
      columnOf: grouped(specs.map(({ column, id }) => [column, id])),
    };
    known.set(generation, lines);
  }
  return lines;
}

/** Each id with all that share its row or column; none where it is alone. */
function grouped(entries: readonly (readonly [object, string])[]): Map<string, Line> {
  const groups = new Map<object, string[]>();
  for (const [key, id] of entries) {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return new Map(
    [...groups.values()]
      .filter(({ length }) => length > 1)
      .flatMap((ids) => ids.map((id): [string, Line] => [id, ids])),
  );
}
