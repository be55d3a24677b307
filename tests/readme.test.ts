import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const page = readFileSync(`${root}${name}`, 'utf8');
  const examples = [...page.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(page.match(/```js/g)).toHaveLength(examples.length);
  });

  test.each(examples.map(([, code, output]) => [code, output]))(
    'prints what it says:\n%s',
    (code, output) => {
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code as string], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(printed).toBe(output);
    },
  );

  test('names only npm scripts and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    for (const [, script] of page.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, path] of page.matchAll(/\]\(([\w./-]+)\)/g))
      expect(() => readFileSync(`${root}${path}`)).not.toThrow();
  });
});
