/** Totals that are left blank: which of them are no zero, and what they should say. */
import type { CheckJson } from '../contract/contract.js';
import { isBlank } from '../figures/figure.js';
import { type Evaluation, type Figures, sumWithBlanks } from './evaluate.js';
import { type Exact, exact, format, isWhole, minus, plus, sign, ZERO } from './exact.js';
import type { Relation, Term } from './rules.js';

/** The figure that a hard relation has as the sum of all others; null where it has none. */
export function totalOf({ rule, left }: Relation): Term | null {
  const [first, second] = left;
  return rule.relation === 'equal' && rule.severity === 'hard' && first && !second ? first : null;
}

/**
 * Blank totals whose parts do not come to zero, or cannot be read: such a cell is not filled in, and reading it as
 * zero would break the other relations that it stands in.
 */
export function openTotals(relations: readonly Relation[], figures: Figures): ReadonlySet<string> {
  const open = new Set<string>();
  for (const relation of relations) {
    const total = totalOf(relation);
    const figure = total && figures.get(total.id);
    if (!figure || !isBlank(figure)) continue;
    const sum = sumWithBlanks(relation.right, figures);
    if (sum === null || sign(sum) !== 0) open.add(figure.id);
  }
  return open;
}

/**
 * What a relation that cannot be evaluated wants its one blank total to say; empty where it has none or several,
 * or where another cell is unknown too.
 */
export function proposals(
  { relation, status }: Evaluation,
  figures: Figures,
  open: ReadonlySet<string>,
): CheckJson['suspects'] {
  if (status !== 'not-evaluable' || relation.rule.relation !== 'equal') return [];
  const total = totalOf(relation);
  let wanted: { term: Term; onLeft: boolean } | null = null;
  let rest: Exact = ZERO;
  let filled = 0;
  for (const side of [relation.left, relation.right]) {
    const onLeft = side === relation.left;
    for (const term of side) {
      const figure = figures.get(term.id);
      if (!figure || figure.inferred === 'arithmetic') return [];
      if (figure.decimal !== null) {
        const value = exact(figure.decimal);
        rest = onLeft === term.minus ? plus(rest, value) : minus(rest, value);
        filled++;
      } else if (!isBlank(figure)) return [];
      else if (term === total || open.has(term.id)) {
        if (wanted) return [];
        wanted = { term, onLeft };
      }
    }
  }
  if (!wanted || filled === 0) return [];
  // On the left the sum of the rest, on the right what the left leaves.
  const value = wanted.onLeft ? rest : minus(ZERO, rest);
  if (sign(value) < 0 || !isWhole(value)) return [];
  return [{ figures: [wanted.term.id], values: [format(value)], pattern: 'blank-total' }];
}
