import { expect, expectTypeOf, test } from 'vitest';
import { type Figure, type FigureId, parse, type ReportForm } from '../../src/index.js';
import { invented } from './invented.js';

const report = parse(invented);

test('an id of a form compiles and finds its figure', () => {
  expect(report.figure('requests.received.total', 'natural_person')?.value).toBe(12);
  expect(report.figure('requests.received.total')?.value).toBe(14);
  expect(report.figure('review.total')?.value).toBe(0);
  expect(report.figure('proactive.administrative_fees.amount')?.decimal).toBe('35000');
  expectTypeOf(report.figure('review.total')).toEqualTypeOf<Figure<FigureId> | undefined>();
});

test('an id that no form has does not compile', () => {
  // @ts-expect-error: misspelt indicator
  expect(report.figure('requests.recieved.total')).toBeUndefined();
  // @ts-expect-error: no such applicant
  expect(report.figure('requests.received.total', 'company')).toBeUndefined();
  // @ts-expect-error: review counts no applicants
  expect(report.figure('review.total', 'natural_person')).toBeUndefined();
  // @ts-expect-error: a heading row is no indicator
  expect(report.figure('requests.results')).toBeUndefined();
});

test('a figure of another form is undefined, one that the report lacks is missing', () => {
  expect(report.figure('complaints.total')).toBeUndefined();
  const lacking = parse(invented.replace(/\t四、结转下年度继续办理[\s\S]*?\n\n/, ''));
  expect(lacking.figure('requests.carried_forward')?.status).toBe('missing');
  expect(lacking.figure('requests.carried_forward')?.start).toBeNull();
});

test('the form nests the figures as their ids do, by generation', () => {
  const form = report.form as ReportForm;
  expect(form.generation).toBe('g2021');
  if (form.generation !== 'g2021') return;
  expect(form.requests.received.total.natural_person.value).toBe(12);
  expect(form.requests.received.total.legal.business.value).toBe(2);
  expect(form.litigation.direct.total.value).toBe(1);
  expect(form.proactive.normative_documents.in_force.value).toBe(20);
  // @ts-expect-error: only g2014 counts complaints
  expect(form.complaints).toBeUndefined();
});
