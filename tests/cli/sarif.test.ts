/** SARIF output against the schema of SARIF 2.1.0, and against the texts that it points into. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { FINDING_CODES } from '../../src/checks/codes.js';
import type { Finding } from '../../src/checks/finding.js';
import type { Report } from '../../src/report/report.js';
import { SarifLog } from '../../src/writers/findings/sarif.js';
import { balanceFinding, checkedReports, finding, placesOf } from '../support/findings.js';
import { faulty, sample } from './support.js';

interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly charOffset: number;
      readonly charLength: number;
    };
  };
  readonly message?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: { readonly [name: string]: string };
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly invocations: readonly [
    { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
  ];
  readonly columnKind: string;
  readonly results: readonly Result[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help?: { readonly text: string };
}

const require = createRequire(import.meta.url);
const carrier = dirname(require.resolve('@microsoft/jest-sarif'));
const schema = JSON.parse(readFileSync(join(carrier, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const isValid = ajv.compile(schema);

/** The run of a log that was found valid. */
function runOf(log: SarifLog): Run {
  const document = JSON.parse(log.finish());
  expect(isValid(document), ajv.errorsText(isValid.errors)).toBe(true);
  expect(document.runs).toHaveLength(1);
  return document.runs[0];
}

function sarif(
  text: string,
  findingsOf: (report: Report) => readonly Finding[],
  path: string | null = 'a.txt',
  lang: 'zh' | 'en' = 'zh',
): Run {
  const log = new SarifLog(lang, '1.2.3');
  log.add(checkedReports(text, findingsOf, lang), path);
  return runOf(log);
}

/** What a location points at, by offset; line and column must mean the same. */
function pointedAt(text: string, { physicalLocation: { region } }: Location): string {
  if (!region) throw new Error('no region');
  const { startLine, startColumn, endLine, endColumn, charOffset, charLength } = region;
  const lines = text.split(/\r\n|\r|\n/);
  const linesTo = (line: number) =>
    text
      .split(/(?<=\r\n|\n|\r(?!\n))/)
      .slice(0, line - 1)
      .join('').length;
  expect(linesTo(startLine) + startColumn - 1).toBe(charOffset);
  expect(linesTo(endLine) + endColumn - 1).toBe(charOffset + charLength);
  expect(startColumn).toBeLessThanOrEqual((lines[startLine - 1] as string).length + 1);
  return text.slice(charOffset, charOffset + charLength);
}

const balance = (report: Report): Finding[] => [balanceFinding(report, 'natural_person', '46')];

test('the schema can tell', () => {
  const document = JSON.parse(new SarifLog('zh', '1.2.3').finish());
  expect(isValid(document)).toBe(true);
  expect(isValid({ ...document, version: '2.0.0' })).toBe(false);
  expect(isValid({ ...document, runs: [{ ...document.runs[0], results: [{ level: 'hard' }] }] })).toBe(false);
});

test('every kind of finding is valid, and belongs to a rule in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { tool, results } = sarif(
      sample,
      () =>
        FINDING_CODES.map((code, index) => finding({ code, severity: index % 2 === 0 ? 'hard' : 'soft' })),
      'a.txt',
      lang,
    );
    expect(results.map(({ ruleId }) => ruleId)).toEqual(FINDING_CODES);
    expect(results.map(({ level }) => level).slice(0, 2)).toEqual(['error', 'warning']);
    for (const { ruleId, ruleIndex } of results) {
      const rule = tool.driver.rules[ruleIndex] as Rule;
      expect(rule.id).toBe(ruleId);
      for (const text of [rule.shortDescription.text, rule.help?.text]) {
        expect(text).toMatch(lang === 'zh' ? /^[^A-Za-z]*[\u4e00-\u9fa5]/ : /^[A-Z]/);
        expect(text).toMatch(/[\u4e00-\u9fa5]{4}/);
        expect(text).toMatch(/[A-Za-z]+ [a-z]+/);
      }
    }
  }
});

test('a relation points at its cells, the first as location, the others by name', () => {
  const { results, columnKind } = sarif(sample, balance);
  const [result] = results as [Result];
  expect(columnKind).toBe('utf16CodeUnits');
  expect(result.ruleId).toBe('relation-violated/g2021.requests.balance');
  expect(result.message.text.split('\n')).toEqual([
    '勾稽关系不成立（自然人）',
    '第一项加第二项是 67，第三项加第四项是 49，相差 18。',
    '表格规定：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    '最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 46）',
  ]);
  expect(result.locations.map((each) => pointedAt(sample, each))).toEqual(['46']);
  const related = result.relatedLocations as readonly Location[];
  expect(related.map((each) => pointedAt(sample, each))).toEqual(['3', '47', '2']);
  expect(related.map(({ id }) => id)).toEqual([0, 1, 2]);
  expect(related.map(({ message }) => message?.text)).toContain('（七）总计（自然人）');
});

test('columns count UTF-16 code units, whatever ends the lines', () => {
  const pages = ['😀全年新收申请61件，😀共办结', 'e\u0301新收申请61件'].map((line) =>
    sample.replace('全年新收申请61件', line),
  );
  for (const text of [...pages, (pages[0] as string).replace(/\n/g, '\r\n')]) {
    const start = text.indexOf('新收申请61件');
    const places = [{ report: 0, start, end: start + 7 }];
    const [result] = sarif(text, () => [finding({ places })]).results as [Result];
    expect(result.locations.map((each) => pointedAt(text, each))).toEqual(['新收申请61件']);
  }
});

test('a place in a web page is that of its markup; blank cells and missing places', () => {
  const html = `<!DOCTYPE html><html><body>\r\n${sample
    .split('\n')
    .map((each) => `<p>${each}</p>`)
    .join('\r\n')}\r\n</body></html>`;
  const licensing = 'proactive.administrative_licensing.decisions';
  const [cell] = sarif(html, (report) => [finding({ places: placesOf(report, [licensing]) })]).results;
  expect(pointedAt(html, (cell as Result).locations[0] as Location)).toBe('15823');
  const [blank, nowhere] = sarif(sample, (report) => [
    finding({ places: placesOf(report, ['proactive.regulations.issued']) }),
    finding({ code: 'section-missing' }),
  ]).results as [Result, Result];
  expect(pointedAt(sample, blank.locations[0] as Location)).toBe('');
  expect(nowhere.locations[0]?.physicalLocation.region).toBeUndefined();
});

test.each([
  ['a.txt', 'a.txt'],
  ['年报/第 1 份#%?.txt', '%E5%B9%B4%E6%8A%A5/%E7%AC%AC%201%20%E4%BB%BD%23%25%3F.txt'],
  ['a:b.txt', 'a%3Ab.txt'],
  ['../b.txt', '../b.txt'],
  ['/tmp/a b.txt', 'file:///tmp/a%20b.txt'],
  ['C:/年 报.txt', 'file:///C:/%E5%B9%B4%20%E6%8A%A5.txt'],
  [null, 'stdin'],
])('the file %j is %j', (path, uri) => {
  const [result] = sarif(sample, balance, path).results as [Result];
  for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])])
    expect(physicalLocation.artifactLocation.uri).toBe(uri);
});

test('fingerprints are told apart, and stay while other parts of the file change', () => {
  const print = (text: string) =>
    sarif(text, (report) => [
      ...balance(report),
      balanceFinding(report, 'legal.business', '9'),
      finding({ code: 'section-missing' }),
      finding({ code: 'section-missing' }),
      finding({ code: 'mention-differs', figures: ['requests.received.total'] }),
    ]).results.map(({ partialFingerprints }) => partialFingerprints['ogiFinding/v1']);
  const before = print(`${faulty}\n${faulty}`);
  expect(before).toHaveLength(12);
  expect(new Set(before).size).toBe(12);
  const edited = faulty
    .replace('一、总体情况', '一、总体情况\n\n新增一段。')
    .replace('\t15823\n', '\t15824\n');
  expect(print(`${edited}\n${edited}`)).toEqual(before);
});

test('what could not be read is told as results; what was not checked, as notifications', () => {
  const log = new SarifLog('en', '1.2.3');
  const [checked] = checkedReports(faulty, () => [], 'en');
  if (!checked) throw new Error('no report');
  log.add([checked], 'a.txt');
  log.add([{ ...checked, audit: { ...checked.audit, nothingChecked: true } }], 'b.txt');
  log.unreadable('c d.txt', 'no such file');
  const { results, tool, invocations } = runOf(log);
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['value-unreadable', 'error'],
    ['value-unreadable', 'error'],
  ]);
  const [result] = results as [Result];
  expect(tool.driver.rules[result.ruleIndex]).toMatchObject({
    id: 'value-unreadable',
    shortDescription: { text: 'Unreadable number / 数字无法读取' },
  });
  expect(pointedAt(faulty, result.locations[0] as Location)).toBe('约千余');
  const [{ executionSuccessful, toolExecutionNotifications }] = invocations;
  expect(executionSuccessful).toBe(false);
  expect(JSON.stringify(toolExecutionNotifications)).toMatch(
    /No relation could.*b\.txt.*no such file.*c%20d\.txt/,
  );
  expect(toolExecutionNotifications).toHaveLength(2);
});
