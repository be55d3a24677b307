import { describe, expect, test } from 'vitest';
import { parse, type Report } from '../../src/index.js';
import { SENTENCES, type Sentence, TRAPS } from './sentences.js';

const YEARS = { g2014: 2018, g2019: 2019, g2021: 2021 };

function reportWith({ text, form, section = '总体情况', agency = '青禾市水务局' }: Sentence): Report {
  const year = YEARS[form];
  const head = `${agency}${year}年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n\n`;
  return parse(`${head}一、${section}\n\n${text}\n`, { generation: form });
}

function said(report: Report, scope: 'self' | 'other') {
  return report.mentions
    .filter((mention) => mention.scope === scope)
    .map(({ indicators, decimal, raw }) => [indicators.join('+'), decimal, raw]);
}

describe('sentences', () => {
  test('there are at least 60, half of them traps', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(60);
    expect(TRAPS.length * 2).toBeGreaterThanOrEqual(SENTENCES.length);
  });

  test.each(SENTENCES)('$form $section $text', (sentence) => {
    const report = reportWith(sentence);
    expect(report.generation).toBe(sentence.form);
    expect(said(report, 'self')).toEqual(sentence.self);
    if (sentence.other) expect(said(report, 'other')).toEqual(sentence.other);
  });
});
