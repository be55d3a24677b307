/**
 * The yardstick: the regular expressions of a skilled user, tuned for speed. One expression for each row
 * of the form, which takes the row's label as reports print it (width, spaces, line breaks, ordinals) and
 * the cells behind it; each searches on from where the row before was found.
 *
 * Figures only: no tree, no sections, no metadata, no offsets, no diagnostics; and it trusts what it finds.
 */
import { g2014 } from '../grammars/g2014.js';
import { g2019 } from '../grammars/g2019.js';
import type { Grammar, Row, Table } from '../grammars/schema.js';

interface RowExpression {
  /** A number and its unit for each of the row's figures. */
  readonly pattern: RegExp;
  readonly ids: readonly string[];
  /** Money that the form counts in 万元 comes out in 元. */
  readonly factor: number;
}

const NUMBER = '([+-]?\\d[\\d,]*(?:\\.\\d+)?) ?([万亿]?[元个]?)[ \\t]*(?=\\n|$)';
/** A cell: two bars with nothing between, a lone tab, or a number on a line of its own. */
const CELL = `(?:\\s*\\|\\s*(?=\\|)|[ \\t]*\\n+\\t(?=\\n)|\\s*(?:\\|\\s*)?${NUMBER})`;
const UNIT_CELL = '(?:[\\s|]*(?:条|件|次|篇|个|人次|人|万元)(?=\\s))?';
const OWN_NOTE = '\\s*(?:[（(][^）)]*[）)])?';
const ORDINAL = /^(?:（.）|[一二三四五六七八九]、|\d\.|其中：)/;
const WIDTHS: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '：': '[：:]',
  '，': '[，,]',
  '“': '["“”]?',
  '”': '["“”]?',
};

/** Where the tables begin: all before it is prose. */
const FORM_2014 = /\n[\t ]*(?:统\s*计\s*)?指\s*标\s*\n/;
const FORM_2019 = /第二十条第[（(]一[）)]项/;

/** Ids of a row's figures, in the order of the columns. */
export function targetIds(table: Table, row: Row): string[] {
  if (row.kind === 'heading') return [];
  if (table.figures === 'row') return [row.id];
  const columns = table.columns.map((column) => column.id).filter((id) => id !== 'label' && id !== 'unit');
  if (table.figures === 'column') return columns;
  if (table.figures === 'row.column') return columns.map((column) => `${row.id}.${column}`);
  return columns.map((column) => (column === 'total' ? row.id : `${row.id}@${column}`));
}

function tolerant(wording: string): string {
  return [...wording.replace(ORDINAL, '').replace(/（[^（）]*）$/, '')]
    .map((character) => WIDTHS[character] ?? character)
    .join('\\s*');
}

function expressions(grammar: Grammar): RowExpression[] {
  return grammar.tables.flatMap((table) =>
    table.rows
      .map((row) => ({ row, ids: targetIds(table, row) }))
      .filter(({ row, ids }) => ids.length > 0 && row.optional !== true)
      .map(({ row, ids }) => {
        // The one row of review and litigation has no label: its numbers follow the last head.
        const labels = row.label === '' ? ['总计'] : [row.label, ...row.wordings.map(({ text }) => text)];
        const label = `(?:${[...new Set(labels.map(tolerant))].join('|')})${OWN_NOTE}`;
        const unit = table.figures === 'row' ? UNIT_CELL : '';
        const pattern = new RegExp(label + unit + CELL.repeat(ids.length), 'g');
        return { pattern, ids, factor: row.unit === '万元' ? 10000 : 1 };
      }),
  );
}

const rows2014 = expressions(g2014);
const rows2019 = expressions(g2019);

/** Figure id → value, null for a blank cell; money in 元. Reads g2014 and g2019 tables. */
export function regexScript(text: string): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  const head = FORM_2014.exec(text);
  const start = head ?? FORM_2019.exec(text);
  if (start === null) return figures;
  let at = start.index;
  for (const { pattern, ids, factor } of head ? rows2014 : rows2019) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    at = pattern.lastIndex;
    ids.forEach((id, cell) => {
      figures.set(id, quantity(match[1 + 2 * cell], match[2 + 2 * cell], factor));
    });
  }
  return figures;
}

function quantity(number: string | undefined, unit: string | undefined, factor: number): number | null {
  if (number === undefined) return null;
  const scale = unit?.startsWith('万') ? 10000 : unit?.startsWith('亿') ? 100000000 : factor;
  const value = +number.replace(/,/g, '');
  return scale === 1 ? value : Math.round(value * scale);
}
