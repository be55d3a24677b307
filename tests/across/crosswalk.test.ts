import { describe, expect, test } from 'vitest';
import { crosswalk, type GenerationId, type Relation } from '../../grammars/index.js';
import { compare } from '../../src/index.js';
import { FORM_IDS, type FormId } from '../support/form.js';
import { stored } from '../support/stored.js';

const YEARS = { g2014: 2018, g2019: 2019, g2021: 2021 } as const;

/** The row of an indicator between two forms, the earlier one first. */
function rowBetween(
  indicator: string,
  [before, after]: readonly [FormId, FormId],
  said: readonly [Record<string, number | string | null>, Record<string, number | string | null>],
) {
  const { rows } = compare([stored(before, YEARS[before], said[0]), stored(after, YEARS[after], said[1])]);
  return rows.find(({ id }) => id === indicator)?.changes[0];
}

const isRead = (id: GenerationId): id is FormId => (FORM_IDS as readonly string[]).includes(id);

/** Every relation of the crosswalk between two forms whose figures are read. */
const pairs = (crosswalk as readonly Relation[]).flatMap((relation) => {
  const [own, others] = relation.between;
  return own
    .filter(isRead)
    .flatMap((from) =>
      others
        .filter(isRead)
        .map((to) => ({ relation, from, to, name: `${relation.indicator} ${from} ${to}` })),
    );
});

describe('the crosswalk', () => {
  test('has relations between all forms that are read', () => {
    expect(pairs.length).toBeGreaterThan(50);
  });

  // 信息处理费 stands in the prose, no table prints it.
  const printed = pairs.filter(({ relation }) => relation.indicator !== 'fees.requests.amount');

  test.each(printed)('$name is compared as it says', ({ relation, from, to }) => {
    const { indicator, formula, quality, note } = relation;
    const parts = formula ?? [indicator];
    const own = { [indicator]: 1000 };
    const other = Object.fromEntries(parts.map((id, index) => [id, 10 ** index]));
    const sum = String(parts.reduce((total, _, index) => total + 10 ** index, 0));
    const isEarlier = YEARS[from] < YEARS[to];
    const change = rowBetween(
      indicator,
      isEarlier ? [from, to] : [to, from],
      isEarlier ? [own, other] : [other, own],
    );
    const here = { figures: [indicator], decimal: '1000', blanksAsZero: false };
    const there = { figures: [...parts], decimal: sum, blanksAsZero: false };
    expect(change?.before).toEqual({
      ...(isEarlier ? here : there),
      year: isEarlier ? YEARS[from] : YEARS[to],
    });
    expect(change?.after).toEqual({
      ...(isEarlier ? there : here),
      year: isEarlier ? YEARS[to] : YEARS[from],
    });
    expect(change).toMatchObject({
      quality,
      note,
      difference: String((isEarlier ? 1 : -1) * (Number(sum) - 1000)),
    });
  });

  test('leaves what only one form counts without a change', () => {
    const change = rowBetween('proactive.total', ['g2014', 'g2019'], [{ 'proactive.total': 7 }, {}]);
    expect(change).toMatchObject({ quality: null, note: null, difference: null });
    expect(change?.after.decimal).toBeNull();
    const carried = 'requests.carried_over';
    expect(rowBetween(carried, ['g2014', 'g2019'], [{}, { [carried]: 3 }])?.quality).toBeNull();
    const byApplicant = 'requests.outcome.granted@natural_person';
    expect(rowBetween(byApplicant, ['g2014', 'g2021'], [{}, { [byApplicant]: 3 }])?.quality).toBeNull();
  });

  test('compares （六） in one row with the three rows of the same form, applicant by applicant', () => {
    for (const at of ['', '@natural_person']) {
      const single = `requests.outcome.other.total${at}`;
      const rows = ['overdue_correction', 'overdue_fee', 'other'].map(
        (part) => `requests.outcome.other.${part}${at}`,
      );
      const later = Object.fromEntries(rows.map((id, index) => [id, index + 1]));
      const comparison = compare([stored('g2021', 2021, { [single]: 4 }), stored('g2021', 2022, later)]);
      expect(comparison.rows.find(({ id }) => id === single)?.changes[0]).toMatchObject({
        quality: 'derived',
        difference: '2',
        after: { figures: rows, decimal: '6' },
      });
    }
    // Where the later form prints the single row itself, nothing has to be added up.
    const id = 'requests.outcome.other.total';
    expect(rowBetween(id, ['g2019', 'g2021'], [{ [id]: 4 }, { [id]: 9 }])).toMatchObject({
      quality: 'exact',
      difference: '5',
    });
  });
});

describe('a sum', () => {
  const id = 'requests.outcome.granted';
  const part = 'requests.outcome.already_public';
  const between = (said: Record<string, number | string | null>) =>
    rowBetween(id, ['g2014', 'g2019'], [said, { [id]: 10 }]);

  test.each([
    ['a blank part as zero, and says so', { [id]: 4, [part]: '' }, '6', true],
    ['a mark in place of a part as zero, and says so', { [id]: 4, [part]: '—' }, '6', true],
    ['nothing but blanks as no number', { [id]: '', [part]: '' }, null, false],
    ['what cannot be read as no number', { [id]: 4, [part]: '?' }, null, false],
    ['what is missing as no number', { [id]: 4, [part]: null }, null, false],
  ])('reads %s', (_, said, difference, blanksAsZero) => {
    expect(between(said)).toMatchObject({ difference, before: { blanksAsZero } });
  });

  test('a blank alone is no zero', () => {
    const { rows } = compare([stored('g2021', 2021, {}), stored('g2021', 2022, { [id]: 3 })]);
    const change = rows.find((row) => row.id === id)?.changes[0];
    expect(change).toMatchObject({ quality: 'exact', difference: null, before: { decimal: null } });
  });

  test('is exact beyond floating point', () => {
    const amount = 'proactive.administrative_fees.amount';
    const { rows } = compare([
      stored('g2021', 2021, { [amount]: '90071992547409930.1' }),
      stored('g2021', 2022, { [amount]: '90071992547409930.3' }),
    ]);
    expect(rows.find((row) => row.id === amount)?.changes[0]?.difference).toBe('0.2');
  });
});
