import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATION_IDS } from '../../grammars/kinds.js';
import { languageOf } from '../../src/cli/language.js';
import { FORMATS } from '../../src/cli/format.js';
import { faulty, ogi, root, SAMPLE } from './support.js';

const isChinese = (text: string): boolean => /用法：|机关/.test(text);

test('--version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(ogi(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(ogi(['parse', '-V']).stdout).toBe(`${version}\n`);
});

test.each([
  [{}, true],
  [{ LANG: 'C' }, true],
  [{ LANG: 'POSIX' }, true],
  [{ LANG: 'fr_FR.UTF-8' }, true],
  [{ LANG: 'zh_CN.UTF-8' }, true],
  [{ LANG: 'en_US.UTF-8' }, false],
  [{ LANG: 'en' }, false],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, false],
  [{ LC_ALL: 'zh_TW', LC_MESSAGES: 'en_GB', LANG: 'en_US' }, true],
  [{ LC_ALL: '', LANG: 'en_US' }, false],
])('the locale %j chooses the language', (env, chinese) => {
  expect(languageOf([], env)).toBe(chinese ? 'zh' : 'en');
});

test('help and tables follow the locale', () => {
  for (const [LANG, chinese] of [
    ['zh_CN.UTF-8', true],
    ['en_US.UTF-8', false],
  ] as const) {
    expect(isChinese(ogi(['--help'], { env: { LANG } }).stdout)).toBe(chinese);
    expect(isChinese(ogi(['parse', '--format', 'table', SAMPLE], { env: { LANG } }).stdout)).toBe(chinese);
  }
});

test('--lang is stronger than the locale and holds wherever it stands', () => {
  const env = { LANG: 'en_US.UTF-8' };
  expect(languageOf(['--lang', 'zh', 'parse', 'a.txt'], env)).toBe('zh');
  expect(isChinese(ogi(['parse', '--help', '--lang=zh'], { env }).stdout)).toBe(true);
  expect(isChinese(ogi(['parse', '--format', 'table', SAMPLE, '--lang', 'en']).stdout)).toBe(false);
  // Behind -- it is a file name.
  expect(ogi(['parse', '--', '--lang=en']).stderr).toContain('文件不存在');
});

test.each(['zh', 'en'])('help in %s names every option, what it may be, and the exit codes', (lang) => {
  const { status, stdout, stderr } = ogi(['parse', '--help', '--lang', lang]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const options = ['--format', '--generation', '--lang', '--help', '--version'];
  for (const word of [...options, ...FORMATS, ...GENERATION_IDS, 'zh', 'en']) {
    expect(stdout).toContain(word);
  }
  expect(stdout).toMatch(lang === 'zh' ? /退出码：0 .*1 .*2 / : /Exit code: 0 .*1 .*2 /);
  expect(ogi(['help', 'parse', '--lang', lang]).stdout).toBe(stdout);
});

test('errors and diagnostics in English', () => {
  expect(ogi(['parse', '--lang', 'en', 'missing.txt']).stderr).toBe('ogi: missing.txt: no such file\n');
  expect(ogi(['parse', '--lang', 'en']).stderr).toBe("error: missing required argument 'file'\n");
  const { stdout } = ogi(['parse', '--lang', 'en', '--format', 'table', '-'], { input: faulty });
  expect(stdout).toContain('Requests received in the year');
  expect(stdout).toContain('is no readable number');
  expect(stdout).toMatch(/Administrative licensing decisions \.+ +15,823 items\n/);
});
