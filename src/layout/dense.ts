/**
 * Cells kept apart by spaces alone, a row on a line or the whole table on one: `规章 1 0 5 行政规范性文件 2 0 9`.
 * Blanks are lost. The vocabulary says which pieces of the text are a table; around them lines stay whole.
 */
import { isDigit, isSpace, skipSpace, trimSpace } from '../source/characters.js';
import { isPageNumber } from '../source/page-number.js';
import { readOrdinal } from '../source/ordinal.js';
import { isUnit } from '../lexer/shapes.js';
import type { Span } from '../source/span.js';
import { bodyStart, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { UnitKind } from './tape.js';

/** Longer pieces are prose. */
const LONGEST_PIECE = 80;
/** A table has this many labels and numbers; fewer may stand in a sentence. */
const LEAST_LABELS = 3;
const LEAST_NUMBERS = 3;
/** So many labels are a table without any number. */
const LEAST_ALONE = 8;
/** Between two pieces of a table stand at most this many that are none: a text in a cell, a label no form has. */
const MOST_FOREIGN = 16;
/** A piece this long is a sentence: no table goes on behind it. */
const SHORTEST_SENTENCE = 40;
const SENTENCE_ENDS = '。；;！？”）)';
/** Digits of a group in 12 345 678. */
const GROUP = 3;
const MOST_GROUPS = 4;
const SIGNS = '+-＋－−–';
const LONGEST_NUMBER = 24;
/** A wording is put together from at most this many pieces. */
const MOST_PARTS = 12;
/** A text in a cell behind the last number is at most this long: longer ones are prose. */
const LONGEST_TEXT = 12;
/** What stands in place of a number. */
const VALUE_WORDS = /^(?:无|零|不适用|不涉及|[-—–―－/／*＊]{1,4})$/;
const TAB = 0x09;

type Kind = 'prose' | 'label' | 'part' | 'number';

interface Piece extends Span {
  readonly kind: Kind;
  readonly line: number;
}

export function dense(text: string, lines: Lines): FoundBlock[] {
  if (!hasSpacedLine(text, lines)) return [];
  const pieces = joined(text, piecesOf(text, lines));
  const blocks: FoundBlock[] = [];
  /** Whether each piece is part of a table. */
  const inTable = new Uint8Array(pieces.length);
  for (const run of runsOf(pieces)) inTable.fill(1, run.start, run.end);
  let from = 0;
  while (from < pieces.length) {
    const { line } = pieces[from] as Piece;
    let to = from + 1;
    while (to < pieces.length && (pieces[to] as Piece).line === line) to++;
    if (
      to - from > 1 &&
      isRow(
        text,
        pieces.slice(from, to).filter((_, at) => inTable[from + at] === 1),
      )
    )
      blocks.push({ firstLine: line, endLine: line + 1, cells: cellsOf(text, pieces, inTable, from, to) });
    from = to;
  }
  return blocks;
}

/**
 * Whether the pieces of a line are cells: labels with numbers behind them, heads side by side, the numbers of
 * a row that has no label beside it. A label or a heading with a space in it is one cell, and so is 1 000.
 */
function isRow(text: string, pieces: readonly Piece[]): boolean {
  const numbers = pieces.filter(({ kind }) => kind === 'number');
  const isUnlabelled = pieces.every(({ kind, start, end }) => kind === 'number' || isUnit(text, start, end));
  if (isUnlabelled && numbers.length > 0) return pieces.length > 1 && !isGrouped(text, pieces);
  const labels = pieces.filter(({ kind }) => kind === 'label').length;
  const parts = pieces.filter(({ kind }) => kind === 'part').length;
  if (numbers.length > 0) return labels > 0;
  const units = pieces.filter(({ kind, start, end }) => kind === 'prose' && isUnit(text, start, end)).length;
  return (labels > 1 || (labels > 0 && units > 0)) && labels + parts + units === pieces.length;
}

/** 1 000, 12 345 678; no number of a report has more groups. */
function isGrouped(text: string, numbers: readonly Piece[]): boolean {
  if (numbers.length > MOST_GROUPS) return false;
  return numbers.every(({ start, end }, at) => {
    const digits = end - start;
    return isDigits(text, start, end) && (at === 0 ? digits <= GROUP : digits === GROUP);
  });
}

function isDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Whether some line has a number with a space beside it and more than that. */
function hasSpacedLine(text: string, lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) {
    const end = trimSpace(text, lines.starts[line] as number, lines.ends[line] as number);
    const start = skipSpace(text, lines.starts[line] as number, end);
    for (let at = start + 1; at + 1 < end; at++) {
      if (isSpace(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))) return true;
    }
  }
  return false;
}

/** Lines with tabs are marked: each of them is one piece, whatever its spaces, and so is the number of a page. */
function piecesOf(text: string, lines: Lines): Piece[] {
  const pieces: Piece[] = [];
  for (let line = 0; line < lines.count; line++) {
    const end = trimSpace(text, lines.starts[line] as number, lines.ends[line] as number);
    const first = skipSpace(text, lines.starts[line] as number, end);
    const whole = hasTab(text, lines.starts[line] as number, end) || isPageNumber(text, first, end);
    for (let at = first; at < end; ) {
      let stop = whole ? end : at + 1;
      while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
      pieces.push({ start: at, end: stop, kind: kindOf(text, at, stop), line });
      at = skipSpace(text, stop, end);
    }
  }
  return pieces;
}

/** Takes the pieces that spell out a wording together for one label and its parts. */
function joined(text: string, pieces: readonly Piece[]): Piece[] {
  const trie = termTrie();
  const found = [...pieces];
  for (let at = 0; at < found.length; at++) {
    const { start, end, kind } = found[at] as Piece;
    if (kind !== 'part' && kind !== 'label') continue;
    let state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
    let last = kind === 'label' ? at : -1;
    for (let next = at + 1; next < Math.min(found.length, at + MOST_PARTS) && trie.goesOn(state); next++) {
      const piece = found[next] as Piece;
      const further = trie.walk(state, text, piece.start, piece.end);
      if (further === DEAD || further === state) break;
      state = further;
      if (trie.entry(state)) last = next;
    }
    if (last < 0) continue;
    found[at] = { ...(found[at] as Piece), kind: 'label' };
    for (let part = at + 1; part <= last; part++) found[part] = { ...(found[part] as Piece), kind: 'part' };
    at = last;
  }
  return found;
}

function hasTab(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

function kindOf(text: string, start: number, end: number): Kind {
  if (end - start > LONGEST_PIECE) return 'prose';
  if (isDigits(text, start, end) || VALUE_WORDS.test(text.slice(start, end))) return 'number';
  const trie = termTrie();
  const state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
  if (state === DEAD || state === trie.root) return isNumber(text, start, end) ? 'number' : 'prose';
  return trie.entry(state) ? 'label' : 'part';
}

/** 1,234 and 22（其中修订6件） are numbers too; 12. is an ordinal. */
function isNumber(text: string, start: number, end: number): boolean {
  const first = SIGNS.includes(text.charAt(start)) ? start + 1 : start;
  return (
    isDigit(text.charCodeAt(first)) &&
    end - start <= LONGEST_NUMBER &&
    !'.．、'.includes(text.charAt(end - 1))
  );
}

/** The end of a run whose last label has texts for cells: 详见附件 behind it on its line. */
function withTexts(pieces: readonly Piece[], last: number): number {
  const { line } = pieces[last] as Piece;
  let end = last + 1;
  for (; end <= last + MOST_FOREIGN; end++) {
    const piece = pieces[end];
    if (piece?.line !== line || piece.end - piece.start > LONGEST_TEXT) break;
  }
  return end;
}

/** Runs of pieces that are tables, by their indices. */
function runsOf(pieces: readonly Piece[]): Span[] {
  const runs: Span[] = [];
  let start = -1;
  let last = -1;
  let labels = 0;
  let numbers = 0;
  const close = () => {
    if ((labels >= LEAST_LABELS && numbers >= LEAST_NUMBERS) || labels >= LEAST_ALONE)
      runs.push({ start, end: withTexts(pieces, last) });
    start = -1;
    labels = 0;
    numbers = 0;
  };
  pieces.forEach((piece, at) => {
    if (piece.kind === 'prose') {
      if (start >= 0 && (at - last > MOST_FOREIGN || piece.end - piece.start >= SHORTEST_SENTENCE)) close();
      return;
    }
    if (start < 0) {
      // A number that no label leads belongs to the prose.
      if (piece.kind === 'number') return;
      start = at;
    }
    last = at;
    if (piece.kind === 'number') numbers++;
    else if (piece.kind === 'label') labels++;
  });
  close();
  return runs;
}

/** The pieces of a line: each in a table a cell, those between put together again. */
function cellsOf(
  text: string,
  pieces: readonly Piece[],
  inTable: Uint8Array,
  from: number,
  to: number,
): FoundCell[] {
  const cells: FoundCell[] = [];
  let first = from;
  const prose = (end: number) => {
    if (first < end) cells.push(lineOf(pieces[first] as Piece, pieces[end - 1] as Piece));
  };
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (inTable[at] === 1) {
      prose(at);
      cells.push(lineOf(piece, piece));
      first = at + 1;
    } else if (at > first && opensSection(text, pieces[at - 1] as Piece, piece)) {
      prose(at);
      first = at;
    }
  }
  prose(to);
  return cells;
}

/** Where all is on one line, a section begins behind the end of a sentence, or behind a short heading. */
function opensSection(text: string, before: Piece, { start, end }: Piece): boolean {
  return (
    SENTENCE_ENDS.includes(text.charAt(before.end - 1)) && readOrdinal(text, start, end)?.style === 'chinese'
  );
}

function lineOf({ start }: Span, { end }: Span): FoundCell {
  return { kind: UnitKind.Line, spans: [{ start, end }], columns: null };
}
