import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlineFindings } from '../../src/checks/outline.js';
import { mentionFindings } from '../../src/checks/prose.js';
import { parse, type Report, StoredReport } from '../../src/index.js';
import { allCells } from '../support/form.js';

const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const PROBLEMS = '公开内容更新不够及时，已按月核对栏目并责任到人。';

interface Parts {
  readonly title?: string;
  readonly preface?: string;
  readonly overview?: string;
  readonly sections?: readonly string[];
  readonly problems?: string;
  readonly generation?: 'g2014' | 'g2019' | 'g2021';
}

function report({
  title = '青禾市水务局2022年政府信息公开工作年度报告',
  preface = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
  overview = '2022年，我局按月更新公开栏目。',
  sections = SECTIONS,
  problems = PROBLEMS,
}: Parts): Report {
  const texts = sections.map((heading) => {
    if (heading.includes('总体情况')) return `${heading}\n\n${overview}`;
    return heading.includes('主要问题') ? `${heading}\n\n${problems}` : `${heading}\n\n无。`;
  });
  return parse([title, preface, ...texts].join('\n\n'));
}

/** A g2014 report that prints the whole form, with these values and zeros, and one sentence. */
function g2014(sentence: string, values: Readonly<Record<string, string>>): Report {
  const rows = allCells('g2014').map(({ id, row }) => `${row.label}\t${row.unit}\t${values[id] ?? '0'}`);
  return parse(
    [
      '青禾市水务局2017年政府信息公开工作年度报告',
      '本报告所列数据的统计期限自2017年1月1日起至2017年12月31日止。',
      '一、概述',
      sentence,
      '十一、附表',
      '统计指标\t单位\t统计数',
      ...rows,
    ].join('\n'),
  );
}

const codes = (parts: Parts) => outlineFindings(report(parts)).map(({ code }) => code);

describe('prose against table', () => {
  const received = '2017年，我局共收到政府信息公开申请30件。';

  test('the same number is no finding', () => {
    expect(mentionFindings(g2014(received, { 'requests.received.total': '30' }))).toEqual([]);
  });

  test('another number is one, with both places', () => {
    const found = g2014(received, { 'requests.received.total': '31' });
    const [finding, ...others] = mentionFindings(found);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'mention-differs',
      severity: 'soft',
      rule: null,
      figures: ['requests.received.total'],
    });
    expect(finding?.places.map(({ start, end }) => found.source.slice(start, end))).toEqual(['30件', '31']);
    expect(finding?.message.zh).toContain('“30件”');
    expect(finding?.message.zh).toContain('31');
    expect(finding?.message.en).toContain('31');
  });

  test('so it is in a report read back from its JSON', () => {
    const found = g2014(received, { 'requests.received.total': '31' });
    const stored = StoredReport.fromJSON(JSON.parse(JSON.stringify(found)));
    expect(mentionFindings(stored)).toEqual(mentionFindings(found));
  });

  test('a blank total, an unreadable one and another scope are not compared', () => {
    for (const value of ['', '—', '约30']) {
      expect(mentionFindings(g2014(received, { 'requests.received.total': value }))).toEqual([]);
    }
    expect(mentionFindings(g2014('全市共收到政府信息公开申请30件。', {}))).toEqual([]);
  });

  test('a blank cell is no zero that the text could contradict', () => {
    const carried = '共有政府信息公开专职人员3人。';
    const value = (printed: string) => mentionFindings(g2014(carried, { 'staff.full_time': printed }));
    expect(value('2')).toHaveLength(1);
    expect(value('3')).toEqual([]);
    for (const printed of ['', '—', '约3']) expect(value(printed)).toEqual([]);
  });

  test.each([
    ['2.4万条', '23950', 0],
    ['2.4万条', '24500', 0],
    ['2.4万条', '24501', 1],
    ['2.4 万 条', '24501', 1],
    ['24000条', '2.4万', 0],
    ['24501条', '2.4万', 1],
  ])('%s in the text and %s in the table: within the margin or not', (said, printed, count) => {
    const found = g2014(`2017年，我局主动公开政府信息${said}。`, { 'proactive.total': printed });
    expect(found.mentions).toHaveLength(1);
    expect(mentionFindings(found)).toHaveLength(count);
  });

  test('money is compared in 元', () => {
    const sentence = '落实政府信息公开专项经费35000元。';
    expect(mentionFindings(g2014(sentence, { 'funding.dedicated': '3.5' }))).toEqual([]);
    expect(mentionFindings(g2014(sentence, { 'funding.dedicated': '3.6' }))).toHaveLength(1);
  });
});

describe('outline', () => {
  test('a report as it should be has no finding', () => {
    expect(codes({})).toEqual([]);
  });

  test.each([
    ['the period', { preface: '所列数据的统计期限自2021年1月1日起至2022年12月31日止。' }],
    ['the name', { preface: '现将青禾市水务局2021年政府信息公开工作年度报告公布如下。' }],
    ['the opening', { overview: '2021年，我局按月更新公开栏目。' }],
  ])('year-differs: %s', (_, parts) => {
    expect(codes(parts)).toEqual(['year-differs']);
    const found = report(parts);
    const [place] = outlineFindings(found)[0]?.places ?? [];
    expect(found.source.slice(place?.start, place?.end)).toContain('2021');
    if ('overview' in parts) expect(found.source.slice(place?.start, place?.end)).toBe('2021年');
  });

  test.each([
    ['a comparison', { overview: '2022年，我局按月更新公开栏目，比2021年多20条。' }],
    ['the report of the year before', { overview: '按时发布2021年政府信息公开工作年度报告。' }],
    ['a date', { preface: '根据2019年修订的条例编制，数据截至2022年12月31日。' }],
    ['two years', { overview: '2021年，我局建成专栏；2022年，又增加了检索。' }],
    ['a year of something else', { preface: '自2021年1月1日至12月31日，专栏改版。' }],
    ['the own year once', { preface: '统计期限自2022年1月1日起，至12月31日止。' }],
    ['far behind the opening', { overview: `2022年，${'按月更新。'.repeat(90)}2021年，专栏改版。` }],
  ])('other years may be named: %s', (_, parts) => {
    expect(codes(parts)).toEqual([]);
  });

  test('section-missing, and the gap it leaves is no second finding', () => {
    const sections = SECTIONS.filter((heading) => !heading.startsWith('四'));
    expect(codes({ sections })).toEqual(['section-missing']);
    expect(outlineFindings(report({ sections }))[0]?.message.zh).toContain('行政复议');
  });

  test('sections are missed only where three of the official list are there', () => {
    const some = (...at: number[]) => at.map((index) => SECTIONS[index] as string);
    const missed = (sections: readonly string[]) =>
      codes({ sections }).filter((code) => code === 'section-missing').length;
    expect(missed(some(0, 1, 4))).toBe(3);
    expect(missed(some(0, 4))).toBe(0);
    expect(missed([...some(0, 4), '七、扎实做好争议化解'])).toBe(0);
  });

  test('a section under a name of its own is not missing', () => {
    const sections = SECTIONS.map((heading) => (heading.startsWith('四') ? '四、扎实做好争议化解' : heading));
    expect(codes({ sections })).toEqual([]);
    // An official one with the ordinal of the missing one does not stand in its place.
    const renumbered = SECTIONS.filter((heading) => !heading.startsWith('四')).map((heading) =>
      heading.replace(/^五/, '四'),
    );
    expect(codes({ sections: renumbered })).toContain('section-missing');
  });

  test('nothing is missing where a conversion moved lines', () => {
    const moved = parse(readFileSync('tests/corpus/g2021/numbers-apart/input.txt', 'utf8'));
    expect(moved.diagnostics.map(({ code }) => code)).toContain('numbers-apart');
    expect(moved.sections.map(({ kind }) => kind)).not.toContain('requests');
    expect(outlineFindings(moved)).toEqual([]);
  });

  test('section-repeated', () => {
    expect(codes({ sections: [...SECTIONS, '七、总体情况'] })).toContain('section-repeated');
  });

  test('section-misnumbered: a gap, an ordinal that stands twice', () => {
    const gap = SECTIONS.map((heading) => heading.replace(/^六/, '七'));
    expect(codes({ sections: gap })).toEqual(['section-misnumbered']);
    const twice = SECTIONS.map((heading) => heading.replace(/^五/, '四'));
    expect(codes({ sections: twice })).toContain('section-misnumbered');
  });

  test.each(['', '无。', '（一）存在的问题\n\n（二）改进情况'])('problems-empty: %j', (problems) => {
    expect(codes({ problems })).toEqual(['problems-empty']);
  });

  test.each([
    ['更新仍不够及时。', true],
    ['更 新 仍 不 够 很 及 时，。', true],
    ['栏目更新仍然不够十分及时。', false],
  ])('an account of problems has ten characters at least: %s', (problems, isEmpty) => {
    expect(codes({ problems }).includes('problems-empty')).toBe(isEmpty);
  });

  test('an account of problems may be a table, but no signature', () => {
    const table = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3';
    expect(codes({ problems: table })).toEqual([]);
    const last = SECTIONS.slice(0, 5);
    const signed = '无。\n\n青禾市水务局政府信息公开领导小组办公室\n\n2023年1月20日';
    const found = report({ sections: last, problems: signed });
    const empty = outlineFindings(found).find(({ code }) => code === 'problems-empty');
    const texts = empty?.places.map(({ start, end }) => found.source.slice(start, end));
    expect(texts).toEqual(['五、存在的主要问题及改进情况']);
  });

  test('form-year-mismatch', () => {
    const found = parse(
      '青禾市水务局2022年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n1\n1\n1\n',
    );
    expect(found.generation).toBe('g2019');
    expect(outlineFindings(found).map(({ code }) => code)).toEqual(['form-year-mismatch']);
  });

  test('every finding says so in Chinese and English, with a place in the text', () => {
    const found = report({
      title: '青禾市水务局2021年政府信息公开工作年度报告',
      problems: '',
      sections: [...SECTIONS.slice(0, 5), '八、其他需要报告的事项'],
    });
    const findings = outlineFindings(found);
    expect(findings.length).toBeGreaterThan(2);
    for (const { message, places, severity } of findings) {
      expect(severity).toBe('soft');
      expect(message.zh).toMatch(/。$/);
      expect(message.en).toMatch(/\.$/);
      for (const { start, end } of places) expect(found.source.slice(start, end).trim()).not.toBe('');
    }
  });
});
