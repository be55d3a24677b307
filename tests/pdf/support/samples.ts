/** Invented reports that are printed by other programs: blanks, wordings that are not official, slips. */
import { pageOf } from '../../../conversions/page.js';
import type { FormId } from '../../support/form.js';
import { modelOf, type Recipe } from '../../support/random-report.js';
import type { ReportModel } from '../../support/report-model.js';

const TEXT: Recipe['text'] = {
  year: 1,
  title: 'agency-first',
  preface: 'plain',
  period: true,
  numbering: 'chinese',
  titles: [0, 1, 2],
  inline: [],
  slogans: [1],
  absent: [],
  signed: true,
  notes: true,
  tableHead: false,
};

/** Sums that hold, but where cells were changed afterwards. */
function sampleOf(form: FormId): ReportModel {
  return modelOf({
    form,
    base: 'sound',
    changes: [
      { at: 7, scope: 'cell', what: 'blank' },
      { at: 31, scope: 'cell', what: { style: 'plain', value: 4711 } },
      { at: 52, scope: 'row', what: 'blank' },
      { at: 44, scope: 'cell', what: 'placeholder' },
    ],
    wordings: [0, 1, 0, 2],
    absent: [],
    singleRow: false,
    optionalRow: false,
    text: TEXT,
    agency: [1, 2],
    prose: [3, 141, 59, 265, 35],
  });
}

/** Cells as high as a line though they are empty, and narrow enough that labels wrap. */
const STYLE = '<style>td{padding:2pt 3pt;height:14pt}body{font-size:11pt}</style></head>';

export function printedPage(model: ReportModel): string {
  return pageOf(model).replace('</head>', STYLE);
}

export function samplePage(form: FormId): string {
  return printedPage(sampleOf(form));
}
