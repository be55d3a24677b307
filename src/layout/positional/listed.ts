/**
 * What the ordinals say of labels that no form has, and of the groups that labels stand in:
 *
 *                     4.无正当理由大量反复申请         272  273
 *                     5.要求确认或重新出具已获取信息   279  280
 *     （六）其他处理                                   286  287
 *
 * What numbers on from a row is a row too, and in the same group.
 */
import { overlap } from '../tape.js';
import { headingsOver } from '../../vocabulary/headings.js';
import type { RowEntry, Term } from '../../vocabulary/terms.js';
import { type Ordinal, readOrdinal } from '../../source/ordinal.js';
import type { Run } from './runs.js';

export function ordinalOf({ text }: Run): Ordinal | null {
  return readOrdinal(text, 0, text.length);
}

/** Whether every row that a wording may be has cells of its own. */
export function isLeaf({ term }: Run): boolean {
  return term !== null && term.rows.length > 0 && term.rows.every(({ row }) => row.kind === 'figure');
}

/**
 * The labels that no form has but that number on from a row's, each with the wording of the known row.
 *
 * @param labels in the order of their first lines
 */
export function listedRows(labels: readonly Run[]): Map<Run, Term> {
  const listed = new Map<Run, Term>();
  const above = new Map<Ordinal['style'], { run: Run; value: number }>();
  for (const run of labels) {
    const ordinal = ordinalOf(run);
    if (!ordinal) continue;
    const { style, value } = ordinal;
    const last = above.get(style);
    above.set(style, { run, value });
    if (run.term || !last || value !== last.value + 1 || !overlap(last.run, run)) continue;
    const known = isLeaf(last.run) ? last.run.term : listed.get(last.run);
    if (known) listed.set(run, known);
  }
  return listed;
}

/** Whether a wording may be that of a group that a row stands in, in one of the forms that have both. */
export function mayGroup(group: Term, row: Term): boolean {
  const pairs = group.rows.flatMap((outer) =>
    row.rows.filter(({ generation }) => generation === outer.generation).map((inner) => ({ outer, inner })),
  );
  return pairs.length === 0 || pairs.some(({ outer, inner }) => isWithin(inner, outer.row.id));
}

function isWithin({ table, row }: RowEntry, id: string): boolean {
  return headingsOver(table, row).some((heading) => heading.id === id);
}
