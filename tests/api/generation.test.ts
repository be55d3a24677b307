import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { invented } from './invented.js';

const codes = (text: string, options = {}) =>
  parse(text, options).diagnostics.map((diagnostic) => diagnostic.code);

describe('the generation', () => {
  test('is told from the tables, and the evidence says so', () => {
    const report = parse(invented);
    expect(report.generation).toBe('g2021');
    expect(report.evidence).toEqual([
      'table: 本年制发件数',
      'table: 本年废止件数',
      'table: 现行有效件数',
      'period: 2023',
      'title: 2023',
    ]);
  });

  test('of the tables wins over the year, with a warning', () => {
    const early = invented.replace(/2023年/g, '2020年');
    const report = parse(early);
    expect(report.generation).toBe('g2021');
    expect(report.figure('requests.received.total')?.value).toBe(14);
    expect(codes(early)).toContain('generation-year-mismatch');
  });

  test('is told from the year where there are no tables', () => {
    const prose = invented.replace(/\t[^\n]*\n/g, '');
    const report = parse(prose);
    expect(report.generation).toBe('g2021');
    expect(report.figures.every((figure) => figure.status === 'missing')).toBe(true);
    expect(codes(prose)).toContain('table-missing');
  });

  test('can be forced, and what does not fit has no figure', () => {
    const report = parse(invented, { generation: 'g2019' });
    expect(report.generation).toBe('g2019');
    expect(report.figure('requests.received.total')?.value).toBe(14);
    expect(report.figure('proactive.normative_documents.disclosed')?.status).not.toBe('reported');
    expect(report.diagnostics.map(({ code }) => code)).toContain('generation-forced');
  });

  test('g2008 is recognised and not read', () => {
    const text = `青禾县2010年政府信息公开工作年度报告

本报告中所列数据的统计期限自2010年1月1日起至2010年12月31日止。

一、概述

全年工作平稳。

二、主动公开政府信息的情况

主动公开37条。

附表

指标名称
计量单位
代码
本期实际
主动公开信息数
条
01
37
申请总数
条
10
5
`;
    const report = parse(text);
    expect(report.generation).toBe('g2008');
    expect(report.figures).toEqual([]);
    expect(report.form).toBeNull();
    expect(report.figure('proactive.total')).toBeUndefined();
    expect(report.metadata).toMatchObject({ agency: '青禾县', year: 2010 });
    expect(report.sections.map((section) => section.kind)).toContain('overview');
    expect(codes(text)).toContain('generation-not-supported');
  });
});
