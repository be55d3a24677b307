import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrases, words } from '../../grammars/phrases.js';
import { mentionFindings } from '../../src/checks/prose.js';
import { outlineFindings } from '../../src/checks/outline.js';
import { parse, parseAll, StoredReport } from '../../src/index.js';
import { anyText, mutatedReport, vocabularyText } from '../support/any-text.js';
import { guarded } from '../support/guarded.js';
import { runs } from '../support/runs.js';

const HEAD =
  '青禾市水务局2021年政府信息公开工作年度报告\n本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。\n一、总体情况\n';
const WORDS = Object.values(words).flat();
const UNITS = [...new Set(phrases.flatMap(({ units }) => units))];
const MARKS = [
  ...'，。；：、（）()《》〔〕“”—～ \n',
  '\n\n',
  '\n（一）',
  '2020年',
  '12月31日',
  '分别为',
  '我局',
  '区教育局',
  '其中',
];
const NUMBERS = [
  '0',
  '12',
  '1,234',
  '2.4万',
  '１２',
  '三十二',
  '零',
  '3—5',
  '十余',
  '12，345',
  '99999999999999999999',
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...MARKS),
  fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...UNITS)).map((parts) => parts.join('')),
  fc.constantFrom(...NUMBERS),
);
/** Words of the lexicon, numbers and marks in any order, in a report. */
const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => HEAD + pieces.join(''));

const kinds = [
  ['any string', anyText, 300],
  ['words of reports in any order', vocabularyText, 300],
  ['words of the lexicon in any order', prose, 1500],
  ['a report with lines cut, moved and repeated', mutatedReport, 100],
] as const;

describe.each(kinds)('%s', (_, texts, count) => {
  test('has mentions in order, within the text, as printed there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const report of guarded(() => [parse(text), ...parseAll(text)])) {
          let last = 0;
          for (const { start, end, raw, value, decimal, indicators } of guarded(() => report.mentions)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toBe(raw);
            expect(decimal).toMatch(/^\d+(\.\d+)?$/);
            if (value !== null) expect(String(value)).toBe(decimal);
            expect(indicators.length).toBeGreaterThan(0);
            last = start;
          }
          expect(StoredReport.fromJSON(report.toJSON()).mentions).toEqual(report.mentions);
          guarded(() => [...mentionFindings(report), ...outlineFindings(report)]).forEach(({ severity }) => {
            expect(severity).toBe('soft');
          });
        }
      }),
      runs(count),
    );
  });
});

test('mentions are read once', () => {
  const report = parse(`${HEAD}我局收到政府信息公开申请3件。`);
  expect(report.mentions).toHaveLength(1);
  expect(report.mentions).toBe(report.mentions);
});
