/** Sums of figures, and what they are worth: a blank is never zero without being said to be. */
import { type Exact, exact, minus, plus, ZERO } from '../checks/exact.js';
import { type Figure, isBlank } from '../figures/figure.js';
import { marginOf } from '../figures/quantity.js';

/** A figure that is added, or taken away. */
export interface Term {
  readonly figure: Figure | undefined;
  readonly isTaken?: boolean;
}

export interface Sum {
  /** Null where a part is no number, and where nothing but blanks stands there. */
  readonly total: Exact | null;
  /** Parts that are blank are read as zero; false where there is no total. */
  readonly blanksAsZero: boolean;
  /** By how much cells that count in 万 or 亿 may be off. */
  readonly margin: Exact;
}

const NOTHING: Sum = { total: null, blanksAsZero: false, margin: ZERO };

/** One cell alone has to be reported; of several some may be blank. */
export function sum(terms: readonly Term[]): Sum {
  let total = ZERO;
  let margin = ZERO;
  let blanks = 0;
  for (const { figure, isTaken } of terms) {
    if (figure && isBlank(figure)) blanks++;
    else if (figure && figure.decimal !== null) {
      const value = exact(figure.decimal);
      total = isTaken ? minus(total, value) : plus(total, value);
      if (figure.approximate && figure.raw !== null) margin = plus(margin, exact(marginOf(figure.raw)));
    } else return NOTHING;
  }
  return blanks === terms.length ? NOTHING : { total, blanksAsZero: blanks > 0, margin };
}
