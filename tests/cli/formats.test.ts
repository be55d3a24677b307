import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportJson } from '../../src/contract/contract.js';
import { reportSchema } from '../../src/contract/contract.js';
import { parse } from '../../src/report/parse.js';
import { faulty, file, notice, ogi, readCsv, SAMPLE, sample, withRow } from './support.js';

const jsonOf = (text: string, name: string | null) => ({
  ...JSON.parse(JSON.stringify(parse(text))),
  file: name,
});

test('the sample report has nothing wrong', () => {
  const report = parse(sample);
  expect(report.diagnostics).toEqual([]);
  expect(report.generation).toBe('g2021');
  const statuses = report.figures.map(({ status }) => status);
  expect(statuses).toHaveLength(200);
  expect(statuses.filter((status) => status === 'blank')).toHaveLength(10);
  expect(statuses.filter((status) => status === 'reported')).toHaveLength(190);
  expect(report.metadata).toMatchObject({
    agency: '云溪市梧桐区人民政府',
    year: 2023,
    published: '2024-01-22',
  });
});

test('ndjson is a line for each report, and the default where there is no terminal', () => {
  const { status, stdout, stderr } = ogi(['parse', SAMPLE]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(JSON.parse(stdout)).toEqual(jsonOf(sample, SAMPLE));
  expect(ogi(['parse', '--format', 'ndjson', SAMPLE]).stdout).toBe(stdout);
  expect(ogi(['parse', SAMPLE, SAMPLE]).stdout).toBe(stdout + stdout);
});

test('json is one indented object for one file', () => {
  const { status, stdout, stderr } = ogi(['parse', '--format', 'json', SAMPLE]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(reportSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
  expect(stdout).toBe(`${JSON.stringify(jsonOf(sample, SAMPLE), null, 2)}\n`);
});

test('json is an array for several files, however many can be read', () => {
  const faults = file('faulty.txt', faulty);
  const { stdout } = ogi(['parse', '--format', 'json', SAMPLE, 'missing.txt', faults]);
  expect(stdout).toBe(`${JSON.stringify([jsonOf(sample, SAMPLE), jsonOf(faulty, faults)], null, 2)}\n`);
  expect(ogi(['parse', '--format', 'json', SAMPLE, 'missing.txt']).stdout).toMatch(
    /^\[\n {2}\{\n[\s\S]*\n {2}\}\n\]\n$/,
  );
  expect(ogi(['parse', '--format', 'json', 'missing.txt', 'other.txt']).stdout).toBe('[]\n');
  expect(ogi(['parse', '--format', 'json', 'missing.txt']).stdout).toBe('');
});

test('several reports in one file are all printed', () => {
  const both = file('both.txt', `${sample}\n${sample.replace(/2023年/g, '2022年')}`);
  const years = (reports: ReportJson[]) => reports.map(({ metadata }) => metadata.year);
  const lines = ogi(['parse', both]).stdout.trim().split('\n');
  expect(years(lines.map((line) => JSON.parse(line) as ReportJson))).toEqual([2023, 2022]);
  const array = JSON.parse(ogi(['parse', '--format', 'json', both]).stdout) as ReportJson[];
  expect(years(array)).toEqual([2023, 2022]);
  const records = readCsv(ogi(['parse', '--format', 'csv', both, SAMPLE]).stdout).slice(1);
  expect(records).toHaveLength(600);
  const places = new Set(records.map(([file, part, , year]) => `${file} ${part} ${year}`));
  expect([...places]).toEqual([`${both} 1 2023`, `${both} 2 2022`, `${SAMPLE} 1 2023`]);
  const tables = ogi(['parse', '--format', 'table', both]).stdout;
  expect(tables).toContain(`${both}（第 1 份，共 2 份）\n云溪市梧桐区人民政府2023年`);
  expect(tables).toContain(`\n\n${both}（第 2 份，共 2 份）\n云溪市梧桐区人民政府2022年`);
});

test('csv has a record for each figure, and its numbers are exact', () => {
  const { status, stdout, stderr } = ogi(['parse', '--format', 'csv', SAMPLE]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.startsWith('\ufefffile,part,agency,')).toBe(true);
  const [header = [], ...records] = readCsv(stdout.slice(1));
  expect(header.join(' ')).toBe(
    'file part agency year generation id indicator applicant labels status value unit unitWritten raw approximate inferred start end line column',
  );
  const report = parse(sample);
  const expected = report.figures.map((figure) => {
    const at = report.position(figure)?.start;
    return {
      ...{ file: SAMPLE, part: '1', agency: '云溪市梧桐区人民政府', year: '2023', generation: 'g2021' },
      id: figure.id,
      ...{
        indicator: figure.indicator,
        applicant: figure.applicant ?? '',
        labels: figure.labels.join(' / '),
      },
      ...{ status: figure.status, value: figure.decimal ?? '', unit: figure.unit, raw: figure.raw },
      ...{ unitWritten: figure.unitWritten ?? '', approximate: String(figure.approximate), inferred: '' },
      ...{
        start: String(figure.start),
        end: String(figure.end),
        line: String(at?.line),
        column: String(at?.column),
      },
    };
  });
  const read = records.map((record) =>
    Object.fromEntries(record.map((cell, index) => [header[index], cell])),
  );
  expect(read).toEqual(expected);
  const fees = read.find(({ id }) => id === 'proactive.administrative_fees.amount');
  expect(fees).toMatchObject({ value: '31276000', unit: '元', unitWritten: '万元', raw: '3127.6' });
});

test('csv holds no formula, and a leading apostrophe dropped gives the text back', () => {
  const text = withRow('行政规范性文件', '+355', '-3', '=1+1')
    .replace('\t15823\n', '\t1,234\n')
    .replace('\t1204\n', "\t'5\n")
    .replace('\t87\n', '\t＝1\n');
  const { stdout } = ogi(['parse', '--format', 'csv', '-'], { input: text });
  const [header = [], ...records] = readCsv(stdout.slice(1));
  const column = (name: string) => records.map((record) => record[header.indexOf(name)] ?? '');
  expect(column('raw')).toEqual(expect.arrayContaining(["'+355", "'-3", "'=1+1", '1,234', "''5", "'＝1"]));
  expect(column('value')).toEqual(expect.arrayContaining(['355', '-3', '1234']));
  const raws = parse(text).figures.map(({ raw }) => raw);
  expect(column('raw').map((raw) => raw.replace(/^'/, ''))).toEqual(raws);
  for (const name of header.filter((name) => !['value', 'year', 'part'].includes(name))) {
    for (const cell of column(name)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  }
});

test('csv holds no formula of a title or a file name', () => {
  const text = sample.replace('云溪市', '=HYPERLINK("http://a.example","点我")云溪市');
  const name = '=SUM(A1:A9).txt';
  const folder = dirname(file(name, text.replace('=HYPERLINK("http://a.example","点我")', '＝1+1')));
  const read = (stdout: string) => readCsv(stdout.slice(1)).slice(1);
  const fromInput = read(ogi(['parse', '--format', 'csv', '-'], { input: text }).stdout);
  const fromFile = read(ogi(['parse', '--format', 'csv', name], { cwd: folder }).stdout);
  expect([fromInput.length, fromFile.length]).toEqual([200, 200]);
  for (const record of [...fromInput, ...fromFile]) {
    const [file, , agency] = record;
    expect(`${file},${agency}`).not.toMatch(/^[=＝]|,[=＝]/);
  }
  expect(fromFile[0]?.slice(0, 3)).toEqual([`'${name}`, '1', "'＝1+1云溪市梧桐区人民政府"]);
});

test('csv has no place for diagnostics: errors and warnings go to standard error', () => {
  const text = faulty.replace('\t87\n', '\t87次\n');
  expect(parse(text).diagnostics.map(({ severity }) => severity)).toEqual(['error', 'info']);
  const faults = file('faulty.txt', text);
  const other = file('notice.txt', notice);
  const { status, stdout, stderr } = ogi(['parse', '--format', 'csv', faults, other]);
  expect(status).toBe(1);
  expect(readCsv(stdout.slice(1))).toHaveLength(201);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(`^${faults}:51:2: 错误 value-unreadable: .*约千余`),
    expect.stringMatching(`^${other}: 错误 not-a-report: `),
    '',
  ]);
});
