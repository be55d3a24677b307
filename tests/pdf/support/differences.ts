/** Where a report read from a PDF differs from what was printed. */
import type { DocumentPlace, Report } from '../../../src/index.js';
import { listedFigures, type ReportModel } from '../../support/report-model.js';

/** One line for each figure that is not as printed. */
export function figureDifferences(report: Report, model: ReportModel): string[] {
  const found: string[] = [];
  if (report.generation !== model.form) found.push(`generation ${report.generation}, not ${model.form}`);
  const figures = new Map(report.figures.map((figure) => [figure.id as string, figure]));
  for (const { cell, entry } of listedFigures(model)) {
    const figure = figures.get(cell.id);
    const said = `${figure?.status} ${figure?.decimal ?? ''}`;
    const printed = `${entry?.status ?? 'missing'} ${entry && 'decimal' in entry ? entry.decimal : ''}`;
    if (said !== printed) found.push(`${cell.id}: ${said}, not ${printed} (${figure?.raw})`);
  }
  return found;
}

/** Figures that are reported, or said to be blank, and are neither that nor right. */
export function silentlyWrong(report: Report, model: ReportModel): string[] {
  return figureDifferences(report, model).filter((difference) =>
    /: (?:reported|blank|placeholder) /.test(difference),
  );
}

/** Figures whose place is not a box on a page. */
export function misplaced(report: Report, pages: number, width: number, height: number): string[] {
  return report.figures.flatMap((figure) => {
    if (figure.status === 'missing') return [];
    const places = report.origin(figure) as readonly DocumentPlace[];
    const [place] = places;
    if (!place || places.some(({ kind }) => kind !== 'pdf')) return [`${figure.id}: no place`];
    if (place.kind !== 'pdf') return [];
    const { x, y, width: across, height: down } = place.box;
    const isOn =
      place.page >= 1 && place.page <= pages && x >= 0 && y >= 0 && x + across <= width && y + down <= height;
    return isOn && across > 0 && down > 0 ? [] : [`${figure.id}: ${JSON.stringify(place)}`];
  });
}

/** What a report says of each figure, but for its place. */
export function comparable(report: Report): Record<string, string> {
  return Object.fromEntries(
    report.figures.map(({ id, status, decimal, unit, unitWritten, approximate, inferred }) => [
      id,
      [status, decimal, unit, unitWritten, approximate, inferred].join(' '),
    ]),
  );
}
