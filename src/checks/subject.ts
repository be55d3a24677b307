/** What of a report is checked. */
import type { GenerationId } from '../../grammars/index.js';
import type { CheckJson, MentionJson, Metadata, SectionJson } from '../contract/contract.js';
import type { Diagnostic } from '../diagnostics/codes.js';
import type { Figure } from '../figures/figure.js';
import type { ApplicantIndicator } from '../figures/ids.js';
import type { ReportNode } from '../parser/nodes.js';

/** The results of a report, be it parsed or read back from JSON. */
export interface CheckedReport {
  readonly generation: GenerationId | null;
  readonly metadata: Metadata;
  readonly sections: readonly SectionJson[];
  readonly figures: readonly Figure[];
  readonly checks: readonly CheckJson[];
  readonly mentions: readonly MentionJson[];
  readonly diagnostics: readonly Diagnostic[];
  figure(indicator: ApplicantIndicator): Figure | undefined;
  /** Only where its text is at hand. */
  readonly source?: string;
  readonly tree?: ReportNode;
}

/** A report with its text. */
export interface CheckedText extends CheckedReport {
  readonly source: string;
  readonly tree: ReportNode;
}

export function hasText(report: CheckedReport): report is CheckedText {
  return report.source !== undefined && report.tree !== undefined;
}
