/** What `ogi check` says of a report: nothing twice, and nothing that is no alternative. */
import { readFileSync } from 'node:fs';
import colors from 'picocolors';
import { expect, test } from 'vitest';
import { audit } from '../../src/checks/audit.js';
import { alternatives } from '../../src/checks/alternatives.js';
import type { Selection } from '../../src/checks/selection.js';
import type { Finding } from '../../src/checks/finding.js';
import { check, parse, parseAll, StoredReport } from '../../src/index.js';
import { findingText } from '../../src/writers/findings/text.js';
import { screenOf } from '../../src/writers/screen.js';

const sample = readFileSync(new URL('../../samples/wutong-2023.txt', import.meta.url), 'utf8');
const screen = screenOf({ colors: colors.createColors(false), columns: 100 }, 'zh');

function told(text: string, selection: Selection = {}): string {
  const report = parse(text);
  return findingText(
    { report, audit: audit(report, selection), part: [1, 1], original: null },
    'x.txt',
    screen,
  );
}

test('a report read back from JSON is checked, but for its outline', () => {
  const report = parse(
    sample
      .replace('\t46\n', '\t64\n')
      .replace('新收申请61件', '新收申请62件')
      .replace('五、存在', '六、存在'),
  );
  const stored = StoredReport.fromJSON(JSON.parse(JSON.stringify(report)));
  const outline = ({ code }: Finding) => /^(?:section|problems|year|form)-/.test(code);
  expect(check(report).some(outline)).toBe(true);
  expect(check(stored)).toEqual(check(report).filter((finding) => !outline(finding)));
});

test.each([
  ['page numbers', (heading: string, at: number) => `${heading}……${at + 1}`],
  ['no page numbers', (heading: string) => heading],
])('a table of contents with %s begins no report, and nothing is missing', (_, entry) => {
  const headings = sample.split('\n').filter((line) => /^[一二三四五六]、/.test(line));
  expect(headings).toHaveLength(6);
  const listed = sample.replace('\n\n', `\n\n目录\n${headings.map(entry).join('\n')}\n\n`);
  expect(parseAll(listed)).toHaveLength(1);
  expect(parse(listed).figures.map(({ decimal }) => decimal)).toEqual(
    parse(sample).figures.map(({ decimal }) => decimal),
  );
  expect(check(parse(listed))).toEqual([]);
  // Two reports are two all the same.
  expect(parseAll(`${listed}\n${listed.replace(/2023年/g, '2022年')}`)).toHaveLength(2);
});

test('a report of another year that is spoken of is not this one', () => {
  const earlier = sample.replace('本报告依照', '2022年政府信息公开工作年度报告已于去年公布。本报告依照');
  expect(check(parse(earlier))).toEqual([]);
  const again = sample.replace('本报告依照', '现将2022年政府信息公开工作年度报告公布如下。本报告依照');
  expect(check(parse(again)).map(({ code }) => code)).toEqual(['year-differs']);
});

test('a form of another year is told once', () => {
  const early = sample.replace(/2023/g, '2019');
  expect(told(early)).toContain('form-year-mismatch');
  expect(told(early)).toContain(
    '2021 年起的表格（g2021），2019 年度的报告应当使用2019—2020 年的表格（g2019）',
  );
  expect(told(early)).not.toContain('generation-year-mismatch');
  // Nobody else says it then.
  expect(told(early, { skip: ['form-year-mismatch'] })).toContain('generation-year-mismatch');
});

test('a rule on single figures is checked where there are figures, and violated nowhere', () => {
  const whole = { only: ['g2021.figures.whole'] };
  expect(audit(parse(sample), whole).nothingChecked).toBe(false);
  expect(audit(parse('青禾市水务局2023年政府信息公开工作年度报告'), whole).nothingChecked).toBe(true);
  expect(audit(parse(sample), { only: ['g2019.figures.whole'] }).nothingChecked).toBe(true);
});

test('what explains one relation and others besides is no alternative to what explains it', () => {
  const one = { figures: ['a'], values: ['1'], pattern: null };
  const other = { figures: ['b'], values: ['2'], pattern: null };
  const both = { figures: ['b', 'a', 'c'], values: ['2', '1', '3'], pattern: null };
  expect(alternatives([one, other, both])).toEqual([one, other]);
  expect(alternatives([{ ...one, values: ['4'] }, both])).toHaveLength(2);
  expect(alternatives([both])).toEqual([both]);
});
