/** Lines outside of ruled tables: paragraphs, and lines whose parts stand in columns. */
import { isDigit } from '../../source/characters.js';
import { readOrdinal } from '../../source/ordinal.js';
import { widthTables } from '../../source/width.js';
import type { Box } from './content.js';
import { isIdeograph, type TextLine } from './lines.js';

/** How far the writing reaches on the pages of a document. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

export interface PlacedLine {
  readonly line: TextLine;
  /** From 1. */
  readonly page: number;
}

/** In sizes: room at the end of a line that is full, and the indent that opens a paragraph. */
const FULL = 1.6;
const INDENT = 1.2;
/** A line in the middle or at the right begins farther in, and is never full. */
const FARTHEST_IN = 5;
/** Lines farther apart than this many times the distance of full lines are not of one paragraph. */
const LOOSER = 1.3;
/** In sizes: the loosest spacing of lines in use is 30 points for a size of 16. */
const LOOSEST = 2;
/** In sizes: gaps between columns. */
const COLUMN_GAP = 1.6;
const LEAST_LINES = 3;
/** Characters to a line; a page of any size has fewer. */
const MOST_COLUMNS = 2000;
/** Lines without a gap, between lines that have one, may be labels that wrap. */
const LONGEST_BETWEEN = 3;

/** A single line that is longer than all others is no measure. */
export function marginsOf(lines: readonly TextLine[]): Margins {
  let left = Number.POSITIVE_INFINITY;
  for (const line of lines) left = Math.min(left, line.left);
  const longest = [...lines].sort((one, other) => other.right - one.right);
  const common = longest.find(
    ({ right, size }, index) => right - (longest[index + 1]?.right ?? 0) < FULL * size,
  );
  return { left, right: (common ?? longest[0])?.right ?? Number.NEGATIVE_INFINITY };
}

/** The usual distance from a full line to the next on the page; null where none is full. */
export function pitchOf(lines: readonly TextLine[], margins: Margins): number | null {
  const pitches: number[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && isFull(line, margins)) pitches.push(next.bottom - line.bottom);
  });
  pitches.sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 4)] ?? null;
}

/** Whether a line has room for no further character. */
export function isFull(line: TextLine, margins: Margins): boolean {
  return line.right > margins.right - FULL * line.size && line.left < margins.left + FARTHEST_IN * line.size;
}

/**
 * Whether a line goes on with the paragraph of the line before it.
 *
 * @param pitch as `pitchOf` gives it; undefined where a page break lies between the two
 */
export function goesOn(
  before: TextLine,
  line: TextLine,
  margins: Margins,
  pitch: number | null | undefined,
): boolean {
  if (!isFull(before, margins) || Math.abs(line.size - before.size) > 0.1 * before.size) return false;
  if (isIndented(line, margins) && !isIndented(before, margins)) return false;
  if (isIndented(line, margins) && line.left > before.left - (INDENT * line.size) / 2) return false;
  if (endsSentence(before.text) && readOrdinal(line.text, 0, line.text.length)) return false;
  if (pitch === undefined) return true;
  const distance = line.bottom - before.bottom;
  return distance <= Math.min(LOOSER * (pitch ?? Number.POSITIVE_INFINITY), LOOSEST * line.size);
}

function isIndented({ left, size }: TextLine, margins: Margins): boolean {
  return left > margins.left + INDENT * size;
}

function endsSentence(text: string): boolean {
  return /[。！？；：.!?;:]$/.test(text);
}

/** What stands between two lines of a paragraph. */
export function proseJoint(before: string, line: string): '' | ' ' {
  const last = before.charCodeAt(before.length - 1);
  const first = line.charCodeAt(0);
  if (isIdeograph(last) || isIdeograph(first)) return '';
  // Numbers are not broken at the end of a line.
  return isDigit(last) || isDigit(first) || /[a-z]/i.test(before[before.length - 1] ?? '') ? ' ' : '';
}

/** For each line, whether it is one of several whose parts stand in columns. */
export function inColumns(lines: readonly TextLine[]): boolean[] {
  const gaps = lines.map(hasGap);
  const found = lines.map(() => false);
  let first = -1;
  let last = -1;
  let count = 0;
  const end = (): void => {
    if (count >= LEAST_LINES) found.fill(true, first, last + 1);
    count = 0;
  };
  gaps.forEach((own, index) => {
    if (!own) return;
    if (count > 0 && index - last > LONGEST_BETWEEN + 1) end();
    if (count === 0) first = index;
    last = index;
    count++;
  });
  end();
  // Labels that wrap stand above the first row and below the last too.
  return found;
}

function hasGap({ glyphs, size }: TextLine): boolean {
  return glyphs.some((glyph, index) => {
    const before = glyphs[index - 1];
    return before !== undefined && glyph.left - before.right > COLUMN_GAP * size;
  });
}

/** A line with blanks in place of its gaps, as `unit` points are a column and an ideograph takes two. */
export function padded({ glyphs, size }: TextLine, margins: Margins, unit: number): string {
  const widths = widthTables()[0] as Uint8Array;
  const parts: string[] = [];
  let column = 0;
  let before: Box | null = null;
  for (const glyph of glyphs) {
    const isApart = before === null || glyph.left - before.right > COLUMN_GAP * size;
    const isBlank = before !== null && glyph.left - before.right > 0.22 * size;
    const place = Math.min(Math.round((glyph.left - margins.left) / unit), MOST_COLUMNS);
    const least =
      before === null ? 0 : isApart ? 2 : isBlank && !isIdeograph(glyph.text.charCodeAt(0)) ? 1 : 0;
    const blanks = isApart ? Math.max(least, place - column) : least;
    parts.push(' '.repeat(blanks), glyph.text);
    column += blanks;
    for (let at = 0; at < glyph.text.length; at++) column += widths[glyph.text.charCodeAt(at)] as number;
    before = glyph;
  }
  return parts.join('');
}
