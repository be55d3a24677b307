/** Which findings are asked for: by finding code, or by the id of a relation. */
import { grammars } from '../../grammars/index.js';
import { FINDING_CODES } from './codes.js';

/** Finding codes (`relation-violated`) and ids of relations (`g2021.requests.balance`), in any order. */
export interface Selection {
  /** Only these; empty or not given: all. */
  readonly only?: readonly string[];
  /** None of these; stronger than `only`. */
  readonly skip?: readonly string[];
}

/** Every name that a selection may hold: finding codes, then the relations of all forms. */
export function selectableNames(): string[] {
  return [...FINDING_CODES, ...Object.values(grammars).flatMap(({ checks }) => checks.map(({ id }) => id))];
}

/** The first of these names that there is not. */
export function unknownName(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const known = new Set(selectableNames());
  return names.find((name) => !known.has(name));
}

/** Whether a finding is asked for; `rule` is null where it is no relation of the form. */
export function isSelected({ only = [], skip = [] }: Selection, code: string, rule: string | null): boolean {
  const isIn = (names: readonly string[]) => names.includes(code) || (rule !== null && names.includes(rule));
  return (only.length === 0 || isIn(only)) && !isIn(skip);
}
