import { describe, expect, test } from 'vitest';
import { type Figure, parse } from '../../src/index.js';
import { formOf } from '../../src/figures/forms.js';
import {
  applicationsOf,
  CARRIED_OVER,
  GRANTED,
  OUTCOMES,
  PARTIAL,
  RECEIVED,
} from '../support/applications.js';

type Rows = Readonly<Record<string, readonly string[]>>;

const ZEROS = ['0', '0', '0', '0', '0', '0', '0'];
const sums = {
  [RECEIVED]: ['3', '1', '0', '0', '0', '2', '6'],
  [OUTCOMES]: ['3', '1', '0', '0', '0', '2', '6'],
};

/** The table of applications, a line for each cell, its rows zeros but for these. */
function lines(rows: Rows, cell: (text: string) => string = (text) => text): string[] {
  const { columns, rows: formRows } = applicationsOf(formOf('g2021'));
  const heads = ['申请人情况', '自然人', '法人或其他组织', ...columns.slice(2).map(({ label }) => label)];
  const body = formRows.flatMap(({ id, kind, label }) =>
    kind === 'heading' ? [label] : [label, ...(rows[id] ?? ZEROS)],
  );
  return [...heads, ...body].map(cell);
}

function read(rows: Rows, table = lines(rows)) {
  const text = ['云溪县档案局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...table];
  const report = parse([...text, '四、政府信息公开行政复议、行政诉讼情况'].join('\n'));
  const ofRow = (indicator: string): readonly Figure[] =>
    report.figures.filter((figure) => figure.indicator === indicator);
  const codes = report.diagnostics.map(({ code }) => code);
  return { report, ofRow, codes };
}

describe('a row that lost its blanks', () => {
  test('is given by its figures, each marked as inferred and where it stands', () => {
    const { report, ofRow } = read({ ...sums, [GRANTED]: ['3', '1件', '2', '6'] });
    const given = ofRow(GRANTED);
    expect(given.map(({ status }) => status)).toEqual([
      'reported',
      'reported',
      'blank',
      'blank',
      'blank',
      'reported',
      'reported',
    ]);
    expect(given.map(({ decimal }) => decimal)).toEqual(['3', '1', null, null, null, '2', '6']);
    expect(given.map(({ inferred }) => inferred)).toEqual(new Array(7).fill('arithmetic'));
    expect(given.map(({ raw }) => raw)).toEqual(['3', '1件', '', '', '', '2', '6']);
    for (const { start, end, raw } of given) expect(report.source.slice(start ?? -1, end ?? -1)).toBe(raw);
    const starts = given.map(({ start }) => start ?? -1);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    const said = report.diagnostics.filter(({ code }) => code === 'column-inferred');
    expect(said.map(({ figures }) => figures)).toEqual([given.map(({ id }) => id)]);
    expect(said[0]?.message.zh).toContain('自然人 3、商业企业 1件、其他 2、总计 6');
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('column-undetermined');
  });

  test('is given in part where the rest stays open, and the rest is named', () => {
    const { report, ofRow } = read({ ...sums, [GRANTED]: ['3', '1', '0', '0', '2', '6'] });
    const open = ofRow(GRANTED).filter(({ status }) => status === 'unreadable');
    expect(open.map(({ applicant }) => applicant)).toEqual([
      'legal.research',
      'legal.public_welfare',
      'legal.legal_service',
    ]);
    const unplaced = report.diagnostics.filter(({ code }) => code === 'column-undetermined');
    expect(unplaced.map(({ figures }) => figures)).toEqual([open.map(({ id }) => id)]);
  });

  test('is placed whatever rows of other tables have lost', () => {
    const proactive = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const table = [...proactive, '规章', '1', '2', ...lines({ ...sums, [GRANTED]: ['3', '1', '2', '6'] })];
    const { ofRow, codes } = read({}, table);
    expect(ofRow(GRANTED).map(({ decimal }) => decimal)).toEqual(['3', '1', null, null, null, '2', '6']);
    expect(ofRow('proactive.regulations.issued').map(({ status }) => status)).toEqual(['unreadable']);
    expect(codes.filter((code) => code === 'column-inferred')).toHaveLength(1);
  });

  test('is placed whatever a row outside of its sums says', () => {
    for (const carried of [
      ['约三', '0', '0', '0', '0', '0', '3'],
      ['3', '0', '0', '0', '0', '0', '约三'],
    ]) {
      const { ofRow } = read({ ...sums, [CARRIED_OVER]: carried, [GRANTED]: ['3', '1', '2', '6'] });
      expect(ofRow(GRANTED).map(({ decimal }) => decimal)).toEqual(['3', '1', null, null, null, '2', '6']);
    }
    const wrong = { [CARRIED_OVER]: ['3', '0', '0', '0', '0', '0', '4'] };
    expect(read({ ...sums, ...wrong, [GRANTED]: ['3', '1', '2', '6'] }).codes).not.toContain(
      'column-inferred',
    );
  });

  test('is placed by the largest numbers that add up exactly', () => {
    const [large, more] = ['1000000000000', '1000000000001'];
    const placed = (number: string) => {
      const row = ['0', number, '0', '0', '0', '0', number];
      return read({ [RECEIVED]: row, [OUTCOMES]: row, [GRANTED]: [number, number] }).codes;
    };
    expect(placed(large)).toContain('column-inferred');
    expect(placed(more)).not.toContain('column-inferred');
  });

  test.each<[string, Rows]>([
    ['has a cell that is no number', { ...sums, [GRANTED]: ['3', '1', '—', '2', '6'] }],
    ['has an approximate number', { ...sums, [GRANTED]: ['3', '1', '2', '0.0006万'] }],
    ['has a negative number', { ...sums, [GRANTED]: ['3', '1', '-1', '1', '2', '6'] }],
    ['has more cells than columns', { ...sums, [GRANTED]: ['3', '1', '0', '0', '0', '2', '6', '6'] }],
    [
      'stands in a table with another such row',
      { ...sums, [GRANTED]: ['3', '1', '2', '6'], [PARTIAL]: ['0', '—', '0'] },
    ],
  ])('stays open if it %s', (_, rows) => {
    const { ofRow, codes } = read(rows);
    expect(ofRow(GRANTED).map(({ status }) => status)).toEqual(new Array(7).fill('unreadable'));
    expect(codes).toContain('column-undetermined');
    expect(codes).not.toContain('column-inferred');
  });

  test('stays open if the row is printed twice', () => {
    const label = '（一）予以公开';
    const table = lines({ ...sums, [GRANTED]: ['3', '1', '2', '6', label, '3', '1', '2', '6'] });
    const { ofRow, codes } = read({}, table);
    expect(ofRow(GRANTED).map(({ status }) => status)).toEqual(new Array(7).fill('unreadable'));
    expect(codes.filter((code) => code === 'column-undetermined')).toHaveLength(2);
    expect(codes).toContain('row-repeated');
  });

  test('stays open if the row is printed in full before', () => {
    const again = ['（一）予以公开', '3', '1', '2', '6'];
    const { ofRow, codes } = read({}, lines({ ...sums, [GRANTED]: [...(sums[RECEIVED] ?? []), ...again] }));
    expect(codes).toContain('row-contradicted');
    expect(ofRow(GRANTED).filter(({ inferred }) => inferred !== null)).toEqual([]);
  });

  test('stays open if words stand behind it', () => {
    const table = lines({ ...sums, [GRANTED]: ['3', '1', '2', '6', '另行公布'] });
    expect(read({}, table).codes).not.toContain('column-inferred');
  });

  test('stays open in a layout that marks its cells', () => {
    const table = lines({ ...sums, [GRANTED]: ['3', '1', '2', '6'] }, (text) => `\t${text}`);
    const { ofRow, codes } = read({}, table);
    expect(ofRow(GRANTED).map(({ status }) => status)).toEqual(new Array(7).fill('unreadable'));
    expect(codes).not.toContain('column-inferred');
  });

  test('stays open where all other rows are marked', () => {
    const row = ['3', '1', '2', '6'];
    const table = lines({ ...sums, [GRANTED]: row.map((cell) => `!${cell}`) }, (text) => `\t${text}`);
    const label = table.indexOf('\t（一）予以公开');
    const unmarked = table.map((line, at) =>
      at >= label && at <= label + row.length ? line.replace(/^\t!?/, '') : line,
    );
    const { ofRow, codes } = read({}, unmarked);
    expect(ofRow(GRANTED).map(({ status }) => status)).toEqual(new Array(7).fill('unreadable'));
    expect(codes).not.toContain('column-inferred');
  });
});
