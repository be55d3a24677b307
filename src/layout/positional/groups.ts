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

/**
 * The groups among the labels of a table, each with the label it goes before.
 *
 * @param labels in the order of their first lines
 * @param hasNumbers whether a label is a row of its own
 */
export function groupsOf(labels: readonly Run[], hasNumbers: (run: Run) => boolean): Map<Run, Run> {
  const starts = new Map<Run, Run>();
  const places = labels.flatMap((run, at) => (hasNumbers(run) ? [] : [at]));
  places.sort((one, other) => (labels[other] as Run).from - (labels[one] as Run).from);
  for (const at of places) {
    const group = labels[at] as Run;
    const start = startOf(group, labels.slice(Math.max(0, at - MOST_LABELS), at + MOST_LABELS));
    // A group inside another one begins where its own first row does.
    if (start) starts.set(group, starts.get(start) ?? start);
  }
  return starts;
}

/** The first label beside a group; null where there is none. */
function startOf(group: Run, labels: readonly Run[]): Run | null {
  const { before, after } = neighbours(group, labels);
  const beside = labels.filter(
    (run) =>
      run !== group &&
      run.from >= group.to &&
      (!before || run.first > before.last || (run.first > before.first && run.last > before.last)) &&
      (!after || run.first < after.first),
  );
  if (!standsBeside(group, beside)) return null;
  if (before && !isBeside(before, labels)) return beside[0] ?? null;
  const children = childrenOf(group, beside);
  let at = children.findIndex((run) => run.last >= group.first);
  if (at < 0) at = children.length - 1;
  const nearest = at;
  while (at >= 0 && ordinalOf(children[at] as Run)?.value !== 1) at--;
  return children[at < 0 ? nearest : at] ?? null;
}

/** Those right below the group: （一） below 三、, 1. below （一）. */
function childrenOf(group: Run, beside: readonly Run[]): readonly Run[] {
  for (const style of STYLES.slice(rankOf(group) + 1)) {
    const own = beside.filter((run) => ordinalOf(run)?.style === style);
    if (own.length > 0) return own;
  }
  return beside;
}

/** How deep an ordinal puts a label; -1 where it has none. */
function rankOf(run: Run): number {
  const ordinal = ordinalOf(run);
  return ordinal ? STYLES.indexOf(ordinal.style) : -1;
}

/** The labels above and below in the same columns, or under ordinals of the same rank. */
function neighbours(group: Run, labels: readonly Run[]): { before: Run | null; after: Run | null } {
  const rank = rankOf(group);
  let before: Run | null = null;
  let after: Run | null = null;
  for (const run of labels) {
    // Not what stands to its left, the group that it is in.
    const ranked = run.to > group.from && rankOf(run) >= 0 && rankOf(run) <= rank;
    if (run === group || !(ranked || overlap(run, group))) continue;
    if (run.first < group.first) before = run;
    else if (run.first > group.first) after ??= run;
  }
  return { before, after };
}

/** On one of the group's lines, or both above and below it, stands a label to its right. */
function standsBeside(group: Run, beside: readonly Run[]): boolean {
  const within = beside.some((run) => run.first <= group.last && run.last >= group.first);
  if (within) return true;
  return (
    beside.some((run) => run.last === group.first - 1) && beside.some((run) => run.first === group.last + 1)
  );
}

/** Whether a label has others to its right. */
function isBeside(run: Run, labels: readonly Run[]): boolean {
  return labels.some(
    (other) => other !== run && other.from >= run.to && other.first <= run.last && other.last >= run.first,
  );
}
