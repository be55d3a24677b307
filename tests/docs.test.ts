import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../src/diagnostics/diagnose.js';
import { DIAGNOSTIC_CODES } from '../src/index.js';

const page = readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8');
const entries = [...page.matchAll(/^### (\S+)\n(\w+)\./gm)].map(([, code, severity]) => ({ code, severity }));

const everything = {
  label: '行政许可',
  value: '3',
  unit: '件',
  count: 2,
  columns: 7,
  year: 2020,
  generation: 'g2021',
  other: 'g2019',
  figures: ['review.total'],
};

test('every diagnostic code has its entry in the docs, and none is left over', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual([...DIAGNOSTIC_CODES].sort());
});

test.each(DIAGNOSTIC_CODES)('%s has the severity of its entry and says so in Chinese and English', (code) => {
  const { severity, message } = diagnose(code, { start: 0, end: 0 }, everything);
  expect(severity).toBe(entries.find((entry) => entry.code === code)?.severity);
  expect(message.zh).toMatch(/[\u4e00-\u9fa5]{4}.*。$/);
  expect(message.en).toMatch(/^[A-Z“].*\.$/);
  expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN/);
});
