/**
 * What the other relations say of a change: inequalities, what is only worth a look, and equalities that cannot be
 * evaluated because of what is left blank: with a blank total as zero they hold or not.
 */
import type { Change, Equations } from './equations.js';
import { type Evaluation, type Figures, sumWithBlanks } from './evaluate.js';
import { format, minus } from './exact.js';

/** A relation with its difference as a number, exact enough to compare it. */
interface Witness {
  readonly isEqual: boolean;
  readonly difference: number;
  readonly margin: number;
  /** 1 for what adds to the difference, -1 for what takes away from it. */
  readonly factors: ReadonlyMap<string, 1 | -1>;
}

export class Evidence {
  private readonly witnesses = new Map<string, Witness[]>();

  constructor(evaluations: readonly Evaluation[], figures: Figures, equations: Equations) {
    for (const { relation, status, margin } of evaluations) {
      const { rule } = relation;
      const isEquation = rule.relation === 'equal' && rule.severity === 'hard';
      if (isEquation !== (status === 'not-evaluable')) continue;
      const left = sumWithBlanks(relation.left, figures);
      const right = sumWithBlanks(relation.right, figures);
      if (!left || !right) continue;
      const factors = new Map<string, 1 | -1>();
      for (const { id, minus: isMinus } of relation.left) factors.set(id, isMinus ? -1 : 1);
      for (const { id, minus: isMinus } of relation.right) factors.set(id, isMinus ? 1 : -1);
      const witness = {
        isEqual: rule.relation === 'equal',
        difference: equations.value(format(minus(left, right))),
        margin: equations.value(format(margin)),
        factors,
      };
      for (const id of factors.keys()) this.witnesses.set(id, [...(this.witnesses.get(id) ?? []), witness]);
    }
  }

  /** How many more of them hold once a cell is changed; negative where fewer do. */
  for({ cell, value }: Change): number {
    let sum = 0;
    for (const witness of this.witnesses.get(cell.figure.id) ?? []) {
      const shift = (witness.factors.get(cell.figure.id) ?? 0) * (value - cell.value);
      sum += holds(witness, witness.difference + shift) - holds(witness, witness.difference);
    }
    return sum;
  }
}

function holds({ isEqual, margin }: Witness, difference: number): 0 | 1 {
  return (isEqual ? Math.abs(difference) : difference) <= margin ? 1 : 0;
}
