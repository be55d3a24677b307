/** The examples in docs/ print what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesOf, root, testExamples } from './support/examples.js';

const read = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

describe.each(pages.filter((name) => read(name).includes('```js')))('docs/%s', (name) => {
  testExamples(read(name));
});

test('tree, figures, comparing and embedding are shown by examples', () => {
  for (const name of ['02-tree.md', '03-figures.md', '08-compare.md', '13-embedding.md', '09-forms.md'])
    expect(examplesOf(read(name)).length, name).toBeGreaterThan(0);
});
