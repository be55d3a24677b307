/**
 * Which label the numbers of a line belong to. A label that wraps may have its numbers beside any of its
 * lines, or between them; where two labels could claim a line, none gets it.
 */
import { overlap } from '../tape.js';
import type { Term } from '../../vocabulary/terms.js';
import { isLeaf, listedRows, mayGroup } from './listed.js';
import { type Divided, partition, type Stretch } from './partition.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import { MOST_LINES, type Stacks } from './stacks.js';
import { beginsLabel } from './wording.js';

/** The cells of one row. */
export interface Row {
  /** Null where no label stands beside its numbers. */
  readonly label: Run | null;
  /** The lines its numbers stand on, as indices among the text lines; none where it has none, or no certain ones. */
  readonly lines: readonly number[];
  /** Where no numbers stand beside its label it is a row of blanks, not one whose numbers cannot be told. */
  readonly certain: boolean;
}

/** A label of this length is no accident: what stands below it does not go on with it. */
const LONG_ENOUGH = 5;
const NONE: readonly Run[] = [];

/** Rows with a label, in the order of their labels, and lines of numbers that no label has. */
export function claim(
  lines: readonly TextLine[],
  body: Stretch,
  labels: readonly Run[],
  stacks: Stacks,
): { rows: Row[]; orphans: number[] } {
  return new Claims(lines, body, labels, stacks).settle();
}

class Claims {
  private readonly lines: readonly TextLine[];
  private readonly body: Stretch;
  private readonly labels: readonly Run[];
  private readonly stacks: Stacks;
  private readonly listed: ReadonlyMap<Run, Term>;
  /** The runs with a piece on a line. */
  private readonly runsOn = new Map<number, Run[]>();
  /** The rightmost label that reaches over a line. */
  private readonly owners = new Map<number, Run>();

  constructor(lines: readonly TextLine[], body: Stretch, labels: readonly Run[], stacks: Stacks) {
    this.lines = lines;
    this.body = body;
    this.labels = labels;
    this.stacks = stacks;
    this.listed = listedRows(labels);
    for (const run of labels) {
      for (const at of run.lines) {
        const runs = this.runsOn.get(at);
        if (runs) runs.push(run);
        else this.runsOn.set(at, [run]);
      }
      for (let at = run.first; at <= run.last; at++) {
        // Between its lines, only a wording that is complete holds what stands there.
        if (!run.term && !this.on(at).includes(run)) continue;
        const owner = this.owners.get(at);
        if (!owner || owner.from < run.from) this.owners.set(at, run);
      }
    }
  }

  settle(): { rows: Row[]; orphans: number[] } {
    const owned = this.leaves();
    const cores = owned.map(([, core]) => core);
    const divided = this.divide(cores);
    const found = new Map<Run, Stretch>();
    owned.forEach(([run, core], at) => {
      const row = divided.rows[at];
      if (row && this.stacks.mayBeRow(row, core)) found.set(run, row);
    });
    for (const row of divided.others) {
      const run = this.labelOf(row);
      if (run && !found.has(run)) found.set(run, row);
    }
    const free = new Set<number>();
    for (let at = this.body.first; at < this.body.end; at++) if (this.hasCells(at)) free.add(at);
    const claimed = new Map<Run, number[]>();
    for (const [run, { first, end }] of found) {
      const own: number[] = [];
      for (let at = first; at < end; at++) if (this.hasCells(at)) own.push(at);
      claimed.set(run, own);
    }
    const hasNumbers = (run: Run) => (claimed.get(run) ?? []).length > 0;
    const rows = this.labels.map((label): Row => {
      const own = claimed.get(label);
      if (!own || this.isUnsure(label, own, hasNumbers)) return { label, lines: [], certain: false };
      for (const at of own) free.delete(at);
      return { label, lines: own, certain: true };
    });
    return { rows, orphans: [...free] };
  }

  /** The labels that are rows for certain, with their lines, from the top. */
  private leaves(): [Run, Stretch][] {
    const lines = new Map<Run, Stretch>();
    const broken = new Set<Run>();
    for (let at = this.body.first; at < this.body.end; at++) {
      const run = this.owners.get(at);
      if (!run) continue;
      const known = lines.get(run);
      if (known && known.end !== at) broken.add(run);
      lines.set(run, { first: known?.first ?? at, end: at + 1 });
    }
    // A line that another label has too may hold the cells of either.
    const isWhole = ([run, { first, end }]: [Run, Stretch]) =>
      !broken.has(run) && run.first === first && run.last === end - 1 && !this.isShared(run);
    return [...lines].filter((own) => isWhole(own) && this.isRow(own[0]) && !this.isGroup(own[0]));
  }

  /** Whether a label is a row's in every form that has it, or numbers on from one. */
  private isRow(label: Run): boolean {
    return isLeaf(label) || this.listed.has(label);
  }

  /** Whether another label stands on a line of a label, in its columns. */
  private isShared(label: Run): boolean {
    for (let at = label.first; at <= label.last; at++) {
      if (this.on(at).some((run) => run !== label && overlap(run, label))) return true;
    }
    return false;
  }

  /** Whether labels stand to the right of one. */
  private isGroup(label: Run): boolean {
    for (let at = label.first; at <= label.last; at++) {
      if (this.on(at).some((run) => run.from >= label.to)) return true;
    }
    return false;
  }

  private divide(cores: readonly Stretch[]): Divided {
    const { first, end } = this.body;
    const moved = (lines: Stretch, by: number) => ({ first: lines.first + by, end: lines.end + by });
    const divided = partition({
      count: end - first,
      cores: cores.map((core) => moved(core, -first)),
      most: MOST_LINES,
      hasCells: (at) => this.hasCells(first + at),
      // A known label beside other rows' labels is none of a row.
      isLabelled: (at) => this.on(first + at).some((run) => !run.term || !this.isGroup(run)),
      isBelow: (at) => !(this.lines[first + at] as TextLine).apart,
      mayBeRow: (lines, core) => this.mayBeRow(moved(lines, first), core && moved(core, first)),
    });
    return {
      rows: divided.rows.map((row) => row && moved(row, first)),
      others: divided.others.map((row) => moved(row, first)),
    };
  }

  private mayBeRow(lines: Stretch, core: Stretch | null): boolean {
    return !this.holdsOther(lines, core) && this.stacks.mayBeRow(lines, core);
  }

  /** Whether a row of its own begins on a further line, or a group that the row is none of. */
  private holdsOther({ first, end }: Stretch, core: Stretch | null): boolean {
    const label = core && this.owners.get(core.first);
    if (!label) return false;
    const row = label.term ?? this.listed.get(label);
    const isOther = (run: Run, at: number) => {
      if (run === label || !beginsLabel(run.text)) return false;
      if (run.to > label.from) return true;
      // A group may be printed beside a row that is not its own, but not beside what wraps of it. （六）其他 may be
      // the beginning of another one.
      const inside = at >= core.first && at < core.end;
      return !inside && run.term !== null && !run.open && row !== undefined && !mayGroup(run.term, row);
    };
    for (let at = first; at < end; at++) if (this.on(at).some((run) => isOther(run, at))) return true;
    return false;
  }

  /** The one label on the lines of a row; null where there are several. */
  private labelOf({ first, end }: Stretch): Run | null {
    const runs = new Set<Run>();
    for (let at = first; at < end; at++) {
      const owner = this.owners.get(at);
      if (owner) runs.add(owner);
    }
    const [label] = runs;
    return label && runs.size === 1 ? label : null;
  }

  private isUnsure(label: Run, lines: readonly number[], hasNumbers: (run: Run) => boolean): boolean {
    const first = Math.min(lines[0] ?? label.first, label.first);
    const last = Math.max(lines[lines.length - 1] ?? label.last, label.last);
    // A label without numbers may be part of one that has them.
    const isIdle = (run: Run) => run !== label && (lines.length === 0 || !hasNumbers(run));
    const above = this.above(first).filter(isIdle);
    const below = this.below(last).filter(isIdle);
    if (above.some((run) => !run.term && overlap(run, label)) && !beginsLabel(label.text)) return true;
    const goesOn = (run: Run) => !run.term && overlap(run, label) && !beginsLabel(run.text);
    if ((lines.length === 0 || label.text.length < LONG_ENOUGH) && below.some(goesOn)) return true;
    if (this.isRow(label)) return false;
    // Numbers beside a group: its rows' labels stand above and below them.
    const deeperAbove = above.filter((run) => run.from >= label.to);
    const deeperBelow = below.filter((run) => run.from >= label.to);
    if ([...deeperAbove, ...deeperBelow].some(({ term }) => !term)) return true;
    return deeperAbove.length > 0 && deeperBelow.length > 0;
  }

  private hasCells(at: number): boolean {
    return (this.lines[at] as TextLine).values.length > 0;
  }

  private on(at: number): readonly Run[] {
    return this.runsOn.get(at) ?? NONE;
  }

  private above(at: number): readonly Run[] {
    if (at <= this.body.first || (this.lines[at] as TextLine).apart) return [];
    return this.on(at - 1);
  }

  private below(at: number): readonly Run[] {
    const next = this.lines[at + 1];
    return !next || next.apart || at + 1 >= this.body.end ? [] : this.on(at + 1);
  }
}
