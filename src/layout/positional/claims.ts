/**
 * Which label the numbers of a line belong to. A label that wraps may have its numbers beside any of its
 * lines, or between them; where two labels could claim a line, none gets it.
 */
import { overlap } from './piece.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import { Stacks } from './stacks.js';
import type { TableLines } from './tables.js';
import { beginsLabel } from './wording.js';

/** The cells of one row, or a label whose numbers cannot be told. */
export interface Row {
  readonly label: Run | null;
  /** The lines its numbers stand on, as indices among the text lines; none where they are not certain. */
  lines: number[];
}

/** A label of this length is no accident: what stands below it does not go on with it. */
const LONG_ENOUGH = 5;
const NONE: readonly Run[] = [];

/** Rows with a label, and lines of numbers that no label has. */
export function claim(
  text: string,
  lines: readonly TextLine[],
  table: TableLines,
  labels: readonly Run[],
): { rows: Row[]; orphans: number[] } {
  return new Claims(text, lines, table, labels).settle();
}

class Claims {
  private readonly lines: readonly TextLine[];
  private readonly table: TableLines;
  private readonly rows = new Map<Run, Row>();
  /** The runs with a piece on a line. */
  private readonly runsOn = new Map<number, Run[]>();
  private readonly stacks: Stacks;

  constructor(text: string, lines: readonly TextLine[], table: TableLines, labels: readonly Run[]) {
    this.lines = lines;
    this.table = table;
    this.stacks = new Stacks(text, lines, table);
    for (const run of labels) {
      this.rows.set(run, { label: run, lines: [] });
      for (const at of run.lines) this.runsOn.set(at, [...this.on(at), run]);
    }
  }

  settle(): { rows: Row[]; orphans: number[] } {
    const orphans = this.assign();
    const kept = this.stacks.settle([...this.rows.values()].filter(hasNumbers), orphans);
    const rows = [...this.rows.values()];
    for (const row of rows) if (hasNumbers(row) && this.isUnsure(row)) kept.push(...row.lines.splice(0));
    return { rows, orphans: kept.sort((one, other) => one - other) };
  }

  /** Gives each line of numbers to the rightmost label that reaches over it; returns those without any. */
  private assign(): number[] {
    const { lines, table } = this;
    const owners = new Map<number, Run>();
    for (const run of this.rows.keys()) {
      for (let at = run.first; at <= run.last; at++) {
        // Between its lines, only a wording that is complete holds what stands there.
        if (!run.term && !this.on(at).includes(run)) continue;
        const owner = owners.get(at);
        if (!owner || owner.from < run.from) owners.set(at, run);
      }
    }
    const orphans: number[] = [];
    for (let at = table.body; at < table.end; at++) {
      if ((lines[at] as TextLine).values.length === 0) continue;
      const owner = owners.get(at);
      if (owner && !this.isBeside(owner, at)) (this.rows.get(owner) as Row).lines.push(at);
      else orphans.push(at);
    }
    return orphans;
  }

  /** Whether the numbers on a line of a label may be those of the rows that it stands beside. */
  private isBeside(label: Run, at: number): boolean {
    const isDeeper = (line: number) => this.on(line).some((run) => run.from >= label.to);
    for (let line = label.first; line <= label.last; line++) if (isDeeper(line)) return true;
    return (
      (isDeeper(label.first - 1) && this.stacks.mayBeStack([at - 1, at])) ||
      (isDeeper(label.last + 1) && this.stacks.mayBeStack([at, at + 1]))
    );
  }

  private isUnsure({ label, lines }: Row): boolean {
    if (!label) return false;
    const first = lines[0] as number;
    const last = lines[lines.length - 1] as number;
    const above = this.idle(this.above(Math.min(first, label.first)), label);
    const below = this.idle(this.below(Math.max(last, label.last)), label);
    if (above.some((run) => !run.term && overlap(run, label)) && !beginsLabel(label.text)) return true;
    const goesOn = (run: Run) => !run.term && overlap(run, label) && !beginsLabel(run.text);
    if (label.text.length < LONG_ENOUGH && below.some(goesOn)) return true;
    // Numbers beside a group: its rows' labels stand above and below them.
    const deeperAbove = this.idle(this.above(first), label).filter((run) => run.from >= label.to);
    const deeperBelow = this.idle(this.below(last), label).filter((run) => run.from >= label.to);
    if ([...deeperAbove, ...deeperBelow].some(({ term }) => !term)) return true;
    return deeperAbove.length > 0 && deeperBelow.length > 0;
  }

  private on(at: number): readonly Run[] {
    return this.runsOn.get(at) ?? NONE;
  }

  /** Labels without numbers of their own. */
  private idle(runs: readonly Run[], label: Run): Run[] {
    return runs.filter((run) => run !== label && this.rows.get(run)?.lines.length === 0);
  }

  private above(at: number): readonly Run[] {
    if (at <= this.table.body || (this.lines[at] as TextLine).apart) return [];
    return this.on(at - 1);
  }

  private below(at: number): readonly Run[] {
    const next = this.lines[at + 1];
    return !next || next.apart || at + 1 >= this.table.end ? [] : this.on(at + 1);
  }
}

function hasNumbers({ lines }: Row): boolean {
  return lines.length > 0;
}
