/** The table of 三 as the form prints it: a row for each outcome, a column for each kind of applicant. */
import { type IndicatorId, indicators } from '../../grammars/indicators.js';
import type { Row, Table } from '../../grammars/schema.js';
import type { Figure } from '../figures/figure.js';
import { valueColumns } from '../figures/forms.js';
import { figureText, type Styled } from './figure-text.js';
import type { Screen } from './screen.js';
import { padEnd, padStart, width, wrap } from './width.js';

/** The figures of a row of the form, in the order of its columns. */
export interface GridRow {
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/** A line's label; `row` is null for a heading. */
interface Label {
  readonly text: string;
  readonly depth: number;
  readonly row: GridRow | null;
}

const GAP = '  ';
const INDENT = '  ';
const LEAST_LABEL = 20;
/** Narrowest column: 商业 above 企业. */
const LEAST_HEAD = { zh: 4, en: 8 } as const;

export function figureGrid(table: Table, rows: readonly GridRow[], screen: Screen): string[] {
  const { words, lang, colors, columns } = screen;
  const heads = valueColumns(table).map((column) => words.applicants[column.id] ?? column.label);
  const cells = new Map(rows.map((row): [GridRow, Styled[]] => [row, cellsOf(row, screen)]));
  const needed = heads.map((_, index) =>
    Math.max(0, ...[...cells.values()].map((row) => (row.length > 1 ? width(row[index]?.text ?? '') : 0))),
  );
  const labels = lang === 'zh' ? officialLabels(table, rows) : rows.map(englishLabel);
  const widest = Math.max(...labels.map(({ text, depth }) => INDENT.length * (depth + 1) + width(text)));
  const full = heads.map((head, index) => Math.max(width(head), needed[index] as number));
  const narrow = needed.map((least) => Math.max(LEAST_HEAD[lang], least));
  const widths = widest + total(full) <= columns ? full : narrow;
  const labelWidth = Math.max(LEAST_LABEL, Math.min(widest, columns - total(widths)));

  const body = labels.flatMap(({ text, depth, row }) => {
    const indent = INDENT.repeat(depth + 1);
    const lines = wrap(text, labelWidth - indent.length).map((line) => indent + line);
    if (!row) return lines;
    const last = padEnd(lines[lines.length - 1] as string, labelWidth);
    const values = (cells.get(row) ?? []).map((cell, _, { length }) => {
      const padding = length > 1 ? (widths[_] as number) - width(cell.text) : 0;
      return GAP + ' '.repeat(padding) + cell.style(colors)(cell.text);
    });
    return [...lines.slice(0, -1), last + values.join('')];
  });
  return [...headLines(heads, widths, labelWidth).map((line) => colors.dim(line)), ...body];
}
