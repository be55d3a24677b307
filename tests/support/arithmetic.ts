/** Consistent reports as bare figures, and their arithmetic counted out independently of the code under test. */
import fc from 'fast-check';
import type { Check } from '../../grammars/index.js';
import type { CheckJson } from '../../src/contract/contract.js';
import type { Figure } from '../../src/figures/figure.js';
import { type FigureSpec, formOf } from '../../src/figures/forms.js';
import { figure } from '../../src/figures/make.js';
import { toNumber } from '../../src/figures/quantity.js';
import { allCells, type FormCell, type FormId, FORM_IDS, grammarOf } from './form.js';
import { soundValues } from './sound.js';

/** A consistent report: a number for each cell that it prints. */
export interface SoundReport {
  readonly form: FormId;
  readonly values: ReadonlyMap<string, number>;
}

const SINGLE = 'requests.outcome.other';

/** Random consistent reports of the three forms, with and without subtotal rows, （六） as one row or three. */
export const soundReport: fc.Arbitrary<SoundReport> = fc
  .record({
    form: fc.constantFrom(...FORM_IDS),
    single: fc.boolean(),
    subtotals: fc.boolean(),
    // Most reports hold hardly anything but zeros.
    density: fc.constantFrom(1, 4, 25),
    numbers: fc.array(
      fc.oneof(fc.constant(0), fc.nat(9), fc.nat(120), fc.integer({ min: 100, max: 40_000 })),
      { minLength: 260, maxLength: 260 },
    ),
  })
  .map(({ form, single, subtotals, density, numbers }) => {
    const printed = allCells(form).filter(({ row }) => {
      if (row.optional) return subtotals;
      if (form === 'g2021' && row.parent === SINGLE) return !single;
      if (form === 'g2021' && row.id === SINGLE) return single || subtotals;
      return row.kind === 'figure' || subtotals;
    });
    const sparse = numbers.map((number, at) => (at % density === 0 ? number : 0));
    return { form, values: soundValues(form, printed, (cell) => firstValue(cell, printed, sparse)) };
  });

/** What is carried over is what is carried forward less what is still to come, so that nothing goes below zero. */
function firstValue(cell: FormCell, cells: readonly FormCell[], numbers: readonly number[]): number {
  const own = numbers[cells.indexOf(cell) % numbers.length] ?? 0;
  if (cell.row.id !== 'requests.carried_over') return own;
  const forward = cells.find(
    ({ row, column }) => row.id === 'requests.carried_forward' && column === cell.column,
  );
  return forward ? Math.min(own, firstValue(forward, cells, numbers)) : own;
}

/** What a cell prints: a number, or null for a blank. */
export type Printed = ReadonlyMap<string, number | string | null>;

/** The figures of a report that prints these numbers, in the order of the form. */
export function figuresOf(form: FormId, printed: Printed): Figure[] {
  return formOf(form)
    .specs.filter(({ id }) => printed.has(id))
    .map((spec) => figureOf(spec, printed.get(spec.id) ?? null));
}

function figureOf(spec: FigureSpec, value: number | string | null): Figure {
  const place = { start: spec.index, end: spec.index };
  if (value === null) return figure(spec, 'blank', place, '', null);
  const raw = String(value);
  const made = figure(spec, 'reported', place, raw, null);
  const decimal = raw.replace(/^0+(?=\d)/, '');
  return { ...made, decimal, value: toNumber(decimal) };
}

/** A relation in one of its places, with the cells that it adds up. */
export interface Sum {
  readonly rule: string;
  readonly at: string | null;
  readonly isHardEquality: boolean;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly holds: boolean;
}

/** Every relation within the tables of a report, with blanks as zero. */
export function sumsOf(form: FormId, printed: Printed): Sum[] {
  const value = (id: string) => Number(printed.get(id) ?? 0);
  const isTable = ({ left, right, perFigure }: Check) =>
    !perFigure && [...left, ...right].every((operand) => !operand.includes(':'));
  return grammarOf(form)
    .checks.filter(isTable)
    .flatMap((check) => {
      const at = (place: string | null, idOf: (operand: string) => string): Sum[] => {
        const left = operands(check.left, printed).map(idOf);
        const right = operands(check.right, printed).map(idOf);
        if (![...left, ...right].every((id) => printed.has(id))) return [];
        const difference = sum(left.map(value)) - sum(right.map(value));
        const isEqual = check.relation === 'equal';
        return [
          {
            rule: check.id,
            at: place,
            isHardEquality: isEqual && check.severity === 'hard',
            left,
            right,
            holds: isEqual ? difference === 0 : difference <= 0,
          },
        ];
      };
      const cell = (row: string, column: string) => (column === 'total' ? row : `${row}@${column}`);
      const { perColumn, perRow } = check;
      if (perColumn) return perColumn.flatMap((column) => at(column, (row) => cell(row, column)));
      if (perRow) return perRow.flatMap((row) => at(row, (column) => cell(row, column)));
      return at(null, (id) => id);
    });
}

function operands(ids: readonly string[], printed: Printed): string[] {
  const own = ids.filter((id) => id !== '0');
  const children = own.filter((id) => id.startsWith(`${SINGLE}.`) && id !== `${SINGLE}.total`);
  const isSingle =
    printed.has(`${SINGLE}.total`) && children.length > 0 && !children.some((id) => printed.has(id));
  return isSingle && own.length > children.length
    ? [...own.filter((id) => !children.includes(id)), `${SINGLE}.total`]
    : own;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The name of a check or a sum in one place. */
export function nameOf({ rule, at }: Pick<CheckJson, 'rule' | 'at'>): string {
  return at === null ? rule : `${rule} ${at}`;
}
