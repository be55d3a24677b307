/** The pages in docs/: their examples run, the index lists them all, and their links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesOf, root, testExamples } from './support/examples.js';

const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const linksOf = (name: string): string[] =>
  [...read(name).matchAll(/\]\(([^)#:]*)(#[^)]*)?\)/g)].map(([, file = '', heading = '']) => file + heading);
/** The name by which a heading is linked to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replace(/ /g, '-');

describe.each(pages)('docs/%s', (name) => {
  const page = read(`docs/${name}`);
  if (page.includes('```js')) testExamples(page);

  test('its links lead to pages and headings that there are', () => {
    for (const link of linksOf(`docs/${name}`)) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? `docs/${name}` : join(dirname(`docs/${name}`), file);
      expect(existsSync(join(root, target)), link).toBe(true);
      if (heading === undefined) continue;
      const anchors = [...read(target).matchAll(/^#{1,4} (.+)$/gm)].map(([, title = '']) => anchorOf(title));
      expect(anchors, link).toContain(heading);
    }
  });
});

test('the index lists every page', () => {
  const listed = linksOf('docs/README.md');
  for (const name of pages.filter((each) => each !== 'README.md')) expect(listed).toContain(name);
});

test('tree, figures, comparing and embedding are shown by examples', () => {
  for (const name of ['tree.md', 'figures.md', 'compare.md', 'embedding.md', 'forms.md'])
    expect(examplesOf(read(`docs/${name}`)).length, name).toBeGreaterThan(0);
});
