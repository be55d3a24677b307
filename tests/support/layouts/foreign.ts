/** Tables that an agency has changed: columns the form does not have, or in another order. */
import { valueColumns } from '../form.js';
import type { Grid, GridCell, GridRow } from './grid.js';

export const FOREIGN = ['numbers', 'remarks', 'last-year', 'reversed', 'one-column-less'] as const;
export type Foreign = (typeof FOREIGN)[number];

/**
 * `numbers`: running numbers in front. `remarks`: a last column of words, mostly empty. `last-year`: last
 * year's number before each number, under a head of its own. `reversed`: the columns from right to left.
 * `one-column-less`: the first column of values is not there.
 */
export function changedGrid(grid: Grid, foreign: Foreign): Grid {
  const { headerLines, headerColumns, rows } = grid;
  const isColumn = ({ role }: GridCell) => role === 'head';
  switch (foreign) {
    case 'numbers':
      return {
        ...grid,
        headerLines: headerLines.map((line, at) => [head(at === 0 ? '序号' : ''), ...line]),
        headerColumns: [head('序号'), ...headerColumns],
        rows: rows.map((row, at) => [value(String(at + 1)), ...row]),
      };
    case 'remarks':
      return {
        ...grid,
        headerLines: headerLines.map((line, at) => [...line, head(at === 0 ? '备注' : '')]),
        headerColumns: [...headerColumns, head('备注')],
        rows: rows.map((row, at) => [...row, value(at % 5 === 0 ? '含所属单位' : '')]),
      };
    case 'last-year':
      return {
        ...grid,
        headerLines: headerLines.map((line) =>
          line.flatMap((cell) => beside(cell, cell.role === 'head', '上年')),
        ),
        headerColumns: headerColumns.flatMap((cell) => beside(cell, isColumn(cell), '上年')),
        rows: rows.map((row) => row.flatMap((cell) => beside(cell, cell.role === 'value', '7'))),
      };
    case 'reversed':
      return {
        ...grid,
        headerLines: headerLines.map(reversedHeads),
        headerColumns: reversedHeads(headerColumns),
        rows: rows.map((row) => [
          ...row.filter(({ role }) => role !== 'value'),
          ...row.filter(({ role }) => role === 'value').reverse(),
        ]),
      };
    case 'one-column-less': {
      const [first, ...others] = valueColumns(grid.table);
      if (!first || others.length === 0) return grid;
      const gone = headerLines.findIndex((line) => line.some(({ text }) => text === first.label));
      return {
        ...grid,
        headerLines: headerLines.map((line, at) => {
          if (at === gone) return withoutFirst(line, ({ text }) => text === first.label);
          return at > gone && gone >= 0 ? withoutFirst(line, ({ spanned }) => spanned === true) : line;
        }),
        headerColumns: withoutFirst(headerColumns, ({ text }) => text === first.label),
        rows: rows.map((row) => withoutFirst(row, ({ role }) => role === 'value')),
      };
    }
  }
}

function head(text: string): GridCell {
  return text === '' ? { role: 'head', text, spanned: true } : { role: 'head', text };
}

function value(text: string): GridCell {
  return { role: 'value', text };
}

function beside(cell: GridCell, wanted: boolean, text: string): GridCell[] {
  if (!wanted || cell.spanned || cell.text === '' || /信息内容|指标|单位/.test(cell.text)) return [cell];
  return cell.role === 'head' ? [head(text + cell.text), cell] : [value(text), cell];
}

function reversedHeads(line: GridRow): GridRow {
  const [first, ...others] = line;
  return first ? [first, ...others.reverse()] : line;
}

function withoutFirst(row: GridRow, unwanted: (cell: GridCell) => boolean): GridRow {
  const at = row.findIndex(unwanted);
  return row.filter((_, index) => index !== at);
}
