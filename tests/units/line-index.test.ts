import { expect, test } from 'vitest';
import { LineIndex } from '../../src/source/line-index.js';

test('counts lines and columns from 1, by LF, CR LF and CR', () => {
  const index = new LineIndex('一二\n三\r\n\r四');
  expect(index.point(0)).toEqual({ line: 1, column: 1, offset: 0 });
  expect(index.point(2)).toEqual({ line: 1, column: 3, offset: 2 });
  expect(index.point(3)).toEqual({ line: 2, column: 1, offset: 3 });
  expect(index.point(6)).toEqual({ line: 3, column: 1, offset: 6 });
  expect(index.point(7)).toEqual({ line: 4, column: 1, offset: 7 });
  expect(index.point(8)).toEqual({ line: 4, column: 2, offset: 8 });
});

test('clamps offsets outside the text', () => {
  const index = new LineIndex('ab');
  expect(index.point(-3)).toEqual({ line: 1, column: 1, offset: 0 });
  expect(index.point(9)).toEqual({ line: 1, column: 3, offset: 2 });
  expect(new LineIndex('').point(0)).toEqual({ line: 1, column: 1, offset: 0 });
});

test('gives lines without their ends', () => {
  const index = new LineIndex('一二\r\n\n三');
  expect([1, 2, 3, 4].map((line) => index.line(line))).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 4 },
    { start: 5, end: 6 },
    { start: 6, end: 6 },
  ]);
});
