import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHierarchy, parse, type ReportJson, StoredReport } from '../../src/index.js';
import { invented } from '../api/invented.js';
import { allCells, FORM_IDS } from '../support/form.js';
import { runs } from '../support/runs.js';
import { stored } from '../support/stored.js';

const id = 'requests.received.total';
const of = (value: number | string | null, agency: string | null = null, year: number | null = 2022) =>
  stored('g2021', year, { [id]: value }, { agency });
const told = (parent: ReportJson, ...children: readonly ReportJson[]) =>
  checkHierarchy(parent, children).map(({ message }) => message.zh);

describe('a random parent that adds up its children', () => {
  const family = fc.constantFrom(...FORM_IDS).chain((form) => {
    const ids = allCells(form)
      .filter(({ row }) => row.kind === 'figure' && !row.optional)
      .map((cell) => cell.id);
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.nat(9_999_999) },
      { weight: 1, arbitrary: fc.constant('') },
    );
    const child = fc.array(value, { minLength: ids.length, maxLength: ids.length });
    return fc.record({
      form: fc.constant(form),
      ids: fc.constant(ids),
      children: fc.array(child, { minLength: 1, maxLength: 4 }),
      at: fc.nat(9999),
      by: fc.integer({ min: 1, max: 999 }),
    });
  });
  const read = (value: number | string | undefined) => Number(value === '' ? 0 : value);

  test('has no finding; a cell that is changed has one, with the difference and the places', () => {
    fc.assert(
      fc.property(family, ({ form, ids, children, at, by }) => {
        const reports = children.map((values) =>
          stored(form, 2022, Object.fromEntries(ids.map((each, index) => [each, values[index] ?? '']))),
        );
        const sums = ids.map((_, index) => children.reduce((sum, values) => sum + read(values[index]), 0));
        const parent = Object.fromEntries(ids.map((each, index) => [each, sums[index] ?? 0]));
        expect(checkHierarchy(stored(form, 2022, parent), reports)).toEqual([]);
        const where = at % ids.length;
        const changed = ids[where] as string;
        const wrong = stored(form, 2022, { ...parent, [changed]: (sums[where] ?? 0) + by });
        const allBlank = children.every((values) => values[where] === '');
        const findings = checkHierarchy(wrong, reports);
        expect(findings.map(({ figures }) => figures)).toEqual(allBlank ? [] : [[changed]]);
        if (allBlank) return;
        expect(findings[0]).toMatchObject({ code: 'hierarchy-differs', severity: 'soft', rule: null });
        expect(findings[0]?.message.zh).toContain(`合计 ${sums[where]}，相差 ${by}`);
        expect(findings[0]?.places.map(({ report }) => report)).toEqual([
          0,
          ...children.map((_, n) => n + 1),
        ]);
        // Live, stored or as JSON.
        const again = reports.map((report) => StoredReport.fromJSON(report));
        expect(checkHierarchy(StoredReport.fromJSON(wrong), again)).toEqual(findings);
      }),
      runs(60),
    );
  });
});

describe('what a child does not say', () => {
  test('is zero where it is blank, and the finding says so', () => {
    expect(told(of(5), of(5), of(''))).toEqual([]);
    expect(told(of(7), of(5), of('', '云溪市民政局'), of('—'))).toEqual([
      '“本年新收政府信息公开申请数”：上级报告为 7，下级报告合计 5，相差 2；云溪市民政局、#3为空白，按零计。',
    ]);
    expect(told(of(7), of(''), of(''))).toEqual([]);
    const [many] = checkHierarchy(of(7), [of(5), ...Array.from({ length: 300 }, () => of(''))]);
    expect(many?.message.zh).toContain('；#2、#3、#4、#5、#6等300份报告为空白，按零计。');
    expect(many?.message.en).toContain('; #2, #3, #4, #5, #6 and 295 more: blank, read as zero.');
  });

  test('may make up the difference, unless the others come to too much', () => {
    expect(told(of(7), of(5), of(null))).toEqual([]);
    expect(told(of(7), of(5), of('?'))).toEqual([]);
    expect(told(of(7), of(9), of('?', '云溪市水务局'))).toEqual([
      '“本年新收政府信息公开申请数”：上级报告为 7，下级报告合计 9，相差 2；云溪市水务局缺少或无法读取，没有计入，合计已超过上级报告。',
    ]);
  });

  test('may be negative where changes are counted', () => {
    const change = 'proactive.administrative_penalty.items_change';
    const report = (value: number | string) => stored('g2019', 2019, { [change]: value });
    expect(told(report(3), report(5), report('?'))).toEqual([]);
    expect(told(report(3), report(5), report(-1))).toHaveLength(1);
  });
});

test('a parent that is blank or unreadable is compared with nothing', () => {
  expect(told(of(''), of(5))).toEqual([]);
  expect(told(of('?'), of(5))).toEqual([]);
});

test('a cell that counts in 万 is compared within its margin', () => {
  expect(told(of('2万'), of(9000), of(8000))).toEqual([]);
  expect(told(of('2万'), of(9000), of(5000))).toHaveLength(1);
});

test('children of another form are added up where both count the same', () => {
  const parent = stored('g2021', 2021, { [id]: 9, 'review.total': 9, 'requests.outcome.granted': 9 });
  const child = stored('g2014', 2021, { [id]: 3, 'review.total': 3, 'requests.outcome.granted': 3 });
  expect(checkHierarchy(parent, [child]).map(({ figures }) => figures)).toEqual([[id]]);
});

test('a child of another year or without figures is left out, and a finding says so', () => {
  expect(told(of(7), of(7), of(5, '云溪市民政局', 2021))).toEqual([
    '云溪市民政局是2021年的报告，上级报告是2022年的，没有计入下级合计。',
  ]);
  const none = parse('没有内容').toJSON();
  expect(told(of(7), none, of(9))).toEqual([
    '#1没有可以读取的统计表，没有计入下级合计。',
    '“本年新收政府信息公开申请数”：上级报告为 7，下级报告合计 9，相差 2；#1缺少或无法读取，没有计入，合计已超过上级报告。',
  ]);
  expect(told(of(7), of(7, null, null))).toEqual([]);
  expect(told(of(7), none)).toHaveLength(1);
});

test('an applicant is named, and the places are those in the texts', () => {
  const parent = parse(invented.replace('\t12\n\t2\n', '\t13\n\t2\n'));
  const child = parse(invented);
  const [finding, ...more] = checkHierarchy(parent, [child]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ at: 'natural_person', figures: [`${id}@natural_person`] });
  expect(finding?.message).toEqual({
    zh: '“本年新收政府信息公开申请数”（自然人）：上级报告为 13，下级报告合计 12，相差 1。',
    en: "“Requests received in the year” (natural person): the parent's report says 13, the children's add up to 12, a difference of 1.",
  });
  const texts = finding?.places.map(({ report, start, end }) =>
    [parent, child][report]?.source.slice(start, end),
  );
  expect(texts).toEqual(['13', '12']);
});

test.each([
  [null, [of(1)], 'parent: not an ogi-report/1 document'],
  [of(1), undefined, 'children must be an array of reports'],
  [of(1), [], 'children must hold at least one report'],
  [of(1), [of(1), 'text'], 'children[1]: not an ogi-report/1 document'],
])('a mistake of the caller throws a TypeError', (parent, children, message) => {
  expect(() => checkHierarchy(parent as never, children as never)).toThrow(TypeError);
  expect(() => checkHierarchy(parent as never, children as never)).toThrow(message);
});
