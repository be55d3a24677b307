/**
 * A table on one line, its cells kept apart by spaces: `规章 1 0 5 行政规范性文件 2 0 9`. Blanks are lost. The
 * vocabulary says where on a long line a table stands; around it the line is prose.
 */
import { isDigit, skipSpace } from '../source/characters.js';
import { readOrdinal } from '../source/ordinal.js';
import type { Span } from '../source/span.js';
import { bodyStart, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { UnitKind } from './tape.js';

/** A shorter line holds no table. */
const SHORTEST_LINE = 40;
/** Longer pieces are prose. */
const LONGEST_PIECE = 80;
/** A table has this many labels and numbers; fewer may stand in a sentence. */
const LEAST_LABELS = 3;
const LEAST_NUMBERS = 3;
/** Between two pieces of a table stand at most this many that are none: a text in a cell, a label no form has. */
const MOST_FOREIGN = 6;
const SENTENCE_ENDS = '。；;！？”）)';

type Kind = 'prose' | 'label' | 'part' | 'number';

interface Piece extends Span {
  readonly kind: Kind;
}

export function dense(text: string, lines: Lines): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    if (end - start < SHORTEST_LINE) continue;
    const cells = tablesIn(text, start, end);
    if (cells) blocks.push({ firstLine: line, endLine: line + 1, cells });
  }
  return blocks;
}

/** The cells of the tables on a line and the prose around them; null where it has no table. */
function tablesIn(text: string, start: number, end: number): FoundCell[] | null {
  const pieces = piecesOf(text, start, end);
  const runs = runsOf(pieces);
  if (runs.length === 0) return null;
  const cells: FoundCell[] = [];
  let from = 0;
  for (const run of runs) {
    prose(text, pieces, from, run.start, cells);
    for (const piece of pieces.slice(run.start, run.end)) cells.push(lineOf(piece));
    from = run.end;
  }
  prose(text, pieces, from, pieces.length, cells);
  return cells;
}

function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = skipSpace(text, start, end); at < end; ) {
    let stop = at + 1;
    while (stop < end && skipSpace(text, stop, stop + 1) === stop) stop++;
    pieces.push({ start: at, end: stop, kind: kindOf(text, at, stop) });
    at = skipSpace(text, stop, end);
  }
  return pieces;
}

function kindOf(text: string, start: number, end: number): Kind {
  if (end - start > LONGEST_PIECE) return 'prose';
  let digits = start;
  while (digits < end && isDigit(text.charCodeAt(digits))) digits++;
  if (digits === end) return 'number';
  const trie = termTrie();
  const state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
  if (state === DEAD || state === trie.root) return 'prose';
  return trie.entry(state) ? 'label' : 'part';
}

/** Runs of pieces that are tables, by their indices. */
function runsOf(pieces: readonly Piece[]): Span[] {
  const runs: Span[] = [];
  let start = -1;
  let last = -1;
  let labels = 0;
  let numbers = 0;
  const close = () => {
    if (labels >= LEAST_LABELS && numbers >= LEAST_NUMBERS) runs.push({ start, end: last + 1 });
    start = -1;
    labels = 0;
    numbers = 0;
  };
  pieces.forEach(({ kind }, at) => {
    if (kind === 'prose') return;
    if (start >= 0 && at - last > MOST_FOREIGN) close();
    if (start < 0) {
      // A number that no label leads belongs to the prose.
      if (kind === 'number') return;
      start = at;
    }
    last = at;
    if (kind === 'number') numbers++;
    else if (kind === 'label') labels++;
  });
  close();
  return runs;
}

/** Prose as lines: a new one where a section may begin behind the end of a sentence. */
function prose(text: string, pieces: readonly Piece[], from: number, to: number, cells: FoundCell[]): void {
  let first = from;
  for (let at = from; at < to; at++) {
    const { start, end } = pieces[at] as Piece;
    const before = pieces[at - 1];
    const opens =
      at > first &&
      (before === undefined || SENTENCE_ENDS.includes(text.charAt(before.end - 1)) || at - 1 === first) &&
      readOrdinal(text, start, end)?.style === 'chinese';
    if (opens) {
      cells.push(lineOf({ start: (pieces[first] as Piece).start, end: (before as Piece).end }));
      first = at;
    }
  }
  if (first < to)
    cells.push(lineOf({ start: (pieces[first] as Piece).start, end: (pieces[to - 1] as Piece).end }));
}

function lineOf({ start, end }: Span): FoundCell {
  return { kind: UnitKind.Line, spans: [{ start, end }], columns: null };
}
