/** The hard equalities of a report as equations between its cells, in which changes can be tried. */
import { type Figure, isBlank } from '../figures/figure.js';
import type { Evaluation, Figures } from './evaluate.js';
import { digitsAt, exact, format } from './exact.js';

/** A cell that may be wrong. */
export interface Cell {
  readonly figure: Figure;
  /** In units of the last decimal that any cell has. */
  readonly value: number;
  /** As a decimal; empty for a blank. */
  readonly printed: string;
  readonly equations: { readonly equation: Equation; readonly factor: 1 | -1 }[];
}

export interface Equation {
  /** Index of its evaluation. */
  readonly index: number;
  readonly cells: readonly Cell[];
  /** What is printed on the left less what is on the right. */
  readonly residual: number;
  readonly margin: number;
  readonly violated: boolean;
}

export interface Change {
  readonly cell: Cell;
  readonly value: number;
}

/** Sums of as many cells as a form has stay exact. */
const LARGEST = 1e13;
const MOST_DECIMALS = 4;

/** The equations of a report, and how much may be tried in them. */
export class Equations {
  readonly violated: readonly Equation[];
  private readonly cells = new Map<string, Cell>();
  private readonly figures: Figures;
  /** A cell has this many decimals at most. */
  private readonly decimals: number;
  /** 10 to their number. */
  private readonly one: number;
  /** Looks left: what is tried is counted, not timed, so that the same report gives the same suspects. */
  private left: number;

  /** @param most how many equations may be looked at in all trials together */
  constructor(evaluations: readonly Evaluation[], figures: Figures, most: number) {
    this.figures = figures;
    this.left = most;
    this.decimals = decimalsOf(figures);
    this.one = 10 ** this.decimals;
    this.violated = evaluations.flatMap((evaluation, index) => {
      const equation = this.equationOf(evaluation, index);
      return equation?.violated ? [equation] : [];
    });
  }

  get isExhausted(): boolean {
    return this.left <= 0;
  }

  /** Counts a trial that was given up before any equation was looked at. */
  count(): void {
    this.left--;
  }

  /** The cell of a figure; null where it has no number that could be wrong. */
  cell(id: string): Cell | null {
    return this.cells.get(id) ?? this.made(id);
  }

  /** A value as a decimal string, in the unit of its figure. */
  decimal(value: number): string {
    return String(value / this.one);
  }

  /** A decimal string as a value. */
  value(decimal: string): number {
    return Number(decimal) * this.one;
  }

  /** Counts are whole and not negative. */
  isPossible(value: number): boolean {
    return value >= 0 && value <= LARGEST && value % this.one === 0;
  }

  /** What an equation comes to once some cells are changed; 0 where it holds. */
  residual(equation: Equation, changes: readonly Change[]): number {
    this.left--;
    let residual = equation.residual;
    for (const { cell, value } of changes) {
      for (const own of cell.equations)
        if (own.equation === equation) residual += own.factor * (value - cell.value);
    }
    return Math.abs(residual) <= equation.margin ? 0 : residual;
  }

  /**
   * The violated equations that some changes restore, where every equation that the changed cells stand in then
   * holds; null where one does not, or a cell cannot have such a value.
   */
  restored(changes: readonly Change[]): readonly Equation[] | null {
    const restored: Equation[] = [];
    for (const { value } of changes) if (!this.isPossible(value)) return null;
    for (const { cell } of changes) {
      for (const { equation } of cell.equations) {
        if (restored.includes(equation)) continue;
        if (this.residual(equation, changes) !== 0) return null;
        if (equation.violated) restored.push(equation);
      }
    }
    return restored;
  }

  private equationOf({ relation, status, margin }: Evaluation, index: number): Equation | null {
    const { rule, left, right } = relation;
    if (rule.relation !== 'equal' || rule.severity !== 'hard' || status === 'not-evaluable') return null;
    const terms: { cell: Cell; factor: 1 | -1 }[] = [];
    for (const term of [...left, ...right]) {
      const cell = this.cell(term.id);
      if (!cell) return null;
      terms.push({ cell, factor: left.includes(term) === term.minus ? -1 : 1 });
    }
    const equation: Equation = {
      index,
      cells: terms.map(({ cell }) => cell),
      residual: terms.reduce((sum, { cell, factor }) => sum + factor * cell.value, 0),
      margin: this.value(format(margin)),
      violated: status === 'violated',
    };
    for (const { cell, factor } of terms) cell.equations.push({ equation, factor });
    return equation;
  }

  private made(id: string): Cell | null {
    const figure = this.figures.get(id);
    if (!figure || figure.inferred === 'arithmetic') return null;
    const printed = isBlank(figure) ? '' : figure.decimal;
    if (printed === null) return null;
    const number = exact(printed === '' ? '0' : printed);
    if (number.scale > this.decimals) return null;
    const value = Number(digitsAt(number, this.decimals));
    if (Math.abs(value) > LARGEST) return null;
    const cell: Cell = { figure, value, printed, equations: [] };
    this.cells.set(id, cell);
    return cell;
  }
}

/** The most decimals of a count, as far as trying with them makes sense. */
function decimalsOf(figures: Figures): number {
  let most = 0;
  for (const { decimal, unit } of figures.values()) {
    if (decimal === null || unit === '元' || decimal.indexOf('.') < 0) continue;
    const { scale } = exact(decimal);
    if (scale <= MOST_DECIMALS) most = Math.max(most, scale);
  }
  return most;
}
