import { describe, expect, test } from 'vitest';
import { detectGeneration } from '../../src/generation/detect.js';
import { reportStarts, titleYear } from '../../src/generation/segments.js';
import { layOut } from '../../src/layout/layout.js';
import { lex } from '../../src/lexer/lexer.js';

const tokens = (text: string) => lex(layOut(text));
const detect = (text: string, period: number | null = null, title: number | null = null) =>
  detectGeneration(tokens(text), period, title);

describe('the form of a report', () => {
  test.each([
    ['g2014', '统计指标\n单位\n统计数\n一、主动公开情况\n——\n（一）收到申请数\n件\n3\n'],
    ['g2019', '信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n1\n2\n3\n'],
    ['g2021', '信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n'],
    ['g2008', '代码\n本年累计\n历年累计\n申请总数\n3\n否决公开答复总数\n2\n'],
  ])('is %s by its tables, whatever the year', (generation, text) => {
    expect(detect(text, 2016, 2016)).toMatchObject({ generation, byTables: generation, byYear: 'g2014' });
    expect(detect(text).evidence[0]).toMatch(/^table: /);
  });

  test('is the year’s where the tables do not say', () => {
    expect(detect('没有表格\n', 2020)).toMatchObject({
      generation: 'g2019',
      byTables: null,
      evidence: ['period: 2020'],
    });
    expect(detect('没有表格\n', null, 2022)).toMatchObject({
      generation: 'g2021',
      evidence: ['title: 2022'],
    });
    expect(detect('行政许可\n行政处罚\n', 2020)).toMatchObject({ byTables: null, generation: 'g2019' });
  });

  test('is the period’s before the title’s', () => {
    expect(detect('', 2018, 2019)).toMatchObject({ byYear: 'g2014' });
  });

  test('is unknown where neither tables nor year tell', () => {
    expect(detect('一段文字\n')).toEqual({ generation: null, evidence: [], byTables: null, byYear: null });
    // Table 三 is the same in g2019 and g2021.
    const shared = '自然人\n商业企业\n科研机构\n法律服务机构\n（一）予以公开\n1.属于国家秘密\n';
    expect(detect(shared)).toMatchObject({ generation: null });
    expect(detect(shared, 2019)).toMatchObject({ generation: 'g2019' });
    expect(detect(shared, 2023)).toMatchObject({ generation: 'g2021' });
  });
});

describe('two reports in one text', () => {
  const body =
    '一、总体情况\n文字。\n二、主动公开政府信息情况\n文字。\n三、收到和处理政府信息公开申请情况\n文字。\n';
  const report = (year: number) => `青禾市${year}年政府信息公开工作年度报告\n本报告按照条例编制。\n${body}`;
  const starts = (text: string) => {
    const all = tokens(text);
    return reportStarts(all, text).map((index) => text.slice(all[index]?.start).trimStart().split('\n')[0]);
  };

  test('begin with their titles', () => {
    expect(starts(report(2019) + report(2020))).toEqual([
      '青禾市2019年政府信息公开工作年度报告',
      '青禾市2020年政府信息公开工作年度报告',
    ]);
  });

  test('are one where the title is only repeated, or names another report in passing', () => {
    expect(starts(`青禾市2019年政府信息公开工作年度报告\n分享到：\n${report(2019)}`)).toHaveLength(1);
    expect(starts(`${report(2020)}\n相关阅读：\n青禾市2019年政府信息公开工作年度报告\n`)).toHaveLength(1);
  });

  test('have the year of the first title', () => {
    const text = report(2019) + report(2020);
    expect(titleYear(tokens(text), text)).toBe(2019);
    expect(titleYear(tokens(body), body)).toBeNull();
  });
});
