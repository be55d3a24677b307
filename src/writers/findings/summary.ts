/** What is said of reports as a whole: counts, and why a report without findings is not in order. */
import type { Table } from '../../../grammars/schema.js';
import { type Language, words as catalogue } from '../words.js';
import type { CheckedReport } from './checked.js';
import { findingWords, type Totals } from './words.js';

/** Why the absence of findings says little about a report; empty where it says all. */
export function summaryNotes({ audit }: CheckedReport, lang: Language): string[] {
  const words = findingWords[lang];
  if (audit.nothingChecked) return [words.nothingChecked];
  return audit.unreadTables.map((table) => words.unreadTable(tableName(table, lang)));
}

/** A table by its section, and its caption where it has one. */
export function tableName({ section, caption }: Table, lang: Language): string {
  const { kinds, brackets } = catalogue[lang];
  return kinds[section] + (caption === null ? '' : brackets(caption));
}

/** Counts over one report after another. */
export class Summary {
  private totals: Totals = { reports: 0, errors: 0, hard: 0, soft: 0, holds: 0, notEvaluable: 0 };

  add(checked: readonly CheckedReport[]): void {
    for (const { report, audit } of checked) {
      const { totals } = this;
      const { hard, soft, holds, notEvaluable } = audit.counts;
      this.totals = {
        reports: totals.reports + 1,
        errors: totals.errors + report.diagnostics.filter(({ severity }) => severity === 'error').length,
        hard: totals.hard + hard,
        soft: totals.soft + soft,
        holds: totals.holds + holds,
        notEvaluable: totals.notEvaluable + notEvaluable,
      };
    }
  }

  line(lang: Language): string {
    return findingWords[lang].totals(this.totals);
  }
}
