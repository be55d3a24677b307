/** Which cells are suspected, with which values, and why. */
import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/checks/checks.js';
import { patternWords } from '../../src/checks/patterns.js';
import { slipBetween } from '../../src/checks/slips.js';
import { SUSPECT_PATTERNS } from '../../src/contract/patterns.js';
import { formOf } from '../../src/figures/forms.js';
import { figuresOf } from '../support/arithmetic.js';
import type { FormId } from '../support/form.js';

type Cell = number | string | null;

/** The suspects of a check of a report of zeros in which some cells say something else. */
function suspects(form: FormId, rule: string, at: string | null, cells: Record<string, Cell>) {
  const specs = formOf(form).specs.filter(({ optional }) => !optional);
  const printed = new Map(specs.map(({ id }) => [id, id in cells ? (cells[id] as Cell) : 0]));
  const checks = checksOf(form, figuresOf(form, printed));
  return checks.find((check) => check.rule === rule && check.at === at)?.suspects ?? [];
}

const COLUMNS = [
  'natural_person',
  'legal.business',
  'legal.research',
  'legal.public_welfare',
  'legal.legal_service',
  'legal.other',
  'total',
];
/** A row of table 三 in the order of its columns. */
const row = (id: string, ...values: Cell[]): Record<string, Cell> =>
  Object.fromEntries(values.map((value, at) => [at === 6 ? id : `${id}@${COLUMNS[at]}`, value]));
const RECEIVED = 'requests.received.total';
const GRANTED = 'requests.outcome.granted';
const OUTCOMES = 'requests.outcome.total';

test.each([
  ['25', '257', 'digit-missing'],
  ['257', '25', 'digit-added'],
  ['2557', '257', 'digit-doubled'],
  ['267', '257', 'digit-changed'],
  ['275', '257', 'digits-transposed'],
  ['25.7', '257', 'stray-mark'],
  ['-257', '257', 'stray-mark'],
  ['', '257', 'blank-cell'],
  ['257', '300', null],
  ['2', '257', null],
])('%s printed for %s: %s', (printed, fitting, pattern) => {
  expect(slipBetween(printed, fitting)).toBe(pattern);
});

describe('one cell', () => {
  test('that two relations want to be the same is the only suspect', () => {
    const cells = {
      ...row(RECEIVED, 25, 3, 0, 0, 0, 0, 260),
      ...row(GRANTED, 257, 3, 0, 0, 0, 0, 260),
      ...row(OUTCOMES, 257, 3, 0, 0, 0, 0, 260),
    };
    const suspect = { figures: [`${RECEIVED}@natural_person`], values: ['257'], pattern: 'digit-missing' };
    expect(suspects('g2021', 'g2021.requests.balance', 'natural_person', cells)).toEqual([suspect]);
    expect(suspects('g2021', 'g2021.requests.row-total', RECEIVED, cells)).toEqual([suspect]);
  });

  test('that is left blank is suspected as well', () => {
    const cells = {
      ...row(RECEIVED, 257, 3, 0, 0, 0, 0, 260),
      ...row(GRANTED, 257, null, 0, 0, 0, 0, 260),
      ...row(OUTCOMES, 257, 3, 0, 0, 0, 0, 260),
    };
    expect(suspects('g2021', 'g2021.requests.row-total', GRANTED, cells)).toEqual([
      { figures: [`${GRANTED}@legal.business`], values: ['3'], pattern: 'blank-cell' },
    ]);
  });

  test('of a single sum may be any of them: the slips first, and all of them are listed', () => {
    const cells = { 'review.upheld': 21, 'review.corrected': 3, 'review.other': null, 'review.total': 123 };
    expect(suspects('g2021', 'g2021.review.total', null, cells)).toEqual([
      { figures: ['review.other'], values: ['99'], pattern: 'blank-cell' },
      { figures: ['review.total'], values: ['24'], pattern: null },
      { figures: ['review.upheld'], values: ['120'], pattern: null },
      { figures: ['review.corrected'], values: ['102'], pattern: null },
      { figures: ['review.pending'], values: ['99'], pattern: null },
    ]);
    const slip = { ...cells, 'review.total': 42, 'review.other': 0 };
    expect(suspects('g2021', 'g2021.review.total', null, slip)[0]).toEqual({
      figures: ['review.total'],
      values: ['24'],
      pattern: 'digits-transposed',
    });
  });

  test('is likelier where other relations would hold too', () => {
    const cells = {
      'requests.received.online': 4,
      'requests.outcome.granted': 4,
      'requests.outcome.total': 4,
    };
    expect(
      suspects('g2014', 'g2014.received.by-channel', null, cells).map(({ figures }) => figures[0]),
    ).toEqual(['requests.received.total', 'requests.received.online']);
  });

  test('is unlikelier where others would hold no more', () => {
    const cells = {
      'requests.received.total': 7,
      'requests.received.online': 4,
      'requests.completed.total': 7,
      'requests.outcome.total': 7,
      'requests.outcome.granted': 7,
    };
    const [first] = suspects('g2014', 'g2014.received.by-channel', null, cells);
    expect(first).toMatchObject({ figures: ['requests.received.online'], values: ['7'] });
    const equality = {
      'requests.received.total': 5,
      'requests.received.online': 5,
      'requests.completed.total': 4,
      'requests.outcome.total': 4,
      'requests.outcome.granted': 5,
    };
    expect(suspects('g2014', 'g2014.outcome.parts', null, equality)[0]).toMatchObject({
      figures: ['requests.outcome.granted'],
      values: ['4'],
    });
  });

  test('is likelier where it is a slip of a longer number, less where it is blank or a single digit', () => {
    const cells = {
      'review.upheld': 3,
      'review.corrected': 21,
      'review.other': 0,
      'review.pending': null,
      'review.total': 25,
    };
    const found = suspects('g2021', 'g2021.review.total', null, cells);
    expect(found.map(({ figures, values, pattern }) => [figures[0], values[0], pattern])).toEqual([
      ['review.total', '24', 'digit-changed'],
      ['review.corrected', '22', 'digit-changed'],
      ['review.upheld', '4', 'digit-changed'],
      ['review.pending', '1', 'blank-cell'],
      ['review.other', '1', 'digit-changed'],
    ]);
  });

  test('is not likely to be nothing at all', () => {
    const cells = { 'review.upheld': 10, 'review.corrected': 21, 'review.total': 21 };
    expect(suspects('g2021', 'g2021.review.total', null, cells).map(({ figures }) => figures[0])).toEqual([
      'review.total',
      'review.corrected',
      'review.upheld',
    ]);
  });

  test('may have a mark that makes it a decimal', () => {
    const cells = {
      ...row(RECEIVED, '25.7', 3, 0, 0, 0, 0, 260),
      ...row(GRANTED, 257, 3, 0, 0, 0, 0, 260),
      ...row(OUTCOMES, 257, 3, 0, 0, 0, 0, 260),
    };
    const suspect = { figures: [`${RECEIVED}@natural_person`], values: ['257'], pattern: 'stray-mark' };
    expect(suspects('g2021', 'g2021.requests.balance', 'natural_person', cells)).toEqual([suspect]);
    const four = { ...cells, [`${RECEIVED}@natural_person`]: '25.7001' };
    expect(suspects('g2021', 'g2021.requests.row-total', RECEIVED, four)[0]?.values).toEqual(['257']);
    // With more decimals it is not tried in the equations.
    const five = { ...cells, [`${RECEIVED}@natural_person`]: '25.70001' };
    expect(suspects('g2021', 'g2021.requests.balance', 'natural_person', five)).toEqual([]);
  });

  test('would not be negative', () => {
    const cells = { 'review.upheld': 3, 'review.total': 0 };
    const wanted = suspects('g2021', 'g2021.review.total', null, cells);
    expect(wanted.map(({ figures }) => figures[0]).sort()).toEqual(['review.total', 'review.upheld']);
  });
});

describe('several cells of a row', () => {
  const sound = { ...row(RECEIVED, 10, 2, 0, 0, 0, 5, 17), ...row(OUTCOMES, 10, 2, 0, 0, 0, 5, 17) };
  const printed = (...values: Cell[]) =>
    suspects('g2021', 'g2021.requests.outcome-parts', 'natural_person', {
      ...sound,
      ...row(GRANTED, ...values),
    });

  test.each([
    ['digits-split', [1, 0, 2, 0, 0, 5, 17]],
    ['digits-joined', [102, null, 0, 0, 0, 5, 17]],
    ['cells-exchanged', [2, 10, 0, 0, 0, 5, 17]],
    ['row-shifted', [0, 10, 2, 0, 0, 5, 17]],
    ['row-shifted', [0, 10, 2, 0, 0, 0, 5]],
    ['row-shifted', [2, 0, 0, 0, 5, 17, 0]],
  ] as const)('%s', (pattern, values) => {
    const [first] = printed(...values);
    expect(first?.pattern).toBe(pattern);
    const mended = [...values].map((value) => Number(value));
    first?.figures.forEach((id, at) => {
      const column = id.split('@')[1] ?? 'total';
      mended[COLUMNS.indexOf(column)] = Number(first.values[at]);
    });
    expect(mended).toEqual([10, 2, 0, 0, 0, 5, 17]);
  });

  test('digits-shifted', () => {
    const cells = {
      ...row(RECEIVED, 13, 2, 0, 0, 0, 5, 20),
      ...row(OUTCOMES, 13, 2, 0, 0, 0, 5, 20),
      ...row(GRANTED, 1, 32, 0, 0, 0, 5, 20),
    };
    expect(suspects('g2021', 'g2021.requests.row-total', GRANTED, cells)[0]).toEqual({
      figures: [`${GRANTED}@natural_person`, `${GRANTED}@legal.business`],
      values: ['13', '2'],
      pattern: 'digits-shifted',
    });
  });

  test('are found whatever decimals stand elsewhere', () => {
    const cells = {
      ...row(RECEIVED, 13, 2, 0, 0, 0, 5, 20),
      ...row(OUTCOMES, 13, 2, 0, 0, 0, 5, 20),
      ...row(GRANTED, 1, 32, 0, 0, 0, 5, 20),
      'review.upheld': '0.25',
    };
    expect(suspects('g2021', 'g2021.requests.row-total', GRANTED, cells)[0]).toEqual({
      figures: [`${GRANTED}@natural_person`, `${GRANTED}@legal.business`],
      values: ['13', '2'],
      pattern: 'digits-shifted',
    });
  });

  test.each([
    ['0 before the digits', [0, 10, 2, 0, 0, 5, 17]],
    ['a blank before the digits', [null, 10, 2, 0, 0, 5, 17]],
  ] as const)('are no split number with %s', (_, values) => {
    expect(printed(...values).map(({ pattern }) => pattern)).not.toContain('digits-split');
  });

  test('are no split number of more than twelve digits', () => {
    const split = (left: string, right: string) => {
      const number = Number(left + right);
      const whole = row(RECEIVED, number, 0, 0, 0, 0, 0, number);
      const cells = {
        ...whole,
        ...row(OUTCOMES, number, 0, 0, 0, 0, 0, number),
        ...row(GRANTED, left, right, 0, 0, 0, 0, number),
      };
      return suspects('g2021', 'g2021.requests.row-total', GRANTED, cells).map(({ pattern }) => pattern);
    };
    expect(split('123456', '123456')).toContain('digits-split');
    expect(split('1234567', '123456')).not.toContain('digits-split');
  });

  test('two rows exchanged in a column', () => {
    const other = 'requests.outcome.partially_granted';
    const cells = {
      ...row(RECEIVED, 30, 2, 0, 0, 0, 5, 37),
      ...row(OUTCOMES, 30, 2, 0, 0, 0, 5, 37),
      ...row(GRANTED, 20, 2, 0, 0, 0, 5, 17),
      ...row(other, 10, 0, 0, 0, 0, 0, 20),
    };
    expect(suspects('g2021', 'g2021.requests.row-total', GRANTED, cells)[0]).toEqual({
      figures: [`${GRANTED}@natural_person`, `${other}@natural_person`],
      values: ['10', '20'],
      pattern: 'cells-exchanged',
    });
  });
});

describe('rows exchanged in a column', () => {
  const partly = 'requests.outcome.partially_granted';
  const far = 'requests.outcome.not_processed.duplicate';
  const exchangedWith = (other: string, changed: Record<string, Cell>) =>
    suspects('g2021', 'g2021.requests.row-total', GRANTED, {
      ...row(RECEIVED, 30, 2, 0, 0, 0, 5, 37),
      ...row(OUTCOMES, 30, 2, 0, 0, 0, 5, 37),
      ...row(GRANTED, 10, 2, 0, 0, 0, 5, 17),
      ...row(other, 20, 0, 0, 0, 0, 0, 20),
      ...changed,
    }).filter(({ pattern }) => pattern === 'cells-exchanged');

  test.each([
    ['neighbours', partly],
    ['rows far apart', far],
  ])('may be %s where both are in doubt', (_, other) => {
    const changed = { [`${GRANTED}@natural_person`]: 20, [`${other}@natural_person`]: 10 };
    expect(exchangedWith(other, changed)[0]).toEqual({
      figures: [`${GRANTED}@natural_person`, `${other}@natural_person`],
      values: ['10', '20'],
      pattern: 'cells-exchanged',
    });
  });
});

describe('several mistakes', () => {
  const sound = {
    ...row(RECEIVED, 30, 0, 0, 0, 0, 5, 35),
    ...row(OUTCOMES, 30, 0, 0, 0, 0, 5, 35),
    ...row(GRANTED, 30, 0, 0, 0, 0, 5, 35),
  };

  test('each is told by the relations that it breaks alone', () => {
    const cells = { ...sound, [`${RECEIVED}@natural_person`]: 3, [`${GRANTED}@legal.other`]: 55 };
    const rule = 'g2021.requests.row-total';
    expect(suspects('g2021', rule, RECEIVED, cells)[0]).toEqual({
      figures: [`${RECEIVED}@natural_person`],
      values: ['30'],
      pattern: 'digit-missing',
    });
    expect(suspects('g2021', rule, GRANTED, cells)[0]).toEqual({
      figures: [`${GRANTED}@legal.other`],
      values: ['5'],
      pattern: 'digit-doubled',
    });
  });

  test('two in one column are told together', () => {
    const other = 'requests.carried_forward';
    const cells = { ...sound, [`${RECEIVED}@natural_person`]: 3, [`${other}@natural_person`]: 4 };
    expect(suspects('g2021', 'g2021.requests.balance', 'natural_person', cells)[0]).toEqual({
      figures: [`${RECEIVED}@natural_person`, `${other}@natural_person`].sort(),
      values: expect.arrayContaining(['30', '0']),
      pattern: null,
    });
  });
});

test('every pattern has its words', () => {
  expect(Object.keys(patternWords).sort()).toEqual([...SUSPECT_PATTERNS].sort());
  for (const { zh, en } of Object.values(patternWords)) {
    expect(zh).toMatch(/^\p{Script=Han}+[，\p{Script=Han}]*$/u);
    expect(en).toMatch(/^[a-z][a-z, ]+$/);
  }
});
