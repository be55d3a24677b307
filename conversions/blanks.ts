/** Whether a converter keeps the blanks of a row, and which figures its text then determines. */
import { cellsOf, grammarOf } from '../tests/support/form.js';
import { BLANK, type Entry, type ReportModel } from '../tests/support/report-model.js';

/** The cells of each printed row, by figure id. */
function rowsOf(model: ReportModel): (readonly (readonly [string, Entry])[])[] {
  const rows: (readonly (readonly [string, Entry])[])[] = [];
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const ids = cellsOf(table, row).map(({ id }) => id);
      if (!ids.some((id) => model.entries.has(id))) continue;
      rows.push(ids.map((id) => [id, model.entries.get(id) ?? BLANK] as const));
    }
  }
  return rows;
}

const isBlank = ([, entry]: readonly [string, Entry]) => entry.status === 'blank';

/**
 * A report like this one in which a number and the blank beside it have changed places; null where no row has
 * both. Where the two come out as the same text, the converter loses blanks.
 */
export function twinOf(model: ReportModel): ReportModel | null {
  for (const row of rowsOf(model)) {
    for (let at = 1; at < row.length; at++) {
      const [one, other] = [row[at - 1] as readonly [string, Entry], row[at] as readonly [string, Entry]];
      if (isBlank(one) === isBlank(other)) continue;
      const entries = new Map(model.entries);
      entries.set(one[0], other[1]);
      entries.set(other[0], one[1]);
      return { ...model, entries };
    }
  }
  return null;
}

/**
 * A report like this one that does not print its rows without a label and without a number, and the figures of these; null
 * where there are none. Where the two come out as the same text, nothing shows that the rows are there.
 */
export function withoutBlankRows(model: ReportModel): { model: ReportModel; figures: string[] } | null {
  const entries = new Map(model.entries);
  const figures: string[] = [];
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const ids = cellsOf(table, row).map(({ id }) => id);
      if (row.label !== '' || !ids.every((id) => entries.get(id)?.status === 'blank')) continue;
      for (const id of ids) entries.delete(id);
      figures.push(...ids);
    }
  }
  return figures.length > 0 ? { model: { ...model, entries }, figures } : null;
}

/** Figures of rows with numbers and blanks: where blanks are lost, their places are too. */
export function figuresBesideBlanks(model: ReportModel): Set<string> {
  const mixed = rowsOf(model).filter((row) => row.some(isBlank) && !row.every(isBlank));
  return new Set(mixed.flatMap((row) => row.map(([id]) => id)));
}
