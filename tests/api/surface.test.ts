/** What the entries export, against the list in surface.json: what is added there is promised, and stays. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as index from '../../src/index.js';
import * as node from '../../src/node.js';
import * as read from '../../src/read.js';
import * as schema from '../../src/schema.js';

const entries = { index, node, read, schema };
type Entry = keyof typeof entries;
const promised = JSON.parse(readFileSync(new URL('surface.json', import.meta.url), 'utf8')) as {
  readonly [E in Entry]: { readonly values: string[]; readonly types: string[] };
};

/** Every name that a declaration file of the built package exports. */
function declared(file: string): string[] {
  const source = readFileSync(fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)), 'utf8');
  const lists = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(([, list = '']) => list);
  return lists
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().replace(/^.* as /, ''))
    .filter((name) => name !== '')
    .sort();
}

describe.each(Object.keys(entries) as Entry[])('%s', (entry) => {
  const { values, types } = promised[entry];

  test('exports the values of surface.json and no other', () => {
    expect(Object.keys(entries[entry]).sort()).toEqual(values);
  });

  test.each(['d.ts', 'd.cts'])('declares those and the types of surface.json in its .%s', (extension) => {
    expect(declared(`${entry}.${extension}`)).toEqual([...values, ...types].sort());
  });
});
