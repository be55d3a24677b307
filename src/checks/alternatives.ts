import type { CheckJson } from '../contract/contract.js';

type Suspects = CheckJson['suspects'];

/**
 * The suspects that stand for different explanations: without those that only add, to one that is likelier, what
 * explains other relations.
 */
export function alternatives(suspects: Suspects): Suspects {
  return suspects.filter((one, at) => !suspects.slice(0, at).some((likelier) => holds(one, likelier)));
}

/** Whether all changes of `part` are among those of `whole`. */
function holds(whole: Suspects[number], part: Suspects[number]): boolean {
  return part.figures.every((id, at) => whole.values[whole.figures.indexOf(id)] === part.values[at]);
}
