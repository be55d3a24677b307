/** How an indicator of one form compares with that of another, as the crosswalk says. */
import { crosswalk, type GenerationId, type Relation } from '../../grammars/index.js';
import type { Bilingual, Quality } from '../contract/comparison.js';
import type { Given } from './reports.js';

/** What to add up in either of two reports so that the sums can be compared. */
export interface Comparability {
  readonly quality: Quality;
  /** Null where both reports follow the same form, or the crosswalk need say nothing. */
  readonly note: Bilingual | null;
  /** Ids of figures. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * How a figure compares between two reports; null where nothing in one of them counts the same. At
 * least one of them prints the figure itself.
 */
export function comparability(
  indicator: string,
  applicant: string | null,
  before: Given,
  after: Given,
): Comparability | null {
  const idOf = (name: string) => (applicant === null ? name : `${name}@${applicant}`);
  const own = [idOf(indicator)];
  const id = own[0] as string;
  const inBefore = before.figures.has(id);
  const inAfter = after.figures.has(id);
  const generations = [before.report.generation, after.report.generation] as const;
  if (inBefore && inAfter && generations[0] === generations[1])
    return { quality: 'exact', note: null, before: own, after: own };
  for (const relation of crosswalk as readonly Relation[]) {
    if (relation.indicator !== indicator) continue;
    const { between, formula, quality, note } = relation;
    // A report that prints as one row what its form has in several needs no adding up.
    if (formula && inBefore && inAfter && !(formula as readonly string[]).includes(indicator)) continue;
    const parts = formula ? formula.map(idOf) : own;
    if (inBefore && reads(between, generations[0], generations[1]) && printsAll(after, parts))
      return { quality, note, before: own, after: parts };
    if (inAfter && reads(between, generations[1], generations[0]) && printsAll(before, parts))
      return { quality, note, before: parts, after: own };
  }
  return inBefore && inAfter ? { quality: 'exact', note: null, before: own, after: own } : null;
}

/** Whether a relation says how to get from the one form to the other, or within a form to its own rows. */
function reads(
  [own, others]: Relation['between'],
  from: GenerationId | null,
  to: GenerationId | null,
): boolean {
  if (from === null || to === null || !others.includes(to)) return false;
  return own.includes(from) || from === to;
}

function printsAll({ figures }: Given, ids: readonly string[]): boolean {
  return ids.every((id) => figures.has(id));
}
