/** The report of each form that the files in tests/documents/files hold. */
import { pageOf } from '../../conversions/page.js';
import type { FormId } from './form.js';
import { piecesOf, PLAIN } from './layouts/layout.js';
import { render } from './layouts/render.js';
import { assemble } from './layouts/segments.js';
import { modelOf, type Recipe } from './random-report.js';
import { listedFigures, type ReportModel } from './report-model.js';

/** Figures that add up but for the slips planted in them, with blanks, placeholders and wordings of the wild. */
export function sampleModel(form: FormId): ReportModel {
  const recipe: Recipe = {
    form,
    base: 'sound',
    changes: [
      { at: 5, scope: 'cell', what: 'blank' },
      { at: 31, scope: 'cell', what: 'blank' },
      { at: 40, scope: 'row', what: 'blank' },
      { at: 12, scope: 'cell', what: 'placeholder' },
      { at: 22, scope: 'cell', what: { style: 'plain', value: 9417 } },
      { at: 90, scope: 'cell', what: { style: 'plain', value: 58 } },
      { at: 2, scope: 'cell', what: { style: 'plain', value: 1206 } },
    ],
    wordings: [0, 1, 0, 2],
    absent: [],
    singleRow: false,
    optionalRow: false,
    text: {
      year: 1,
      title: 'agency-first',
      preface: 'announcing',
      period: true,
      numbering: 'chinese',
      titles: [],
      inline: [],
      slogans: [],
      absent: [],
      signed: true,
      notes: false,
      tableHead: false,
    },
    agency: [1, 1],
    prose: [11, 502, 73, 964],
  };
  return modelOf(recipe);
}

/** As a page whose long labels are wrapped. */
export function samplePage(form: FormId): string {
  let count = 0;
  return pageOf(sampleModel(form)).replace(
    /(<td[^>]*>)([^<]{8,})(?=<\/td>)/g,
    (whole, tag: string, text: string) =>
      count++ % 3 === 0 ? tag + piecesOf(text, 3 + count).join('<br>') : whole,
  );
}

/** As text, a cell to a line. */
export function sampleText(form: FormId): string {
  return assemble(render(sampleModel(form), { ...PLAIN, wraps: [0, 5, 0, 9] })).text;
}

/** What is read of a report, in short: each figure with its status and its value. */
export function reading(
  figures: readonly { id: string; status: string; decimal: string | null }[],
): string[] {
  return figures.map(({ id, status, decimal }) => `${id}: ${decimal ?? status}`);
}

/** What `reading` must say of a report of this model. */
export function expectedReading(model: ReportModel): string[] {
  return listedFigures(model).map(({ cell, entry }) => {
    const value = entry?.status === 'reported' ? entry.decimal : (entry?.status ?? 'missing');
    return `${cell.id}: ${value}`;
  });
}
