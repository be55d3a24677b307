/** Which way of counting columns a text was laid out in: the one in which most of it lines up. */
import { isSpace } from '../../source/characters.js';
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';
import type { Area } from './areas.js';
import { isUpright } from './frame.js';
import { afterTab, TAB } from './piece.js';

/** Enough to tell: a text comes from one converter. */
const MOST_LINES = 100;
/** What stands further right is left out of account. */
const MOST_PLACES = 1024;
const MOST_WAYS = 4;
/** So many ways, the first, differ in what is wide alone: the line falls into the same pieces in each of them. */
const ALIKE = 3;
/** Characters from a space to ~ take one column in every way. */
const FIRST_NARROW = 0x20;
const LAST_NARROW = 0x7e;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;

/** They serve one text after another. */
let placesOfWays: Uint16Array<ArrayBuffer> | undefined;

type Part = Area & { readonly framed: boolean };

/** @param tables the ways in which the text may be counted */
export function widthsOf(
  text: string,
  lines: Lines,
  parts: readonly Part[],
  tables: readonly Widths[],
): Widths {
  placesOfWays ??= new Uint16Array(MOST_WAYS * MOST_PLACES);
  const places = placesOfWays.fill(0);
  const ways = tables.map(
    (widths, at) => new Way(widths, places.subarray(at * MOST_PLACES, (at + 1) * MOST_PLACES)),
  );
  count(text, lines, parts, ways.slice(0, ALIKE));
  if (ways.length > ALIKE) count(text, lines, parts, ways.slice(ALIKE));
  return ways.reduce((best, way) => (way.score > best.score ? way : best)).widths;
}

/** A way of counting, and how much lines up in it. */
class Way {
  readonly widths: Widths;
  /** The pairs of things that stand in one place, each counted twice. */
  score = 0;
  /** Columns of a line up to a place, beyond one for each narrow character. */
  beyond = 0;
  /** How much stands in each place. */
  private readonly counts: Uint16Array;

  constructor(widths: Widths, counts: Uint16Array) {
    this.widths = widths;
    this.counts = counts;
  }

  add(place: number): void {
    if (place >= MOST_PLACES) return;
    const known = this.counts[place] as number;
    this.score += 2 * known;
    this.counts[place] = known + 1;
  }
}

/** Counts the first lines in ways that cut them into the same pieces. */
function count(text: string, lines: Lines, parts: readonly Part[], ways: readonly Way[]): void {
  let left = MOST_LINES;
  for (const { firstLine, endLine, framed } of parts) {
    const add = framed ? addUprights : addEdges;
    for (let line = firstLine; line < endLine && left > 0; line++, left--) {
      for (const way of ways) way.beyond = 0;
      add(text, lines.starts[line] as number, lines.ends[line] as number, ways);
    }
  }
}

function addUprights(text: string, start: number, end: number, ways: readonly Way[]): void {
  let narrow = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Space and rules of - and = are most of a frame.
    if (code === SPACE || code === HYPHEN || code === EQUALS) {
      narrow++;
      continue;
    }
    if (isUpright(code)) for (const way of ways) way.add(narrow + way.beyond);
    if (code >= FIRST_NARROW && code <= LAST_NARROW) narrow++;
    else for (const way of ways) way.beyond += way.widths[code] as number;
  }
}

/** Adds where things begin and end behind the first of a line, which stands alike in every way of counting. */
function addEdges(text: string, start: number, end: number, ways: readonly Way[]): void {
  const { widths } = ways[0] as Way;
  let narrow = 0;
  let pieces = 0;
  let inPiece = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      if (!inPiece && ++pieces > 1) for (const way of ways) way.add((narrow + way.beyond) * 2);
      inPiece = true;
    } else if (inPiece && (widths[code] as number) > 0) {
      if (pieces > 1) for (const way of ways) way.add((narrow + way.beyond) * 2 + 1);
      inPiece = false;
    }
    if (code >= FIRST_NARROW && code <= LAST_NARROW) narrow++;
    else if (code === TAB) for (const way of ways) way.beyond = afterTab(narrow + way.beyond) - narrow;
    else for (const way of ways) way.beyond += way.widths[code] as number;
  }
  if (inPiece && pieces > 1) for (const way of ways) way.add((narrow + way.beyond) * 2 + 1);
}
