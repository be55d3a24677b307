import { describe, expect, test } from 'vitest';
import { parse, parseAll, Report, StoredReport } from '../../src/index.js';
import { reportSchema } from '../../src/schema.js';
import { invented } from './invented.js';

const codes = (text: string) => parse(text).diagnostics.map((diagnostic) => diagnostic.code);
const errors = (text: string) =>
  parse(text)
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map((diagnostic) => diagnostic.code);

describe('input that is no report', () => {
  test.each([
    ['nothing', '', 'empty-input'],
    ['white space', ' \n\t\n\u3000', 'empty-input'],
    ['binary data', 'PK\u0003\u0004\u0000\u0000\u0008', 'binary-input'],
    ['another text', '今天的会议讨论了三个问题。', 'not-a-report'],
    ['one character ten million times', '公'.repeat(10_000_000), 'not-a-report'],
  ])('%s', (_, text, code) => {
    const report = parse(text);
    expect(errors(text)).toEqual([code]);
    expect(report.generation).toBeNull();
    expect(report.figures).toEqual([]);
    expect(reportSchema.safeParse(report.toJSON()).success).toBe(true);
  });

  test('a notice that prescribes the form: its blank cells are no figures', () => {
    const form = invented.slice(invented.indexOf('二、')).replace(/^\t[\d./]+$/gm, '\t');
    const text = `关于编报政府信息公开工作年度报告的通知\n\n请各单位按下列格式填报。\n\n${form}`;
    expect(errors(text)).toEqual(['not-a-report']);
    expect(parse(text).figures).toEqual([]);
  });

  test('an explanation of a report', () => {
    const text =
      '青禾县2023年政府信息公开工作年度报告解读\n\n年度报告显示，2023年1月1日至2023年12月31日全县新收申请14件。\n\n一、总体情况\n\n进展顺利。';
    expect(errors(text)).toEqual(['not-a-report']);
  });
});

describe('input that is part of a report, or more than one', () => {
  test('a text that breaks off in a table: what is missing is missing, what is there is right', () => {
    const at = invented.indexOf('（四）无法提供');
    const report = parse(invented.slice(0, at));
    expect(report.diagnostics.map(({ code }) => code)).toContain('truncated');
    expect(report.figure('requests.outcome.denied.internal_affairs', 'natural_person')?.value).toBe(1);
    expect(report.figure('requests.outcome.unavailable.not_held')?.status).toBe('missing');
  });

  test('a number at the very end of a text that breaks off may be half a number', () => {
    const at = invented.indexOf('\t1204') + '\t12'.length;
    const report = parse(invented.slice(0, at));
    expect(report.figure('proactive.administrative_licensing.decisions')?.status).toBe('unreadable');
    expect(report.diagnostics.map(({ code }) => code)).toContain('truncated');
  });

  test('two reports pasted together', () => {
    const second = invented
      .replace(/青禾县/g, '白杨县')
      .replace(/2023年/g, '2022年')
      .replace('\t1204\n', '\t77\n');
    const text = `${invented}\n${second}`;
    const all = parseAll(text);
    expect(all.map((report) => [report.metadata.agency, report.metadata.year])).toEqual([
      ['青禾县人民政府', 2023],
      ['白杨县人民政府', 2022],
    ]);
    const decisions = all.map((report) => report.figure('proactive.administrative_licensing.decisions'));
    expect(decisions.map((figure) => figure?.value)).toEqual([1204, 77]);
    expect(decisions.map((figure) => text.slice(figure?.start ?? 0, figure?.end ?? 0))).toEqual([
      '1204',
      '77',
    ]);
    expect(codes(text)).toContain('several-reports');
    expect(parse(text).toJSON().figures).toEqual(all[0]?.toJSON().figures);
  });

  test('tables without prose, and prose without tables', () => {
    const tables = invented.slice(invented.indexOf('\t第二十条'), invented.indexOf('三、收到'));
    expect(parse(tables).figure('proactive.administrative_penalty.decisions')?.value).toBe(55);
    expect(codes(tables)).toContain('prose-missing');
    const prose = invented.replace(/\t[^\n]*\n/g, '');
    expect(errors(prose)).toEqual(['table-missing']);
    expect(parse(prose).sections).toHaveLength(6);
  });

  test('lone surrogates', () => {
    const text = invented.replace('每', '').replace('按月', '按\ud800月');
    expect(codes(text)).toContain('lone-surrogate');
    expect(parse(text).figure('requests.received.total')?.value).toBe(14);
  });
});

describe('arguments', () => {
  test.each([
    ['no string', () => parse(5 as unknown as string)],
    ['null', () => parse(null as unknown as string)],
    ['an unknown option', () => parse('', { lenient: true } as object)],
    ['an unknown generation', () => parse('', { generation: 'g2030' as 'g2021' })],
    ['an unknown language', () => parse('', { lang: 'fr' as 'en' })],
    ['JSON of something else', () => Report.fromJSON({ schema: 'other' })],
  ])('%s is a TypeError', (_, call) => {
    expect(call).toThrow(TypeError);
  });
});

describe('a report', () => {
  const report = parse(invented);

  test('reads without any diagnostic', () => {
    expect(report.diagnostics).toEqual([]);
  });

  test('keeps blank, placeholder and zero apart', () => {
    expect(report.figure('proactive.administrative_coercion.decisions')).toMatchObject({
      status: 'blank',
      value: null,
      raw: '',
    });
    expect(report.figure('proactive.regulations.in_force')).toMatchObject({
      status: 'placeholder',
      value: null,
      raw: '/',
    });
    expect(report.figure('proactive.regulations.issued')).toMatchObject({
      status: 'reported',
      value: 0,
      raw: '0',
    });
  });

  test('names the place of a figure', () => {
    const figure = report.figure('proactive.administrative_licensing.decisions');
    if (!figure) throw new Error('no figure');
    expect(report.source.slice(figure.start ?? 0, figure.end ?? 0)).toBe('1204');
    const line = invented.slice(0, invented.indexOf('1204')).split('\n').length;
    expect(report.position(figure)).toMatchObject({ start: { line, column: 2 }, end: { line, column: 6 } });
    expect(report.origin(figure)).toEqual([{ start: figure.start, end: figure.end }]);
  });

  test('normalises money to 元 and keeps what was written', () => {
    const figure = report.figure('proactive.administrative_fees.amount');
    expect(figure).toMatchObject({
      decimal: '35000',
      unit: '元',
      unitWritten: '万元',
      raw: '3.5',
      approximate: false,
    });
  });

  test('carries the official wording', () => {
    expect(report.figure('requests.received.total', 'legal.business')?.labels).toEqual([
      '一、本年新收政府信息公开申请数量',
      '法人或其他组织',
      '商业企业',
    ]);
    expect(report.figure('litigation.direct.upheld')?.labels).toEqual([
      '行政诉讼',
      '未经复议直接起诉',
      '结果维持',
    ]);
  });

  test('says what it says about itself', () => {
    expect(report.metadata).toMatchObject({
      title: '青禾县人民政府2023年政府信息公开工作年度报告',
      agency: '青禾县人民政府',
      agencyBasis: 'title',
      year: 2023,
      period: { start: '2023-01-01', end: '2023-12-31' },
      published: '2024-01-18',
      contact: { office: '青禾县人民政府办公室', phone: '0999-1234567', postcode: '123456' },
    });
  });

  test('comes back from its JSON', () => {
    const stored = Report.fromJSON(JSON.parse(JSON.stringify(report)));
    expect(stored).toBeInstanceOf(StoredReport);
    expect(stored.toJSON()).toEqual(report.toJSON());
    expect(stored.figure('review.total')?.value).toBe(0);
  });
});
