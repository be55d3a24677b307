/** `ogi check` on reports with planted faults: findings, selection, exit codes. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.js';
import type { CheckJson } from '../../src/contract/contract.js';
import { parse } from '../../src/report/parse.js';
import { file, ogi, SAMPLE, sample, withRow } from './support.js';

interface Checked {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckJson[];
  readonly summary: { readonly hard: number; readonly soft: number; readonly holds: number };
}

const BALANCE = 'g2021.requests.balance';
const ROW_TOTAL = 'g2021.requests.row-total';
/** 46 printed as 64: 一＋二＝三＋四 breaks in the column, the sum in the row. */
const hard = withRow('一、本年新收政府信息公开申请数量', '64', '9', '0', '1', '3', '2', '61');
/** More issued in the year than in force at its end: may be right. */
const soft = withRow('行政规范性文件', '42', '2', '41');

const check = (input: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = ogi(['check', ...args, '-'], { input, env: { NO_COLOR: '1' } });
  expect(stderr).toBe('');
  return { status, stdout };
};
const json = (input: string, ...args: readonly string[]): Checked =>
  JSON.parse(check(input, '--format', 'json', ...args).stdout);
const rules = ({ findings }: Checked): (string | null)[] => findings.map(({ rule }) => rule);

test('a report in order: nothing but the counts, and exit code 0', () => {
  for (const args of [[], ['--strict']]) {
    const { status, stdout } = ogi(['check', ...args, SAMPLE]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 份报告，0 处不符（硬性 0，提示 0），\d\d 项勾稽关系成立，\d 项无法核对\n$/);
  }
});

test('a hard finding: where, what, which cell; exit code 1', () => {
  const { status, stdout } = check(hard);
  expect(status).toBe(1);
  expect(stdout).toContain('\n不符 勾稽关系不成立（自然人） g2021.requests.balance\n');
  expect(stdout).toContain(
    '\n  表格规定：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和\n',
  );
  expect(stdout).toContain(
    '\n  标准输入:83:2\n   83 |     64\n      |     ^^ 一、本年新收政府信息公开申请数量\n',
  );
  expect(stdout).toMatch(/\n {2}最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 64）/);
  expect(stdout).toMatch(/\n1 份报告，2 处不符（硬性 2，提示 0），\d\d 项勾稽关系成立，\d 项无法核对\n$/);
  expect(rules(json(hard))).toEqual([BALANCE, ROW_TOTAL]);
});

test('--only and --skip choose by rule and by code, for findings, results and exit code', () => {
  expect(rules(json(hard, '--only', BALANCE))).toEqual([BALANCE]);
  expect(rules(json(hard, '--skip', BALANCE))).toEqual([ROW_TOTAL]);
  expect(rules(json(hard, '--only', 'relation-violated', '--skip', ROW_TOTAL))).toEqual([BALANCE]);
  expect(new Set(json(hard, '--only', BALANCE, '--only', ROW_TOTAL).checks.map(({ rule }) => rule))).toEqual(
    new Set([BALANCE, ROW_TOTAL]),
  );
  expect(check(hard, '--only', BALANCE).status).toBe(1);
  expect(check(hard, '--skip', BALANCE, '--skip', ROW_TOTAL).status).toBe(0);
  expect(check(hard, '--skip', 'relation-violated').status).toBe(0);
  expect(check(hard, '--only', 'g2021.review.total').status).toBe(0);
  // A rule of another form can tell nothing of this report.
  expect(check(hard, '--only', 'g2019.requests.balance').status).toBe(1);
});

test('a soft finding is told, and fails with --strict alone', () => {
  const lenient = check(soft);
  expect(lenient.status).toBe(0);
  expect(lenient.stdout).toMatch(/\n提示 勾稽关系不成立.* g2021\.normative_documents\.issued-lte-in-force\n/);
  expect(lenient.stdout).toMatch(/，1 处不符（硬性 0，提示 1），/);
  expect(check(soft, '--strict')).toEqual({ status: 1, stdout: lenient.stdout });
});

test('tables without a number leave nothing to check', () => {
  const blank = sample.replace(/^\t[\d.]+$/gm, '\t');
  const { status, stdout } = check(blank);
  expect(status).toBe(1);
  expect(stdout).toContain('\n没有一项勾稽关系可以核对：');
});

test('json has the results of the report, and as many of each as the summary says', () => {
  const { checks, summary } = json(hard);
  expect(checks).toEqual(JSON.parse(JSON.stringify(parse(hard).checks)));
  expect(summary).toMatchObject({
    hard: 2,
    soft: 0,
    holds: checks.filter(({ status }) => status === 'holds').length,
  });
});

test('the counts are those of all reports', () => {
  const both = file('both.txt', `${hard}\n${soft}`);
  const { status, stdout } = ogi(['check', both, SAMPLE]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/\n3 份报告，3 处不符（硬性 2，提示 1），\d+ 项/);
});

test.each(['sarif', 'markdown', 'github'])('%s tells the same findings', (format) => {
  const { status, stdout } = check(hard, '--format', format);
  expect(status).toBe(1);
  expect(stdout.match(/勾稽关系不成立（(?:自然人|一、本年新收政府信息公开申请数量)）/g)).toHaveLength(2);
  expect(stdout).toMatch(/应为 46（现为 64）/);
});
