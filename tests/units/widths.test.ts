import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthTables } from '../../src/source/width.js';

test('characters are as wide as a terminal shows them', () => {
  const [display] = widthTables();
  for (const [first, last] of [
    [0x20, 0x7e],
    [0x2e80, 0x2e99],
    [0x3001, 0x3029],
    [0x3041, 0x3096],
    [0x4e00, 0x9fff],
    [0xff01, 0xff60],
  ] as const) {
    for (let code = first; code <= last; code++) {
      expect([code, display?.[code]]).toEqual([code, stringWidth(String.fromCharCode(code))]);
    }
  }
  for (const character of '“”—…·①─│') expect(display?.[character.charCodeAt(0)]).toBe(stringWidth(character));
});

test('marks of Chinese fonts may be two wide, or every character one', () => {
  const [, chinese, characters] = widthTables();
  expect([...'公“①a'].map((character) => chinese?.[character.charCodeAt(0)])).toEqual([2, 2, 2, 1]);
  expect([...'公“①a'].map((character) => characters?.[character.charCodeAt(0)])).toEqual([1, 1, 1, 1]);
});
