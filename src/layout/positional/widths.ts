/** Which way of counting columns a text was laid out in: the one in which most of it lines up. */
import { type Widths, widthTablesOf } from '../../source/width.js';
import type { Lines } from '../found.js';
import type { Area } from './areas.js';
import { uprightsOf } from './frame.js';
import { cutLine } from './piece.js';

/** Enough to tell: a text comes from one converter. */
const MOST_LINES = 100;
/** What stands further right is left out of account. */
const MOST_PLACES = 1024;

export function widthsOf(text: string, lines: Lines, areas: readonly (Area & { framed: boolean })[]): Widths {
  let best: Widths | null = null;
  let most = -1;
  for (const widths of widthTablesOf(text)) {
    const places = new Uint16Array(MOST_PLACES);
    let left = MOST_LINES;
    for (const { firstLine, endLine, framed } of areas) {
      for (let line = firstLine; line < endLine && left > 0; line++, left--) {
        for (const place of placesOf(text, lines, line, widths, framed)) {
          if (place < MOST_PLACES) places[place] = (places[place] as number) + 1;
        }
      }
    }
    let score = 0;
    for (const count of places) score += count * (count - 1);
    if (score > most) {
      most = score;
      best = widths;
    }
  }
  return best as Widths;
}

/** Where things begin and end behind the first of a line, which stands alike in every way of counting. */
function placesOf(text: string, lines: Lines, line: number, widths: Widths, framed: boolean): number[] {
  if (framed) return uprightsOf(text, lines, line, widths).map(({ column }) => column);
  const pieces = cutLine(text, lines, line, widths, false).slice(1);
  return pieces.flatMap(({ from, to }) => [from * 2, to * 2 + 1]);
}
