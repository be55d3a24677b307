import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Figure, parse, parseHtml, type Report } from '../src/index.js';
import { treeFaults } from './support/tree.js';

/** Cases that do not come out as expected yet. */
const NOT_YET: readonly string[] = [];

interface ExpectedFigure {
  readonly id: string;
  readonly status: Figure['status'] | 'undetermined' | 'lost' | 'either';
  readonly was?: Figure['status'];
  readonly decimal?: string;
  readonly raw?: string;
}

interface Expected {
  readonly about: string;
  readonly generation: string;
  readonly figures: readonly ExpectedFigure[];
  readonly diagnostics: readonly string[] | null;
}

const root = fileURLToPath(new URL('corpus', import.meta.url));
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const cases = folders(root).flatMap((form) => folders(join(root, form)).map((name) => `${form}/${name}`));

function read(name: string): { report: Report; expected: Expected } {
  const path = (file: string) => join(root, name, file);
  const input = ['input.txt', 'input.md', 'input.html'].find((file) => existsSync(path(file)));
  if (!input) throw new Error(`${name} has no input`);
  const text = readFileSync(path(input), 'utf8');
  const expected = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as Expected;
  return { report: input.endsWith('.html') ? parseHtml(text) : parse(text), expected };
}

/** Where a figure is not what is expected of it; empty where it is. */
function difference(figure: Figure | undefined, expected: ExpectedFigure): string[] {
  const { id, status, was, decimal = null, raw } = expected;
  if (!figure) return status === 'lost' || status === 'either' ? [] : [`${id}: not listed`];
  const given = `${id}: ${figure.status} ${figure.decimal} ${JSON.stringify(figure.raw)}`;
  const notGiven = figure.status === 'unreadable' || figure.status === 'missing';
  if (notGiven && (figure.decimal !== null || figure.value !== null)) return [`${given}, not null`];
  const holds = (wanted: Figure['status'] | undefined) =>
    figure.status === wanted && figure.decimal === decimal && (raw === undefined || figure.raw === raw);
  switch (status) {
    case 'lost':
      return notGiven ? [] : [`${given}, not lost`];
    case 'undetermined':
      return figure.status === 'unreadable' || (figure.inferred === 'arithmetic' && holds(was))
        ? []
        : [`${given}, not determined`];
    case 'either':
      return notGiven || holds(was) ? [] : [`${given}, not ${was} ${decimal}`];
    default:
      return holds(status) ? [] : [`${given}, not ${status} ${decimal} ${JSON.stringify(raw)}`];
  }
}

describe('the sample corpus', () => {
  test('has cases of each form, and none that only the list of exceptions names', () => {
    expect(folders(root)).toEqual(['g2014', 'g2019', 'g2021']);
    expect(NOT_YET.filter((name) => !cases.includes(name))).toEqual([]);
  });

  const settled = cases.filter((name) => !NOT_YET.includes(name));

  test.each(settled)('%s: every figure as expected', (name) => {
    const { report, expected } = read(name);
    expect(report.generation).toBe(expected.generation);
    const figures = new Map(report.figures.map((figure) => [figure.id as string, figure]));
    expect(expected.figures.flatMap((figure) => difference(figures.get(figure.id), figure))).toEqual([]);
    const listed = new Set(expected.figures.map(({ id }) => id));
    expect([...figures.keys()].filter((id) => !listed.has(id))).toEqual([]);
  });

  test.each(settled)('%s: says what is wrong, and leaves no text out', (name) => {
    const { report, expected } = read(name);
    const codes = report.diagnostics.map(({ code }) => code as string);
    expect((expected.diagnostics ?? []).filter((code) => !codes.includes(code))).toEqual([]);
    expect(treeFaults(report)).toEqual([]);
  });
});
