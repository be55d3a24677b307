import { expect, test } from 'vitest';
import { check, parse, Report } from '../../src/index.js';
import { invented } from './invented.js';

const report = parse(invented);

test('a rule that there is not is a mistake, not a report without findings', () => {
  expect(() => check(report, { only: ['g2021.request.balance'] })).toThrow(
    new TypeError('unknown rule or finding code: g2021.request.balance'),
  );
  expect(() => check(report, { skip: ['problems-emtpy'] })).toThrow(TypeError);
  expect(check(report, { only: ['problems-empty'], skip: ['g2021.requests.balance'] })).toEqual([]);
});

test('what is no report cannot be checked, and is told so', () => {
  expect(check(Report.fromJSON(report.toJSON()))).toEqual(check(report));
  for (const value of [report.toJSON(), invented, null, undefined])
    expect(() => check(value as unknown as Report)).toThrow(
      new TypeError('check takes a report, as parse or Report.fromJSON give it'),
    );
});
