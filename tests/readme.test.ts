import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesOf, root, testExamples } from './support/examples.js';

const sample = 'samples/wutong-2023.txt';

/** What a shell command prints that calls the built `ogi`; by a script of package.json if it says so. */
function shell(command: string, cwd: string, expected = 0): string {
  const built = `'${process.execPath}' '${root}dist/cli.js'`;
  const called = command.replace(/(?<=^|\| )(?:npx ogi|node dist\/cli\.js)/, () => built);
  // Continuous integration has colours of its own.
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', called], { cwd, env, encoding: 'utf8' });
  expect({ status, stderr }, command).toEqual({ status: expected, stderr: '' });
  return stdout;
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const page = readFileSync(`${root}${name}`, 'utf8');
  testExamples(page);

  test('has examples', () => {
    expect(examplesOf(page).length).toBeGreaterThan(0);
  });

  const tables = [...page.matchAll(/```sh\n((?:sed .* \| )?npx ogi .*)\n```\n\n```text\n([\s\S]*?)```/g)];

  test.each(tables.map(([, command, output]) => [command as string, output as string]))(
    '%s prints what begins so',
    (command, output) => {
      // The report of the example has a fault.
      const printed = shell(command, root, command.includes('ogi check') ? 1 : 0);
      expect(printed.slice(0, output.length)).toBe(output);
    },
  );

  test('shows what a table and findings look like, and `npm run sample` prints a table', () => {
    expect(tables.map(([, command]) => /ogi \w+/.exec(command as string)?.[0])).toEqual([
      'ogi parse',
      'ogi check',
    ]);
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const [build, run] = scripts.sample.split(' && ');
    expect(build).toBe('npm run --silent build');
    expect(shell(run, root)).toBe(shell(`npx ogi parse ${sample} --format table`, root));
  });

  test('shows commands that run', () => {
    const commands = (page.match(/^npx ogi (?:parse|check|compare) .*txt\b/gm) ?? []).filter(
      (line) => !line.includes(sample),
    );
    expect(commands).toHaveLength(6);
    const folder = mkdtempSync(join(tmpdir(), 'ogi-report-readme-'));
    try {
      for (const name of commands.join(' ').match(/[^\s*]+\.txt/g) ?? [])
        copyFileSync(`${root}${sample}`, join(folder, name));
      for (const command of commands) shell(command, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('names only npm scripts and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    for (const [, script] of page.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, path] of page.matchAll(/\]\(([\w./-]+)\)/g))
      expect(() => readFileSync(`${root}${path}`)).not.toThrow();
  });
});
