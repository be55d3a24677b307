/** The lines of an area, each cut into what may be labels and what may be values. */
import type { Lines } from '../found.js';
import type { Widths } from '../../source/width.js';
import { isDigit, skipSpace, trimSpace } from '../../source/characters.js';
import { isQuantity } from '../../lexer/shapes.js';
import { isRuleLine } from './frame.js';
import { apartFused } from './fused.js';
import { cutLine, type Piece } from './piece.js';
import { isDigitValue, isOpenPart, isValue } from './wording.js';

/** A line with something on it. */
export interface TextLine {
  readonly line: number;
  /** An empty line, a rule or the end of a page stands between it and the one above. */
  readonly apart: boolean;
  /** Number of page ends above it. Each page may be laid out in columns of its own. */
  readonly page: number;
  /** Pieces that are no numbers. */
  readonly labels: readonly Piece[];
  /** Numbers in front of such a piece: running numbers, or the cells of a table beside this one. */
  leads: readonly Piece[];
  /** Values with no label behind them. */
  readonly values: Piece[];
}

/** The lines of an area that hold text, without page numbers. */
export interface Text {
  readonly lines: readonly TextLine[];
  /** Page numbers and the like. */
  readonly pageMarks: readonly Piece[];
}

/** 3, - 3 -, — 3 —, 第3页 共5页, 3/5 */
const PAGE_MARK = /^[-—–·•~]?\s?第?\s?\d{1,4}(?:\s?[/／页]?\s?共?\s?\d{1,4})?\s?页?\s?[-—–·•~]?$/;
const LONGEST_PAGE_MARK = 20;
const FORM_FEED = 0x0c;

export function textLines(
  text: string,
  lines: Lines,
  firstLine: number,
  endLine: number,
  widths: Widths,
  barred: boolean,
): Text {
  const found: TextLine[] = [];
  const pageMarks: Piece[] = [];
  let apart = true;
  let page = 0;
  for (let line = firstLine; line < endLine; line++) {
    const { start, end } = trimmed(text, lines, line);
    const mark = start < end && apart && isPageMark(text, lines, line, start, end);
    if (mark) pageMarks.push({ line, start, end, from: 0, to: 0 });
    if (start === end || mark || isRuleLine(text, start, end)) apart = true;
    else {
      const cut = cutLine(text, lines, line, widths, barred);
      const pieces = barred ? cut : cut.flatMap((piece) => apartFused(text, piece, widths));
      const { labels, leads, values } = split(text, pieces);
      found.push({ line, apart, page, labels, leads, values });
      apart = false;
    }
    if (mark || text.charCodeAt(lines.ends[line] as number) === FORM_FEED) {
      page++;
      apart = true;
    }
  }
  return { lines: found, pageMarks };
}

/** A lone number between empty lines or at the edge of a page. */
function isPageMark(text: string, lines: Lines, line: number, start: number, end: number): boolean {
  if (end - start > LONGEST_PAGE_MARK || !PAGE_MARK.test(text.slice(start, end))) return false;
  const next = line + 1 < lines.count ? trimmed(text, lines, line + 1) : { start: 0, end: 0 };
  return next.start === next.end || text.charCodeAt(lines.ends[line] as number) === FORM_FEED;
}

export function trimmed(text: string, lines: Lines, line: number): { start: number; end: number } {
  const start = skipSpace(text, lines.starts[line] as number, lines.ends[line] as number);
  return { start, end: trimSpace(text, start, lines.ends[line] as number) };
}

function split(text: string, cut: readonly Piece[]): Pick<TextLine, 'labels' | 'leads' | 'values'> {
  const pieces = joinValues(text, cut);
  let first = pieces.length;
  while (first > 0 && isCell(text, pieces, first - 1)) first--;
  const labels: Piece[] = [];
  const leads: Piece[] = [];
  for (let at = 0; at < first; at++) {
    const piece = pieces[at] as Piece;
    (isDigitValue(text, piece) ? leads : labels).push(piece);
  }
  return { labels, leads, values: pieces.slice(first) };
}

/** Behind another piece, digits and a mark are no number of a label. */
function isCell(text: string, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  return isValueAt(text, piece) || (at > 0 && isOpenPart(text, piece));
}

export function written(text: string, { start, end }: Piece): string {
  return text.slice(start, end);
}

function isValueAt(text: string, { start, end }: Piece): boolean {
  return isValue(text, start, end);
}

/** Puts together numbers with a blank before their unit or note. */
function joinValues(text: string, pieces: readonly Piece[]): readonly Piece[] {
  // Nearly always the cells of a line stand further apart.
  if (!pieces.some((piece, at) => at > 0 && piece.from - (pieces[at - 1] as Piece).to === 1)) return pieces;
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last && isOneValue(text, last, piece)) {
      joined[joined.length - 1] = { ...last, end: piece.end, to: piece.to };
    } else joined.push(piece);
  }
  return joined;
}

/** 3084 个, 22 （其中修订16件）; 1 234 may be two cells. */
function isOneValue(text: string, left: Piece, right: Piece): boolean {
  if (right.from - left.to !== 1 || !isValueAt(text, left)) return false;
  return !isDigit(text.charCodeAt(right.start)) && isQuantity(text, left.start, right.end);
}
