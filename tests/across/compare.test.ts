import { describe, expect, test } from 'vitest';
import { compare, parse, parseAll, type ReportJson } from '../../src/index.js';
import { comparisonSchema } from '../../src/schema.js';
import { invented } from '../api/invented.js';
import { stored } from '../support/stored.js';

const check = (reports: readonly ReportJson[], rule: string, at: string | null = null) =>
  compare(reports).checks.find((each) => each.rule === rule && each.at === at);
const codes = (reports: readonly ReportJson[]) => compare(reports).findings.map(({ code }) => code);

describe('上年结转 and 结转下年度', () => {
  const rule = 'g2021.requests.carry-over-chain';
  const chain = (before: number | string | null, after: number | string | null) =>
    check(
      [
        stored('g2019', 2020, { 'requests.carried_forward': before }),
        stored('g2021', 2021, { 'requests.carried_over': after }),
      ],
      rule,
      'total',
    );

  test.each([
    [5, 5, 'holds'],
    [5, 4, 'violated'],
    ['', 0, 'not-evaluable'],
    [0, '', 'not-evaluable'],
    ['—', 0, 'not-evaluable'],
    ['?', 5, 'not-evaluable'],
    [5, null, 'not-evaluable'],
  ])('%s and %s: %s', (before, after, status) => {
    expect(chain(before, after)).toMatchObject({
      status,
      strictStatus: status,
      severity: 'soft',
      quality: 'exact',
    });
  });

  test('what is left open shows what it should say', () => {
    expect(chain(5, '')).toMatchObject({ left: null, right: '5', difference: null });
  });

  test('are told in words, with both places', () => {
    const reports = [
      stored('g2021', 2022, { 'requests.carried_forward@natural_person': 3 }),
      stored('g2021', 2023, { 'requests.carried_over@natural_person': 8 }),
    ];
    expect(compare(reports).findings).toEqual([
      {
        code: 'cross-year-violated',
        severity: 'soft',
        rule,
        at: 'natural_person',
        message: {
          zh: '2023年“上年结转政府信息公开申请数”（自然人） 8，应当等于2022年“结转下年度继续办理的申请数”（自然人） 3，实际相差 5。请核对两年的报告。',
          en: '“Requests carried over from the previous year” (natural person) of 2023 (8) should equal “Requests carried forward to the next year” (natural person) of 2022 (3); they differ by 5. Check the reports of both years.',
        },
        official: null,
        figures: ['requests.carried_over@natural_person', 'requests.carried_forward@natural_person'],
        places: [
          { report: 1, start: expect.any(Number), end: expect.any(Number) },
          { report: 0, start: expect.any(Number), end: expect.any(Number) },
        ],
        suspects: [],
        note: null,
      },
    ]);
  });

  test('are not looked at over a gap, nor where the form before has no such row', () => {
    const over = stored('g2021', 2023, { 'requests.carried_over': 8 });
    const gap = compare([stored('g2021', 2021, { 'requests.carried_forward': 3 }), over]);
    expect(gap).toMatchObject({ years: [2021, 2023], checks: [], findings: [] });
    const g2014 = compare([stored('g2014', 2018, {}), stored('g2019', 2019, {})]);
    expect(g2014.checks).toEqual([]);
  });
});

describe('现行有效', () => {
  const rule = 'g2021.normative_documents.stock-flow';
  const kind = 'proactive.normative_documents';
  const last = (value: number | string) => stored('g2021', 2021, { [`${kind}.in_force`]: value });
  const next = (inForce: number | string, issued: number | string, repealed: number | string) =>
    stored('g2021', 2022, {
      [`${kind}.in_force`]: inForce,
      [`${kind}.issued`]: issued,
      [`${kind}.repealed`]: repealed,
    });

  test('is last year, plus issued, minus repealed', () => {
    expect(check([last(40), next(43, 5, 2)], rule)).toMatchObject({ status: 'holds', right: '43' });
    expect(check([last(40), next(44, 5, 2)], rule)).toMatchObject({ status: 'violated', difference: '1' });
  });

  test('reads a blank of its own year as zero and says so, never one of last year', () => {
    const blank = check([last(40), next(45, 5, '')], rule);
    expect(blank).toMatchObject({ status: 'holds', strictStatus: 'not-evaluable', blanksAsZero: true });
    expect(check([last(''), next(3, 5, 2)], rule)).toMatchObject({ status: 'not-evaluable', right: null });
    const [finding] = compare([last(40), next(44, 5, '')]).findings;
    expect(finding?.message.zh).toContain('2022年“规范性文件本年废止数” 空白（按零计），合计 45');
    expect(finding?.message.en).toContain('of 2022 (blank, read as zero), that is 45;');
  });

  test('compares with 对外公开总数 only nearly: no verdict', () => {
    const before = stored('g2019', 2020, { [`${kind}.public_total`]: 40 });
    const after = { ...next(50, 5, 2), metadata: { ...next(50, 5, 2).metadata, year: 2021 } };
    expect(check([before, after], rule)).toMatchObject({
      quality: 'approximate',
      status: 'not-evaluable',
      left: '50',
      right: '43',
      note: { zh: '对外公开的可含已废止的，现行有效的也可有未公开的。' },
    });
    expect(codes([before, after])).toEqual([]);
  });

  test('leaves cells that count in 万 their margin', () => {
    expect(check([last('1万'), next(12_000, 3000, 0)], rule)?.status).toBe('holds');
    expect(check([last('1万'), next(18_001, 3000, 0)], rule)?.status).toBe('violated');
  });
});

test('上一年项目数 and 本年增减 lead to next year, in g2019 only', () => {
  const rule = 'g2019.administrative_penalty.items-next-year';
  const kind = 'proactive.administrative_penalty';
  const before = stored('g2019', 2019, { [`${kind}.items_previous_year`]: 30, [`${kind}.items_change`]: -4 });
  const after = (items: number) => stored('g2019', 2020, { [`${kind}.items_previous_year`]: items });
  expect(check([before, after(26)], rule)).toMatchObject({ status: 'holds', years: [2019, 2020] });
  expect(check([before, after(30)], rule)).toMatchObject({ status: 'violated', difference: '-4' });
  expect(check([before, stored('g2021', 2020, {})], rule)).toBeUndefined();
});

describe('a jump', () => {
  const jumps = (
    id: string,
    before: number | string,
    after: number | string,
    years = [2021, 2022] as const,
  ) => codes([stored('g2021', years[0], { [id]: before }), stored('g2021', years[1], { [id]: after })]);
  const decisions = 'proactive.administrative_licensing.decisions';
  const fees = 'proactive.administrative_fees.amount';

  test.each([
    [decisions, 12, 120, 1],
    [decisions, 120, 12, 1],
    [decisions, 12, 119, 0],
    [decisions, 0, 100, 1],
    [decisions, 0, 99, 0],
    [decisions, 3, 50, 0],
    [fees, 0, 999_999, 0],
    [fees, 0, 1_000_000, 1],
    [fees, 200_000, '2000000.5', 1],
    [decisions, '', 5000, 0],
    [decisions, '?', 5000, 0],
    [`requests.received.total@natural_person`, 0, 5000, 0],
  ])('%s from %s to %s: %i', (id, before, after, count) => {
    expect(jumps(id, before, after)).toEqual(Array(count).fill('cross-year-jump'));
  });

  test('is none over a gap, nor where the forms do not count the same', () => {
    expect(jumps(decisions, 1, 5000, [2021, 2023] as never)).toEqual([]);
    const id = 'review.total';
    expect(codes([stored('g2014', 2018, { [id]: 1 }), stored('g2019', 2019, { [id]: 900 })])).toEqual([]);
    const exact = 'review.upheld';
    expect(codes([stored('g2014', 2018, { [exact]: 1 }), stored('g2019', 2019, { [exact]: 900 })])).toEqual([
      'cross-year-jump',
    ]);
  });

  test('down is said to be one', () => {
    const [down] = compare([
      stored('g2021', 2021, { [decisions]: 5000 }),
      stored('g2021', 2022, { [decisions]: 5 }),
    ]).findings;
    expect(down?.message.zh).toContain('2021年为 5000 件，2022年为 5 件，减幅异常');
    expect(down?.message.en).toContain('falls from 5000');
    expect(down?.places.map(({ report }) => report)).toEqual([0, 1]);
  });
});

describe('the reports given', () => {
  const id = 'requests.received.total';
  const of = (year: number | null, value: number, metadata: Partial<ReportJson['metadata']> = {}) =>
    stored('g2021', year, { [id]: value }, metadata);
  const uses = (reports: readonly ReportJson[]) => compare(reports).reports.map(({ use }) => use);
  const values = (reports: readonly ReportJson[]) =>
    compare(reports)
      .rows.find((row) => row.id === id)
      ?.cells.map(({ decimal }) => decimal);

  test('of the same year: the one published last counts, else the one given last', () => {
    expect(uses([of(2022, 1), of(2022, 2)])).toEqual(['same-year', 'compared']);
    expect(values([of(2022, 1), of(2022, 2)])).toEqual(['2']);
    const late = of(2022, 1, { published: '2023-03-05' });
    const early = of(2022, 2, { published: '2023-01-20' });
    expect(uses([late, early])).toEqual(['compared', 'same-year']);
    expect(uses([early, late])).toEqual(['same-year', 'compared']);
    expect(compare([late, early]).reports[1]?.differs).toEqual([id]);
    expect(compare([of(2022, 1), of(2022, 1)]).reports[0]?.differs).toEqual([]);
  });

  test('without year or figures stand apart', () => {
    const notReport = parse('没有内容').toJSON();
    const comparison = compare([of(null, 1), notReport, of(2022, 2)]);
    expect(comparison.reports.map(({ use }) => use)).toEqual(['year-unknown', 'no-figures', 'compared']);
    expect(comparison.years).toEqual([2022]);
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
    const nothing = compare([notReport]);
    expect(nothing).toMatchObject({ years: [], rows: [], checks: [], findings: [], agency: null });
  });

  test('name their agencies, whatever the white space', () => {
    const named = (agency: string | null) => of(2022, 1, { agency });
    expect(compare([named('云溪市 民政局'), named('云溪市民政局'), named(null)])).toMatchObject({
      agency: '云溪市 民政局',
      agencies: ['云溪市 民政局'],
    });
    expect(compare([named('云溪市民政局'), named('云溪市水务局')])).toMatchObject({
      agency: null,
      agencies: ['云溪市民政局', '云溪市水务局'],
    });
  });

  test('come in the order of the catalogue, the total before the applicants', () => {
    const ids = compare([stored('g2014', 2018, {}), of(2022, 1)]).rows.map((row) => row.id);
    const at = (wanted: string) => ids.indexOf(wanted);
    expect(new Set(ids).size).toBe(ids.length);
    expect(at('proactive.total')).toBe(0);
    expect(at(id)).toBeLessThan(at(`${id}@natural_person`));
    expect(at(`${id}@legal.other`)).toBeLessThan(at('requests.carried_over'));
    expect(at('training.participants')).toBe(ids.length - 1);
  });

  test('may be live, and a missing cell is told from one that the form does not have', () => {
    const before = parse(invented.replace(/2023年/g, '2022年'));
    const { rows, years, agency } = compare([parse(invented), before, stored('g2014', 2018, {})]);
    expect({ years, agency }).toEqual({ years: [2018, 2022, 2023], agency: '青禾县人民政府' });
    const cells = (wanted: string) => rows.find((row) => row.id === wanted)?.cells;
    expect(cells('requests.carried_over')?.map(({ status }) => status)).toEqual([
      'not-in-form',
      'reported',
      'reported',
    ]);
    expect(cells('proactive.administrative_coercion.decisions')?.[2]).toMatchObject({
      year: 2023,
      report: 0,
      status: 'blank',
    });
    const cell = cells(id)?.[1];
    expect(before.source.slice(cell?.start ?? 0, cell?.end ?? 0)).toBe('14');
  });

  test('of one text are compared as those of several', () => {
    const text = `${invented}\n${invented.replace(/2023年/g, '2022年')}`;
    expect(compare(parseAll(text)).years).toEqual([2022, 2023]);
  });
});

test.each([
  [undefined, 'reports must be an array of reports'],
  [{}, 'reports must be an array of reports'],
  [[], 'reports must hold at least one report'],
  [['2022.txt'], 'reports[0]: not an ogi-report/1 document: root'],
  [[null], 'reports[0]: not an ogi-report/1 document: root'],
  [[stored('g2021', 2022, {}), { schema: 'ogi-report/2' }], 'reports[1]: not an ogi-report/1 document: '],
])('%j is a mistake of the caller', (value, message) => {
  expect(() => compare(value as never)).toThrow(TypeError);
  expect(() => compare(value as never)).toThrow(message);
});
