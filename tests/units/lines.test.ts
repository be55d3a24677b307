/** The lines of a text, and what tells at a glance which layouts it may have. */
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/layout/lines.js';

const linesIn = (text: string) => {
  const { count, starts, ends } = linesOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

test.each<[string, string[]]>([
  ['', ['']],
  ['规章', ['规章']],
  ['规章\n', ['规章', '']],
  ['\n规章', ['', '规章']],
  ['规章\r', ['规章', '']],
  ['规章 \r\n', ['规章 ', '']],
  ['规章\r\n2\r3\n\r4', ['规章', '2', '3', '', '4']],
  ['1\u2028 2\u2029\u00853', ['1', ' 2', '', '3']],
])('%j has the lines %j', (text, lines) => {
  expect(linesIn(text)).toEqual(lines);
});

describe('signs', () => {
  const signs = (text: string) => {
    const { tabs, bars, spacedCells, odd, columns } = linesOf(text).signs;
    const names = Object.entries({ tabs, bars, spacedCells, odd }).flatMap(([name, is]) =>
      is ? [name] : [],
    );
    return [...names, ...columns];
  };

  test.each<[string, (string | number)[]]>([
    ['规章', []],
    ['规章\t2', ['tabs']],
    ['规章 2', ['spacedCells']],
    ['规章\u30002', ['spacedCells']],
    ['规章 行', []],
    [' 2', []],
    ['规章\n   2', []],
    ['规章\t 2', ['tabs']],
    ['规章 \t2', ['tabs']],
    ['规章  2', ['spacedCells', 0]],
    ['规章 \u200b2', ['spacedCells', 0]],
    ['甲\n规章  2  3\n乙  4', ['spacedCells', 1, 2]],
  ])('of tabs and spaces in %j: %j', (text, expected) => {
    expect(signs(text)).toEqual(expected);
  });

  test.each<[string, (string | number)[]]>([
    ['规章|2', ['bars']],
    ['规章｜2', ['bars']],
    ['规章|', ['bars']],
    ['|', []],
    [' | \n2', []],
    ['规章\n|\n2\n|', []],
    ['|2', ['bars', 0]],
    ['甲\n | 乙', ['bars', 1]],
    ['｜2', ['bars']],
    ['||', ['bars', 0]],
  ])('of bars in %j: %j', (text, expected) => {
    expect(signs(text)).toEqual(expected);
  });

  test.each<[string, (string | number)[]]>([
    ['+--+', [0]],
    ['甲\n+==+', [1]],
    ['  +--+', [0]],
    ['+355', []],
    ['甲+--', []],
    ['├──┤', [0]],
    ['甲 │ 乙', [0]],
    ['甲┃乙\n┌──', [0, 1]],
  ])('of drawn lines in %j: %j', (text, expected) => {
    expect(signs(text)).toEqual(expected);
  });

  test('of odd characters', () => {
    expect(signs('规章\u0000')).toEqual(['odd']);
    expect(signs('规章，（）2.5')).toEqual([]);
  });
});
