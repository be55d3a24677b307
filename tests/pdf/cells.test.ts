/** Cells whose text the borders leave in doubt, numbers that wrap, tables without borders. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { CANVAS, Canvas } from './support/canvas.js';

const SIDES = [60, 160, 200, 240, 280] as const;
const TOP = 100;
const HEIGHT = 40;

/** A table of two rows and four columns; `without` are lines left out, as `x,y,toX,toY`. */
function table(without: readonly string[] = []): Canvas {
  const canvas = new Canvas(CANVAS);
  const rows = [TOP, TOP + HEIGHT, TOP + 2 * HEIGHT];
  const line = (...ends: [number, number, number, number]): void => {
    if (!without.includes(ends.join())) canvas.line(...ends);
  };
  for (const y of rows)
    for (let at = 0; at < 4; at++) line(SIDES[at] as number, y, SIDES[at + 1] as number, y);
  for (const x of SIDES)
    for (let at = 0; at < 2; at++) line(x, rows[at] as number, x, rows[at + 1] as number);
  return canvas;
}

/** The text of each cell with its columns, row by row. */
async function cellsOf(canvas: Canvas): Promise<string[][]> {
  const { text, grids } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  return grids.flatMap(({ rows }) =>
    rows.map((row) =>
      row.map(({ start, end, columns }) => `${columns.from}-${columns.to} ${text.slice(start, end)}`),
    ),
  );
}

function fill(canvas: Canvas): Canvas {
  for (const [row, y] of [TOP + 15, TOP + HEIGHT + 15].entries()) {
    canvas.text('规章', 63, y, 10);
    for (const at of [1, 2, 3]) canvas.text(`${row + 1}${at}`, (SIDES[at] as number) + 5, y, 10);
  }
  return canvas;
}

describe('cells', () => {
  test('hold what stands between their borders', async () => {
    expect(await cellsOf(fill(table()))).toEqual([
      ['0-1 规章', '1-2 11', '2-3 12', '3-4 13'],
      ['0-1 规章', '1-2 21', '2-3 22', '3-4 23'],
    ]);
  });

  test('are one where a border between them is missing', async () => {
    const [first] = await cellsOf(fill(table([`200,${TOP},200,${TOP + HEIGHT}`])));
    expect(first).toEqual(['0-1 规章', '1-3 11 12', '3-4 13']);
  });

  test('are one where a border between two numbers is missing, with the cell beside them', async () => {
    const cells = await cellsOf(fill(table([`160,${TOP + HEIGHT},200,${TOP + HEIGHT}`])));
    expect(cells.flat().some((cell) => / (?:11|21)$/.test(cell))).toBe(false);
    expect(cells[1]).toEqual(['0-1 规章', '3-4 23']);
  });

  test('are one where a number runs over the border between them', async () => {
    const canvas = table();
    canvas.text('规章', 63, TOP + 15, 10);
    canvas.text('12345678901', 165, TOP + 15, 10);
    const [first] = await cellsOf(canvas);
    expect(first).toEqual(['0-1 规章', '1-3 12345678901', '3-4 ']);
  });
});

describe('numbers on two lines of a cell', () => {
  test('are one where the first line is full', async () => {
    const canvas = table();
    canvas.text('规章', 63, TOP + 15, 10);
    canvas.text('123456', 203, TOP + 15, 10);
    canvas.text('78', 203, TOP + 29, 10);
    for (const at of [1, 3]) canvas.text('5', (SIDES[at] as number) + 5, TOP + 15, 10);
    const [first] = await cellsOf(canvas);
    expect(first?.[2]).toBe('2-3 12345678');
  });

  test('are two where it has room', async () => {
    const canvas = table();
    canvas.text('规章', 63, TOP + 15, 10);
    canvas.text('12', 203, TOP + 15, 10);
    canvas.text('34', 203, TOP + 29, 10);
    for (const at of [1, 3]) canvas.text('5', (SIDES[at] as number) + 5, TOP + 15, 10);
    const [first] = await cellsOf(canvas);
    expect(first?.[2]).toBe('2-3 12\n34');
  });
});

test('columns without borders are kept apart by blanks', async () => {
  const canvas = new Canvas(CANVAS);
  ['行政许可', '行政处罚', '行政强制'].forEach((label, row) => {
    canvas.text(label, 60, TOP + 20 * row, 10);
    canvas.text(`${row + 1}`, 160, TOP + 20 * row, 10);
    canvas.text(`${row + 4}2`, 220, TOP + 20 * row, 10);
  });
  const { text } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  expect(text.trim().split('\n')).toEqual([
    '行政许可            1           42',
    '行政处罚            2           52',
    '行政强制            3           62',
  ]);
});

test('places are boxes on the page as it is shown, from its upper left corner', async () => {
  const canvas = new Canvas({ ...CANVAS, rotate: 90 });
  canvas.text('年度报告', 100, 200, 10);
  const { places } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  expect(places).toHaveLength(1);
  const place = places[0]?.place;
  if (place?.kind !== 'pdf') throw new Error('no place in a PDF');
  expect(place.page).toBe(1);
  expect(place.box.x).toBeCloseTo(100);
  expect(place.box.y).toBeCloseTo(191.4);
  expect(place.box.width).toBeCloseTo(40);
});
