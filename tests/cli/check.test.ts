/** `ogi check` as a process: what it takes, what it says where nothing can be checked, how it ends. */
import { expect, test } from 'vitest';
import { FINDING_CODES } from '../../src/checks/codes.js';
import { CHECK_FORMATS } from '../../src/cli/format.js';
import { endOfUnread, faulty, file, notice, ogi, plain, root, SAMPLE, sample } from './support.js';

interface Checked {
  readonly file: string | null;
  readonly part: number;
  readonly summary: { readonly nothingChecked: boolean };
}

const check = (args: readonly string[], input = '') =>
  ogi(['check', ...args], { input, env: { NO_COLOR: '1' } });
const lastLine = (stdout: string): string | undefined => stdout.split('\n').slice(-2)[0];

test.each([
  [[], /没有指定报告文件/],
  [
    ['--format', 'csv', SAMPLE],
    /选项 --format <format> 不能取 csv，可取 text, json, sarif, markdown, github/,
  ],
  [['--strcit', SAMPLE], /没有选项 --strcit\n（是否要写 --strict？）/],
  [['--only', SAMPLE], /没有指定报告文件/],
  [
    ['--skip', 'relation-violatd', SAMPLE],
    /没有规则或问题代码 relation-violatd\n（是否要写 relation-violated？）/,
  ],
  [['--only', 'g2021.requests.balanec', SAMPLE], /没有规则.*\n（是否要写 g2021\.requests\.balance？）/],
  [
    ['--only', 'requests.balance', SAMPLE],
    /没有规则.*\n（是否要写 g2019\.requests\.balance 或 g2021\.requests\.balance？）/,
  ],
  [['--skip', 'problems-empty', '--skip', '\u001b[1m', SAMPLE], /没有规则或问题代码 \ufffd\[1m\n$/],
  [['--lang', 'en', '--skip', 'relation-violatd', SAMPLE], /\(Did you mean relation-violated\?\)\n$/],
  [['-', '-'], /标准输入（-）只能读取一次/],
])('exit code 2: wrong usage %j', (args, message) => {
  const { status, stdout, stderr } = check(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('要读取报告，请写');
});

test.each(['zh', 'en'])('help in %s names every option and format, and the exit codes', (lang) => {
  const { status, stdout, stderr } = check(['--help', '--lang', lang]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const word of ['--format', '--strict', '--only', '--skip', '--generation', '--lang', ...CHECK_FORMATS])
    expect(stdout).toContain(word);
  expect(stdout).toMatch(lang === 'zh' ? /退出码：0 .*1 .*2 / : /Exit code: 0 .*1 .*2 /);
  expect(stdout).not.toContain('ogi parse');
  expect(ogi(['help', 'check', '--lang', lang]).stdout).toBe(stdout);
  const overview = ogi(['--help', '--lang', lang]).stdout;
  expect(overview).toMatch(/ogi parse[\s\S]*ogi check/);
});

test('every finding code may be named', () => {
  const names = FINDING_CODES.flatMap((code) => ['--skip', code]);
  expect(check([...names, SAMPLE]).stderr).toBe('');
});

test('exit code 1: what cannot be read or checked, and why', () => {
  const read = check(['-'], faulty);
  expect(read.status).toBe(1);
  expect(read.stdout).toMatch(
    /^标准输入\n云溪市[\s\S]*\n错误 value-unreadable\n[\s\S]*\n {2}标准输入:51:2\n/,
  );
  expect(lastLine(read.stdout)).toMatch(/^1 份报告，0 处不符（硬性 0，提示 0），.*；另有 1 处读取错误$/);
  const nothing = check(['--lang', 'en', '-'], notice);
  expect(nothing.status).toBe(1);
  expect(nothing.stdout).toContain('\n\nNo relation could be checked: ');
  expect(nothing.stdout).toContain('\n\nerror not-a-report\n');
  expect(lastLine(nothing.stdout)).toBe(
    '1 report, 0 findings (hard 0, soft 0), 0 relations hold, 0 cannot be checked; 1 error in reading',
  );
  const old = sample.replace(/2023/g, '2010').replace(/2024/g, '2011');
  expect(check(['--generation', 'g2008', '-'], old)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('没有一项勾稽关系可以核对'),
  });
});

test('exit code 2: a file that cannot be read; the others are checked all the same', () => {
  const { status, stdout, stderr } = check(['missing.txt', '-'], faulty);
  expect(status).toBe(2);
  expect(stderr).toBe('ogi: missing.txt: 文件不存在\n');
  expect(lastLine(stdout)).toMatch(/^1 份报告/);
  const log = JSON.parse(check(['--format', 'sarif', 'missing.txt', SAMPLE]).stdout);
  expect(log.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false });
});

test('json is one object for one report, else an array; each says which report it is', () => {
  const one: Checked = JSON.parse(check(['--format', 'json', SAMPLE]).stdout);
  expect(one).toMatchObject({ file: SAMPLE, part: 1 });
  const both = file('both.txt', `${sample}\n${notice}\n${faulty}`);
  const parts = (stdout: string) =>
    (JSON.parse(stdout) as Checked[]).map((each) => [each.file, each.part] as const);
  const two = parts(check(['--format', 'json', both]).stdout);
  expect(two).toEqual([
    [both, 1],
    [both, 2],
  ]);
  expect(parts(check(['--format', 'json', both, '-'], notice).stdout)).toEqual([...two, [null, 1]]);
  expect(check(['--format', 'json', 'missing.txt', 'other.txt']).stdout).toBe('[]\n');
});

test('paths in SARIF and workflow commands are those from the working directory', () => {
  const log = JSON.parse(check(['--format', 'sarif', `${root}/./samples/../samples/wutong-2023.txt`]).stdout);
  expect(JSON.stringify(log)).not.toContain(root);
  const inside = ogi(['check', '--format', 'github', file('f.txt', faulty)]).stdout;
  expect(inside).toMatch(/^::error file=\/[^,]*\/f\.txt,line=51,/m);
  const near = ogi(['check', '--format', 'github', './samples/../package.json']).stdout;
  expect(near).toContain('::error file=package.json');
});

test('colours only on a terminal, and not with NO_COLOR', () => {
  const args = ['check', '-'];
  const coloured = ogi(args, { input: faulty, terminal: 120 }).stdout;
  expect(coloured).toContain('\u001b[31m错误\u001b[39m');
  const written = ogi(args, { input: faulty }).stdout;
  expect(plain(coloured)).toBe(written);
  expect(written).not.toContain('\u001b');
  expect(ogi(args, { input: faulty, terminal: 120, env: { NO_COLOR: '1' } }).stdout).toBe(written);
  expect(ogi(args, { input: faulty, terminal: 120, env: { TERM: 'dumb' } }).stdout).toBe(written);
});

test.each(CHECK_FORMATS)('a reader that goes away ends %s quietly', async (format) => {
  const many = file('many.txt', Array.from({ length: 30 }, () => faulty).join('\n'));
  expect(await endOfUnread(['check', '--format', format, many, many])).toEqual({
    code: 1,
    signal: null,
    stderr: '',
  });
});
