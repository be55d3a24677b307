/**
 * Cells without a blank between them, as pdftotext prints narrow columns: 信息内容本年处理决定数量. The vocabulary
 * has no such wording, but all of its parts, side by side in one table. 收取的费用万元 is a label and its unit, 万元48 a
 * unit and the number behind it. Numbers with none between them are not told apart.
 */
import type { Column, Table } from '../../../grammars/index.js';
import { isUnit } from '../../lexer/shapes.js';
import { isDigits } from '../../source/characters.js';
import type { Widths } from '../../source/width.js';
import { bodyStart, type Term, termTrie } from '../../vocabulary/terms.js';
import { DEAD } from '../../vocabulary/trie.js';
import { type Piece, widthOf } from './piece.js';

/** No table has longer ones. */
const LONGEST = 120;
const LONGEST_UNIT = 2;

/** A column of a table, and those before it in the text. */
interface Place {
  readonly table: Table;
  readonly column: Column;
  readonly before: Place | null;
}

/** The piece, or the cells that it is made of. */
export function apartFused(text: string, piece: Piece, widths: Widths): readonly Piece[] {
  const { line, start, end } = piece;
  if (end - start === 1 || end - start > LONGEST || isDigits(text, start, end)) return [piece];
  const trie = termTrie();
  if (trie.walk(trie.root, text, bodyStart(text, start, end), end) !== DEAD) return [piece];
  const ends = unitEnds(text, start, end) ?? headEnds(text, start, end, null) ?? labelEnds(text, start, end);
  if (!ends) return [piece];
  let from = piece.from;
  return ends.map((stop, at) => {
    const span = { start: ends[at - 1] ?? start, end: stop };
    const to = from + widthOf(text, span, widths);
    const own = { line, ...span, from, to };
    from = to;
    return own;
  });
}

/** Where each of the heads ends that a text is made of; null where it is anything else. */
function headEnds(
  text: string,
  start: number,
  end: number,
  before: readonly Place[] | null,
): number[] | null {
  for (const { stop, term } of wordingsAt(text, start, end)) {
    const places = next(term, before);
    if (places.length === 0) continue;
    if (stop === end) return before ? [end] : null;
    const further = headEnds(text, stop, end, places);
    if (further) return [stop, ...further];
  }
  return null;
}

/** The columns that a head may name in the tables of those before it, each once. */
function next(term: Term, before: readonly Place[] | null): Place[] {
  return term.columns.flatMap(({ table, column }): Place[] => {
    if (!column) return [];
    if (!before) return [{ table, column, before: null }];
    const own = before.filter((place) => place.table === table && !has(place, column));
    return own.map((place) => ({ table, column, before: place }));
  });
}

function has(place: Place, column: Column): boolean {
  for (let own: Place | null = place; own; own = own.before) if (own.column === column) return true;
  return false;
}

function labelEnds(text: string, start: number, end: number): number[] | null {
  for (const { stop, term } of wordingsAt(text, start, end))
    if (term.rows.length > 0 && isUnit(text, stop, end)) return [stop, end];
  return null;
}

function unitEnds(text: string, start: number, end: number): number[] | null {
  for (let stop = start + 1; stop <= start + LONGEST_UNIT && stop < end; stop++)
    if (isUnit(text, start, stop) && isDigits(text, stop, end)) return [stop, end];
  return null;
}

/** The wordings that a text begins with, and where they end. */
function wordingsAt(text: string, start: number, end: number): { stop: number; term: Term }[] {
  const trie = termTrie();
  const found: { stop: number; term: Term }[] = [];
  let state = trie.root;
  for (let at = bodyStart(text, start, end); at < end && state !== DEAD; at++) {
    state = trie.walk(state, text, at, at + 1);
    const term = state === DEAD ? null : trie.entry(state);
    // A mark behind a wording is of the wording.
    if (term && found[found.length - 1]?.term === term) found.pop();
    if (term) found.push({ stop: at + 1, term });
  }
  return found.reverse();
}
