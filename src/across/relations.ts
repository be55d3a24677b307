/** The relations between the reports of two years that follow each other, as the grammars state them. */
import { type Check, grammars } from '../../grammars/index.js';
import { type Exact, format, magnitude, minus, plus, sign } from '../checks/exact.js';
import type { Bilingual, CrossYearCheck, Quality } from '../contract/comparison.js';
import type { Figure } from '../figures/figure.js';
import { comparability } from './comparability.js';
import type { OfYear } from './reports.js';
import { type Sum, sum } from './sum.js';

/** A cell of a relation and the report that it stands in. */
export interface Operand {
  readonly report: OfYear;
  readonly id: string;
  readonly figure: Figure | undefined;
  readonly isTaken: boolean;
}

/** A relation in one place, with the cells and the result. */
export interface Evaluated {
  readonly rule: Check;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly check: CrossYearCheck;
}

/** What an operand of a relation says: `-proactive.regulations.repealed`, `previous-year:requests.carried_forward`. */
interface Written {
  readonly isTaken: boolean;
  readonly year: 'own' | 'previous' | 'next';
  readonly id: string;
}

interface Side {
  readonly operands: readonly Operand[];
  readonly quality: Quality;
  readonly note: Bilingual | null;
}

const OPERAND = /^(-?)(?:(previous|next)-year:)?([\w.]+)$/;

/** The relations of either form that take figures from the other year; none over a gap. */
export function evaluateRelations(before: OfYear, after: OfYear): Evaluated[] {
  if (after.year !== before.year + 1) return [];
  return [...relationsOf(before, after, 'next'), ...relationsOf(after, before, 'previous')];
}

/** The relations in the form of `own` that take figures from `other`. */
function relationsOf(own: OfYear, other: OfYear, year: 'previous' | 'next'): Evaluated[] {
  const { generation } = own.report;
  if (generation === null) return [];
  const evaluated: Evaluated[] = [];
  for (const rule of grammars[generation].checks as readonly Check[]) {
    const written = [...rule.left, ...rule.right].map(readOperand);
    if (!written.some((operand) => operand?.year === year)) continue;
    for (const at of rule.perColumn ?? [null]) {
      const left = sideOf(rule.left, at, own, other);
      const right = sideOf(rule.right, at, own, other);
      if (left && right) evaluated.push(evaluate(rule, at, left, right, [own, other]));
    }
  }
  return evaluated;
}

function readOperand(text: string): Written | null {
  const match = OPERAND.exec(text);
  if (!match) return null;
  const [, minusSign, year, id] = match;
  return {
    isTaken: minusSign === '-',
    year: (year as 'previous' | 'next' | undefined) ?? 'own',
    id: id as string,
  };
}

/** The cells of one side; null where the other report's form has nothing that counts the same. */
function sideOf(texts: readonly string[], at: string | null, own: OfYear, other: OfYear): Side | null {
  const applicant = at === 'total' ? null : at;
  const operands: Operand[] = [];
  let quality: Quality = 'exact';
  let note: Bilingual | null = null;
  for (const text of texts) {
    const written = readOperand(text);
    if (!written) return null;
    const { isTaken, id: indicator } = written;
    const id = applicant === null ? indicator : `${indicator}@${applicant}`;
    if (written.year === 'own') {
      operands.push({ report: own, id, figure: own.figures.get(id), isTaken });
      continue;
    }
    const isEarlier = written.year === 'previous';
    const way = comparability(indicator, applicant, isEarlier ? other : own, isEarlier ? own : other);
    if (!way) return null;
    if (way.quality !== 'exact') ({ quality, note } = way);
    for (const part of isEarlier ? way.before : way.after)
      operands.push({ report: other, id: part, figure: other.figures.get(part), isTaken });
  }
  return { operands, quality, note };
}

function evaluate(
  rule: Check,
  at: string | null,
  left: Side,
  right: Side,
  [own, other]: readonly [OfYear, OfYear],
): Evaluated {
  const leftSum = sumOf(left, other);
  const rightSum = sumOf(right, other);
  const quality = left.quality === 'exact' ? right.quality : left.quality;
  const difference = leftSum.total && rightSum.total ? minus(leftSum.total, rightSum.total) : null;
  const blanksAsZero = leftSum.blanksAsZero || rightSum.blanksAsZero;
  const status =
    !difference || quality === 'approximate'
      ? 'not-evaluable'
      : verdictOf(rule, difference, plus(leftSum.margin, rightSum.margin));
  return {
    rule,
    left: left.operands,
    right: right.operands,
    check: {
      rule: rule.id,
      at,
      years: own.year < other.year ? [own.year, other.year] : [other.year, own.year],
      severity: rule.severity,
      quality,
      note: left.note ?? right.note,
      status,
      strictStatus: blanksAsZero ? 'not-evaluable' : status,
      blanksAsZero,
      left: leftSum.total && format(leftSum.total),
      right: rightSum.total && format(rightSum.total),
      difference: difference && format(difference),
      operands: [...left.operands, ...right.operands].map(({ report, id }) => ({ report: report.index, id })),
    },
  };
}

function verdictOf({ relation }: Check, difference: Exact, margin: Exact): 'holds' | 'violated' {
  const excess = relation === 'equal' ? magnitude(difference) : difference;
  return sign(minus(excess, margin)) <= 0 ? 'holds' : 'violated';
}

/** A blank is read as zero in the sums of the report's own year; what the other year left open is not known. */
function sumOf({ operands }: Side, other: OfYear): Sum {
  const isOpen = ({ report, figure }: Operand) => report === other && figure?.status !== 'reported';
  return sum(operands.some(isOpen) ? [] : operands);
}
