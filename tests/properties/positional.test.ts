import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundCell } from '../../src/layout/found.js';
import { linesOf } from '../../src/layout/lines.js';
import { positional } from '../../src/layout/positional.js';
import { UnitKind } from '../../src/layout/tape.js';
import {
  look,
  type Printed,
  requestsTable,
  rowsOfValues,
  statisticsTable,
  textOf,
} from '../support/layouts/padded-tables.js';
import { runs } from '../support/runs.js';

interface Row2 {
  readonly texts: string[];
  readonly cells: FoundCell[];
}

function rowsOf(text: string): Row2[] {
  const rows: Row2[] = [];
  let cells: FoundCell[] = [];
  for (const cell of positional(text, linesOf(text)).flatMap((block) => block.cells)) {
    if (cell.kind !== UnitKind.RowEnd) {
      cells.push(cell);
      continue;
    }
    rows.push({
      cells,
      texts: cells.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join('')),
    });
    cells = [];
  }
  return rows;
}

/** What the recogniser says of a table, against what was printed. */
function check(printed: Printed, text: string): void {
  const found = rowsOf(text);
  const heads = found[0] as Row2;
  for (const head of printed.heads) expect(heads.texts).toContain(head);
  const order = printed.heads.map((head) => heads.cells[heads.texts.lastIndexOf(head)] as FoundCell);
  const body = found.slice(1);
  expect(body.map(({ texts }) => texts)).toEqual(
    printed.rows.map(({ label, groups, values }) => [
      ...groups,
      label,
      ...values.filter((value) => value !== null),
    ]),
  );
  printed.rows.forEach(({ groups, values }, at) => {
    const cells = (body[at] as Row2).cells.slice(groups.length + 1);
    values.forEach((value, column) => {
      if (value === null) return;
      const { columns } = cells.shift() as FoundCell;
      if (!columns) return;
      const under = order.map(
        (head) => head.columns && head.columns.from < columns.to && columns.from < head.columns.to,
      );
      expect(under.flatMap((is, index) => (is ? [index] : []))).toEqual([column]);
    });
  });
}

describe('a table printed with spaces', () => {
  test.each(['g2019', 'g2021'] as const)('gives back its rows: %s', (form) => {
    fc.assert(
      fc.property(look, rowsOfValues(7, 8), (how, values) => {
        const printed = requestsTable(form, values, how.aligns);
        check(printed, textOf(printed, how));
      }),
      runs(150),
    );
  });

  test('gives back its rows: g2014', () => {
    fc.assert(
      fc.property(look, rowsOfValues(1, 8), (how, values) => {
        const printed = statisticsTable(values, how.aligns);
        check(printed, textOf(printed, how));
      }),
      runs(100),
    );
  });
});
