/** Mistakes planted in consistent reports: every relation that they break is found, and the cell is suspected. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/checks/checks.js';
import type { CheckJson } from '../../src/contract/contract.js';
import { formOf } from '../../src/figures/forms.js';
import {
  figuresOf,
  nameOf,
  type Printed,
  type SoundReport,
  soundReport,
  sumsOf,
} from '../support/arithmetic.js';
import type { FormId } from '../support/form.js';
import { runs } from '../support/runs.js';

interface Mistake {
  readonly kind: 'changed' | 'digits-split' | 'digits-shifted' | 'exchanged' | 'row-shifted';
  readonly at: number;
  readonly by: number;
}

const mistake: fc.Arbitrary<Mistake> = fc.record({
  kind: fc.constantFrom('changed', 'digits-split', 'digits-shifted', 'exchanged', 'row-shifted'),
  at: fc.nat(9999),
  by: fc.nat(60_000),
});

/** The cells of a table row that hold a cell, in printed order. */
function rowOf(form: FormId, id: string, printed: Printed): string[] {
  const spec = formOf(form).byId.get(id);
  return formOf(form)
    .specs.filter(({ row, table }) => row === spec?.row && table === spec?.table)
    .map((own) => own.id)
    .filter((own) => printed.has(own));
}

/** The numbers printed once a mistake is made; the same where it cannot be made there. */
function planted(form: FormId, printed: Printed, { kind, at, by }: Mistake): Printed {
  const result = new Map(printed);
  const ids = [...printed.keys()];
  const id = ids[at % ids.length] as string;
  const row = rowOf(form, id, printed);
  const values = row.map((own) => Number(printed.get(own)));
  const place = row.indexOf(id);
  const set = (numbers: readonly (number | string)[]) =>
    numbers.slice(0, row.length).forEach((number, index) => void result.set(row[index] as string, number));
  if (kind === 'changed') result.set(id, by);
  else if (kind === 'exchanged') {
    const other = ids[by % ids.length] as string;
    result.set(id, printed.get(other) ?? 0).set(other, printed.get(id) ?? 0);
  } else if (kind === 'row-shifted') {
    set(by % 2 === 0 ? [0, ...values] : [...values.slice(1), 0]);
  } else if (place + 1 < row.length && (values[place] as number) > 9) {
    const digits = String(values[place]);
    const [head, tail] = [digits.slice(0, -1), digits.slice(-1)];
    if (kind === 'digits-split') set([...values.slice(0, place), head, tail, ...values.slice(place + 1)]);
    else set([...values.slice(0, place), head, tail + String(values[place + 1]), ...values.slice(place + 2)]);
  }
  return result;
}

const hardViolations = (checks: readonly CheckJson[]) =>
  checks.filter(({ severity, status }) => severity === 'hard' && status === 'violated').map(nameOf);

describe('a consistent report', () => {
  test('has no hard finding, and every relation holds', () => {
    fc.assert(
      fc.property(soundReport, ({ form, values }) => {
        const checks = checksOf(form, figuresOf(form, values));
        expect(hardViolations(checks)).toEqual([]);
        expect(checks.map(nameOf)).toEqual(sumsOf(form, values).map(nameOf));
        expect(checks.filter(({ status }) => status === 'not-evaluable')).toEqual([]);
      }),
      runs(200),
    );
  });

  test('has none either where zeros that are no totals are left blank', () => {
    fc.assert(
      fc.property(soundReport, fc.array(fc.boolean(), { minLength: 7, maxLength: 31 }), (report, pattern) => {
        const { form, values } = report;
        const totals = new Set(
          sumsOf(form, values)
            .filter(({ isHardEquality }) => isHardEquality)
            .map(({ left }) => left[0]),
        );
        const printed = new Map<string, number | null>(
          [...values].map(([id, value], at) =>
            value === 0 && !totals.has(id) && pattern[at % pattern.length] ? [id, null] : [id, value],
          ),
        );
        const checks = checksOf(form, figuresOf(form, printed));
        expect(hardViolations(checks)).toEqual([]);
        for (const { blanksAsZero, figures, status, strictStatus } of checks) {
          const isBlank = figures.some((id) => printed.get(id) === null);
          expect(strictStatus).toBe(isBlank ? 'not-evaluable' : status);
          expect(blanksAsZero).toBe(isBlank && status !== 'not-evaluable');
        }
      }),
      runs(200),
    );
  });
});

describe('one to three planted mistakes', () => {
  test('every relation that they break is found, and no other', () => {
    fc.assert(
      fc.property(soundReport, fc.array(mistake, { minLength: 1, maxLength: 3 }), (report, mistakes) => {
        const { form, values } = report;
        const printed = mistakes.reduce<Printed>((before, own) => planted(form, before, own), values);
        const expected = sumsOf(form, printed);
        const checks = checksOf(form, figuresOf(form, printed)).filter(
          ({ rule }) => !rule.includes('.figures.'),
        );
        expect(checks.map((check) => [nameOf(check), check.status])).toEqual(
          expected.map((own) => [nameOf(own), own.holds ? 'holds' : 'violated']),
        );
      }),
      runs(300),
    );
  });

  test('every suspect of a check would restore it', () => {
    fc.assert(
      fc.property(soundReport, fc.array(mistake, { minLength: 1, maxLength: 3 }), (report, mistakes) => {
        const { form, values } = report;
        const printed = mistakes.reduce<Printed>((before, own) => planted(form, before, own), values);
        const before = sumsOf(form, printed)
          .filter(({ isHardEquality, holds }) => isHardEquality && holds)
          .map(nameOf);
        for (const check of checksOf(form, figuresOf(form, printed))) {
          for (const { figures, values: wanted } of check.suspects) {
            expect(check.status).toBe('violated');
            const mended = new Map(printed);
            figures.forEach((id, at) => void mended.set(id, Number(wanted[at])));
            const after = sumsOf(form, mended)
              .filter(({ holds }) => holds)
              .map(nameOf);
            expect(after).toEqual(expect.arrayContaining([nameOf(check), ...before]));
          }
        }
      }),
      runs(60),
    );
  });
});

describe('a blanked total', () => {
  test('is not evaluable, and what it should say is proposed', () => {
    fc.assert(
      fc.property(soundReport, fc.nat(9999), ({ form, values }, pick) => {
        const totals = sumsOf(form, values).filter(
          ({ isHardEquality, left }) => isHardEquality && left.length === 1,
        );
        const id = totals[pick % totals.length]?.left[0] as string;
        const printed = new Map<string, number | null>(values).set(id, null);
        const own = new Set(totals.filter(({ left }) => left[0] === id).map(nameOf));
        for (const check of checksOf(form, figuresOf(form, printed))) {
          expect([nameOf(check), check.severity === 'hard' && check.status === 'violated']).toEqual([
            nameOf(check),
            false,
          ]);
          if (!own.has(nameOf(check))) continue;
          expect(check.status).toBe('not-evaluable');
          expect(check.left).toBeNull();
          expect(check.suspects).toEqual([
            { figures: [id], values: [String(values.get(id))], pattern: 'blank-total' },
          ]);
        }
      }),
      runs(200),
    );
  });
});

const seed = runs(1).seed ?? Math.floor(Math.random() * 2 ** 31);

describe.each([
  ['every cell filled in', false],
  ['zeros left blank', true],
])('a planted change of one cell, %s', (_, blank) => {
  test(`is among the first three suspects, with its right value, where two equalities or more hold the cell; seed ${seed}`, () => {
    const change = fc.tuple(fc.nat(9999), fc.oneof(fc.nat(9), fc.nat(60_000)));
    const reports = fc.sample(fc.tuple(soundReport, fc.array(change, { minLength: 5, maxLength: 5 })), {
      numRuns: 320,
      seed,
    });
    const outcomes = reports.flatMap(([report, changes]) =>
      changes.flatMap(([at, number]) => {
        const made = changeOf(report, at, number);
        return made ? [isSuspected(report, made, blank)] : [];
      }),
    );
    // Among blanks alone nothing can be evaluated that would be broken.
    const noticed = outcomes.filter((outcome) => outcome !== null);
    expect(noticed.length).toBeGreaterThanOrEqual(1000);
    expect(blank ? noticed.length : outcomes.length).toBe(noticed.length);
    expect(noticed.filter((outcome) => outcome).length / noticed.length).toBeGreaterThanOrEqual(0.95);
  });
});

/** Another number for a cell that stands in two hard equalities or more. */
function changeOf(
  { form, values }: SoundReport,
  at: number,
  number: number,
): { id: string; wrong: number } | null {
  const counts = new Map<string, number>();
  for (const { isHardEquality, left, right } of sumsOf(form, values))
    if (isHardEquality) for (const id of [...left, ...right]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
  const id = ids[at % ids.length] as string;
  return values.get(id) === number ? null : { id, wrong: number };
}

/** Whether each equality that the change breaks names the cell; null where it breaks none. */
function isSuspected(
  { form, values }: SoundReport,
  { id, wrong }: { id: string; wrong: number },
  blank: boolean,
): boolean | null {
  const printed = new Map<string, number | null>(
    [...values].map(([own, value]) => [own, blank && value === 0 ? null : value]),
  ).set(id, wrong);
  const violated = checksOf(form, figuresOf(form, printed)).filter(
    ({ severity, status, figures }) => severity === 'hard' && status === 'violated' && figures.includes(id),
  );
  const right = String(values.get(id));
  if (violated.length === 0) return null;
  return violated.every(({ suspects }) =>
    suspects.slice(0, 3).some((own) => own.figures.join() === id && own.values.join() === right),
  );
}
