/** How the figures of a converted report compare with what the report says. */
import type { Report } from '../src/index.js';
import { listedFigures, type ReportModel } from '../tests/support/report-model.js';

export interface Score {
  right: number;
  /** Right by arithmetic. */
  inferred: number;
  /** Said as if the text said it, and wrong. */
  silentlyWrong: number;
  inferredWrong: number;
  /** Said to be unreadable. */
  flagged: number;
  missing: number;
  readonly faults: string[];
}

export function emptyScore(): Score {
  return { right: 0, inferred: 0, silentlyWrong: 0, inferredWrong: 0, flagged: 0, missing: 0, faults: [] };
}

/** Adds the figures of one report to a score. */
export function addScore(score: Score, model: ReportModel, report: Report): void {
  const found = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  for (const { cell, entry } of listedFigures(model)) {
    const figure = found.get(cell.id);
    const status = entry?.status ?? 'missing';
    if (!figure || figure.status === 'missing') {
      if (status === 'missing') score.right++;
      else score.missing++;
      continue;
    }
    const same =
      figure.status === status && (entry?.status !== 'reported' || figure.decimal === entry.decimal);
    if (same && figure.inferred === 'arithmetic') score.inferred++;
    else if (same) score.right++;
    else if (figure.status === 'unreadable') score.flagged++;
    else {
      if (figure.inferred === 'arithmetic') score.inferredWrong++;
      else score.silentlyWrong++;
      const said = entry && 'decimal' in entry ? entry.decimal : status;
      score.faults.push(`${cell.id}: ${figure.status} ${figure.raw ?? ''}, is ${said}`);
    }
  }
}
