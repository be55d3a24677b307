import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAll, type Report, StoredReport } from '../../src/index.js';
import { reportSchema } from '../../src/schema.js';
import { anyText, mutatedReport, vocabularyText } from '../support/any-text.js';
import { guarded } from '../support/guarded.js';
import { runs } from '../support/runs.js';
import { treeFaults } from '../support/tree.js';

const kinds = [
  ['any string', anyText, 400],
  ['words of reports in any order', vocabularyText, 400],
  ['a report with lines cut, moved and repeated', mutatedReport, 150],
] as const;

function reportsOf(text: string): Report[] {
  return guarded(() => [parse(text), ...parseAll(text)]);
}

describe.each(kinds)('%s', (_, texts, count) => {
  test('is read without an exception, and follows the contract', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const report of reportsOf(text)) {
          const json = JSON.parse(JSON.stringify(report.toJSON()));
          expect(reportSchema.parse(json)).toEqual(json);
          expect(StoredReport.fromJSON(json).toJSON()).toEqual(json);
          expect(report.source).toBe(text);
        }
      }),
      runs(count),
    );
  });

  test('is covered by the leaves of its tree, each character at most once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const report of reportsOf(text)) expect(treeFaults(report)).toEqual([]);
      }),
      runs(count),
    );
  });

  test('has diagnostics and sections within the text, and figures only with what they need', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { diagnostics, sections, figures, generation } of reportsOf(text)) {
          for (const { start, end } of [...diagnostics, ...sections]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          if (generation === null) expect(figures).toEqual([]);
          expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
          for (const { status, decimal, raw, start, end } of figures) {
            expect(decimal !== null).toBe(status === 'reported');
            expect(start === null).toBe(status === 'missing');
            if (start !== null && end !== null) expect(text.slice(start, end)).toBe(raw);
            if (status === 'blank') expect(raw).toBe('');
          }
        }
      }),
      runs(count),
    );
  });
});
