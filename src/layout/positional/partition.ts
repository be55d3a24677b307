/**
 * Which lines are one row, told by all ways of dividing the lines of a table into rows. A row with a known label
 * has its label's lines, and may go on above and below with what wraps; a label that no form has, or one that
 * stands beside several rows, may be a row or none. Only what is the same in every way is certain.
 */

/** Lines, `end` behind the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What is to be divided: lines from 0. */
export interface Division {
  readonly count: number;
  /** The lines of each known label, in order and apart from each other. */
  readonly cores: readonly Stretch[];
  /** Lines of one row beyond those of its label. */
  readonly most: number;
  /** Whether a line holds cells. */
  readonly hasCells: (at: number) => boolean;
  /** Whether a line has a label that may be a row of its own. */
  readonly isLabelled: (at: number) => boolean;
  /** Whether a row may go on from the line above. */
  readonly isBelow: (at: number) => boolean;
  /** Whether some lines may be one row, with the label of a core or without. */
  readonly mayBeRow: (lines: Stretch, core: Stretch | null) => boolean;
}

/** The rows that are certain. */
export interface Divided {
  /** For each core. */
  readonly rows: (Stretch | null)[];
  /** Rows without a core. */
  readonly others: Stretch[];
}

interface Segment extends Stretch {
  /** Index of its core, or one of these. */
  readonly owner: number;
}

/** The lines of a label that may be a row or none. */
const OPTIONAL = -1;
/** A line of nobody: as few of them as can be. */
const NOBODY = -2;

/** Time linear in the lines. */
export function partition(division: Division): Divided {
  const { count, cores, hasCells } = division;
  const inCore = new Uint8Array(count);
  for (const { first, end } of cores) inCore.fill(1, first, end);
  const isFree = (at: number) => inCore[at] === 0 && hasCells(at);
  const all = [...rowSegments(division, isFree), ...otherSegments(division, isFree)];
  return certain(
    division,
    isFree,
    possible(count, all, (at) => inCore[at] === 0 && !isFree(at)),
  );
}

function* rowSegments(
  { cores, most, isBelow, mayBeRow }: Division,
  isFree: (at: number) => boolean,
): Iterable<Segment> {
  for (const [owner, core] of cores.entries()) {
    // The label's lines are the row's in any case, whatever stands on them.
    yield { ...core, owner };
    for (let up = 0; up <= most; up++) {
      const first = core.first - up;
      if (up > 0 && !(isFree(first) && isBelow(first + 1))) break;
      for (let down = up === 0 ? 1 : 0; up + down <= most; down++) {
        const end = core.end + down;
        if (down > 0 && !(isFree(end - 1) && isBelow(end - 1))) break;
        if (mayBeRow({ first, end }, core)) yield { first, end, owner };
      }
    }
  }
}

function* otherSegments(division: Division, isFree: (at: number) => boolean): Iterable<Segment> {
  const { count, most, isLabelled, isBelow, mayBeRow } = division;
  for (let first = 0; first < count; first++) {
    if (!isFree(first)) continue;
    yield { first, end: first + 1, owner: NOBODY };
    let labelled = false;
    for (let end = first + 1; end <= first + 1 + most && isFree(end - 1); end++) {
      if (end > first + 1 && !isBelow(end - 1)) break;
      labelled ||= isLabelled(end - 1);
      if (labelled && mayBeRow({ first, end }, null)) yield { first, end, owner: OPTIONAL };
    }
  }
}

/** The segments that occur in a division of all lines with as few lines of nobody as can be. */
function possible(
  count: number,
  segments: readonly Segment[],
  isSkipped: (at: number) => boolean,
): Segment[] {
  const starting: Segment[][] = Array.from({ length: count }, () => []);
  for (const segment of segments) (starting[segment.first] as Segment[]).push(segment);
  const stepsFrom = (at: number) => starting[at] as Segment[];
  // The fewest lines of nobody up to a line, and from it on.
  const before = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const behind = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  before[0] = 0;
  behind[count] = 0;
  const lower = (costs: Float64Array, at: number, cost: number) => {
    if (cost < (costs[at] as number)) costs[at] = cost;
  };
  for (let at = 0; at < count; at++) {
    const cost = before[at] as number;
    if (isSkipped(at)) lower(before, at + 1, cost);
    for (const segment of stepsFrom(at)) lower(before, segment.end, cost + costOf(segment));
  }
  for (let at = count - 1; at >= 0; at--) {
    if (isSkipped(at)) lower(behind, at, behind[at + 1] as number);
    for (const segment of stepsFrom(at)) lower(behind, at, (behind[segment.end] as number) + costOf(segment));
  }
  return segments.filter(
    (segment) =>
      (before[segment.first] as number) + costOf(segment) + (behind[segment.end] as number) === before[count],
  );
}

function costOf({ owner }: Segment): number {
  return owner === NOBODY ? 1 : 0;
}

/** A row is certain if no other way gives one of its lines away, and no line of nobody stands beside it. */
function certain(
  { count, cores, isBelow, isLabelled }: Division,
  isFree: (at: number) => boolean,
  segments: readonly Segment[],
): Divided {
  const ways = new Int32Array(count);
  const nobody = new Uint8Array(count);
  for (const segment of segments) {
    for (let at = segment.first; at < segment.end; at++) ways[at] = (ways[at] as number) + 1;
    if (segment.owner === NOBODY) nobody[segment.first] = 1;
  }
  const reachesNobody = (from: number, step: 1 | -1) => {
    for (let at = from; isFree(at) && isBelow(step > 0 ? at : at + 1); at += step) {
      if (nobody[at] === 1) return true;
      if (isLabelled(at)) return false;
    }
    return false;
  };
  const isSingle = (segment: Segment) => {
    for (let at = segment.first; at < segment.end; at++) if (ways[at] !== 1) return false;
    return !reachesNobody(segment.first - 1, -1) && !reachesNobody(segment.end, 1);
  };
  const rows: (Stretch | null)[] = cores.map(() => null);
  const others: Stretch[] = [];
  for (const segment of segments) {
    if (segment.owner === NOBODY || !isSingle(segment)) continue;
    if (segment.owner === OPTIONAL) others.push(segment);
    else rows[segment.owner] = segment;
  }
  return { rows, others };
}
