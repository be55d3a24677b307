/**
 * Labels that stand beside several rows: `三、本年度办理结果` left of its （一）…（七）, on the first line of these,
 * in the middle or from top to bottom, a character on each. Each is put before the first of its rows.
 */
import { overlap } from '../tape.js';
import type { Ordinal } from '../../source/ordinal.js';
import { ordinalOf } from './listed.js';
import type { Run } from './runs.js';

/** From the outermost. */
const STYLES: readonly Ordinal['style'][] = ['chinese', 'parenthesised', 'arabic'];
/** No group has more labels before or behind it that could be its own. */
const MOST_LABELS = 50;

/** A label with what its ordinal says. */
interface Ranked {
  readonly run: Run;
  readonly ordinal: Ordinal | null;
  /** How deep the ordinal puts it; -1 where it has none. */
  readonly rank: number;
}

/**
 * The groups among the labels of a table, each with the label it goes before.
 *
 * @param labels in the order of their first lines
 * @param hasNumbers whether a label is a row of its own
 */
export function groupsOf(labels: readonly Run[], hasNumbers: (run: Run) => boolean): Map<Run, Run> {
  const starts = new Map<Run, Run>();
  const ranked = labels.map((run): Ranked => {
    const ordinal = ordinalOf(run);
    return { run, ordinal, rank: ordinal ? STYLES.indexOf(ordinal.style) : -1 };
  });
  const places: number[] = [];
  for (let at = 0; at < labels.length; at++) if (!hasNumbers(labels[at] as Run)) places.push(at);
  places.sort((one, other) => (labels[other] as Run).from - (labels[one] as Run).from);
  for (const at of places) {
    const group = ranked[at] as Ranked;
    const start = startOf(group, ranked.slice(Math.max(0, at - MOST_LABELS), at + MOST_LABELS));
    // A group inside another one begins where its own first row does.
    if (start) starts.set(group.run, starts.get(start) ?? start);
  }
  return starts;
}

/** The first label beside a group; null where there is none. */
function startOf(group: Ranked, labels: readonly Ranked[]): Run | null {
  const { run: own } = group;
  const { before, after } = neighbours(group, labels);
  const beside = labels.filter(
    ({ run }) =>
      run !== own &&
      run.from >= own.to &&
      (!before || run.first > before.last || (run.first > before.first && run.last > before.last)) &&
      (!after || run.first < after.first),
  );
  if (!standsBeside(own, beside)) return null;
  if (before && !isBeside(before, labels)) return beside[0]?.run ?? null;
  const children = childrenOf(group, beside);
  let at = children.findIndex(({ run }) => run.last >= own.first);
  if (at < 0) at = children.length - 1;
  const nearest = at;
  while (at >= 0 && (children[at] as Ranked).ordinal?.value !== 1) at--;
  return children[at < 0 ? nearest : at]?.run ?? null;
}

/** Those right below the group: （一） below 三、, 1. below （一）. */
function childrenOf(group: Ranked, beside: readonly Ranked[]): readonly Ranked[] {
  for (let rank = group.rank + 1; rank < STYLES.length; rank++) {
    const own = beside.filter((other) => other.rank === rank);
    if (own.length > 0) return own;
  }
  return beside;
}

/** The labels above and below in the same columns, or under ordinals of the same rank. */
function neighbours(group: Ranked, labels: readonly Ranked[]): { before: Run | null; after: Run | null } {
  const own = group.run;
  let before: Run | null = null;
  let after: Run | null = null;
  for (const { run, rank } of labels) {
    // Not what stands to its left, the group that it is in.
    const ranked = run.to > own.from && rank >= 0 && rank <= group.rank;
    if (run === own || !(ranked || overlap(run, own))) continue;
    if (run.first < own.first) before = run;
    else if (run.first > own.first) after ??= run;
  }
  return { before, after };
}

/** On one of the group's lines, or both above and below it, stands a label to its right. */
function standsBeside(group: Run, beside: readonly Ranked[]): boolean {
  const within = beside.some(({ run }) => run.first <= group.last && run.last >= group.first);
  if (within) return true;
  return (
    beside.some(({ run }) => run.last === group.first - 1) &&
    beside.some(({ run }) => run.first === group.last + 1)
  );
}

/** Whether a label has others to its right. */
function isBeside(label: Run, labels: readonly Ranked[]): boolean {
  return labels.some(
    ({ run }) => run !== label && run.from >= label.to && run.first <= label.last && run.last >= label.first,
  );
}
