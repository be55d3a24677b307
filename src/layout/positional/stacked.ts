/**
 * Heads that stand one character below another, or beside those of their neighbours with no more than a blank
 * between them, as pdftotext prints narrow columns:
 *
 *                       结   其   尚
 *          结果维持     果   他   未  总
 *                       纠   结   审  计
 *                       正   果   结
 *
 * Piece by piece no wording shows. The heads of a form's table do together: every piece must go on with one of them,
 * from the left in the order of its columns, until all of them are whole.
 */
import type { Columns } from '../tape.js';
import {
  countsOf,
  folded,
  type HeadPattern,
  type HeaderPattern,
  headerPatterns,
} from '../../vocabulary/headers.js';
import type { Piece } from './piece.js';
import { type TextLine, written } from './rows.js';
import { Run, type RunPart } from './runs.js';
import { isDigitValue } from './wording.js';

export interface StackedHeads {
  readonly heads: readonly Run[];
  /** Those of the value columns, from the left. */
  readonly leaves: readonly Run[];
  /** The line behind the last of theirs, as an index among the text lines. */
  readonly end: number;
}

/** No header has more lines, or more pieces on one. */
const MOST_LINES = 16;
const MOST_PIECES = 40;
/** Ways of sharing out the pieces that are followed at a time; nearly always there is one. */
const MOST_WAYS = 64;
/** Columns by which a piece may stand beside the others of its head: pdftotext moves what it prints. */
const WIDEST_SHIFT = 16;

/** One way of sharing out the pieces read so far. */
interface Way {
  /** By head: what has been read of it, folded. */
  readonly written: readonly string[];
  /** By head: the columns that its pieces cover. */
  readonly places: readonly (Columns | null)[];
  /** The last head on the line being read, and the last column that it stands above. */
  readonly last: number;
  readonly edge: number;
  /** Columns by which pieces stand beside where they should. */
  readonly shift: number;
  readonly shares: Share | null;
}

interface Share {
  readonly head: number;
  readonly piece: Piece;
  /** Index of its line among the text lines. */
  readonly line: number;
  readonly before: Share | null;
}

/** The line before which the heads that begin on a line must end: the first with a number. */
export function headEnd(text: string, lines: readonly TextLine[], first: number): number {
  let end = first;
  while (end < lines.length && end < first + MOST_LINES) {
    const { labels, leads, values } = lines[end] as TextLine;
    if (leads.length > 0 || values.some((piece) => isDigitValue(text, piece))) break;
    if (labels.length + values.length > MOST_PIECES) break;
    end++;
  }
  return end;
}

/** The heads that begin on a line, if all that stands from there on belongs to the header of one of the forms' tables. */
export function stackedHeads(
  text: string,
  lines: readonly TextLine[],
  first: number,
  end = headEnd(text, lines, first),
): StackedHeads | null {
  let printed = '';
  for (let at = first; at < end; at++) {
    const { labels, values } = lines[at] as TextLine;
    for (const piece of labels) printed += written(text, piece);
    for (const piece of values) printed += written(text, piece);
  }
  const letters = countsOf(folded(printed));
  const possible = headerPatterns().filter((pattern) => hasAll(letters, pattern.letters));
  if (possible.length === 0) return null;
  const pieces = lines
    .slice(first, end)
    .map(({ labels, values }) => [...labels, ...values].sort((one, other) => one.from - other.from));
  for (const pattern of possible) {
    const found = match(text, pieces, first, pattern);
    if (found) return found;
  }
  return null;
}

function hasAll(letters: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): boolean {
  for (const [letter, count] of wanted) if ((letters.get(letter) ?? 0) < count) return false;
  return true;
}

function match(
  text: string,
  lines: readonly (readonly Piece[])[],
  first: number,
  pattern: HeaderPattern,
): StackedHeads | null {
  const { heads } = pattern;
  const none = { written: heads.map(() => ''), places: heads.map(() => null), shift: 0, shares: null };
  let ways: Way[] = [{ ...none, last: -1, edge: Number.NEGATIVE_INFINITY }];
  for (const [at, pieces] of lines.entries()) {
    ways = ways.map((way) => ({ ...way, last: -1, edge: Number.NEGATIVE_INFINITY }));
    for (const piece of pieces) {
      const own = folded(written(text, piece));
      const further = ways.flatMap((way) => waysOn(way, heads, piece, own, first + at));
      ways = likeliest(further);
      if (ways.length === 0) return null;
    }
    const whole = ways.find((way) => isWhole(way, heads) && isInOrder(way, pattern.leaves));
    if (whole) return headsOf(text, whole, pattern, first + at + 1);
  }
  return null;
}

/** The ways in which a piece may belong to a head. */
function waysOn(way: Way, heads: readonly HeadPattern[], piece: Piece, own: string, line: number): Way[] {
  const further: Way[] = [];
  for (let head = 0; head < heads.length; head++) {
    const { wordings, from, to } = heads[head] as HeadPattern;
    if (head !== way.last && from <= way.edge) continue;
    const text = (way.written[head] as string) + own;
    if (!mayBecome(wordings, text)) continue;
    const place = way.places[head] ?? null;
    const shift = place ? apart(place, piece) : misplaced(way, heads, head, piece);
    if (shift > WIDEST_SHIFT) continue;
    further.push({
      written: replaced(way.written, head, text),
      places: replaced(way.places, head, around(place, piece)),
      last: head,
      edge: to,
      shift: way.shift + shift,
      shares: { head, piece, line, before: way.shares },
    });
  }
  return further;
}

function mayBecome(wordings: readonly string[], text: string): boolean {
  for (const wording of wordings) if (text.length <= wording.length && hasLetters(wording, text)) return true;
  return false;
}

/** By how many columns the first piece of a head stands on the wrong side of another head's. */
function misplaced({ places }: Way, heads: readonly HeadPattern[], head: number, piece: Piece): number {
  const own = heads[head] as HeadPattern;
  let most = 0;
  for (let at = 0; at < heads.length; at++) {
    const place = places[at];
    if (!place) continue;
    const other = heads[at] as HeadPattern;
    if (other.to < own.from) most = Math.max(most, place.from - piece.from + 1);
    else if (other.from > own.to) most = Math.max(most, piece.from - place.from + 1);
  }
  return most;
}

/** The likeliest of some ways, each state of the heads once. */
function likeliest(ways: Way[]): Way[] {
  if (ways.length < 2) return ways;
  const known = new Set<string>();
  const inOrder = ways.sort((one, other) => one.shift - other.shift);
  const different = inOrder.filter(({ written, last }) => {
    const state = `${written.join('|')} ${last}`;
    if (known.has(state)) return false;
    known.add(state);
    return true;
  });
  return different.slice(0, MOST_WAYS);
}

function isWhole({ written }: Way, heads: readonly HeadPattern[]): boolean {
  return heads.every(({ wordings, optional }, head) => {
    const own = written[head] as string;
    if (own === '') return optional;
    return wordings.some((wording) => wording.length === own.length && hasLetters(wording, own));
  });
}

/** Whether the heads of the columns stand from the left as their columns do. */
function isInOrder({ places }: Way, leaves: readonly number[]): boolean {
  // Where they end, what has been moved may stand beyond the next one.
  const froms = leaves.map((leaf) => (places[leaf] as Columns).from);
  return froms.every((from, at) => at === 0 || from > (froms[at - 1] as number));
}

function headsOf(text: string, { shares }: Way, { heads, leaves }: HeaderPattern, end: number): StackedHeads {
  const own: Share[][] = heads.map(() => []);
  for (let share = shares; share; share = share.before) (own[share.head] as Share[]).unshift(share);
  const runs = own.map((all, head) => {
    if (all.length === 0) return null;
    const parts = all.map(({ piece, line }) => ({ piece, line, text: written(text, piece) }));
    return Run.of(arranged(parts, (heads[head] as HeadPattern).wordings) ?? parts);
  });
  return {
    heads: runs
      .filter((run) => run !== null)
      .sort((one, other) => one.first - other.first || one.from - other.from),
    leaves: leaves.map((leaf) => runs[leaf] as Run),
    end,
  };
}

/** The pieces of a head in the order of its wording: 计 may be printed a line above 总. */
function arranged(parts: readonly RunPart[], wordings: readonly string[]): RunPart[] | null {
  if (parts.length === 0) return wordings.includes('') ? [] : null;
  for (const part of parts) {
    const own = folded(part.text);
    const left = wordings
      .filter((wording) => wording.startsWith(own))
      .map((wording) => wording.slice(own.length));
    const others =
      left.length > 0
        ? arranged(
            parts.filter((other) => other !== part),
            left,
          )
        : null;
    if (others) return [part, ...others];
  }
  return null;
}

/** Whether a wording has all the letters of a text, each as often. */
function hasLetters(wording: string, text: string): boolean {
  let left = wording;
  for (const letter of text) {
    const at = left.indexOf(letter);
    if (at < 0) return false;
    left = left.slice(0, at) + left.slice(at + 1);
  }
  return true;
}

function apart(one: Columns, other: Columns): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

function around(place: Columns | null, { from, to }: Columns): Columns {
  return place ? { from: Math.min(place.from, from), to: Math.max(place.to, to) } : { from, to };
}

function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  const all = [...items];
  all[at] = item;
  return all;
}
