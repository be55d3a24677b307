import { describe, expect, test } from 'vitest';
import type { Table } from '../../grammars/index.js';
import { layOut } from '../../src/layout/layout.js';
import { lex } from '../../src/lexer/lexer.js';
import { FORM_IDS, type FormId, grammarOf } from '../support/form.js';

interface Wording {
  readonly text: string;
  /** `row requests.carried_over`, `column natural_person`, `group 行政复议`, `caption`. */
  readonly means: string;
}

/** Every wording of a table, with and without its trailing note, and what it must be read as. */
function wordingsOf(table: Table): Wording[] {
  const found = new Map<string, Wording>();
  const add = (text: string, means: string) => {
    for (const each of [text, text.replace(/（[^（）]*）$/, '')]) {
      if (each !== '') found.set(`${each} ${means}`, { text: each, means });
    }
  };
  for (const text of [table.caption ?? '', ...table.captions.map((caption) => caption.text)]) {
    if (text !== '') found.set(text, { text, means: 'caption' });
  }
  for (const { id, label, wordings } of table.rows) {
    for (const text of [label, ...wordings.map((wording) => wording.text)]) add(text, `row ${id}`);
  }
  for (const { id, label, wordings, groups } of table.columns) {
    for (const text of [label, ...wordings.map((wording) => wording.text)]) add(text, `column ${id}`);
    for (const group of groups) add(group, `group ${group}`);
  }
  return [...found.values()];
}

/** What the text's tokens may be in a table of a form. */
function meanings(text: string, form: FormId, table: Table): string[][] {
  return lex(layOut(text)).map((token) => {
    const { term } = token;
    if (!term) return [];
    const own = <Entry extends { generation: string; table: Table }>(entries: readonly Entry[]) =>
      entries.filter((entry) => entry.generation === form && entry.table === table);
    return [
      ...own(term.rows).map(({ row }) => `row ${row.id}`),
      ...own(term.columns).flatMap(({ column }) => (column ? [`column ${column.id}`] : [])),
      ...own(term.columns).flatMap(({ column }) => (column ? [] : groupsOf(table, text))),
      ...own(term.captions).map(() => 'caption'),
    ];
  });
}

/** Group heads are known by their wording alone. */
function groupsOf(table: Table, text: string): string[] {
  const plain = text.replace(/\s/g, '');
  return [...new Set(table.columns.flatMap(({ groups }) => groups))]
    .filter((group) => plain.includes(group))
    .map((group) => `group ${group}`);
}

const tables = FORM_IDS.flatMap((form) =>
  grammarOf(form).tables.map((table) => [form, table.id, table] as const),
);

describe.each(tables)('each wording of %s %s', (form, _, table) => {
  const wordings = wordingsOf(table);

  test('alone is itself', () => {
    const lost = wordings.filter(({ text, means }) => {
      const read = meanings(`${text}\n`, form, table);
      return read.length !== 1 || !read[0]?.includes(means);
    });
    expect(lost).toEqual([]);
  });

  test('is itself before any other', () => {
    const lost: string[] = [];
    for (const first of wordings) {
      for (const second of wordings) {
        const read = meanings(`${first.text}\n${second.text}\n`, form, table);
        const right = read.length === 2 && read[0]?.includes(first.means) && read[1]?.includes(second.means);
        if (!right) lost.push(`${first.text} | ${second.text}: ${JSON.stringify(read)}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test.each([
    ['a line end', '\n'],
    ['an empty line', '\n\n'],
    ['a line end and an indent', '\n　　'],
  ])('is itself over two lines with %s between', (_name, between) => {
    const lost: string[] = [];
    for (const { text, means } of wordings) {
      for (let at = 1; at < text.length; at++) {
        const read = meanings(`${text.slice(0, at)}${between}${text.slice(at)}\n`, form, table);
        if (read.length !== 1 || !read[0]?.includes(means)) {
          lost.push(`${text.slice(0, at)} ⏎ ${text.slice(at)}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
