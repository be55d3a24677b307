/** Numbers that keep every relation of a form. */
import type { Check } from '../../grammars/index.js';
import { type FormCell, type FormId, grammarOf } from './form.js';

/** One relation in one column or row: `whole` is the cell that is set so that it holds. */
interface Relation {
  readonly whole: string;
  /** Beside the whole, and what both must add up to. */
  readonly others: readonly string[];
  readonly parts: readonly string[];
  readonly atMost: boolean;
}

const LEGACY_ROW = 'requests.outcome.other.total';

/** A number for each of the cells, small at first, then as the relations want it. */
export function soundValues(
  form: FormId,
  cells: readonly FormCell[],
  first: (cell: FormCell) => number,
): Map<string, number> {
  const values = new Map(cells.map((cell) => [cell.id, first(cell)]));
  const relations = grammarOf(form)
    .checks.filter(isHard)
    .flatMap((check) => relationsOf(check, values));
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (values.get(id) ?? 0), 0);
  // A sum may be part of another: as many passes as relations are enough.
  for (let pass = 0, changed = true; changed && pass < relations.length; pass++) {
    changed = false;
    for (const { whole, others, parts, atMost } of relations) {
      const value = values.get(whole);
      if (value === undefined) continue;
      const wanted = sum(parts) - sum(others);
      if (value === wanted || (atMost && value <= wanted)) continue;
      values.set(whole, wanted);
      changed = true;
    }
  }
  return values;
}

function isHard(check: Check): boolean {
  return check.severity === 'hard';
}

function relationsOf(check: Check, values: ReadonlyMap<string, number>): Relation[] {
  const { left, right, relation, perColumn, perRow } = check;
  const make = (idOf: (operand: string) => string): Relation[] => {
    const [whole, ...others] = left.map(idOf);
    const parts = right.filter((operand) => operand !== '0').map(idOf);
    // （六） in one row stands for the rows below it.
    const legacy = idOf(LEGACY_ROW);
    const below = right.filter((operand) => operand.startsWith('requests.outcome.other.')).map(idOf);
    const isSingle = below.length > 0 && values.has(legacy) && !below.some((id) => values.has(id));
    const rows = isSingle && !parts.includes(legacy) ? [...parts, legacy] : parts;
    return whole === undefined || right.includes('0')
      ? []
      : [{ whole, others, parts: rows, atMost: relation === 'at-most' }];
  };
  if (perColumn) return perColumn.flatMap((column) => make((row) => cellId(row, column)));
  if (perRow) return perRow.flatMap((row) => make((column) => cellId(row, column)));
  return make((id) => id);
}

function cellId(row: string, column: string): string {
  return column === 'total' ? row : `${row}@${column}`;
}
