/** Sets of cells that restore together what no single cell does. */
import type { Cell, Change, Equation, Equations } from './equations.js';

/** So many cells, or cells with a second one that moves along, may be wrong at once. */
const MOST_STEPS = 3;
/** No cell stands in more equations. */
const MOST_EQUATIONS = 3;

/** Changes made so far, and the equations that do not hold with them. */
interface State {
  readonly changes: readonly Change[];
  readonly open: readonly Equation[];
}

/** The smallest sets of changes with which all of these equations hold and no other is broken. */
export function smallestSets(
  equations: Equations,
  violated: readonly Equation[],
): readonly (readonly Change[])[] {
  for (let steps = 2; steps <= MOST_STEPS && !equations.isExhausted; steps++) {
    const found = new Map<string, readonly Change[]>();
    search(equations, { changes: [], open: violated }, steps, found);
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function search(
  equations: Equations,
  state: State,
  steps: number,
  found: Map<string, readonly Change[]>,
): void {
  const { changes, open } = state;
  if (open.length === 0) {
    const key = changes.map(({ cell, value }) => `${cell.figure.id}=${value}`).sort();
    found.set(key.join(), changes);
    return;
  }
  // A step moves one cell, or two.
  if (steps === 0 || open.length > steps * 2 * MOST_EQUATIONS || equations.isExhausted) return;
  const first = open.reduce((least, other) => (other.cells.length < least.cells.length ? other : least));
  for (const cell of first.cells) {
    if (changes.some((change) => change.cell === cell)) continue;
    for (const step of stepsOf(equations, state, cell)) {
      // The last step has to see to all that is open.
      if (steps === 1 && !open.every((equation) => step.some((change) => standsIn(change.cell, equation))))
        continue;
      const next = after(equations, state, step);
      // Whatever is part of a solution leaves fewer equations open.
      if (next && next.open.length < open.length) search(equations, next, steps - 1, found);
    }
  }
}

function standsIn(cell: Cell, equation: Equation): boolean {
  return cell.equations.some((own) => own.equation === equation);
}

/** Ways to change a cell so that one of the open equations holds: alone, or with a cell that keeps another one. */
function stepsOf(equations: Equations, { changes, open }: State, cell: Cell): Change[][] {
  const steps: Change[][] = [];
  const values = new Set<number>();
  for (const { equation, factor } of cell.equations) {
    if (!open.includes(equation)) continue;
    values.add(cell.value - factor * equations.residual(equation, changes));
  }
  for (const value of values) {
    if (!equations.isPossible(value) || value === cell.value) continue;
    const change = { cell, value };
    steps.push([change]);
    for (const { equation, factor } of cell.equations) {
      if (open.includes(equation)) continue;
      for (const other of equation.cells) {
        if (other === cell || changes.some((made) => made.cell === other)) continue;
        const own = other.equations.find((entry) => entry.equation === equation);
        if (!own || !other.equations.some((entry) => open.includes(entry.equation))) continue;
        const moved = other.value - own.factor * factor * (value - cell.value);
        if (equations.isPossible(moved)) steps.push([change, { cell: other, value: moved }]);
      }
    }
  }
  return steps;
}

function after(equations: Equations, { changes, open }: State, step: readonly Change[]): State | null {
  if (equations.isExhausted) return null;
  const made = [...changes, ...step];
  const left = open.filter((equation) => !step.some(({ cell }) => standsIn(cell, equation)));
  const touched: Equation[] = [];
  for (const { cell } of step) {
    for (const { equation } of cell.equations) {
      if (touched.includes(equation)) continue;
      touched.push(equation);
      if (equations.residual(equation, made) !== 0) left.push(equation);
    }
  }
  return { changes: made, open: left };
}
