/**
 * Which cells probably are wrong: for the violated equalities of a report the changes that restore them, the
 * likeliest first.
 *
 * Equalities that one mistake may have broken are looked at together. A change that restores them all without breaking another is
 * sought among single cells first, then among slips within a row or a column, then among sets of cells. Where
 * nothing restores them all (several unrelated mistakes), what restores some of them is listed.
 */
import type { GenerationId } from '../../grammars/index.js';
import type { CheckJson } from '../contract/contract.js';
import type { SuspectPattern } from '../contract/patterns.js';
import { type Cell, type Change, type Equation, Equations } from './equations.js';
import type { Evaluation, Figures } from './evaluate.js';
import { Evidence } from './evidence.js';
import { linesOf } from './lines.js';
import { exchanged, undoingsInRow } from './row-slips.js';
import { smallestSets } from './sets.js';
import { slipBetween } from './slips.js';

type Suspects = CheckJson['suspects'];

/** A change, or several, with what speaks for it. */
interface Candidate {
  readonly changes: readonly Change[];
  readonly pattern: SuspectPattern | null;
  readonly restored: readonly Equation[];
  /** Lower is likelier, place by place. */
  readonly rank: readonly number[];
}

/** Equations are looked at so often at most, for all suspects of a report. */
const MOST_LOOKS = 6000;
/** More equations than this are not broken by a few slips: then single cells alone are tried. */
const MOST_VIOLATED = 20;
/** A check lists so many suspects at most. */
const MOST_LISTED = 30;
/** No cell stands in more equations. */
const MOST_EQUATIONS = 3;
/** Weight of a change that no slip explains. */
const UNLIKELY = 3;

/** Suspects by index of the evaluation; none for what holds or cannot be evaluated. */
export function suspectsOf(
  generation: GenerationId,
  evaluations: readonly Evaluation[],
  figures: Figures,
): ReadonlyMap<number, Suspects> {
  const suspects = new Map<number, Suspects>();
  if (!evaluations.some(isViolatedEquality)) return suspects;
  const equations = new Equations(evaluations, figures, MOST_LOOKS);
  const evidence = new Evidence(evaluations, figures, equations);
  for (const group of groupsOf(equations.violated)) {
    const candidates = candidatesFor(group, generation, equations, evidence).map(
      ({ changes, pattern, restored }) => ({
        restored,
        suspect: {
          figures: changes.map(({ cell }) => cell.figure.id),
          values: changes.map(({ value }) => equations.decimal(value)),
          pattern,
        },
      }),
    );
    for (const equation of group) {
      const own = candidates.filter(({ restored }) => restored.includes(equation)).slice(0, MOST_LISTED);
      suspects.set(
        equation.index,
        own.map(({ suspect }) => suspect),
      );
    }
  }
  return suspects;
}

function isViolatedEquality({ relation, status }: Evaluation): boolean {
  return status === 'violated' && relation.rule.relation === 'equal' && relation.rule.severity === 'hard';
}

/**
 * Violated equations that one mistake may have broken: they share a cell, or a cell of one and a cell of the other
 * stand in a third that holds, where both would have to change together.
 */
function groupsOf(violated: readonly Equation[]): Equation[][] {
  const groups: Equation[][] = [];
  const seen = new Set<Equation>();
  for (const first of violated) {
    if (seen.has(first)) continue;
    seen.add(first);
    const linked = [first];
    // Grows while it is walked.
    for (const { cells, violated: isViolated } of linked) {
      for (const cell of cells) {
        for (const { equation } of cell.equations) {
          if (seen.has(equation) || !(isViolated || equation.violated)) continue;
          seen.add(equation);
          linked.push(equation);
        }
      }
    }
    groups.push(linked.filter((equation) => equation.violated));
  }
  return groups;
}

/** What restores the equations of a group, the likeliest first. */
function candidatesFor(
  group: readonly Equation[],
  generation: GenerationId,
  equations: Equations,
  evidence: Evidence,
): Candidate[] {
  const found = singles(group, equations, evidence);
  if (group.length > MOST_VIOLATED) return sorted(found.filter(({ restored }) => restored.length > 1));
  found.push(...inRows(group, generation, equations), ...inColumns(group, generation, equations));
  const whole = found.filter(({ restored }) => restored.length === group.length);
  if (whole.length > 0) return sorted(whole);
  // Unrelated mistakes: each restores its own, and all of them together are a set.
  const some = found.filter(({ restored }) => restored.length > 1);
  const sets = smallestSets(equations, group).map((changes): Candidate => {
    const weight = changes.reduce((sum, change) => sum + weightOf(change, slipIn(change, equations)), 0);
    return { changes, pattern: null, restored: group, rank: [5, changes.length, weight] };
  });
  return [...sorted(some), ...likeliest(sorted(sets))];
}

/** Numbers can be found for a great many sets: those alone that are as likely as the first. */
function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates[0]?.rank.join();
  return candidates.filter(({ rank }) => rank.join() === first);
}

function sorted(candidates: readonly Candidate[]): Candidate[] {
  return candidates.slice().sort((one, other) => {
    for (let at = 0; at < one.rank.length; at++) {
      const difference = (one.rank[at] as number) - (other.rank[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function singles(group: readonly Equation[], equations: Equations, evidence: Evidence): Candidate[] {
  const found: Candidate[] = [];
  for (const [cell, first] of cellsOf(group)) {
    const own = cell.equations.find(({ equation }) => equation === first);
    if (!own) continue;
    const change = { cell, value: cell.value - own.factor * first.residual };
    const restored = equations.restored([change]);
    if (!restored) continue;
    const pattern = slipIn(change, equations);
    const weight = weightOf(change, pattern);
    const more = evidence.for(change);
    // What one cell explains twice is no chance; of the cells of a single sum it may be any.
    const rank =
      restored.length > 1
        ? [0, -more, weight]
        : [1 + (more > 0 ? 0 : more < 0 ? UNLIKELY : weight), -more, weight, cell.value === 0 ? 1 : 0];
    found.push({ changes: [change], pattern, restored, rank });
  }
  return found;
}

/** The cells of some equations, each with the first of them that it stands in. */
function cellsOf(group: readonly Equation[]): Map<Cell, Equation> {
  const cells = new Map<Cell, Equation>();
  for (const equation of group)
    for (const cell of equation.cells) if (!cells.has(cell)) cells.set(cell, equation);
  return cells;
}

function inRows(group: readonly Equation[], generation: GenerationId, equations: Equations): Candidate[] {
  const found: Candidate[] = [];
  for (const row of cellLines(group, linesOf(generation).rowOf, equations)) {
    if (equations.isExhausted) return found;
    if (!row.every((cell): cell is Cell => cell !== null && cell.equations.length > 0)) continue;
    for (const { pattern, changes } of undoingsInRow(row, equations)) {
      const restored = equations.restored(changes);
      if (restored && restored.length > 0)
        found.push({ changes, pattern, restored, rank: [2, changes.length] });
    }
  }
  return found;
}

/** Cells of a column exchanged: neighbours, or two that both stand in violated equations. */
function inColumns(group: readonly Equation[], generation: GenerationId, equations: Equations): Candidate[] {
  const found: Candidate[] = [];
  if (group.length > 2 * MOST_EQUATIONS) return found;
  for (const column of cellLines(group, linesOf(generation).columnOf, equations)) {
    const counts = column.map(
      (cell) => cell?.equations.filter(({ equation }) => group.includes(equation)).length ?? 0,
    );
    column.forEach((one, at) => {
      for (let next = at + 1; next < column.length; next++) {
        const other = column[next];
        const [own = 0, others = 0] = [counts[at], counts[next]];
        // Cells far apart are not taken for each other, unless both are in doubt.
        if (!one || !other || own + others < group.length) continue;
        if (next > at + 1 && (own === 0 || others === 0)) continue;
        const changes = equations.isExhausted ? null : exchanged(one, other);
        const restored = changes && equations.restored(changes);
        if (changes && restored?.length === group.length)
          found.push({ changes, pattern: 'cells-exchanged', restored, rank: [2, 2] });
      }
    });
  }
  return found;
}

/** The rows or columns in which cells of some equations stand; null for what has no number. */
function cellLines(
  group: readonly Equation[],
  lineOf: ReadonlyMap<string, readonly string[]>,
  equations: Equations,
): (Cell | null)[][] {
  const lines = new Set<readonly string[]>();
  for (const { cells } of group) {
    for (const { figure } of cells) {
      const line = lineOf.get(figure.id);
      if (line) lines.add(line);
    }
  }
  return [...lines].map((ids) => ids.map((id) => equations.cell(id)));
}

function slipIn({ cell, value }: Change, equations: Equations): SuspectPattern | null {
  return slipBetween(cell.printed, equations.decimal(value));
}

/** How much a change asks one to believe: 0 a slip in a longer number, 2 one that any number could be, 3 no slip. */
function weightOf({ cell, value }: Change, pattern: SuspectPattern | null): number {
  if (pattern === null || cell.printed === '0') return UNLIKELY;
  const isShort = pattern === 'blank-cell' || (pattern === 'digit-changed' && cell.printed.length === 1);
  return isShort || value === 0 ? 2 : 0;
}
