/** The check results of one report: every relation of its form, in the order of the grammar. */
import type { GenerationId } from '../../grammars/index.js';
import type { CheckJson } from '../contract/contract.js';
import type { Figure } from '../figures/figure.js';
import { type Evaluation, evaluate } from './evaluate.js';
import { type Exact, format, minus } from './exact.js';
import { relationsBetween, relationsOn } from './rules.js';
import { suspectsOf } from './suspects.js';
import { openTotals, proposals } from './totals.js';

/**
 * Checks the figures of a report against the relations of its form. Rules on single figures (counts are whole, not
 * negative) are listed where they are violated, all others always.
 *
 * @param figures all that the report lists, missing ones too
 */
export function checksOf(generation: GenerationId | null, figures: readonly Figure[]): CheckJson[] {
  if (generation === null || figures.length === 0) return [];
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const relations = relationsBetween(generation, (id) => byId.has(id));
  const open = openTotals(relations, byId);
  const evaluations = relations.map((relation) => evaluate(relation, byId, open));
  const suspects = suspectsOf(generation, evaluations, byId);
  const single = figures
    .filter(({ decimal }) => decimal !== null && /[-.]/.test(decimal))
    .flatMap(({ id }) => relationsOn(generation, id))
    .map((relation) => evaluate(relation, byId, open))
    .filter(({ status }) => status === 'violated');
  return [
    ...evaluations.map((evaluation, at) =>
      checkOf(evaluation, suspects.get(at) ?? proposals(evaluation, byId, open)),
    ),
    ...single.map((evaluation) => checkOf(evaluation, [])),
  ];
}

function checkOf(evaluation: Evaluation, suspects: CheckJson['suspects']): CheckJson {
  const { relation, status, strictStatus, left, right } = evaluation;
  const { rule, at } = relation;
  const decimal = (sum: Exact | null) => (sum ? format(sum) : null);
  return {
    rule: rule.id,
    at,
    severity: rule.severity,
    status,
    strictStatus,
    blanksAsZero: status !== strictStatus,
    left: decimal(left),
    right: decimal(right),
    difference: left && right ? format(minus(left, right)) : null,
    figures: [...relation.left, ...relation.right].map(({ id }) => id),
    suspects,
  };
}
