import { expect, test } from 'vitest';
import { DocumentBuilder } from '../../src/readers/document-builder.js';
import { ProblemError } from '../../src/readers/extract.js';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { type DocumentPlace, PlaceMap } from '../../src/readers/places.js';

const at = (paragraph: number, row = 0, column = 0): DocumentPlace => ({
  kind: 'docx',
  paragraph,
  cell: row > 0 ? { table: 1, row, column } : null,
});

function sample() {
  const builder = new DocumentBuilder(DEFAULT_LIMITS);
  builder.startChrome();
  builder.line(null);
  builder.text('页眉');
  builder.endChrome();
  builder.line(at(1));
  builder.text('  一、概述');
  builder.startTable();
  const rows = [
    ['行政许可', '3', ''],
    ['行政处罚', '', '45'],
    ['规章', '6', '7'],
  ];
  rows.forEach((cells, row) => {
    builder.startRow();
    cells.forEach((text, column) => {
      builder.startCell({ from: column, to: column + 1 }, at(2 + row, row + 1, column + 1));
      builder.text(text);
      builder.endCell();
    });
  });
  builder.endTable();
  builder.line(at(9));
  builder.text('末行');
  return builder.finish();
}

test('a document becomes lines and grids, each stretch at its place', () => {
  const { text, grids, chrome, places } = sample();
  expect(text).toBe('页眉\n  一、概述\n行政许可\t3\t\n行政处罚\t\t45\n规章\t6\t7\n末行\n');
  expect(chrome).toEqual([{ start: 0, end: 2 }]);
  expect(grids[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['行政许可', '3', ''],
    ['行政处罚', '', '45'],
    ['规章', '6', '7'],
  ]);
  const map = new PlaceMap(places);
  const of = (wanted: string) => {
    const start = text.indexOf(wanted);
    return map.of({ start, end: start + wanted.length });
  };
  expect(of('页眉')).toEqual([]);
  expect(of('概述')).toEqual([at(1)]);
  expect(of('45')).toEqual([at(3, 2, 3)]);
  expect(of('45\n规章')).toEqual([at(3, 2, 3), at(4, 3, 1)]);
  const blank = grids[0]?.rows[0]?.[2];
  expect(blank && map.of(blank)).toEqual([at(2, 1, 3)]);
  const inner = grids[0]?.rows[1]?.[1];
  expect(inner && map.of(inner)).toEqual([at(3, 2, 2)]);
});

test('more cells than allowed end the reading', () => {
  const builder = new DocumentBuilder({ ...DEFAULT_LIMITS, maxCells: 2 });
  builder.startTable();
  builder.startRow();
  const cell = () => builder.startCell({ from: 0, to: 1 }, at(1));
  cell();
  cell();
  expect(cell).toThrow(ProblemError);
});

test('an empty range between two places stands at the second', () => {
  const map = new PlaceMap([
    { start: 0, end: 2, place: at(1) },
    { start: 2, end: 2, place: at(2) },
    { start: 3, end: 4, place: at(3) },
  ]);
  expect(map.of({ start: 2, end: 2 })).toEqual([at(2)]);
  expect(map.of({ start: 1, end: 1 })).toEqual([at(1)]);
  expect(map.of({ start: 0, end: 2 })).toEqual([at(1)]);
  expect(map.of({ start: 0, end: 4 })).toEqual([at(1), at(2), at(3)]);
  expect(map.of({ start: 9, end: 9 })).toEqual([]);
});
