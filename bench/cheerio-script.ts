/**
 * The yardstick for pages: what a skilled user writes with cheerio. The rows of all tables in order, in each the cells;
 * the last of them are the values, the one before is the label, which is looked for from the row found last.
 *
 * Figures only, from tables that are as the form prints them; and it trusts what it finds.
 */
import { load } from 'cheerio';
import { g2014 } from '../grammars/g2014.js';
import { g2019 } from '../grammars/g2019.js';
import type { Grammar, Table } from '../grammars/schema.js';
import { targetIds } from './regex-script.js';

interface RowTarget {
  /** The label as far as cells repeat it; empty where the form prints none. */
  readonly label: string;
  readonly ids: readonly string[];
  /** Cells between the label and the values. */
  readonly gap: number;
  readonly factor: number;
}

const QUANTITY = /^[+-]?\d[\d,]*(?:\.\d+)?$/;

function plain(label: string): string {
  return label.replace(/\s/g, '').replace(/（[^（）]*）$/, '');
}

function targetsOf(grammar: Grammar): RowTarget[] {
  const ofTable = (table: Table) =>
    table.rows.map((row) => ({
      label: plain(row.label),
      ids: targetIds(table, row),
      gap: table.figures === 'row' ? 1 : 0,
      factor: [row, ...table.columns].some(({ unit }) => unit === '万元') ? 10000 : 1,
      printed: row.optional !== true,
    }));
  return grammar.tables.flatMap(ofTable).filter(({ ids, printed }) => printed && ids.length > 0);
}

const targets2014 = targetsOf(g2014);
const targets2019 = targetsOf(g2019);

/** Figure id → value, null for a blank cell; money in 元. Reads g2014 and g2019 tables. */
export function cheerioScript(html: string): Map<string, number | null> {
  const $ = load(html);
  const figures = new Map<string, number | null>();
  const targets = html.includes('第二十条') ? targets2019 : targets2014;
  let next = 0;
  for (const tr of $('tr').toArray()) {
    const cells = $(tr)
      .children('td, th')
      .toArray()
      .map((cell) => $(cell).text().trim());
    for (let at = next; at < targets.length; at++) {
      const target = targets[at] as RowTarget;
      if (!isRowOf(cells, target)) continue;
      const values = cells.slice(cells.length - target.ids.length);
      target.ids.forEach((id, index) => {
        figures.set(id, quantity(values[index] as string, target.factor));
      });
      next = at + 1;
      break;
    }
  }
  return figures;
}

function isRowOf(cells: readonly string[], { label, ids, gap }: RowTarget): boolean {
  if (label === '')
    return cells.length === ids.length && cells.every((cell) => cell === '' || QUANTITY.test(cell));
  return plain(cells[cells.length - ids.length - gap - 1] ?? '') === label;
}

function quantity(written: string, factor: number): number | null {
  if (!QUANTITY.test(written)) return null;
  const value = +written.replace(/,/g, '');
  return factor === 1 ? value : Math.round(value * factor);
}
