/** The examples of the pages: ```js, then ```text with what they print. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every example of a page as [code, output]. */
export function examplesOf(page: string): [code: string, output: string][] {
  return [...page.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, code = '', output = '']) => [code, output],
  );
}

/** Tests that all examples of a page print what it says, with the package as it is built. */
export function testExamples(page: string): void {
  const examples = examplesOf(page);

  test('every example says what it prints', () => {
    expect(page.match(/```js/g) ?? []).toHaveLength(examples.length);
  });

  test.each(examples)('prints what it says:\n%s', (code, output) => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).toBe(output);
  });
}
