/** What a relation comes to with blanks, marks, unreadable cells, scaled numbers and inferred cells. */
import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/checks/checks.js';
import type { CheckJson } from '../../src/contract/contract.js';
import type { Figure } from '../../src/figures/figure.js';
import { formOf } from '../../src/figures/forms.js';
import { missingFigure } from '../../src/figures/make.js';
import { figuresOf, type Printed } from '../support/arithmetic.js';
import type { FormId } from '../support/form.js';

const changes = new Map<string, Partial<Figure>>([
  ['placeholder', { status: 'placeholder', decimal: null, value: null, raw: '—' }],
  ['unreadable', { status: 'unreadable', decimal: null, value: null, raw: '约三' }],
]);

/** The checks of a report of zeros in which some cells say something else, and some rows are not printed. */
function checked(
  form: FormId,
  cells: Record<string, string | number | null | Partial<Figure>>,
  absent: readonly string[] = [],
): CheckJson[] {
  const printed: Printed = new Map(
    formOf(form)
      .specs.filter(({ id, optional }) => !optional || id in cells)
      .filter(({ indicator }) => !absent.includes(indicator))
      .map(({ id }) => [id, typeof cells[id] === 'object' ? null : (cells[id] ?? 0)]),
  );
  const figures = figuresOf(form, printed).map((figure) => {
    const own = cells[figure.id];
    if (own === 'missing') return missingFigure(formOf(form).byId.get(figure.id) as never);
    if (typeof own === 'string' && changes.has(own)) return { ...figure, ...changes.get(own) };
    return own !== null && typeof own === 'object' ? { ...figure, status: 'reported', ...own } : figure;
  }) as Figure[];
  return checksOf(form, figures);
}

function result(checks: readonly CheckJson[], rule: string, at: string | null = null): CheckJson {
  return checks.find((check) => check.rule === rule && check.at === at) as CheckJson;
}

const STAFF = 'g2014.staff.parts';
const staff = (total: unknown, full: unknown, part: unknown) =>
  result(
    checked('g2014', { 'staff.total': total, 'staff.full_time': full, 'staff.part_time': part } as never),
    STAFF,
  );
const scaled = (raw: string, decimal: string) => ({
  raw,
  decimal,
  value: Number(decimal),
  approximate: true,
});

describe('an equality', () => {
  test.each([
    ['holds', 3, 1, 2, 'holds', 'holds'],
    ['is violated', 4, 1, 2, 'violated', 'violated'],
    ['reads a blank part as zero', 3, null, 3, 'holds', 'not-evaluable'],
    ['reads a mark as a blank', 3, 'placeholder', 3, 'holds', 'not-evaluable'],
    ['is violated with a blank part too', 4, null, 3, 'violated', 'not-evaluable'],
    ['cannot be evaluated with a blank total', null, 1, 2, 'not-evaluable', 'not-evaluable'],
    ['nor where the total is a mark', 'placeholder', 1, 2, 'not-evaluable', 'not-evaluable'],
    ['nor with nothing but blank parts', 3, null, null, 'not-evaluable', 'not-evaluable'],
    ['nor with nothing but blanks', null, null, null, 'not-evaluable', 'not-evaluable'],
    ['nor with an unreadable part', 3, 'unreadable', 3, 'not-evaluable', 'not-evaluable'],
    ['nor with a missing part', 3, 'missing', 3, 'not-evaluable', 'not-evaluable'],
  ])('%s', (_, total, full, part, status, strictStatus) => {
    expect(staff(total, full, part)).toMatchObject({
      status,
      strictStatus,
      blanksAsZero: status !== strictStatus,
    });
  });

  test('tells both sides and their difference exactly', () => {
    expect(staff('90071992547409931', '90071992547409930', 3)).toMatchObject({
      status: 'violated',
      left: '90071992547409931',
      right: '90071992547409933',
      difference: '-2',
      figures: ['staff.total', 'staff.full_time', 'staff.part_time'],
    });
    expect(staff('0.3', '0.1', '0.2')).toMatchObject({ status: 'holds', right: '0.3', difference: '0' });
  });

  test('is compared within the margin of numbers that carry 万 or 亿', () => {
    expect(staff('12345', scaled('1万', '10000'), 0)).toMatchObject({ status: 'holds', difference: '2345' });
    expect(staff('15000', scaled('1万', '10000'), 0).status).toBe('holds');
    expect(staff('15001', scaled('1万', '10000'), 0).status).toBe('violated');
    expect(staff('12345', scaled('1.2万', '12000'), 0).status).toBe('holds');
    expect(staff('12551', scaled('1.2万', '12000'), 0).status).toBe('violated');
    expect(staff('30000', scaled('1万', '10000'), scaled('1万', '10000')).status).toBe('holds');
  });

  test('cannot be evaluated with cells that the arithmetic has placed, which would confirm themselves', () => {
    const row = 'requests.received.total';
    const cells = {
      [row]: 3,
      [`${row}@natural_person`]: { decimal: '3', value: 3, raw: '3', inferred: 'arithmetic' as const },
    };
    expect(result(checked('g2021', cells), 'g2021.requests.row-total', row).status).toBe('not-evaluable');
  });

  test('that is only worth a look is, and so is an inequality', () => {
    const placed = { decimal: '4', value: 4, raw: '4', inferred: 'arithmetic' as const };
    const completed = checked('g2014', { 'requests.completed.total': 3, 'requests.outcome.total': placed });
    expect(result(completed, 'g2014.completed-equal-outcome').status).toBe('violated');
    const press = checked('g2014', {
      'response.press_conferences.by_principal': placed,
      'response.press_conferences.total': 3,
    });
    expect(result(press, 'g2014.press.principal-lte-total')).toMatchObject({
      severity: 'hard',
      status: 'violated',
    });
  });

  test('has no sum where a cell cannot be read, and none of blanks', () => {
    expect(staff(3, 'unreadable', 2)).toMatchObject({ left: '3', right: null, difference: null });
    expect(staff('missing', 1, 2)).toMatchObject({ left: null, right: '3', difference: null });
    expect(staff(3, null, null)).toMatchObject({ left: '3', right: null, difference: null });
    expect(staff(null, 1, 2)).toMatchObject({ left: null, right: '3', difference: null });
    expect(staff(3, null, 2)).toMatchObject({ left: '3', right: '2', difference: '1' });
  });
});

describe('a blank total', () => {
  test('has its value proposed, as far as its parts tell', () => {
    expect(staff(null, 1, null).suspects).toEqual([
      { figures: ['staff.total'], values: ['1'], pattern: 'blank-total' },
    ]);
    expect(staff(null, 1, 'unreadable').suspects).toEqual([]);
    expect(staff(null, null, null).suspects).toEqual([]);
    expect(staff(3, null, null).suspects).toEqual([]);
    expect(staff(3, null, 2).suspects).toMatchObject([{}, {}, {}]);
  });

  test('of parts that are zeros is proposed as zero', () => {
    expect(staff(null, 0, 0).suspects).toEqual([
      { figures: ['staff.total'], values: ['0'], pattern: 'blank-total' },
    ]);
  });

  test('is not proposed to be what no count can be', () => {
    expect(staff(null, -3, 1).suspects).toEqual([]);
    expect(staff(null, '1.5', 1).suspects).toEqual([]);
    expect(staff(null, '1.5', '0.5').suspects).toMatchObject([{ values: ['2'] }]);
  });

  test('is not proposed from a cell that the arithmetic has placed', () => {
    const row = 'requests.received.total';
    const placed = { decimal: '3', value: 3, raw: '3', inferred: 'arithmetic' as const };
    const checks = checked('g2021', { [row]: null, [`${row}@natural_person`]: placed });
    expect(result(checks, 'g2021.requests.row-total', row)).toMatchObject({
      status: 'not-evaluable',
      suspects: [],
    });
  });

  test('of zeros counts as zero in other relations', () => {
    const checks = checked('g2021', { 'requests.outcome.total@natural_person': null });
    expect(result(checks, 'g2021.requests.balance', 'natural_person')).toMatchObject({
      status: 'holds',
      blanksAsZero: true,
    });
  });

  test('is not proposed where another is blank too', () => {
    const checks = checked('g2021', {
      'requests.received.total@natural_person': 5,
      'requests.received.total': null,
      'requests.outcome.granted@natural_person': 5,
      'requests.outcome.granted': 5,
      'requests.outcome.total@natural_person': 5,
      'requests.outcome.total': null,
    });
    expect(result(checks, 'g2021.requests.balance', 'total')).toMatchObject({
      status: 'not-evaluable',
      suspects: [],
    });
    expect(result(checks, 'g2021.requests.row-total', 'requests.received.total').suspects).toMatchObject([
      { values: ['5'] },
    ]);
  });

  test('of more than zero breaks no other relation', () => {
    const parts = { 'requests.received.total': 5, 'requests.received.total@natural_person': 5 };
    const checks = checked('g2021', {
      ...parts,
      'requests.outcome.granted@natural_person': 5,
      'requests.outcome.granted': 5,
      'requests.outcome.total@natural_person': null,
      'requests.outcome.total': 5,
    });
    expect(checks.filter(({ status }) => status === 'violated')).toEqual([]);
    for (const rule of ['g2021.requests.balance', 'g2021.requests.outcome-parts']) {
      expect(result(checks, rule, 'natural_person')).toMatchObject({
        status: 'not-evaluable',
        suspects: [{ figures: ['requests.outcome.total@natural_person'], values: ['5'] }],
      });
    }
    expect(result(checks, 'g2021.requests.balance', 'total').status).toBe('holds');
  });
});

describe('an inequality', () => {
  const gazette = (channel: unknown, total: unknown) =>
    result(
      checked('g2014', { 'proactive.channel.gazette': channel, 'proactive.total': total } as never),
      'g2014.proactive.gazette-lte-total',
    );

  test.each([
    [3, 3, 'holds'],
    [4, 3, 'violated'],
    [null, 3, 'not-evaluable'],
    [3, null, 'not-evaluable'],
  ])('of %s and %s: %s', (channel, total, status) => {
    expect(gazette(channel, total)).toMatchObject({ status, suspects: [] });
  });

  test('takes the number 0 as a side', () => {
    const items = (previous: unknown, change: unknown) =>
      result(
        checked('g2019', {
          'proactive.administrative_licensing.items_previous_year': previous,
          'proactive.administrative_licensing.items_change': change,
        } as never),
        'g2019.administrative_licensing.items-nonnegative',
      );
    expect(items(3, -3).status).toBe('holds');
    expect(items(3, -4)).toMatchObject({ status: 'violated', left: '0', right: '-1', difference: '1' });
    expect(items(null, null).status).toBe('not-evaluable');
  });
});

describe('rules on single figures', () => {
  const single = (form: FormId, id: string, value: string) =>
    checked(form, { [id]: value })
      .filter(({ rule }) => rule.includes('.figures.'))
      .map(({ rule, at, left, right, suspects }) => {
        expect(suspects).toEqual([]);
        return [rule, at, left, right];
      });

  test('a count is whole and not negative', () => {
    expect(single('g2014', 'training.sessions', '12.5')).toEqual([
      ['g2014.figures.whole', 'training.sessions', '12.5', null],
    ]);
    expect(single('g2014', 'training.sessions', '-3')).toEqual([
      ['g2014.figures.nonnegative', 'training.sessions', '0', '-3'],
    ]);
    expect(single('g2014', 'training.sessions', '3')).toEqual([]);
  });

  test('a change may be negative, an amount may have decimals', () => {
    const change = 'proactive.administrative_licensing.items_change';
    expect(single('g2019', change, '-3')).toEqual([]);
    expect(single('g2019', change, '-3.5').map(([rule]) => rule)).toEqual(['g2019.figures.whole']);
    const amount = 'proactive.administrative_fees.amount';
    expect(single('g2021', amount, '73.5')).toEqual([]);
    expect(single('g2021', amount, '-73').map(([rule]) => rule)).toEqual(['g2021.figures.nonnegative']);
  });
});

describe('rows that only some reports print', () => {
  const row = (id: string, value: number) => ({ [`${id}@natural_person`]: value, [id]: value });
  const rest = [
    'legal.business',
    'legal.research',
    'legal.public_welfare',
    'legal.legal_service',
    'legal.other',
  ];
  const zeros = (id: string) => Object.fromEntries(rest.map((column) => [`${id}@${column}`, 0]));
  const subtotal = 'requests.outcome.denied.total';

  test('a subtotal is the sum of its rows', () => {
    const cells = {
      ...row('requests.outcome.denied.state_secret', 2),
      ...row(subtotal, 3),
      ...zeros(subtotal),
    };
    const checks = checked('g2021', cells);
    expect(result(checks, 'g2021.requests.denied-subtotal', 'natural_person')).toMatchObject({
      status: 'violated',
      left: '3',
      right: '2',
    });
    expect(result(checks, 'g2021.requests.row-total', subtotal).status).toBe('holds');
  });

  test('（六）printed as one row stands for the rows below it', () => {
    const other = 'requests.outcome.other.total';
    const below = ['overdue_correction', 'overdue_fee', 'other'].map((id) => `requests.outcome.other.${id}`);
    const cells = {
      ...row(other, 3),
      ...zeros(other),
      ...row('requests.outcome.granted', 2),
      ...row('requests.outcome.total', 5),
    };
    const checks = checked('g2021', cells, below);
    for (const at of ['natural_person', 'total']) {
      const parts = result(checks, 'g2021.requests.outcome-parts', at);
      expect(parts).toMatchObject({ status: 'holds', left: '5', right: '5' });
      const id = at === 'total' ? other : `${other}@${at}`;
      expect(parts.figures.filter((figure) => figure.startsWith('requests.outcome.other'))).toEqual([id]);
    }
    expect(result(checks, 'g2021.requests.row-total', other).status).toBe('holds');
    expect(checks.filter(({ rule }) => rule === 'g2021.requests.other-subtotal')).toEqual([]);
    const balance = result(checks, 'g2021.requests.balance', 'total');
    expect(balance.figures).not.toContain(other);
  });

  test('is no part of other sums, and no relation of a report that does not print it', () => {
    const checks = checked('g2021', {});
    expect(checks.filter(({ figures }) => figures.includes(subtotal))).toEqual([]);
    expect(checks.filter(({ rule }) => rule.endsWith('-subtotal'))).toEqual([]);
  });
});

test('no form and no figures, no checks', () => {
  expect(checksOf(null, [])).toEqual([]);
  expect(checksOf('g2008', [])).toEqual([]);
});
