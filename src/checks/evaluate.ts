/** Whether a relation holds in a report: blank parts read as zero, and strictly. */
import type { CheckJson } from '../contract/contract.js';
import { type Figure, isBlank } from '../figures/figure.js';
import { marginOf } from '../figures/quantity.js';
import { type Exact, exact, isWhole, magnitude, minus, plus, sign, ZERO } from './exact.js';
import type { Relation, Term } from './rules.js';

export type Status = CheckJson['status'];
export type Figures = ReadonlyMap<string, Figure>;

/** What a relation comes to. */
export interface Evaluation {
  readonly relation: Relation;
  readonly status: Status;
  readonly strictStatus: Status;
  /** Null where the side has no sum: a cell cannot be read, or is a total left blank, or all are blank. */
  readonly left: Exact | null;
  readonly right: Exact | null;
  /** How far the sides may be apart, because of cells that carry 万 or 亿. */
  readonly margin: Exact;
}

/** The sum of one side. */
interface Side {
  readonly sum: Exact;
  readonly margin: Exact;
  /** Cells without a number that say nothing of it either: unreadable, missing, a blank total. */
  readonly unknown: number;
  readonly blank: number;
  /** Cells that the form's own arithmetic has placed. */
  readonly inferred: number;
  /** It has cells, and all are blank. */
  readonly empty: boolean;
}

/**
 * Evaluates a relation.
 *
 * @param openTotals blank cells that cannot be read as zero, as `openTotals` finds them
 */
export function evaluate(relation: Relation, figures: Figures, openTotals: ReadonlySet<string>): Evaluation {
  const left = sideOf(relation.left, figures, openTotals);
  const right = sideOf(relation.right, figures, openTotals);
  const margin = plus(left.margin, right.margin);
  const status = statusOf(relation, left, right, margin);
  return {
    relation,
    status,
    strictStatus: left.blank + right.blank > 0 ? 'not-evaluable' : status,
    left: sumOf(left),
    right: relation.rule.relation === 'whole' ? null : sumOf(right),
    margin,
  };
}

/** Sum of the cells, blanks as zero; null where one of them is unreadable or missing. */
export function sumWithBlanks(terms: readonly Term[], figures: Figures): Exact | null {
  const { sum, unknown } = sideOf(terms, figures, NONE);
  return unknown > 0 ? null : sum;
}

const NONE: ReadonlySet<string> = new Set();
const LARGEST = 1e12;

function sideOf(terms: readonly Term[], figures: Figures, openTotals: ReadonlySet<string>): Side {
  let sum = ZERO;
  let margin = ZERO;
  // Nearly every cell is a small count: those are added up as numbers.
  let small = 0;
  let [unknown, blank, inferred] = [0, 0, 0];
  for (const term of terms) {
    const figure = figures.get(term.id);
    if (figure?.inferred === 'arithmetic') inferred++;
    if (figure && isBlank(figure)) {
      blank++;
      if (openTotals.has(term.id)) unknown++;
    } else if (figure === undefined || figure.decimal === null) {
      unknown++;
    } else if (isSmall(figure)) {
      small += term.minus ? -figure.value : figure.value;
    } else {
      const value = exact(figure.decimal);
      sum = term.minus ? minus(sum, value) : plus(sum, value);
      if (figure.approximate && figure.raw !== null) margin = plus(margin, exact(marginOf(figure.raw)));
    }
  }
  sum = plus(sum, { digits: BigInt(small), scale: 0 });
  return { sum, margin, unknown, blank, inferred, empty: terms.length > 0 && blank === terms.length };
}

/** A count of which as many as a form has add up exactly. */
function isSmall(figure: Figure): figure is Figure & { value: number } {
  const { value, approximate } = figure;
  return value !== null && !approximate && Number.isInteger(value) && Math.abs(value) < LARGEST;
}

function sumOf({ sum, unknown, empty }: Side): Exact | null {
  return unknown > 0 || empty ? null : sum;
}

function statusOf({ rule }: Relation, left: Side, right: Side, margin: Exact): Status {
  const { relation, severity } = rule;
  if (left.unknown + right.unknown > 0 || left.empty || right.empty) return 'not-evaluable';
  // What the arithmetic has placed cannot bear witness to it.
  if (relation === 'equal' && severity === 'hard' && left.inferred + right.inferred > 0)
    return 'not-evaluable';
  if (relation === 'whole') return isWhole(left.sum) ? 'holds' : 'violated';
  const difference = minus(left.sum, right.sum);
  const distance = relation === 'equal' ? magnitude(difference) : difference;
  return sign(minus(distance, margin)) <= 0 ? 'holds' : 'violated';
}
