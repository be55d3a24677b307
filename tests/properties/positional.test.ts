import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundCell } from '../../src/layout/found.js';
import { linesOf } from '../../src/layout/lines.js';
import { positional } from '../../src/layout/positional.js';
import { UnitKind } from '../../src/layout/tape.js';
import { withoutSpace } from '../../src/source/characters.js';
import {
  look,
  type Printed,
  requestsTable,
  rowsOfValues,
  slipped,
  slips,
  statisticsTable,
  textOf,
} from '../support/layouts/padded-tables.js';
import { runs } from '../support/runs.js';

interface FoundRow {
  readonly texts: string[];
  readonly cells: FoundCell[];
}

function rowsOf(text: string): FoundRow[] {
  const rows: FoundRow[] = [];
  let cells: FoundCell[] = [];
  for (const cell of positional(text, linesOf(text)).flatMap((block) => block.cells)) {
    if (cell.kind === UnitKind.Blank) continue;
    if (cell.kind !== UnitKind.RowEnd) {
      cells.push(cell);
      continue;
    }
    const texts = cells.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(''));
    rows.push({ cells, texts });
    cells = [];
  }
  return rows;
}

/** The heads that stand over a cell, by their places among the table's. */
function headsOver(printed: Printed, header: FoundRow, { columns }: FoundCell): number[] | null {
  if (!columns) return null;
  return printed.heads.flatMap((head, at) => {
    const over = header.cells[header.texts.lastIndexOf(head)]?.columns;
    return over && over.from < columns.to && columns.from < over.to ? [at] : [];
  });
}

/** Every row is found, its groups before it, each value under its head. */
function expectAll(printed: Printed, text: string): void {
  const [header, ...body] = rowsOf(text) as [FoundRow, ...FoundRow[]];
  expect(header.texts).toEqual(expect.arrayContaining([...printed.heads]));
  expect(body.map(({ texts }) => texts)).toEqual(
    printed.rows.map(({ label, groups, values }) => [
      ...groups,
      label,
      ...values.filter((value) => value !== null),
    ]),
  );
  printed.rows.forEach(({ groups, values }, at) => {
    const cells = (body[at] as FoundRow).cells.slice(groups.length + 1);
    const columns = values.flatMap((value, column) => (value === null ? [] : [column]));
    expect(cells.map((cell) => headsOver(printed, header, cell))).toEqual(columns.map((column) => [column]));
  });
}

/** What is said of a row is so: where its numbers cannot be told, it has none. */
function expectNothingFalse(printed: Printed, text: string): void {
  const [header, ...body] = rowsOf(text);
  for (const { label, values } of printed.rows) {
    if (printed.rows.filter((other) => other.label === label).length > 1) continue;
    for (const row of body) {
      const at = row.texts.lastIndexOf(label);
      if (at < 0 || at === row.texts.length - 1) continue;
      expect(row.texts.slice(at + 1)).toEqual(values.filter((value) => value !== null));
      const columns = values.flatMap((value, column) => (value === null ? [] : [column]));
      row.cells.slice(at + 1).forEach((cell, index) => {
        const over = headsOver(printed, header as FoundRow, cell);
        expect([null, columns[index]]).toContain(over?.length === 1 ? over[0] : null);
      });
    }
  }
}

/** No character of a block is lost or told twice. */
function expectWhole(text: string): void {
  for (const { firstLine, endLine, cells } of positional(text, linesOf(text))) {
    const lines = linesOf(text);
    const spans = cells.flatMap((cell) => cell.spans).sort((one, other) => one.start - other.start);
    const told = spans.map(({ start, end }) => text.slice(start, end)).join('');
    const written = text.slice(lines.starts[firstLine], lines.ends[endLine - 1]);
    expect(withoutSpace(told)).toBe(withoutSpace(written));
  }
}

const FORMS = ['g2014', 'g2019', 'g2021'] as const;
const tableOf = (form: (typeof FORMS)[number], ...rest: Parameters<typeof statisticsTable>) =>
  form === 'g2014' ? statisticsTable(...rest) : requestsTable(form, ...rest);

describe.each(FORMS)('a table of %s printed with spaces', (form) => {
  const values = rowsOfValues(form === 'g2014' ? 1 : 7, 8);

  test('gives back its rows', () => {
    fc.assert(
      fc.property(look, values, (how, numbers) => {
        const printed = tableOf(form, numbers, how.aligns);
        const text = textOf(printed, how);
        expectAll(printed, text);
        expectWhole(text);
      }),
      runs(60),
    );
  });

  test('says nothing false where numbers wrap and labels are none of the form', () => {
    fc.assert(
      fc.property(look, values, slips, fc.integer({ min: 2, max: 6 }), (how, numbers, changes, narrow) => {
        const printed = slipped(tableOf(form, numbers, how.aligns), changes);
        const text = textOf(printed, how, narrow);
        expectNothingFalse(printed, text);
        expectWhole(text);
      }),
      runs(100),
    );
  });
});

test('numbers that wrap within narrow columns are put together', () => {
  let found = 0;
  let all = 0;
  fc.assert(
    fc.property(look, rowsOfValues(7, 8), (how, numbers) => {
      const printed = requestsTable('g2021', numbers, how.aligns);
      const rows = rowsOf(textOf(printed, how, 4)).map(({ texts }) => texts.join('|'));
      for (const { label, groups, values } of printed.rows) {
        const written = values.filter((value) => value !== null);
        if (written.every((value) => value.length <= 4)) continue;
        all++;
        if (rows.includes([...groups, label, ...written].join('|'))) found++;
      }
    }),
    runs(40),
  );
  expect(found / all).toBeGreaterThan(0.85);
});
