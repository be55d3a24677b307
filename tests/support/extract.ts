/** What holds for every extract, whatever it was made of. */
import { expect } from 'vitest';
import type { HtmlExtract } from '../../src/readers/extract.js';
import { isSpace } from '../../src/source/characters.js';
import type { Span } from '../../src/source/span.js';

export function checkExtract(document: string, { text, grids, chrome, origin }: HtmlExtract): void {
  let end = 0;
  for (const { tape, source, length, sourceLength } of origin) {
    expect(tape).toBeGreaterThanOrEqual(end);
    expect(length).toBeGreaterThan(0);
    expect(source).toBeGreaterThanOrEqual(0);
    expect(source + sourceLength).toBeLessThanOrEqual(document.length);
    // What no piece covers was put in.
    expect(text.slice(end, tape)).toMatch(/^[ \t\n]*$/);
    if (length === sourceLength) {
      expect(document.slice(source, source + sourceLength)).toBe(text.slice(tape, tape + length));
    }
    end = tape + length;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(text.slice(end)).toMatch(/^[ \t\n]*$/);
  checkOrder(chrome, text);
  checkOrder(grids, text);
  for (const grid of grids) {
    let at = grid.start;
    for (const row of grid.rows) {
      let column = 0;
      for (const cell of row) {
        expect(cell.start).toBeGreaterThanOrEqual(at);
        expect(cell.end).toBeLessThanOrEqual(grid.end);
        expect(cell.columns.from).toBeGreaterThanOrEqual(column);
        expect(cell.columns.to).toBeGreaterThan(cell.columns.from);
        if (cell.end > cell.start) {
          expect(isSpace(text.charCodeAt(cell.start)) || isSpace(text.charCodeAt(cell.end - 1))).toBe(false);
        }
        at = cell.end;
        column = cell.columns.to;
      }
    }
  }
}

function checkOrder(ranges: readonly Span[], text: string): void {
  let end = 0;
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThan(range.start);
    end = range.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}
