/**
 * The closed list of finding codes. A code never changes its meaning; new ones may be added in a minor
 * version. Each has an entry in docs/05-checks.md.
 */
export const FINDING_CODES = [
  'relation-violated',
  'mention-differs',
  'year-differs',
  'section-missing',
  'section-repeated',
  'section-misnumbered',
  'problems-empty',
  'form-year-mismatch',
  'cross-year-violated',
  'cross-year-jump',
  'hierarchy-differs',
] as const;

/** One of `FINDING_CODES`. */
export type FindingCode = (typeof FINDING_CODES)[number];
