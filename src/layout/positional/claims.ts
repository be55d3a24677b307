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
const NONE: readonly number[] = [];
/** What no label is. */
const NOBODY = -1;

/** Rows with a label, in the order of their labels, and lines of numbers that no label has. */
export function claim(
  lines: readonly TextLine[],
  body: Stretch,
  labels: readonly Run[],
  stacks: Stacks,
): { rows: Row[]; orphans: number[] } {
  return new Claims(lines, body, labels, stacks).settle();
}

/** Labels are told by their places among those of the table. */
class Claims {
  private readonly lines: readonly TextLine[];
  private readonly body: Stretch;
  private readonly labels: readonly Run[];
  private readonly stacks: Stacks;
  private readonly listed: ReadonlyMap<Run, Term>;
  /** By line of the body: the labels with a piece on it. */
  private readonly labelsOn: number[][] = [];
  /** By line of the body: the rightmost label that reaches over it. */
  private readonly owners: Int32Array;
  /** Lines whose numbers a label has that stands on none of them. */
  private readonly stray = new Set<number>();
  /** By label: the lines of numbers that it has; none where nothing told of them. */
  private readonly claimed: (readonly number[] | undefined)[];

  constructor(lines: readonly TextLine[], body: Stretch, labels: readonly Run[], stacks: Stacks) {
    this.lines = lines;
    this.body = body;
    this.labels = labels;
    this.stacks = stacks;
    this.listed = listedRows(labels);
    this.claimed = new Array(labels.length);
    const last = labels.reduce((most, run) => Math.max(most, run.last), body.end - 1);
    const { first } = body;
    this.owners = new Int32Array(last + 1 - first).fill(NOBODY);
    for (let at = first; at <= last; at++) this.labelsOn.push([]);
    for (let label = 0; label < labels.length; label++) {
      const run = labels[label] as Run;
      for (const at of run.lines) (this.labelsOn[at - first] as number[]).push(label);
      for (let at = run.first; at <= run.last; at++) {
        // Between its lines, only a wording that is complete holds what stands there.
        if (!run.term && !this.on(at).includes(label)) continue;
        const owner = this.ownerOf(at);
        if (owner === NOBODY || this.label(owner).from < run.from) this.owners[at - first] = label;
      }
    }
  }

  settle(): { rows: Row[]; orphans: number[] } {
    const { labels, body, claimed } = this;
    const owned = this.leaves();
    const divided = this.divide(owned.map(({ core }) => core));
    owned.forEach(({ label, core }, at) => {
      const row = divided.rows[at];
      if (row && this.stacks.mayBeRow(row, core)) claimed[label] = this.linesOf(row);
    });
    for (const row of divided.others) {
      const label = this.labelOf(row);
      if (label !== NOBODY) claimed[label] ??= this.linesOf(row);
    }
    // Numbers above or below a label alone may be what wraps of the row beside it.
    claimed.forEach((own, index) => {
      const { first, last } = this.label(index);
      if (own?.every((at) => at < first || at > last)) for (const at of own) this.stray.add(at);
    });
    const taken = new Uint8Array(body.end - body.first);
    const rows = labels.map((label, index): Row => {
      const own = claimed[index];
      if (!own || this.isUnsure(index, own)) return { label, lines: [], certain: false };
      for (const at of own) taken[at - body.first] = 1;
      return { label, lines: own, certain: true };
    });
    const orphans = this.linesOf(body).filter((at) => taken[at - body.first] === 0);
    return { rows, orphans };
  }

  /** The lines of a stretch that have numbers. */
  private linesOf({ first, end }: Stretch): number[] {
    const own: number[] = [];
    for (let at = first; at < end; at++) if (this.hasCells(at)) own.push(at);
    return own;
  }

  /** The labels that are rows for certain, with their lines, from the top. */
  private leaves(): { label: number; core: Stretch }[] {
    const { body, labels } = this;
    const firsts = new Int32Array(labels.length).fill(NOBODY);
    const ends = new Int32Array(labels.length);
    const broken = new Uint8Array(labels.length);
    const fromTop: number[] = [];
    for (let at = body.first; at < body.end; at++) {
      const label = this.ownerOf(at);
      if (label === NOBODY) continue;
      if (firsts[label] === NOBODY) {
        firsts[label] = at;
        fromTop.push(label);
      } else if (ends[label] !== at) broken[label] = 1;
      ends[label] = at + 1;
    }
    const leaves: { label: number; core: Stretch }[] = [];
    for (const label of fromTop) {
      const core = { first: firsts[label] as number, end: ends[label] as number };
      const run = this.label(label);
      const isWhole = broken[label] === 0 && run.first === core.first && run.last === core.end - 1;
      // A line that another label has too may hold the cells of either.
      if (isWhole && this.isRow(run) && !this.isShared(label) && !this.isGroup(run))
        leaves.push({ label, core });
    }
    return leaves;
  }

  /** Whether a label is a row's in every form that has it, or numbers on from one. */
  private isRow(label: Run): boolean {
    return isLeaf(label) || this.listed.has(label);
  }

  /** Whether another label stands on a line of a label, in its columns. */
  private isShared(label: number): boolean {
    const own = this.label(label);
    for (let at = own.first; at <= own.last; at++) {
      for (const other of this.on(at)) if (other !== label && overlap(this.label(other), own)) return true;
    }
    return false;
  }

  /** Whether labels stand to the right of one. */
  private isGroup(label: Run): boolean {
    for (let at = label.first; at <= label.last; at++) {
      for (const other of this.on(at)) if (this.label(other).from >= label.to) return true;
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
      isLabelled: (at) => this.on(first + at).some((label) => this.mayLabel(this.label(label))),
      isBelow: (at) => !(this.lines[first + at] as TextLine).apart,
      mayBeRow: (lines, core) => this.mayBeRow(moved(lines, first), core && moved(core, first)),
    });
    return {
      rows: divided.rows.map((row) => row && moved(row, first)),
      others: divided.others.map((row) => moved(row, first)),
    };
  }

  private mayLabel(label: Run): boolean {
    return !label.term || !this.isGroup(label);
  }

  private mayBeRow(lines: Stretch, core: Stretch | null): boolean {
    return !this.holdsOther(lines, core) && this.stacks.mayBeRow(lines, core);
  }

  /** Whether a row of its own begins on a further line, or a group that the row is none of. */
  private holdsOther({ first, end }: Stretch, core: Stretch | null): boolean {
    const owner = core ? this.ownerOf(core.first) : NOBODY;
    if (!core || owner === NOBODY) return false;
    const label = this.label(owner);
    const row = label.term ?? this.listed.get(label);
    const isOther = (run: Run, at: number) => {
      if (run === label || !beginsLabel(run.text)) return false;
      if (run.to > label.from) return true;
      // A group may be printed beside a row that is not its own, but not beside what wraps of it. （六）其他 may be
      // the beginning of another one.
      const inside = at >= core.first && at < core.end;
      return !inside && run.term !== null && !run.open && row !== undefined && !mayGroup(run.term, row);
    };
    for (let at = first; at < end; at++) {
      for (const other of this.on(at)) if (isOther(this.label(other), at)) return true;
    }
    return false;
  }

  /** The one label on the lines of a row; nobody where there are several. */
  private labelOf({ first, end }: Stretch): number {
    let label = NOBODY;
    for (let at = first; at < end; at++) {
      const owner = this.ownerOf(at);
      if (owner === NOBODY || owner === label) continue;
      if (label !== NOBODY) return NOBODY;
      label = owner;
    }
    return label;
  }

  private isUnsure(index: number, lines: readonly number[]): boolean {
    const label = this.label(index);
    const isOutside = (at: number) => at < label.first || at > label.last;
    if (lines.some((at) => isOutside(at) && this.isOfGroup(at) && this.isBesideEmpty(at, index))) return true;
    if ([...lines, label.first - 1, label.last + 1].some((at) => this.stray.has(at))) return true;
    if (lines.length === 0 && (this.isOfGroup(label.first - 1) || this.isOfGroup(label.last + 1)))
      return true;
    const above = this.idle(this.above(Math.min(lines[0] ?? label.first, label.first)), index, lines);
    const last = Math.max(lines[lines.length - 1] ?? label.last, label.last);
    const below = this.idle(this.below(last), index, lines);
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

  /** Whether a row without numbers stands right above a line or right below it, other than the one of a label. */
  private isBesideEmpty(at: number, index: number): boolean {
    return [at - 1, at + 1].some((beside) => {
      if (beside < this.body.first || beside >= this.body.end) return false;
      const owner = this.ownerOf(beside);
      const isOther = owner !== NOBODY && owner !== index && this.isRow(this.label(owner));
      return isOther && (this.claimed[owner]?.length ?? 0) === 0;
    });
  }

  /** Whether numbers stand on a line beside a piece of a group's label alone: they may be those of the row above or below. */
  private isOfGroup(at: number): boolean {
    if (at < this.body.first || at >= this.body.end || !this.hasCells(at)) return false;
    const owner = this.ownerOf(at);
    return owner !== NOBODY && !this.isRow(this.label(owner));
  }

  /** Those of some labels that may be part of another one: a label without numbers may be part of one that has them. */
  private idle(labels: readonly number[], label: number, lines: readonly number[]): Run[] {
    const idle: Run[] = [];
    for (const other of labels) {
      const hasNumbers = (this.claimed[other]?.length ?? 0) > 0;
      if (other !== label && (lines.length === 0 || !hasNumbers)) idle.push(this.label(other));
    }
    return idle;
  }

  private hasCells(at: number): boolean {
    return (this.lines[at] as TextLine).values.length > 0;
  }

  private label(index: number): Run {
    return this.labels[index] as Run;
  }

  private on(at: number): readonly number[] {
    return this.labelsOn[at - this.body.first] ?? NONE;
  }

  private ownerOf(at: number): number {
    return this.owners[at - this.body.first] as number;
  }

  private above(at: number): readonly number[] {
    if (at <= this.body.first || (this.lines[at] as TextLine).apart) return NONE;
    return this.on(at - 1);
  }

  private below(at: number): readonly number[] {
    const next = this.lines[at + 1];
    return !next || next.apart || at + 1 >= this.body.end ? NONE : this.on(at + 1);
  }
}
