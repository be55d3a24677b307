/** What may be wrong with a file, or worth knowing about it, before its text is read. */
export const PROBLEM_CODES = [
  'file-encrypted',
  'file-damaged',
  'file-unsupported',
  'file-scanned',
  'file-too-large',
  'changes-tracked',
  'sheets-hidden',
  'encoding-guessed',
  'text-undecodable',
  'text-mojibake',
  'text-repaired',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * The closed list of diagnostic codes. A code never changes its meaning; new ones may be added in a
 * minor version. Each has an entry in docs/07-diagnostics.md.
 */
export const DIAGNOSTIC_CODES = [
  ...PROBLEM_CODES,
  'empty-input',
  'binary-input',
  'lone-surrogate',
  'not-a-report',
  'several-reports',
  'truncated',
  'generation-unknown',
  'generation-not-supported',
  'generation-year-mismatch',
  'generation-forced',
  'table-missing',
  'prose-missing',
  'numbers-apart',
  'lines-dropped',
  'cells-fused',
  'row-unknown',
  'row-misspelt',
  'row-ambiguous',
  'row-repeated',
  'row-contradicted',
  'figures-missing',
  'value-on-heading-row',
  'column-undetermined',
  'column-unknown',
  'columns-assumed',
  'column-inferred',
  'value-unreadable',
  'value-stray',
  'unit-implied',
  'unit-differs',
] as const;

/** One of `DIAGNOSTIC_CODES`. */
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** `error`: the report or part of it could not be read; `warning`: look at it; `info`: for the record. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/** What was noticed, where, why it matters and what to do, in Chinese and English. */
export interface Diagnostic {
  /** What was noticed; each has an entry in docs/07-diagnostics.md. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One or two sentences, for people; their wording may change in any version. */
  readonly message: { readonly zh: string; readonly en: string };
  /** Range in `report.source`, UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** Typed extras, by code: ids of the figures concerned, candidates, and the like. */
  readonly figures?: readonly string[];
}
