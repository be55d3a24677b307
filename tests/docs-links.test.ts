/** The pages: the index lists them in the order of their numbers, and every link and path named leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammars } from '../grammars/index.js';
import { root } from './support/examples.js';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** The files below a folder whose names end so, without what is installed, built or kept as it came. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return ending.test(name) ? [name] : [];
    const left = /^(?:node_modules|dist|coverage|\.git|\.stryker-tmp)$|^tests\/(?:corpus|fuzz)\/.+|\/files$/;
    return entry.isDirectory() && !left.test(name) ? filesIn(name, ending) : [];
  });
}

interface Link {
  readonly file: string;
  readonly heading: string | undefined;
}

/** The links of a page that stay in the project, with their files as paths from its root. */
function linksOf(page: string): Link[] {
  return [...read(page).matchAll(/\]\(([^)#:\s]*)(?:#([^)\s]*))?\)/g)].map(([, file = '', heading]) => ({
    file: file === '' ? page : join(dirname(page), file),
    heading,
  }));
}

/** The names by which places in a page are linked to: its headings, numbered where they repeat, and its marks. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  const headings = [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => {
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replace(/ /g, '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
  return [...headings, ...[...read(page).matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

const pages = filesIn('', /\.md$/).filter((name) => name !== 'THIRD-PARTY-NOTICES.md');

test('there are pages at the root, in docs/ and beside what they are about', () => {
  for (const name of [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'docs/README.md',
    'grammars/README.md',
  ])
    expect(pages).toContain(name);
});

test.each(pages)('%s: its links lead to pages and headings that there are', (page) => {
  for (const { file, heading } of linksOf(page)) {
    expect(existsSync(join(root, file)), `${page} links to ${file}`).toBe(true);
    if (heading !== undefined) expect(anchorsOf(file), `${page} links to ${file}`).toContain(heading);
  }
});

describe('docs/', () => {
  const numbered = readdirSync(join(root, 'docs')).filter(
    (name) => /\.md$/.test(name) && name !== 'README.md',
  );

  test('every page has a number, and none is left out', () => {
    const numbers = numbered.map((name) => /^(\d\d)-[a-z-]+\.md$/.exec(name)?.[1]).sort();
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1).padStart(2, '0')));
  });

  test('the index lists every page, in the order of their numbers', () => {
    const listed = linksOf('docs/README.md').map(({ file }) => file);
    expect(listed.filter((file) => /^docs\/\d\d-/.test(file))).toEqual(
      numbered.sort().map((name) => `docs/${name}`),
    );
  });

  test('every page says what it is in one heading', () => {
    for (const name of numbered) expect(read(`docs/${name}`).match(/^# \S.*$/gm), name).toHaveLength(1);
  });

  test('has an entry for every rule of the forms', () => {
    const rules = Object.values(grammars).flatMap(({ checks }) => checks.map(({ id }) => id));
    const entries = [...read('docs/06-relations.md').matchAll(/^\| `(g\d{4}\.[\w.-]+)` \|/gm)];
    expect(entries.map(([, id]) => id).sort()).toEqual(rules.sort());
  });

  test('tells what every folder of src/ takes and gives, in the order of the way', () => {
    const page = read('docs/01-pipeline.md');
    const [way = ''] = page.match(/^bytes → .*$/m) ?? [];
    const onTheWay = [...way.matchAll(/(\w+)\//g)].map(([, name]) => name);
    const told = [...page.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, name]) => name);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect([...told].sort()).toEqual(['grammars', ...folders.map(({ name }) => name)].sort());
    for (const name of onTheWay) expect(told).toContain(name);
  });
});

test('paths of pages that code and settings name are there', () => {
  for (const name of filesIn('', /\.(?:ts|mjs|json|yml)$/))
    for (const [path] of read(name).matchAll(/\bdocs\/[\w./-]+\.md\b/g))
      expect(existsSync(join(root, path)), `${name} names ${path}`).toBe(true);
});
