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
  private totals: Totals = { reports: 0, hard: 0, soft: 0, holds: 0, notEvaluable: 0 };

  add(checked: readonly CheckedReport[]): void {
    for (const { audit } of checked) {
      const { reports, hard, soft, holds, notEvaluable } = this.totals;
      const { counts } = audit;
      this.totals = {
        reports: reports + 1,
        hard: hard + counts.hard,
        soft: soft + counts.soft,
        holds: holds + counts.holds,
        notEvaluable: notEvaluable + counts.notEvaluable,
      };
    }
  }

  line(lang: Language): string {
    return findingWords[lang].totals(this.totals);
  }
}
