import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../src/checks/codes.js';
import { FINDING_TEXTS } from '../src/checks/messages.js';
import { selectableNames } from '../src/checks/selection.js';
import { CHECK_FORMATS } from '../src/cli/format.js';
import { diagnose } from '../src/diagnostics/diagnose.js';
import { DIAGNOSTIC_TITLES } from '../src/diagnostics/titles.js';
import { grammars } from '../grammars/index.js';
import { formOf } from '../src/figures/forms.js';
import { DIAGNOSTIC_CODES } from '../src/index.js';
import { DEFAULT_LIMITS } from '../src/read.js';
import { reportSchema } from '../src/schema.js';

const page = readFileSync(new URL('../docs/07-diagnostics.md', import.meta.url), 'utf8');
const entries = [...page.matchAll(/^### (\S+)\n(\w+)\./gm)].map(([, code, severity]) => ({ code, severity }));

const everything = {
  label: '行政许可',
  wording: '行政许可',
  value: '3',
  unit: '件',
  count: 2,
  detail: 'word/document.xml',
  format: 'rtf',
  limit: 'maxPages',
  most: 3,
  sheets: ['附表'],
  rows: ['行政许可'],
  encoding: 'GB18030',
  columns: 7,
  year: 2020,
  generation: 'g2021',
  other: 'g2019',
  figures: ['review.total'],
};

test('pages that follow from the code are fresh: `npm run docs` has been run', { timeout: 180_000 }, () => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
    cwd,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(['g2014', 'g2019', 'g2021'] as const)('the list of indicators counts the figures of %s', (id) => {
  const list = readFileSync(new URL('../docs/04-indicators.md', import.meta.url), 'utf8');
  const { specs } = formOf(id);
  const at = ['g2014', 'g2019', 'g2021'].indexOf(id) + 5;
  const counted = [...list.matchAll(/^\| `([a-z_.]+)` .*\|$/gm)]
    .map(([line, indicator]) => ({ indicator, count: line.split('|')[at]?.trim() }))
    .filter(({ count }) => count !== undefined && count !== '');
  const optional = (count = '') => count.startsWith('(');
  const figures = counted.reduce((sum, { count }) => sum + (optional(count) ? 0 : Number(count)), 0);
  expect(figures).toBe(specs.filter((spec) => !spec.optional).length);
  expect(counted.map(({ indicator }) => indicator).sort()).toEqual(
    [...new Set(specs.map(({ indicator }) => indicator))].sort(),
  );
});

test('every diagnostic code has its entry in the docs, and none is left over', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual([...DIAGNOSTIC_CODES].sort());
});

test.each(DIAGNOSTIC_CODES)('%s has the severity of its entry and says so in Chinese and English', (code) => {
  const { severity, message } = diagnose(code, { start: 0, end: 0 }, everything);
  expect(severity).toBe(entries.find((entry) => entry.code === code)?.severity);
  expect(message.zh).toMatch(/[\u4e00-\u9fa5]{4}.*。$/);
  expect(message.en).toMatch(/^[A-Z“].*\.$/);
  expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN/);
});

describe('docs/05-checks.md', () => {
  const checks = readFileSync(new URL('../docs/05-checks.md', import.meta.url), 'utf8');
  const sections = checks.split(/^#{2,3} /m).filter((section) => /^[a-z-]+\n/.test(section));
  const found = new Map(
    sections.map((section) => {
      const [code = '', ...lines] = section.split('\n');
      return [code, lines.join('\n')];
    }),
  );

  test('has an entry for every finding code, and none is left over', () => {
    expect(sections).toHaveLength(FINDING_CODES.length);
    expect([...found.keys()].sort()).toEqual([...FINDING_CODES].sort());
  });

  test.each(FINDING_CODES)('%s: the entry says what the program says, with an example', (code) => {
    const entry = found.get(code) ?? '';
    const { title, help } = FINDING_TEXTS[code];
    const paragraphs = entry.split('\n\n').map((paragraph) => paragraph.trim().replace(/\n/g, ' '));
    expect(paragraphs.slice(0, 3)).toEqual([`**${title.zh} · ${title.en}**`, help.en, help.zh]);
    expect(paragraphs[3]).toMatch(/^```text .*[\u4e00-\u9fa5].* ```$/);
    expect(title.zh + title.en).not.toMatch(/[。.]$/);
    expect(help.zh).toMatch(/[\u4e00-\u9fa5]{4}.*。$/);
    expect(help.en).toMatch(/^[A-Z].*\.$/);
  });

  test('names the formats and options that there are', () => {
    for (const format of CHECK_FORMATS) expect(checks).toContain(`| \`${format}\` |`);
    const [head = ''] = checks.split(/^## /m);
    expect(head.match(/^\| `/gm)).toHaveLength(CHECK_FORMATS.length + 1);
    const [, rule = ''] = /--skip (g\S+)/.exec(checks) ?? [];
    expect(selectableNames()).toContain(rule);
  });
});

test.each(DIAGNOSTIC_CODES)('%s has a title of a few words in Chinese and English', (code) => {
  const { zh, en } = DIAGNOSTIC_TITLES[code];
  expect(zh).toMatch(/^[\u4e00-\u9fa5]{2,14}$/);
  expect(en).toMatch(/^[A-Z][a-z -]{4,30}$/);
});

/** The names in the first column of the tables of a page, from one heading to the next. */
function namesIn(page: string, heading: string): string[] {
  const text = readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
  const [, section = ''] = text.split(`${heading}\n`);
  const rows = (section.split(/^## /m)[0] ?? '').match(/^\| `.*\n(?!\|---)/gm) ?? [];
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
}

test('docs/02-tree.md has every type of node', () => {
  const source = readFileSync(new URL('../src/parser/nodes.ts', import.meta.url), 'utf8');
  const types = [...source.matchAll(/readonly type: '(\w+)'/g)].map(([, type]) => type);
  expect(namesIn('02-tree.md', '## Nodes').sort()).toEqual(types.sort());
});

test('docs/03-figures.md has every field of a figure and every status', () => {
  const { shape } = reportSchema.shape.figures.def.element;
  const told = namesIn('03-figures.md', '# Figures');
  for (const field of Object.keys(shape))
    if (!['indicator', 'applicant'].includes(field)) expect(told).toContain(field);
  expect(namesIn('03-figures.md', '## Five statuses').sort()).toEqual(
    Object.keys(shape.status.def.entries).sort(),
  );
});

test.each(['g2014', 'g2019', 'g2021'] as const)(
  'docs/09-forms.md tells years, decree and size of %s',
  (id) => {
    const page = readFileSync(new URL('../docs/09-forms.md', import.meta.url), 'utf8');
    const line = page.split('\n').find((row) => row.startsWith(`| \`${id}\``)) ?? '';
    const [, , years = '', decree = '', figures = ''] = line.split('|').map((part) => part.trim());
    const { years: of, document } = grammars[id];
    expect(years).toBe(of[1] === null ? `since ${of[0]}` : `${of[0]}–${of[1]}`);
    expect(document).toContain(/\S+号/.exec(decree)?.[0]);
    expect(figures).toBe(String(formOf(id).specs.filter((spec) => !spec.optional).length));
  },
);

test('docs/15-security.md tells every limit and its default', () => {
  const page = readFileSync(new URL('../docs/15-security.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| `(max\w+)` \| ([\d ]+) \|/gm)].map(([, name, value = '']) => [
    name,
    Number(value.replace(/ /g, '')),
  ]);
  expect(Object.fromEntries(told)).toEqual(DEFAULT_LIMITS);
});
