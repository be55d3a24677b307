/** Characters to lines of text: by their places alone, whatever the order in which they are drawn. */
import { isSpace } from '../../source/characters.js';
import { widthTables } from '../../source/width.js';
import type { Box, Glyph } from './content.js';

/** Characters of one line of text, from the left. */
export interface TextLine extends Box {
  readonly text: string;
  /** Size of its largest characters. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** Characters whose middles are farther apart than this part of their size stand on different lines. */
const SAME_LINE = 0.45;
/** Gaps that stand for a blank: between words, and where an ideograph is on either side. In sizes. */
const BLANK = 0.22;
const BLANK_BY_IDEOGRAPH = 0.7;
/** The same character so near, in parts of its width, is drawn twice to look bold. */
const TWICE = 0.35;

/** The lines from top to bottom. Glyphs are level; those aslant or turned are the caller's. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  return rowsOf(glyphs).flatMap((row) => lineOf(row) ?? []);
}

/** Those of one line together. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((one, other) => middle(one) - middle(other));
  const rows: { glyphs: Glyph[]; middle: number; size: number }[] = [];
  for (const glyph of sorted) {
    const row = rows[rows.length - 1];
    const at = middle(glyph);
    if (row && at - row.middle <= SAME_LINE * Math.min(glyph.size, row.size)) {
      row.glyphs.push(glyph);
      // Larger characters say where the line is.
      if (glyph.size > row.size) Object.assign(row, { middle: at, size: glyph.size });
    } else rows.push({ glyphs: [glyph], middle: at, size: glyph.size });
  }
  return rows.map((row) => row.glyphs);
}

/** Null for nothing but white space. */
function lineOf(row: readonly Glyph[]): TextLine | null {
  const sorted = [...row].sort((one, other) => one.left - other.left);
  const kept: Glyph[] = [];
  for (const glyph of sorted) if (!isTwice(glyph, kept)) kept.push(glyph);
  const visible = kept.filter(({ text }) => !isBlank(text));
  const [first] = visible;
  const last = visible[visible.length - 1];
  if (!first || !last) return null;
  const parts: string[] = [];
  let before: Glyph | null = null;
  for (const glyph of kept.slice(kept.indexOf(first), kept.lastIndexOf(last) + 1)) {
    if (before && isApart(before, glyph)) parts.push(' ');
    parts.push(isBlank(glyph.text) ? ' ' : glyph.text);
    before = glyph;
  }
  return {
    ...hullOf(visible),
    text: parts.join(''),
    size: visible.reduce((most, { size }) => Math.max(most, size), 0),
    glyphs: visible,
  };
}

/** Whether a character repeats one of the last before it at the same place. */
function isTwice(glyph: Glyph, kept: readonly Glyph[]): boolean {
  for (let at = kept.length - 1; at >= Math.max(0, kept.length - 3); at--) {
    const other = kept[at] as Glyph;
    const width = Math.max(glyph.right - glyph.left, 0.1 * glyph.size);
    if (other.text === glyph.text && glyph.left - other.left < TWICE * width) return true;
  }
  return false;
}

function isApart(one: Glyph, other: Glyph): boolean {
  if (isBlank(one.text) || isBlank(other.text)) return false;
  const size = Math.min(one.size, other.size);
  const ideograph = isIdeograph(one.text.charCodeAt(0)) || isIdeograph(other.text.charCodeAt(0));
  return other.left - one.right > size * (ideograph ? BLANK_BY_IDEOGRAPH : BLANK);
}

/** As wide as it is high, like its punctuation. */
export function isIdeograph(code: number): boolean {
  return (widthTables()[0] as Uint8Array)[code] === 2;
}

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Around boxes; all zero around none. */
export function hullOf(boxes: readonly Box[]): Box {
  const [first] = boxes;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
