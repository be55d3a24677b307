import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, parse, StoredReport } from '../../src/index.js';
import { comparisonSchema } from '../../src/schema.js';
import { columnsOf, faulty, file, notice, ogi, plain, readCsv, root, SAMPLE, sample } from './support.js';

const last = file('2022.txt', sample.replace(/2023年/g, '2022年'));
const INDICATOR = ['--indicator', 'requests.received.total'];

/** A report of a form with nothing but applications: two before the sample. */
const early = file(
  '2018.txt',
  `云溪市梧桐区人民政府2018年政府信息公开工作年度报告

统计指标	单位	统计数
三、依申请公开情况	——
（一）收到申请数	件	40
1.当面申请数	件	10
2.传真申请数	件	0
3.网络申请数	件	30
4.信函申请数	件	0
`,
);

describe('the table', () => {
  test('has a column for each year and the change beside it, standing under its head', () => {
    const { status, stdout, stderr } = ogi(['compare', SAMPLE, last, ...INDICATOR]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('云溪市梧桐区人民政府');
    expect(lines.slice(1, 3)).toEqual([`  2022年  g2021  ${last}`, `  2023年  g2021  ${SAMPLE}`]);
    const head = lines.find((line) => line.startsWith('指标')) as string;
    const row = lines.find((line) => line.startsWith('本年新收政府信息公开申请数（件）')) as string;
    expect(row).toMatch(/ 61 +61 +0$/);
    for (const [name, value] of [
      ['2022年', '61'],
      ['2023年', '61'],
      ['变化', '0'],
    ] as const) {
      const from = name === '2022年' ? 0 : row.indexOf('61') + 2;
      const end = columnsOf(row.slice(0, row.indexOf(value, from) + value.length));
      expect(columnsOf(head.slice(0, head.indexOf(name) + name.length))).toBe(end);
    }
    const applicants = lines.filter((line) => line.startsWith('本年新收政府信息公开申请数（'));
    expect(applicants).toHaveLength(7);
    expect(new Set(applicants.map(columnsOf)).size).toBe(1);
  });

  test('keeps to the width of the terminal and wraps long names', () => {
    for (const [terminal, tables] of [
      [50, 3],
      [80, 2],
      [120, 1],
    ] as const) {
      const { stdout } = ogi(['compare', SAMPLE, last, early], { terminal, env: { NO_COLOR: '1' } });
      const rows = stdout.slice(stdout.indexOf('\n指标'), stdout.indexOf('\n口径说明'));
      expect(Math.max(...rows.split('\n').map(columnsOf))).toBeLessThanOrEqual(terminal);
      expect(rows.match(/^指标/gm)?.length).toBe(tables);
    }
  });

  test('marks what the forms do not count the same, and says why', () => {
    const middle = file('2019.txt', sample.replace(/2023年/g, '2021年'));
    const { stdout } = ogi(['compare', early, middle]);
    expect(stdout).toMatch(/^本年新收政府信息公开申请数（件） +40 +61 +\+21 \+52\.5%$/m);
    expect(stdout).toContain('\n跨年核对：相符 0，不符 0，无法核对 0\n');
    const english = ogi(['compare', SAMPLE, last, '--lang', 'en', ...INDICATOR]).stdout;
    expect(english).toMatch(/^Requests received in the year \(items\) +61 +61 +0$/m);
    expect(english).toContain('Relations across years: 0 hold, 0 violated, 0 not evaluable');
  });

  test('tells findings with their rule, the numbers and the places', () => {
    const { stdout } = ogi(['compare', SAMPLE, last, '--indicator', 'requests.carried_over']);
    const at = stdout.indexOf('提示 g2021.requests.carry-over-chain\n');
    expect(at).toBeGreaterThan(0);
    expect(stdout.slice(at)).toContain('2023年“上年结转政府信息公开申请数” 4，应当等于2022年');
    const [, line, column] = new RegExp(`\\n  ${SAMPLE}:(\\d+):(\\d+)\\n`).exec(stdout.slice(at)) ?? [];
    expect(sample.split('\n')[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^\d+$/);
  });

  test('says which reports are not compared, and that agencies differ', () => {
    const other = file('other.txt', sample.replace(/云溪市梧桐区/g, '云溪市青石区'));
    const { status, stdout } = ogi([
      'compare',
      SAMPLE,
      other,
      last,
      file('notice.txt', notice),
      ...INDICATOR,
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('机关名称不一致，请确认是同一机关：云溪市梧桐区人民政府、云溪市青石区人民政府');
    expect(stdout).toMatch(new RegExp(`  2023年  g2021  ${SAMPLE}  没有比较：同年另有一份报告，数字相同\n`));
    expect(stdout).toMatch(/notice\.txt {2}没有比较：没有可以读取的统计表\n/);
  });

  test('is coloured on a terminal only', () => {
    const coloured = ogi(['compare', SAMPLE, last], { terminal: 120 }).stdout;
    expect(coloured).toContain('\u001b[');
    expect(plain(coloured)).toBe(ogi(['compare', SAMPLE, last]).stdout);
  });
});

describe('other formats', () => {
  const named = (text: string, name: string) =>
    StoredReport.fromJSON({ ...parse(text).toJSON(), file: name });
  const expected = compare([named(sample, SAMPLE), named(readFileSync(last, 'utf8'), last)]);

  test('JSON is what the library gives, from text, JSON and lines of JSON alike', () => {
    const json = (...args: readonly string[]) =>
      JSON.parse(ogi(['compare', '--format', 'json', ...args]).stdout) as unknown;
    expect(json(SAMPLE, last)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(comparisonSchema.safeParse(json(SAMPLE, last)).success).toBe(true);
    for (const format of ['json', 'ndjson']) {
      const stored = file(`stored.${format}`, ogi(['parse', '--format', format, SAMPLE, last]).stdout);
      expect(json(stored)).toEqual(json(SAMPLE, last));
    }
    const one = file('one.json', ogi(['parse', '--format', 'json', SAMPLE]).stdout);
    expect(json(one, last)).toEqual(json(SAMPLE, last));
  });

  test('CSV has a record for each indicator and year, and findings go to standard error', () => {
    const { status, stdout, stderr } = ogi(['compare', '--format', 'csv', SAMPLE, last]);
    expect(status).toBe(0);
    expect(stdout.charCodeAt(0)).toBe(0xfeff);
    const [head = [], ...records] = readCsv(stdout.slice(1));
    expect(records).toHaveLength(expected.rows.length * 2);
    const rows = records.map((record) => Object.fromEntries(head.map((name, at) => [name, record[at]])));
    expect(rows.filter(({ id }) => id === 'requests.carried_over')).toEqual([
      expect.objectContaining({ year: '2022', value: '4', previousYear: '', difference: '', quality: '' }),
      expect.objectContaining({ year: '2023', value: '4', previous: '4', difference: '0', quality: 'exact' }),
    ]);
    expect(stderr.split('\n').filter((line) => line.startsWith('cross-year-violated: '))).toHaveLength(
      expected.findings.length,
    );
  });

  test('an HTML page is read', () => {
    const page = join(root, 'tests/corpus/g2019/html-word/input.html');
    const { reports } = JSON.parse(ogi(['compare', '--format', 'json', page]).stdout) as typeof expected;
    expect(reports.map(({ use, file: name }) => [use, basename(name ?? '')])).toEqual([
      ['compared', 'input.html'],
    ]);
  });

  test('--indicator leaves what begins with it, in findings and relations too', () => {
    const args = [
      'compare',
      '--format',
      'json',
      SAMPLE,
      last,
      '--indicator',
      'proactive.normative_documents',
    ];
    const { rows, checks, findings } = JSON.parse(ogi(args).stdout) as typeof expected;
    expect(rows.map(({ id }) => id)).toEqual(
      ['issued', 'repealed', 'in_force'].map((part) => `proactive.normative_documents.${part}`),
    );
    expect(checks.map(({ rule }) => rule)).toEqual(['g2021.normative_documents.stock-flow']);
    expect(findings.map(({ rule }) => rule)).toEqual(['g2021.normative_documents.stock-flow']);
  });
});

describe('exit codes', () => {
  test('1 for a report with an error or that is none', () => {
    expect(ogi(['compare', last, '-'], { input: faulty }).status).toBe(1);
    expect(ogi(['compare', last, '-'], { input: notice }).status).toBe(1);
    expect(ogi(['compare', '-'], { input: '[]' })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'ogi: -: 其中没有报告\n',
    });
  });

  test('2 for a file that cannot be read, and the others are compared all the same', () => {
    const { status, stdout, stderr } = ogi(['compare', 'missing.txt', SAMPLE, ...INDICATOR]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'ogi: missing.txt: 文件不存在\n' });
    expect(stdout).toMatch(/^本年新收政府信息公开申请数（件） +61$/m);
    const json = ogi(['compare', '-'], { input: '{"schema":"other"}' });
    expect(json.status).toBe(2);
    expect(json.stderr).toContain('不是 ogi parse 输出的 JSON');
    const cut = ogi(['parse', SAMPLE]).stdout.slice(0, 900);
    for (const input of [cut, `{"schema":"ogi-report/1"}\n{"schema":`]) {
      const broken = ogi(['compare', '-'], { input });
      expect(broken.status).toBe(2);
      expect(broken.stderr).toContain('JSON 不完整或格式有误');
    }
  });

  test('2 for wrong usage', () => {
    expect(ogi(['compare'])).toMatchObject({ status: 2, stdout: '' });
    expect(ogi(['compare', '-', '-'])).toMatchObject({ status: 2, stdout: '' });
    expect(ogi(['compare', '--format', 'sarif', SAMPLE])).toMatchObject({ status: 2, stdout: '' });
    expect(ogi(['compare', SAMPLE, '--indicator', 'requests.rec'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '错误：没有指标 requests.rec，全部指标见 docs/04-indicators.md\n',
    });
    expect(ogi(['compare', SAMPLE, '--indicators', 'requests']).stderr).not.toContain('ogi parse');
  });
});

test.each(['zh', 'en'])('help in %s names every option and the exit codes', (lang) => {
  const { status, stdout, stderr } = ogi(['compare', '--help', '--lang', lang]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const word of ['--format', '--indicator', 'table', 'json', 'csv', 'ogi compare'])
    expect(stdout).toContain(word);
  expect(stdout).toMatch(lang === 'zh' ? /退出码：0 .*1 .*2 / : /Exit code: 0 .*1 .*2 /);
});
