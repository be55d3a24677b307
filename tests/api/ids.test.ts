import { expect, expectTypeOf, test } from 'vitest';
import { type Figure, type FigureId, type FormFigures, parse } from '../../src/index.js';
import { invented } from './invented.js';

const report = parse(invented);

test('an id of a form compiles and finds its figure', () => {
  expect(report.figure('requests.received.total', 'natural_person')?.value).toBe(12);
  expect(report.figure('requests.received.total')?.value).toBe(14);
  expect(report.figure('review.total')?.value).toBe(0);
  expect(report.figure('proactive.administrative_fees.amount')?.decimal).toBe('35000');
  expectTypeOf(report.figure('review.total')).toEqualTypeOf<Figure<FigureId> | undefined>();
});

test('a whole id compiles and finds its figure, too', () => {
  const figure = report.figure('requests.received.total@natural_person');
  expect(figure?.value).toBe(12);
  expect(figure).toBe(report.figure('requests.received.total', 'natural_person'));
  for (const each of report.figures) expect(report.figure(each.id)).toBe(each);
});

test('an id that no form has does not compile', () => {
  // @ts-expect-error: misspelt indicator
  expect(report.figure('requests.recieved.total')).toBeUndefined();
  // @ts-expect-error: no such applicant
  expect(report.figure('requests.received.total', 'company')).toBeUndefined();
  // @ts-expect-error: review counts no applicants
  expect(report.figure('review.total', 'natural_person')).toBeUndefined();
  // @ts-expect-error: no such applicant
  expect(report.figure('requests.received.total@company')).toBeUndefined();
  // @ts-expect-error: review counts no applicants
  expect(report.figure('review.total@natural_person')).toBeUndefined();
  // @ts-expect-error: the applicant is named twice
  expect(report.figure('requests.received.total@natural_person', 'legal.business')).toBeUndefined();
  // @ts-expect-error: a heading row is no indicator
  expect(report.figure('requests.results')).toBeUndefined();
});

test('a figure of another form is undefined, one that the report lacks is missing', () => {
  expect(report.figure('complaints.total')).toBeUndefined();
  const lacking = parse(invented.replace(/\t四、结转下年度继续办理[\s\S]*?\n\n/, ''));
  expect(lacking.figure('requests.carried_forward')?.status).toBe('missing');
  expect(lacking.figure('requests.carried_forward')?.start).toBeNull();
});

test('the form nests the figures as their ids do, and its generation narrows it', () => {
  expect.assertions(6);
  const form = report.form;
  // @ts-expect-error: not narrowed yet, and it may be null
  expect(form.requests.received.total.natural_person.value).toBe(12);
  if (form?.generation === 'g2021') {
    expectTypeOf(form).toEqualTypeOf<FormFigures<'g2021'>>();
    expect(form.requests.received.total.natural_person.value).toBe(12);
    expect(form.requests.received.total.legal.business.value).toBe(2);
    expect(form.litigation.direct.total.value).toBe(1);
    expect(form.proactive.normative_documents.in_force.value).toBe(20);
    // @ts-expect-error: only g2014 counts complaints
    expect(form.complaints).toBeUndefined();
  }
});

test('the form narrows where it stands, and by switch', () => {
  expect.assertions(2);
  if (report.form?.generation === 'g2021') {
    expect(report.form.requests.carried_over.total.value).toBe(1);
  }
  const { form } = report;
  switch (form?.generation) {
    case 'g2014':
      expectTypeOf(form.requests.received.total).toEqualTypeOf<Figure>();
      break;
    case 'g2019':
      expectTypeOf(form.requests.received.total.legal.research).toEqualTypeOf<Figure>();
      break;
    default:
      expect(form?.generation).toBe('g2021');
  }
});
