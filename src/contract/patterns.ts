/**
 * The closed list of patterns that a suspect may follow: how the printed cells came from the ones that fit. A
 * pattern never changes its meaning; new ones may be added in a minor version.
 */
export const SUSPECT_PATTERNS = [
  'blank-total',
  'blank-cell',
  'digit-missing',
  'digit-doubled',
  'digit-added',
  'digit-changed',
  'digits-transposed',
  'stray-mark',
  'cells-exchanged',
  'digits-shifted',
  'digits-joined',
  'digits-split',
  'row-shifted',
] as const;

/** One of `SUSPECT_PATTERNS`; each is told in docs/06-relations.md. */
export type SuspectPattern = (typeof SUSPECT_PATTERNS)[number];
