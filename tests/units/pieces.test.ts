import { describe, expect, test } from 'vitest';
import { type Piece, PieceMap } from '../../src/source/pieces.js';

const copied = (tape: number, source: number, length: number): Piece => ({
  tape,
  source,
  length,
  sourceLength: length,
});

describe('a text put together from pieces', () => {
  // Two columns side by side: "左一 右一" over "左二 右二" is read 左一左二, 右一右二.
  const source = '左一 右一\n左二 右二';
  const map = new PieceMap([copied(0, 0, 2), copied(2, 6, 2), copied(5, 3, 2), copied(7, 9, 2)]);
  const at = (start: number, end: number) => {
    const range = map.toSource(start, end);
    return (range.spans ?? [range]).map((span) => source.slice(span.start, span.end));
  };

  test('knows where each stretch came from', () => {
    expect(at(0, 4)).toEqual(['左一', '左二']);
    expect(at(5, 9)).toEqual(['右一', '右二']);
    expect(at(1, 3)).toEqual(['一', '左']);
    expect(at(2, 4)).toEqual(['左二']);
    expect(map.toSource(0, 4)).toMatchObject({ start: 0, end: 8 });
    expect(map.toSource(2, 4)).toEqual({ start: 6, end: 8 });
  });

  test('puts neighbouring stretches together', () => {
    const joined = new PieceMap([copied(0, 4, 1), copied(1, 5, 1)]);
    expect(joined.toSource(0, 2)).toEqual({ start: 4, end: 6 });
  });

  test('takes a character written as several as one whole', () => {
    // 1&nbsp;2
    const entity = new PieceMap([
      copied(0, 0, 1),
      { tape: 1, source: 1, length: 1, sourceLength: 6 },
      copied(2, 7, 1),
    ]);
    expect(entity.toSource(0, 3)).toEqual({ start: 0, end: 8 });
    expect(entity.toSource(1, 2)).toEqual({ start: 1, end: 7 });
    expect(entity.toSource(2, 3)).toEqual({ start: 7, end: 8 });
  });

  test('goes on to the source of the source', () => {
    const inner = new PieceMap([
      copied(0, 10, 3),
      { tape: 3, source: 13, length: 1, sourceLength: 5 },
      copied(4, 18, 3),
    ]);
    const outer = new PieceMap([copied(0, 4, 2), copied(3, 1, 3)]);
    const both = outer.through(inner);
    expect(both.toSource(0, 2)).toEqual({ start: 18, end: 20 });
    expect(both.toSource(3, 6)).toEqual({ start: 11, end: 18 });
    expect(both.toSource(5, 6)).toEqual({ start: 13, end: 18 });
  });
});
