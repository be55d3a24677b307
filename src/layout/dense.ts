/**
 * Cells kept apart by spaces alone, a row on a line or the whole table on one: `规章 1 0 5 行政规范性文件 2 0 9`.
 * Blanks are lost. The vocabulary says which pieces of the text are a table; around them lines stay whole.
 */
import { isDigits } from '../source/characters.js';
import { readOrdinal } from '../source/ordinal.js';
import { isUnit } from '../lexer/shapes.js';
import type { Span } from '../source/span.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { piecesOf, type SpacedPiece } from './spaced.js';
import { UnitKind } from './tape.js';

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
/** A text in a cell behind the last number is at most this long: longer ones are prose. */
const LONGEST_TEXT = 12;

export function dense(text: string, lines: Lines): FoundBlock[] {
  const pieces = piecesOf(text, lines);
  const blocks: FoundBlock[] = [];
  /** Whether each piece is part of a table. */
  const inTable = new Uint8Array(pieces.length);
  for (const run of runsOf(pieces)) inTable.fill(1, run.start, run.end);
  let from = 0;
  while (from < pieces.length) {
    const { line } = pieces[from] as SpacedPiece;
    let to = from + 1;
    while (to < pieces.length && (pieces[to] as SpacedPiece).line === line) to++;
    const cells = pieces.slice(from, to).filter((_, at) => inTable[from + at] === 1);
    if (to - from > 1 && isRow(text, cells) && !cells.some((cell) => isBar(text, cell)))
      blocks.push({ firstLine: line, endLine: line + 1, cells: cellsOf(text, pieces, inTable, from, to) });
    from = to;
  }
  return blocks;
}

/**
 * Whether the pieces of a line are cells: labels with numbers behind them, heads side by side, the numbers of
 * a row that has no label beside it. A label or a heading with a space in it is one cell, and so is 1 000.
 */
function isRow(text: string, pieces: readonly SpacedPiece[]): boolean {
  const numbers = pieces.filter(({ kind }) => kind === 'number');
  const isUnlabelled = pieces.every(({ kind, start, end }) => kind === 'number' || isUnit(text, start, end));
  if (isUnlabelled && numbers.length > 0) {
    // 3084 个: a number and its unit are one cell.
    const isMeasured = pieces.length === 2 && pieces[1]?.kind !== 'number';
    return pieces.length > 1 && !isMeasured && !isGrouped(text, pieces);
  }
  const labels = pieces.filter(({ kind }) => kind === 'label').length;
  const parts = pieces.filter(({ kind }) => kind === 'part' || kind === 'open').length;
  if (numbers.length > 0 || labels >= LEAST_ALONE) return labels > 0;
  const units = pieces.filter(({ kind, start, end }) => kind === 'prose' && isUnit(text, start, end)).length;
  return (labels > 1 || (labels > 0 && units > 0)) && labels + parts + units === pieces.length;
}

/** Where bars keep the cells apart, spaces do not: 3 | | 5 has three of them. */
function isBar(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!'|｜'.includes(text.charAt(at))) return false;
  return true;
}

/** 1 000, 12 345 678; no number of a report has more groups. */
function isGrouped(text: string, numbers: readonly SpacedPiece[]): boolean {
  if (numbers.length > MOST_GROUPS) return false;
  return numbers.every(({ start, end }, at) => {
    const digits = end - start;
    return isDigits(text, start, end) && (at === 0 ? digits <= GROUP : digits === GROUP);
  });
}

/** The end of a run whose last label has texts for cells: 详见附件 behind it on its line. */
function withTexts(pieces: readonly SpacedPiece[], last: number): number {
  const { line } = pieces[last] as SpacedPiece;
  let end = last + 1;
  for (; end <= last + MOST_FOREIGN; end++) {
    const piece = pieces[end];
    if (piece?.line !== line || piece.end - piece.start > LONGEST_TEXT) break;
  }
  return end;
}

/** Runs of pieces that are tables, by their indices. */
function runsOf(pieces: readonly SpacedPiece[]): Span[] {
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
  pieces: readonly SpacedPiece[],
  inTable: Uint8Array,
  from: number,
  to: number,
): FoundCell[] {
  const cells: FoundCell[] = [];
  let first = from;
  const prose = (end: number) => {
    if (first < end) cells.push(lineOf(pieces[first] as SpacedPiece, pieces[end - 1] as SpacedPiece));
  };
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as SpacedPiece;
    if (inTable[at] === 1) {
      prose(at);
      // 行政 许可 is one label; what of it stands on the next line the lexer joins.
      while (at + 1 < to && (pieces[at + 1] as SpacedPiece).kind === 'part') at++;
      cells.push(lineOf(piece, pieces[at] as SpacedPiece));
      first = at + 1;
    } else if (at > first && opensSection(text, pieces[at - 1] as SpacedPiece, piece)) {
      prose(at);
      first = at;
    }
  }
  prose(to);
  return cells;
}

/** Where all is on one line, a section begins behind the end of a sentence, or behind a short heading. */
function opensSection(text: string, before: SpacedPiece, { start, end }: SpacedPiece): boolean {
  return (
    SENTENCE_ENDS.includes(text.charAt(before.end - 1)) && readOrdinal(text, start, end)?.style === 'chinese'
  );
}

function lineOf({ start }: Span, { end }: Span): FoundCell {
  return { kind: UnitKind.Line, spans: [{ start, end }], columns: null };
}
