/** Figures that are out of all proportion to the year before. */
import { type Exact, exact, minus, sign, ZERO } from '../checks/exact.js';
import type { ComparisonChange, ComparisonRow } from '../contract/comparison.js';

/** A jump is at least so many times … */
const FACTOR = BigInt(10);
/** … the smaller of the two, or this many where that is less: counts, and amounts in 元. */
const LEAST = { count: BigInt(10), yuan: BigInt(100_000) };

export interface Jump {
  readonly row: ComparisonRow;
  readonly change: ComparisonChange;
}

/**
 * Jumps in the totals of rows that both forms count the same, between years that follow each other: the
 * larger figure is at least ten times the smaller one, which counts as 10, of money as 100,000 元, where
 * it is less. So 0 → 99 is none, 0 → 100 and 12 → 120 are. Negative figures (本年增/减) are left out.
 */
export function jumpsOf(rows: readonly ComparisonRow[]): Jump[] {
  const totals = rows.filter(({ applicant }) => applicant === null);
  return totals.flatMap((row) =>
    row.changes
      .filter((change, at) => isJump(change, row.cells[at]?.unit))
      .map((change) => ({ row, change })),
  );
}

function isJump({ quality, before, after }: ComparisonChange, unit: string | null | undefined): boolean {
  if (quality !== 'exact' || after.year !== before.year + 1) return false;
  if (before.decimal === null || after.decimal === null) return false;
  const sorted = [exact(before.decimal), exact(after.decimal)].sort(order);
  const [small, large] = sorted as [Exact, Exact];
  if (order(small, ZERO) < 0) return false;
  const least = { digits: unit === '元' ? LEAST.yuan : LEAST.count, scale: 0 };
  const { digits, scale } = order(small, least) < 0 ? least : small;
  return order(large, { digits: digits * FACTOR, scale }) >= 0;
}

function order(one: Exact, other: Exact): number {
  return sign(minus(one, other));
}
