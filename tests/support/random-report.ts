/** Random reports of the three forms, as fast-check arbitraries that shrink to a plain one. */
import fc from 'fast-check';
import type { Row, Table } from '../../grammars/index.js';
import {
  allCells,
  cellsOf,
  columnKey,
  FORM_IDS,
  type FormCell,
  type FormId,
  grammarOf,
  rowKey,
} from './form.js';
import { entryOf, type Written, written } from './numbers.js';
import { BODIES, PLACES, paragraph } from './prose.js';
import { type Surroundings, surroundings, textOf } from './random-text.js';
import { soundValues } from './sound.js';
import { BLANK, type Entry, type ReportModel } from './report-model.js';

/** What all cells say before single ones are changed. */
const BASES = ['distinct', 'zeros', 'sound', 'blank', 'totals'] as const;

interface Change {
  readonly at: number;
  readonly scope: 'cell' | 'row';
  readonly what: Written | 'blank' | 'placeholder' | 'text';
}

/** What a random report is made from; small where the report is plain. */
export interface Recipe {
  readonly form: FormId;
  readonly base: (typeof BASES)[number];
  readonly changes: readonly Change[];
  readonly wordings: readonly number[];
  readonly absent: readonly number[];
  /** （六）其他处理 of g2021 as a single row, as g2019 has it. */
  readonly singleRow: boolean;
  readonly optionalRow: boolean;
  readonly text: Surroundings;
  readonly agency: readonly [number, number];
  readonly prose: readonly number[];
}

const PLACEHOLDERS = ['—', '/', '——', '-', '不涉及', '不适用', '*'];
const TEXTS = ['详见附件', '另行公布', '见正文', '约三十'];

export interface ReportOptions {
  readonly forms?: readonly FormId[];
  readonly text?: fc.Arbitrary<Surroundings>;
}

export function recipe({ forms = FORM_IDS, text = surroundings }: ReportOptions = {}): fc.Arbitrary<Recipe> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(9999),
    scope: fc.constantFrom('cell', 'cell', 'cell', 'row'),
    what: fc.oneof(
      { weight: 6, arbitrary: written },
      { weight: 3, arbitrary: fc.constant('blank' as const) },
      { weight: 1, arbitrary: fc.constant('placeholder' as const) },
      { weight: 1, arbitrary: fc.constant('text' as const) },
    ),
  });
  return fc.record({
    form: fc.constantFrom(...forms),
    base: fc.constantFrom(...BASES),
    changes: fc.array(change, { maxLength: 14 }),
    wordings: fc.array(fc.nat(5), { maxLength: 8 }),
    absent: fc.array(fc.nat(999), { maxLength: 3 }),
    singleRow: fc.boolean(),
    optionalRow: fc.boolean(),
    text,
    agency: fc.tuple(fc.nat(PLACES.length - 1), fc.nat(BODIES.length - 1)),
    prose: fc.array(fc.nat(4000), { minLength: 3, maxLength: 12 }),
  });
}

export function modelOf(recipe: Recipe): ReportModel {
  const { form, agency, prose } = recipe;
  const name = `${PLACES[agency[0]] ?? ''}${BODIES[agency[1]] ?? ''}`;
  return {
    form,
    entries: entriesOf(recipe),
    wordings: wordingsOf(recipe),
    ...textOf(form, name, recipe.text, prose.map(paragraph)),
  };
}

/** Rows of the report: those of the form but a few, with what only some reports print. */
function rowsOf({ form, singleRow, optionalRow, absent }: Recipe): { table: Table; row: Row }[] {
  const all = grammarOf(form).tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const printed = all.filter(({ table, row }) => {
    if (row.optional) return optionalRow;
    const heading = table.rows.find(({ id }) => id === row.parent);
    if (heading?.id === 'requests.outcome.other') return !singleRow;
    return row.kind === 'figure' || (singleRow && row.id === 'requests.outcome.other');
  });
  const left = new Set(absent.map((at) => printed[at % printed.length]));
  return printed.filter((item) => !left.has(item) || isAnchor(item.row));
}

/** Rows that tell two of the same name apart, the one without a name, and what stands behind （六）. */
function isAnchor({ id, label }: Row): boolean {
  return (
    label === '' || /^(?:review|litigation)\.(?:total|upheld)$/.test(id) || id === 'requests.outcome.other'
  );
}

function entriesOf(recipe: Recipe): Map<string, Entry> {
  const rows = rowsOf(recipe).map(({ table, row }) => cellsOf(table, row));
  const cells = rows.flat();
  const entries = new Map<string, Entry>();
  const base = baseValues(recipe, rows);
  cells.forEach((cell) => {
    const value = base(cell);
    entries.set(cell.id, value === null ? BLANK : entryOf(cell, { style: 'plain', value }));
  });
  for (const change of recipe.changes) {
    for (const cell of cellsChanged(change, rows))
      entries.set(cell.id, changedEntry(cell, change.what, change.at));
  }
  return entries;
}

function cellsChanged({ at, scope }: Change, rows: readonly (readonly FormCell[])[]): readonly FormCell[] {
  const cells = rows.flat();
  const cell = cells[at % cells.length] as FormCell;
  return scope === 'row' ? (rows.find((row) => row.includes(cell)) ?? []) : [cell];
}

function changedEntry(cell: FormCell, what: Change['what'], seed: number): Entry {
  if (what === 'blank') return BLANK;
  if (what === 'placeholder') {
    return { status: 'placeholder', written: PLACEHOLDERS[seed % PLACEHOLDERS.length] as string };
  }
  if (what === 'text') return { status: 'unreadable', written: TEXTS[seed % TEXTS.length] as string };
  return entryOf(cell, what);
}

function baseValues(
  { form, base, changes }: Recipe,
  rows: readonly (readonly FormCell[])[],
): (cell: FormCell) => number | null {
  const places = new Map(allCells(form).map(({ id }, index) => [id, index]));
  const place = ({ id }: FormCell) => places.get(id) ?? 0;
  switch (base) {
    case 'distinct':
      return (cell) => 100 + place(cell);
    case 'zeros':
      return () => 0;
    case 'blank':
      return () => null;
    case 'totals':
      return (cell) =>
        cell.column.id === 'total' || cell.table.figures !== 'row@column' ? place(cell) : null;
    case 'sound': {
      // A cell left blank says 0 to the sums.
      const blank = new Set(
        changes.filter(({ what }) => what === 'blank').flatMap((change) => cellsChanged(change, rows)),
      );
      const first = (cell: FormCell) => (isOpen(cell) || blank.has(cell) ? 0 : place(cell) % 4);
      const values = soundValues(form, rows.flat(), first);
      return (cell) => values.get(cell.id) ?? 0;
    }
  }
}

/** What is left over from one year to the next. */
function isOpen({ row }: FormCell): boolean {
  return row.id === 'requests.carried_forward' || row.id === 'requests.carried_over';
}

function wordingsOf({ form, wordings }: Recipe): Map<string, string> {
  const chosen = new Map<string, string>();
  if (wordings.length === 0) return chosen;
  let at = 0;
  const choose = (key: string, label: string, others: readonly { readonly text: string }[]) => {
    const short = label.replace(/（[^（）]*）$/, '');
    const texts = [
      label,
      ...others.map(({ text }) => text),
      ...(short !== label && short !== '' ? [short] : []),
    ];
    const text = texts[(wordings[at++ % wordings.length] ?? 0) % texts.length];
    if (text !== undefined && text !== label) chosen.set(key, text);
  };
  for (const table of grammarOf(form).tables) {
    if (table.caption !== null) choose(table.id, table.caption, table.captions);
    for (const row of table.rows) if (row.label !== '') choose(rowKey(table, row), row.label, row.wordings);
    for (const column of table.columns) {
      // The short head of an amount drops its unit.
      if (column.label !== '' && !column.label.includes('单位：'))
        choose(columnKey(table, column), column.label, column.wordings);
    }
  }
  return chosen;
}
