/** Slips of the hand: how one printed number may have come from another. */
import type { SuspectPattern } from '../contract/patterns.js';

/** The slip that makes the printed number out of the one that fits; null where it is no small one. */
export function slipBetween(printed: string, fitting: string): SuspectPattern | null {
  if (printed === '') return 'blank-cell';
  const bare = printed.replace(/[-.]/g, '');
  if (bare !== printed) return bare === fitting ? 'stray-mark' : null;
  const at = firstDifference(printed, fitting);
  if (printed.length === fitting.length) {
    if (printed.slice(at + 1) === fitting.slice(at + 1)) return 'digit-changed';
    const isTransposed =
      printed.charAt(at) === fitting.charAt(at + 1) &&
      printed.charAt(at + 1) === fitting.charAt(at) &&
      printed.slice(at + 2) === fitting.slice(at + 2);
    return isTransposed ? 'digits-transposed' : null;
  }
  if (printed.length + 1 === fitting.length && printed.slice(at) === fitting.slice(at + 1))
    return 'digit-missing';
  if (printed.length === fitting.length + 1 && printed.slice(at + 1) === fitting.slice(at))
    return printed.charAt(at) === printed.charAt(at - 1) ? 'digit-doubled' : 'digit-added';
  return null;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}
