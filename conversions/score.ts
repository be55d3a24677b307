/** How the figures of a converted report compare with what the report says. */
import type { Figure, Report } from '../src/index.js';
import { type ExpectedFigure, listedFigures, type ReportModel } from '../tests/support/report-model.js';

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
  /** Figures that the converted text determines, and those of them that are right. */
  determined: number;
  determinedRight: number;
  readonly faults: string[];
}

export function emptyScore(): Score {
  return {
    right: 0,
    inferred: 0,
    silentlyWrong: 0,
    inferredWrong: 0,
    flagged: 0,
    missing: 0,
    determined: 0,
    determinedRight: 0,
    faults: [],
  };
}

/**
 * Adds the figures of one report to a score.
 *
 * @param open the figures that the text does not determine
 */
export function addScore(score: Score, model: ReportModel, report: Report, open: ReadonlySet<string>): void {
  const found = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  for (const { cell, entry } of listedFigures(model)) {
    const before = score.right + score.inferred;
    addFigure(score, cell, entry, found.get(cell.id));
    if (open.has(cell.id)) continue;
    score.determined++;
    score.determinedRight += score.right + score.inferred - before;
  }
}

function addFigure(
  score: Score,
  cell: ExpectedFigure['cell'],
  entry: ExpectedFigure['entry'],
  figure?: Figure,
) {
  const status = entry?.status ?? 'missing';
  if (!figure || figure.status === 'missing') {
    if (status === 'missing') score.right++;
    else score.missing++;
    return;
  }
  const same = figure.status === status && (entry?.status !== 'reported' || figure.decimal === entry.decimal);
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
