/** Reports with findings made by hand, for what is written of them. */
import { auditOf } from '../../src/checks/audit.js';
import type { Finding } from '../../src/checks/finding.js';
import { parseAll } from '../../src/report/parse.js';
import type { Report } from '../../src/report/report.js';
import { LineIndex } from '../../src/source/line-index.js';
import type { CheckedReport } from '../../src/writers/findings/checked.js';

const BALANCE = [
  'requests.received.total',
  'requests.carried_over',
  'requests.outcome.total',
  'requests.carried_forward',
];

/** A finding that says as little as one can. */
export function finding(change: Partial<Finding>): Finding {
  return {
    code: 'relation-violated',
    severity: 'hard',
    rule: null,
    at: null,
    message: { zh: '左右两边不等。', en: 'The two sides differ.' },
    official: null,
    figures: [],
    places: [],
    suspects: [],
    note: null,
    ...change,
  };
}

/** Places of figures, in their order. */
export function placesOf(report: Report, ids: readonly string[]): Finding['places'] {
  return ids.flatMap((id) => {
    const figure = report.figures.find((each) => each.id === id);
    if (!figure) throw new Error(`no figure ${id}`);
    const { start, end } = figure;
    return start === null || end === null ? [] : [{ report: 0, start, end }];
  });
}

/** 一＋二＝三（七）＋四 does not hold in a column, and its first cell is the suspect. */
export function balanceFinding(report: Report, applicant: string, value: string): Finding {
  const figures = BALANCE.map((row) => `${row}@${applicant}`);
  return finding({
    rule: `${report.generation}.requests.balance`,
    at: applicant,
    message: {
      zh: '第一项加第二项是 67，第三项加第四项是 49，相差 18。',
      en: 'Rows one and two give 67, rows three and four 49: a difference of 18.',
    },
    official: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    figures,
    places: placesOf(report, figures),
    suspects: [{ figures: figures.slice(0, 1), values: [value], pattern: null }],
  });
}

/** The reports of a text, the findings of each as `findingsOf` makes them. */
export function checkedReports(
  text: string,
  findingsOf: (report: Report) => readonly Finding[],
  lang: 'zh' | 'en' = 'zh',
): CheckedReport[] {
  const original = new LineIndex(text);
  const reports = parseAll(text, { lang });
  return reports.map((report, index) => ({
    report,
    // Whether its relations can be evaluated is tested elsewhere.
    audit: { ...auditOf(report, findingsOf(report)), nothingChecked: false },
    part: [index + 1, reports.length],
    original: () => original,
  }));
}
