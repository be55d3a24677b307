/** Random tables of the forms, printed with spaces. */
import fc from 'fast-check';
import { type Grammar, grammars, type Row } from '../../../grammars/index.js';
import { type Align, type PaddedCell, type PaddedOptions, renderPadded, widthOf } from './padded.js';

/** A row as the form has it: its values by column, null where they are blank. */
export interface Expected {
  readonly label: string;
  readonly groups: readonly string[];
  readonly values: readonly (string | null)[];
}

export interface Printed {
  readonly cells: readonly PaddedCell[];
  readonly rows: readonly Expected[];
  /** The heads above the values. */
  readonly heads: readonly string[];
  readonly labelColumns: number;
}

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const number = fc.oneof(
  fc.constant('0'),
  fc.nat(99).map(String),
  fc.nat(99_999).map(String),
  fc.constant('—'),
);

/** The table of 三: headings beside the rows they stand above, seven columns under heads in three lines. */
export function requestsTable(
  form: 'g2019' | 'g2021',
  values: (string | null)[][],
  aligns: Align[],
): Printed {
  const table = (grammars[form] as Grammar).tables.find(({ id }) => id === 'requests');
  const all = table?.rows ?? [];
  const leaves = all.filter((row) => row.kind === 'figure');
  const [label = 'left', value = 'left', head = 'left'] = aligns;
  const cells: PaddedCell[] = [];
  const add = (text: string, row: number, rows: number, column: number, columns: number, align: Align) => {
    cells.push({ text, row, rows, column, columns, align });
  };
  add(NOTE, 0, 3, 0, 3, label);
  add('申请人情况', 0, 1, 3, 7, head);
  add('自然人', 1, 2, 3, 1, head);
  add('法人或其他组织', 1, 1, 4, 5, head);
  HEADS.slice(1, 6).forEach((text, at) => {
    add(text, 2, 1, 4 + at, 1, head);
  });
  add('总计', 1, 2, 9, 1, head);
  const rows = leaves.map((leaf, at): Expected => {
    const path = pathOf(leaf, all);
    path.forEach((group, depth) => {
      const under = leaves.filter((other) => pathOf(other, all).includes(group));
      if (under[0] === leaf) add(group.label, 3 + at, under.length, depth, 1, label);
    });
    add(leaf.label, 3 + at, 1, path.length, 3 - path.length, label);
    const own = values[at] as (string | null)[];
    own.forEach((text, column) => {
      add(text ?? '', 3 + at, 1, 3 + column, 1, value);
    });
    return {
      label: leaf.label,
      groups: path
        .filter((group) => leaves.find((other) => pathOf(other, all).includes(group)) === leaf)
        .map((group) => group.label),
      values: own,
    };
  });
  return { cells, rows, heads: HEADS, labelColumns: 3 };
}

function pathOf(row: Row, all: readonly Row[]): Row[] {
  const parent = all.find(({ id }) => id === row.parent);
  return parent ? [...pathOf(parent, all), parent] : [];
}

/** The one table of 2014: label, unit, number. */
export function statisticsTable(values: (string | null)[][], aligns: Align[]): Printed {
  const all = (grammars.g2014 as Grammar).tables[0]?.rows ?? [];
  const [label = 'left', value = 'left', head = 'left'] = aligns;
  const cells: PaddedCell[] = ['统计指标', '单位', '统计数'].map((text, column) => ({
    text,
    row: 0,
    rows: 1,
    column,
    columns: 1,
    align: head,
  }));
  const rows = all.map((row, at): Expected => {
    const own = [row.unit, row.kind === 'figure' ? (values[at]?.[0] ?? null) : null];
    [row.label, ...own].forEach((text, column) => {
      const align = column === 0 ? label : value;
      cells.push({ text: text ?? '', row: 1 + at, rows: 1, column, columns: 1, align });
    });
    return { label: row.label, groups: [], values: own };
  });
  return { cells, rows, heads: ['单位', '统计数'], labelColumns: 1 };
}

const ALIGNS: Align[] = ['left', 'centre', 'right'];

export interface Look {
  readonly aligns: Align[];
  readonly labels: number[];
  readonly spare: number[];
  readonly options: Omit<PaddedOptions, 'widths'>;
}

export const look: fc.Arbitrary<Look> = fc.record({
  aligns: fc
    .tuple(
      fc.constantFrom<Align>('left', 'left', 'centre'),
      fc.constantFrom(...ALIGNS),
      fc.constantFrom(...ALIGNS),
    )
    .map((all) => [...all]),
  labels: fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 4, max: 16 }), fc.integer({ min: 12, max: 60 }))
    .map((all) => [...all]),
  spare: fc.array(fc.nat(6), { minLength: 7, maxLength: 7 }),
  options: fc.record({
    gutter: fc.integer({ min: 1, max: 3 }),
    indent: fc.nat(6),
    valign: fc.constantFrom('top', 'middle', 'bottom'),
    counting: fc.constantFrom('display', 'characters'),
  }),
});

/** Columns as wide as their numbers, or wider; `narrow`: no wider than this, so that numbers wrap. */
export function textOf(
  { cells, rows, labelColumns }: Printed,
  { labels, spare, options }: Look,
  narrow = Number.POSITIVE_INFINITY,
): string {
  const own = labelColumns === 1 ? [Math.max(...labels)] : labels;
  const columns = rows[0]?.values.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) => {
    const numbers = rows.map(({ values }) => widthOf(values[at] ?? '', options.counting));
    return Math.min(narrow, Math.max(2, ...numbers) + (spare[at] as number));
  });
  const table = renderPadded(cells, { ...options, widths: [...own, ...widths] });
  return ['三、收到和处理政府信息公开申请情况', '', ...table, '', '本段文字不在表中。'].join('\n');
}

export const rowsOfValues = (columns: number, blanks: number) =>
  fc.array(
    fc.array(fc.option(number, { nil: null, freq: blanks }), { minLength: columns, maxLength: columns }),
    { minLength: 80, maxLength: 80 },
  );

/** Changes to labels: which, how and where, as far as there are so many. */
export const slips = fc.array(
  fc.record({ row: fc.nat(80), kind: fc.constantFrom('more', 'behind', 'less'), place: fc.nat(20) }),
  { maxLength: 12 },
);

/** The table with labels that no form has. */
export function slipped(
  printed: Printed,
  changes: typeof slips extends fc.Arbitrary<infer T> ? T : never,
): Printed {
  const texts = new Map<string, string>();
  for (const { row, kind, place } of changes) {
    const label = printed.rows[row % printed.rows.length]?.label ?? '';
    const at = 1 + (place % Math.max(1, label.length - 1));
    if (kind === 'more') texts.set(label, `${label.slice(0, at)}某某${label.slice(at)}`);
    else if (kind === 'behind') texts.set(label, `${label}及其他`);
    else texts.set(label, label.slice(0, at) + label.slice(at + 2));
  }
  const changed = (text: string) => texts.get(text) ?? text;
  return {
    ...printed,
    cells: printed.cells.map((cell) =>
      cell.column < printed.labelColumns ? { ...cell, text: changed(cell.text) } : cell,
    ),
    rows: printed.rows.map((row) => ({ ...row, label: changed(row.label) })),
  };
}
