/** What an auditor is told: one finding about one report, or about several that belong together. */
import type { CheckJson } from '../contract/contract.js';
import type { Span } from '../source/span.js';
import type { FindingCode } from './codes.js';

/** A place that a finding speaks of. */
export interface FindingPlace extends Span {
  /** Index of the report among those that were checked together; 0 where there is one. */
  readonly report: number;
}

/** One thing that is wrong with a report, or worth a look; the figures stay as they are printed. */
export interface Finding {
  /** What kind of finding it is; each has an entry in docs/05-checks.md. */
  readonly code: FindingCode;
  /** `hard`: must hold by definition of the form; `soft`: worth a look. */
  readonly severity: 'hard' | 'soft';
  /** Id of the relation in the form's grammar; null where the finding is no relation of the form. */
  readonly rule: string | null;
  /** Applicant column or row in which the relation stands; null where it has only one place. */
  readonly at: string | null;
  /** What is wrong, with the numbers, and what to do. */
  readonly message: { readonly zh: string; readonly en: string };
  /** The wording by which the form prescribes it; null where it prints none. */
  readonly official: string | null;
  /** Ids of the figures concerned, in the order of the relation. */
  readonly figures: readonly string[];
  /** Where it stands, the most telling place first; empty where nothing is printed (a missing section). */
  readonly places: readonly FindingPlace[];
  /** Which cells probably are wrong, the likeliest first. */
  readonly suspects: CheckJson['suspects'];
  /** A note under the table that may explain it, as printed; null where there is none. */
  readonly note: string | null;
}
