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
/** More lines than there are. */
const ENDLESS = 0x3fffffff;

/** What a line is before it is divided. */
const Line = { Skipped: 0, Core: 1, Free: 2 } as const;

/** Time linear in the lines. */
export function partition(division: Division): Divided {
  const { count, cores, hasCells } = division;
  const kinds = new Uint8Array(count);
  for (let at = 0; at < count; at++) if (hasCells(at)) kinds[at] = Line.Free;
  for (const { first, end } of cores) kinds.fill(Line.Core, first, end);
  const segments: Segment[] = [];
  addRows(division, kinds, segments);
  addOthers(division, kinds, segments);
  return certain(division, kinds, possible(kinds, segments));
}

function addRows({ cores, most, isBelow, mayBeRow }: Division, kinds: Uint8Array, segments: Segment[]): void {
  for (let owner = 0; owner < cores.length; owner++) {
    const core = cores[owner] as Stretch;
    // The label's lines are the row's in any case, whatever stands on them.
    segments.push({ first: core.first, end: core.end, owner });
    for (let up = 0; up <= most; up++) {
      const first = core.first - up;
      if (up > 0 && !(isFree(kinds, first) && isBelow(first + 1))) break;
      for (let down = up === 0 ? 1 : 0; up + down <= most; down++) {
        const end = core.end + down;
        if (down > 0 && !(isFree(kinds, end - 1) && isBelow(end - 1))) break;
        if (mayBeRow({ first, end }, core)) segments.push({ first, end, owner });
      }
    }
  }
}

function addOthers(division: Division, kinds: Uint8Array, segments: Segment[]): void {
  const { count, most, isLabelled, isBelow, mayBeRow } = division;
  for (let first = 0; first < count; first++) {
    if (kinds[first] !== Line.Free) continue;
    segments.push({ first, end: first + 1, owner: NOBODY });
    let labelled = false;
    for (let end = first + 1; end <= first + 1 + most && isFree(kinds, end - 1); end++) {
      if (end > first + 1 && !isBelow(end - 1)) break;
      labelled ||= isLabelled(end - 1);
      if (labelled && mayBeRow({ first, end }, null)) segments.push({ first, end, owner: OPTIONAL });
    }
  }
}

function isFree(kinds: Uint8Array, at: number): boolean {
  return at >= 0 && at < kinds.length && kinds[at] === Line.Free;
}

/** The segments that occur in a division of all lines with as few lines of nobody as can be. */
function possible(kinds: Uint8Array, segments: readonly Segment[]): Segment[] {
  const count = kinds.length;
  /** The last segment that begins on a line, and the one before it that does; -1 for none. */
  const last = new Int32Array(count).fill(-1);
  const before = new Int32Array(segments.length);
  for (let at = 0; at < segments.length; at++) {
    const { first } = segments[at] as Segment;
    before[at] = last[first] as number;
    last[first] = at;
  }
  // The fewest lines of nobody up to a line, and from it on.
  const above = new Int32Array(count + 1).fill(ENDLESS);
  const below = new Int32Array(count + 1).fill(ENDLESS);
  above[0] = 0;
  below[count] = 0;
  for (let line = 0; line < count; line++) {
    const cost = above[line] as number;
    if (cost === ENDLESS) continue;
    if (kinds[line] === Line.Skipped) lower(above, line + 1, cost);
    for (let at = last[line] as number; at >= 0; at = before[at] as number) {
      const segment = segments[at] as Segment;
      lower(above, segment.end, cost + costOf(segment));
    }
  }
  for (let line = count - 1; line >= 0; line--) {
    if (kinds[line] === Line.Skipped) lower(below, line, below[line + 1] as number);
    for (let at = last[line] as number; at >= 0; at = before[at] as number) {
      const segment = segments[at] as Segment;
      lower(below, line, (below[segment.end] as number) + costOf(segment));
    }
  }
  return segments.filter(
    (segment) =>
      (above[segment.first] as number) + costOf(segment) + (below[segment.end] as number) === above[count],
  );
}

function lower(costs: Int32Array, at: number, cost: number): void {
  if (cost < (costs[at] as number)) costs[at] = cost;
}

function costOf({ owner }: Segment): number {
  return owner === NOBODY ? 1 : 0;
}

/** A row is certain if no other way gives one of its lines away, and no line of nobody stands beside it. */
function certain(
  { count, cores, isBelow, isLabelled }: Division,
  kinds: Uint8Array,
  segments: readonly Segment[],
): Divided {
  const ways = new Int32Array(count);
  const nobody = new Uint8Array(count);
  for (const segment of segments) {
    for (let at = segment.first; at < segment.end; at++) ways[at] = (ways[at] as number) + 1;
    if (segment.owner === NOBODY) nobody[segment.first] = 1;
  }
  const reachesNobody = (from: number, step: 1 | -1) => {
    for (let at = from; isFree(kinds, at) && isBelow(step > 0 ? at : at + 1); at += step) {
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
