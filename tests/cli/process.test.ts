import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportJson } from '../../src/contract/contract.js';
import { cli, endOfUnread, environment, faulty, file, notice, ogi, root, SAMPLE, sample } from './support.js';

const lines = (stdout: string): ReportJson[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReportJson);

test('reads standard input, which has no file name', () => {
  const { status, stdout } = ogi(['parse', '-'], { input: sample });
  expect(status).toBe(0);
  expect(lines(stdout)).toMatchObject([{ file: null, generation: 'g2021' }]);
  expect(ogi(['parse', '--format', 'table', '-'], { input: sample }).stdout).toMatch(/^标准输入\n/);
  expect(ogi(['parse', '-', SAMPLE], { input: sample }).stdout.split('\n')).toHaveLength(3);
  expect(ogi(['parse', '-', '-'], { input: sample })).toMatchObject({ status: 2, stdout: '' });
});

test('a byte order mark is no part of the text', () => {
  const { stdout } = ogi(['parse', '-'], { input: `\ufeff${sample}` });
  expect(stdout).toBe(ogi(['parse', '-'], { input: sample }).stdout);
});

test('exit code 1: an error in a report, or no report', () => {
  expect(ogi(['parse', '-'], { input: faulty }).status).toBe(1);
  expect(ogi(['parse', '-'], { input: notice }).status).toBe(1);
  expect(ogi(['parse', '-'], { input: '' }).status).toBe(1);
  expect(ogi(['parse', SAMPLE, '-'], { input: faulty }).status).toBe(1);
  expect(ogi(['parse', '-', SAMPLE], { input: faulty }).status).toBe(1);
  expect(ogi(['parse', '-'], { input: `${sample}\n${faulty}` }).status).toBe(1);
});

test('documents and texts in other encodings are read; what cannot be is said in a diagnostic', () => {
  const documents = join(root, 'tests/documents/files');
  const files = [
    'g2021.gbk.html',
    'g2021.libreoffice.docx',
    'g2021.libreoffice.doc',
    'g2021.libreoffice.xlsx',
  ];
  const read = ogi(['parse', ...files.map((name) => join(documents, name))]);
  expect(read.stderr).toBe('');
  const counts = lines(read.stdout).map(({ figures }) => figures.length);
  expect(counts).toEqual([200, 200, 200, 200]);
  const rtf = ogi(['parse', file('report.doc', '{\\rtf1 }')]);
  expect(rtf.status).toBe(1);
  expect(lines(rtf.stdout)[0]?.diagnostics.map(({ code }) => code)).toEqual(['file-unsupported']);
});

test('--encoding forces an encoding', () => {
  // 政府 in GBK
  const bytes = file('gbk.txt', Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae));
  const codes = (...args: string[]) =>
    lines(ogi(['parse', ...args, bytes]).stdout)[0]?.diagnostics.map(({ code }) => code);
  expect(codes()).toContain('encoding-guessed');
  expect(codes('--encoding', 'gbk')).not.toContain('encoding-guessed');
  expect(codes('--encoding', 'utf-8')).toContain('text-undecodable');
  const { status, stderr } = ogi(['parse', '--encoding', 'klingon', bytes]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/没有名为 klingon 的编码/);
});

test('exit code 2: files that cannot be read; the others are read all the same', () => {
  const folder = join(dirname(file('other.txt', '')), 'folder');
  mkdirSync(folder);
  const { status, stdout, stderr } = ogi(['parse', folder, 'missing.txt', SAMPLE, '-'], {
    input: faulty,
  });
  expect(status).toBe(2);
  expect(lines(stdout).map((report) => report.file)).toEqual([SAMPLE, null]);
  expect(stderr.split('\n')).toEqual([
    `ogi: ${folder}: 这是目录，请指定其中的文件`,
    'ogi: missing.txt: 文件不存在',
    '',
  ]);
});

test.each([
  [[], /用法/],
  [['parse'], /没有指定报告文件/],
  [['prase', SAMPLE], /没有命令 prase\n（是否要写 parse？）/],
  [['parse', '--fromat', 'csv', SAMPLE], /没有选项 --fromat\n（是否要写 --format？）/],
  [['parse', '--format', 'xml', SAMPLE], /选项 --format <format> 不能取 xml，可取 table, ndjson, json, csv/],
  [
    ['parse', '--generation', 'g2020', SAMPLE],
    /--generation <id> 不能取 g2020，可取 g2008, g2014, g2019, g2021/,
  ],
  [['parse', '--lang', 'fr', SAMPLE], /--lang <lang> 不能取 fr，可取 zh, en/],
  [['parse', SAMPLE, '--format'], /选项 --format <format> 缺少取值/],
])('exit code 2: wrong usage %j', (args, message) => {
  const { status, stdout, stderr } = ogi(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test.each([
  [['a.txt'], 'ogi parse a.txt'],
  [['-'], 'ogi parse -'],
  [['a.txt', 'b c.txt', '年报.txt'], 'ogi parse a.txt "b c.txt" 年报.txt'],
  [['--format', 'csv', 'a.txt'], 'ogi parse --format csv a.txt'],
  [['--lang', 'zh', 'a.txt'], 'ogi parse --lang zh a.txt'],
  [['a\u001b[31m.txt'], 'ogi parse "a\ufffd[31m.txt"'],
])('%j without a command: what to write instead', (args, command) => {
  const { status, stdout, stderr } = ogi(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.split('\n').slice(-2)).toEqual([`要读取报告，请写：${command}`, '']);
  expect(ogi([...args, '--lang', 'en']).stderr).toContain(`\nTo read reports, write: ${command} --lang en\n`);
});

test('a misspelt command or option is told as such, with nothing behind', () => {
  expect(ogi(['prase', SAMPLE]).stderr).not.toContain('要读取报告');
  expect(ogi(['parse', '--colour', SAMPLE]).stderr).not.toContain('要读取报告');
  expect(ogi(['--version', '--help']).stderr).toBe('');
});

test('--generation reads as that form', () => {
  const [report] = lines(ogi(['parse', '--generation', 'g2019', SAMPLE]).stdout);
  expect(report?.generation).toBe('g2019');
  expect(report?.diagnostics.map(({ code }) => code)).toContain('generation-forced');
});

test.each(['table', 'ndjson', 'json', 'csv'])('a reader that goes away ends %s quietly', async (format) => {
  const many = file('many.txt', Array.from({ length: 30 }, () => sample).join('\n'));
  expect(await endOfUnread(['parse', '--format', format, many, many, many])).toEqual({
    code: 0,
    signal: null,
    stderr: '',
  });
});

test('a slow reader gets everything', async () => {
  const many = file('slow.txt', Array.from({ length: 30 }, () => sample).join('\n'));
  const child = spawn(process.execPath, [cli, 'parse', many], { cwd: root, env: environment() });
  const chunks: Buffer[] = [];
  child.stdout.pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(lines(Buffer.concat(chunks).toString())).toHaveLength(30);
});

test.runIf(process.platform === 'linux')('a full disk is told, with exit code 2', async () => {
  const child = spawn('/bin/sh', ['-c', '"$0" "$1" parse "$2" > /dev/full', process.execPath, cli, SAMPLE], {
    cwd: root,
    env: environment(),
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(stderr).toMatch(/^错误：无法写出结果：.*ENOSPC.*\n$/);
});
