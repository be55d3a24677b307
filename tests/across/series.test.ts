import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, StoredReport } from '../../src/index.js';
import { comparisonSchema } from '../../src/schema.js';
import { APPLICANT_COLUMNS } from '../support/form.js';
import { runs } from '../support/runs.js';
import { readYear, series, withCell } from '../support/series.js';

const violations = (comparison: ReturnType<typeof compare>) =>
  comparison.findings.filter(({ code }) => code === 'cross-year-violated');

describe('a series of random reports that keeps the relations across years', () => {
  test('has no violation, live or from JSON, in whatever order', () => {
    let evaluated = 0;
    fc.assert(
      fc.property(series, (years) => {
        const reports = years.map(readYear);
        const live = compare(reports);
        expect(violations(live)).toEqual([]);
        expect(live.years).toEqual(years.map(({ year }) => year));
        expect(comparisonSchema.parse(live)).toEqual(live);
        const json = reports.map((report) => JSON.parse(JSON.stringify(report)));
        expect(compare(json)).toEqual(live);
        expect(compare(reports.map((report) => StoredReport.fromJSON(report.toJSON())))).toEqual(live);
        const reversed = compare([...reports].reverse());
        expect(reversed.years).toEqual(live.years);
        expect(reversed.rows.map(({ changes }) => changes)).toEqual(live.rows.map(({ changes }) => changes));
        evaluated += live.checks.filter(({ status }) => status === 'holds').length;
      }),
      runs(60),
    );
    expect(evaluated).toBeGreaterThan(300);
  });

  test('shows a planted break at its rule, in its column and in no other', () => {
    let planted = 0;
    const break_ = fc.record({ at: fc.nat(99), column: fc.nat(6), by: fc.integer({ min: 1, max: 9999 }) });
    fc.assert(
      fc.property(series, break_, (years, { at, column, by }) => {
        const index = 1 + (at % (years.length - 1));
        const year = years[index];
        const id = `requests.carried_over${APPLICANT_COLUMNS[column] ?? ''}`;
        const entry = year?.model.entries.get(id);
        if (!year || entry?.status !== 'reported' || !/^\d+$/.test(entry.decimal)) return;
        const changed = withCell(year, id, BigInt(entry.decimal) + BigInt(by));
        const before = compare(years.map(readYear));
        const after = compare(years.map((each) => readYear(each === year ? changed : each)));
        const check = before.checks.find(
          ({ rule, operands, status }) =>
            rule.endsWith('carry-over-chain') &&
            status === 'holds' &&
            operands.some((operand) => operand.report === index && operand.id === id),
        );
        if (!check) return;
        planted++;
        expect(violations(after).map(({ rule, at: where, severity }) => ({ rule, where, severity }))).toEqual(
          [{ rule: check.rule, where: check.at, severity: 'soft' }],
        );
        const [finding] = violations(after);
        expect(finding?.message.zh).toContain(`相差 ${by}`);
        expect(finding?.figures[0]).toBe(id);
        const [first] = finding?.places ?? [];
        const source = readYear(changed).source;
        expect(first?.report).toBe(index);
        expect(source.slice(first?.start, first?.end)).toBe(String(BigInt(entry.decimal) + BigInt(by)));
      }),
      runs(150),
    );
    expect(planted).toBeGreaterThan(20);
  });
});
