import type { Audit } from '../../checks/audit.js';
import type { Report } from '../../report/report.js';
import type { LineIndex } from '../../source/line-index.js';

/** A report that was checked. */
export interface CheckedReport {
  readonly report: Report;
  readonly audit: Audit;
  /** Which of the file's reports this is, from 1, and how many it holds. */
  readonly part: readonly [number, number];
  /**
   * Lines of the file itself, which differs from `report.source` where that is the text of a web page; null for
   * a document, which has none. A function, as few reports need them.
   */
  readonly original: (() => LineIndex) | null;
}
