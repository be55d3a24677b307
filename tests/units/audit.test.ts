import { expect, test } from 'vitest';
import { grammars } from '../../grammars/index.js';
import { auditOf, needsAttention } from '../../src/checks/audit.js';
import { check } from '../../src/checks/check.js';
import { FINDING_CODES } from '../../src/checks/codes.js';
import { isSelected, selectableNames } from '../../src/checks/selection.js';
import type { CheckJson } from '../../src/contract/contract.js';
import { parse } from '../../src/report/parse.js';
import type { Report } from '../../src/report/report.js';
import { finding } from '../support/findings.js';
import { faulty, notice, sample } from '../support/sample.js';

const BALANCE = 'g2021.requests.balance';
const TOTAL = 'g2021.review.total';

/** A report with these results of relations, whatever its figures are. */
function withChecks(text: string, results: readonly (readonly [string, CheckJson['status']])[]): Report {
  const checks = results.map(([rule, status]) => ({ rule, status }) as CheckJson);
  return Object.create(parse(text), { checks: { value: checks } });
}

test('findings are asked for by code or by rule; what is left out is stronger', () => {
  const relation = (selection: object) => isSelected(selection, 'relation-violated', BALANCE);
  expect(relation({})).toBe(true);
  expect(relation({ only: [] })).toBe(true);
  expect(relation({ only: [BALANCE] })).toBe(true);
  expect(relation({ only: ['relation-violated'] })).toBe(true);
  expect(relation({ only: [TOTAL, 'problems-empty'] })).toBe(false);
  expect(relation({ skip: [BALANCE] })).toBe(false);
  expect(relation({ skip: [TOTAL] })).toBe(true);
  expect(relation({ only: ['relation-violated'], skip: [BALANCE] })).toBe(false);
  expect(isSelected({ only: [BALANCE] }, 'problems-empty', null)).toBe(false);
});

test('every code and every rule of a form may be named, each once', () => {
  const names = selectableNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([...FINDING_CODES]));
  for (const { checks } of Object.values(grammars)) for (const { id } of checks) expect(names).toContain(id);
  // What tells them apart.
  for (const code of FINDING_CODES) expect(code).not.toContain('.');
  for (const name of names.slice(FINDING_CODES.length)) expect(name).toContain('.');
});

test('the results that were asked for are counted', () => {
  const report = withChecks(sample, [
    [BALANCE, 'holds'],
    [BALANCE, 'not-evaluable'],
    [BALANCE, 'violated'],
    [TOTAL, 'holds'],
  ]);
  const findings = [finding({}), finding({ severity: 'soft' }), finding({ severity: 'soft' })];
  const { counts, checks } = auditOf(report, findings, { only: [BALANCE] });
  expect(counts).toEqual({ hard: 1, soft: 2, holds: 1, notEvaluable: 1 });
  expect(checks).toHaveLength(3);
  expect(auditOf(report, [], { skip: [BALANCE] }).checks).toHaveLength(1);
});

test('nothing was checked where no relation that was asked for could be evaluated', () => {
  const nothing = (report: Report, selection = {}) => auditOf(report, [], selection).nothingChecked;
  const blank = withChecks(sample, [
    [BALANCE, 'not-evaluable'],
    [TOTAL, 'not-evaluable'],
  ]);
  const half = withChecks(sample, [
    [BALANCE, 'holds'],
    [TOTAL, 'not-evaluable'],
  ]);
  expect(nothing(blank)).toBe(true);
  expect(nothing(withChecks(sample, []))).toBe(true);
  expect(nothing(half)).toBe(false);
  expect(nothing(half, { only: [TOTAL] })).toBe(true);
  expect(nothing(half, { skip: [BALANCE] })).toBe(true);
  expect(nothing(half, { only: ['g2019.requests.balance'] })).toBe(true);
  // Where no relation is asked for, none is missed.
  expect(nothing(blank, { only: ['problems-empty'] })).toBe(false);
  expect(nothing(blank, { skip: ['relation-violated'] })).toBe(false);
});

test('what needs attention', () => {
  const fine = withChecks(sample, [[BALANCE, 'holds']]);
  const attention = (report: Report, found = [] as Parameters<typeof auditOf>[1], strict = false) =>
    needsAttention(report, auditOf(report, found), strict);
  expect(attention(fine)).toBe(false);
  expect(attention(fine, [finding({ severity: 'hard' })])).toBe(true);
  expect(attention(fine, [finding({ severity: 'soft' })])).toBe(false);
  expect(attention(fine, [finding({ severity: 'soft' })], true)).toBe(true);
  expect(attention(fine, [], true)).toBe(false);
  expect(attention(withChecks(sample, []))).toBe(true);
  expect(attention(withChecks(faulty, [[BALANCE, 'holds']]))).toBe(true);
  expect(attention(withChecks(notice, [[BALANCE, 'holds']]))).toBe(true);
  // A warning alone: a row that no form has.
  const odd = sample.replace('\t行政强制\n', '\t行政奖励\n\t5\n\t行政强制\n');
  expect(parse(odd).diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  expect(attention(withChecks(odd, [[BALANCE, 'holds']]))).toBe(false);
  // A whole table that is not there, though that is a warning only.
  const without = sample.replace(/\t第二十条第（八）项\n[\s\S]*?3127\.6\n/, '');
  expect(parse(without).diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  expect(attention(withChecks(without, [[BALANCE, 'holds']]))).toBe(true);
});

test('tables of which no cell could be read', () => {
  const unread = (report: Report) => auditOf(report, []).unreadTables.map(({ caption }) => caption);
  expect(unread(parse(sample))).toEqual([]);
  expect(unread(parse(sample.replace('3127.6', '约三千')))).toEqual(['第二十条第（八）项']);
  expect(unread(parse(sample.replace('3127.6', '—')))).toEqual([]);
  // No form, or one without tables of its own.
  expect(unread(parse(notice))).toEqual([]);
  expect(unread(parse(sample, { generation: 'g2008' }))).toEqual([]);
});

test('hard findings come first', () => {
  const severities = check(parse(sample)).map(({ severity }) => severity);
  expect([...severities].sort()).toEqual(severities);
});
