/** Tokens of a tape: one for each unit, or for the units of a wrapped label. */
import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/layout.js';
import { lex } from '../../src/lexer/lexer.js';

const told = (text: string) =>
  lex(layOut(text)).map(({ tokenType, start, end }) => [tokenType.name, text.slice(start, end)]);

test('a wrapped label is one token', () => {
  expect(told('行政\n许可\n0\n')).toEqual([
    ['Label', '行政\n许可'],
    ['Quantity', '0'],
  ]);
});

test('where the text breaks off nothing shows that the row is whole', () => {
  const row = [
    ['Label', '规章'],
    ['Quantity', '1'],
    ['Quantity', '2'],
  ];
  expect(told('规章\t1\t2')).toEqual(row);
  expect(told('规章\t1\t2\n')).toEqual([...row, ['RowEnd', '']]);
  const names = (text: string) => told(text).map(([name]) => name);
  const barred = ['Label', 'Quantity', 'RowEnd', 'Label', 'Quantity'];
  expect(names('规章 | 1\n行政规范性文件 | 2')).toEqual(barred);
  expect(names('规章 | 1\n行政规范性文件 | 2\n')).toEqual([...barred, 'RowEnd']);
});

test('a text of white space has none', () => {
  expect(told('')).toEqual([]);
  expect(told(' \n \n')).toEqual([]);
});
