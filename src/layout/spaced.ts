/** What stands between the spaces of a line, and what the vocabulary knows of it. */
import { isDigit, isDigits, isHan, isSpace, skipSpace, trimSpace } from '../source/characters.js';
import { isPageNumber } from '../source/page-number.js';
import type { Span } from '../source/span.js';
import { bodyStart, type Term, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';
import type { Lines } from './found.js';

/** Longer pieces are prose. */
const LONGEST_PIECE = 80;
const SIGNS = '+-＋－−–';
const LONGEST_NUMBER = 24;
/** A wording is put together from at most this many pieces. */
const MOST_PARTS = 12;
/** What stands in place of a number. */
const VALUE_WORDS = /^(?:无|零|不适用|不涉及|[-—–―－/／*＊]{1,4})$/;
const LONGEST_VALUE_WORD = 4;
/** 无 零 不 */
const NO_NUMBER: readonly number[] = [0x65e0, 0x96f6, 0x4e0d];
/** （ */
const OPENING = 0xff08;
/** 三、本年度办理结果 （三）不予公开 1.属于国家秘密 */
const MOST_HEADINGS = 3;
const TAB = 0x09;

export interface SpacedPiece extends Span {
  /** `part`: it goes on the label before it. `open`: it begins a wording and no more. */
  readonly kind: 'prose' | 'label' | 'part' | 'open' | 'number';
  /** The wording of a label, with the parts behind it. */
  readonly term: Term | null;
  readonly line: number;
}

const PROSE = { kind: 'prose', term: null } as const;
const NUMBER = { kind: 'number', term: null } as const;

/** The pieces of all lines, in order. */
export function piecesOf(text: string, lines: Lines): SpacedPiece[] {
  const pieces: SpacedPiece[] = [];
  for (let line = 0; line < lines.count; line++)
    cut(text, lines.starts[line] as number, lines.ends[line] as number, line, pieces);
  return joined(text, pieces);
}

/**
 * Whether a line holds several rows, or heads and a row: `行政处罚 3 行政强制 0`. Then it is a table, and its cells
 * stand in no columns.
 */
export function holdsRows(text: string, start: number, end: number): boolean {
  if (isPlainRow(text, start, end)) return false;
  const pieces: SpacedPiece[] = [];
  cut(text, start, end, 0, pieces);
  // Nearly every row has its numbers last, behind its label and the headings it stands under.
  const first = pieces.findIndex(({ kind }) => kind === 'number');
  if (first >= 0 && first <= MOST_HEADINGS && pieces.slice(first).every(({ kind }) => kind === 'number'))
    return false;
  let heads = 0;
  let numbered = false;
  let isFurther = false;
  for (const { kind, term } of joined(text, pieces)) {
    if (kind === 'number') {
      if (isFurther || heads > MOST_HEADINGS) return true;
      numbered = true;
    } else if (term && term.columns.length === 0 && term.rows.length > 0) {
      if (first < 0 && heads > 1) return true;
      isFurther = numbered || heads > 1;
    } else if (term) heads++;
  }
  return false;
}

/** Whether a line is no more than a few words with numbers in digits behind them. */
function isPlainRow(text: string, start: number, end: number): boolean {
  const all = trimSpace(text, start, end);
  let last = all;
  let numbers = all;
  while (numbers > start && isDigit(text.charCodeAt(numbers - 1))) {
    while (numbers > start && isDigit(text.charCodeAt(numbers - 1))) numbers--;
    if (numbers > start && !isSpace(text.charCodeAt(numbers - 1))) break;
    last = numbers;
    numbers = trimSpace(text, start, numbers);
  }
  if (last === all) return false;
  let words = 0;
  for (let at = skipSpace(text, start, last); at < last; at = skipSpace(text, at, last)) {
    const first = at;
    while (at < last && !isSpace(text.charCodeAt(at))) at++;
    const isWord = beginsWord(text.charCodeAt(first)) || kindOf(text, first, at).kind !== 'number';
    if (++words > MOST_HEADINGS || !isWord) return false;
  }
  return true;
}

/** Whether a character begins no number, nor what stands in place of one: most ideographs, and the bracket of （一）. */
function beginsWord(code: number): boolean {
  return (isHan(code) && !NO_NUMBER.includes(code)) || code === OPENING;
}

/** Whether a line holds several pieces, one of them a number, a label or the beginning of one. */
export function mayHoldRows(text: string, start: number, end: number): boolean {
  const first = skipSpace(text, start, end);
  const last = trimSpace(text, first, end);
  let gap = first;
  while (gap < last && !isSpace(text.charCodeAt(gap))) gap++;
  if (gap === last) return false;
  const pieces: SpacedPiece[] = [];
  cut(text, start, end, 0, pieces);
  return pieces.length > 1 && pieces.some(({ kind }) => kind !== 'prose');
}

/** Lines with tabs are marked: each of them is one piece, whatever its spaces, and so is the number of a page. */
function cut(text: string, lineStart: number, lineEnd: number, line: number, pieces: SpacedPiece[]): void {
  const end = trimSpace(text, lineStart, lineEnd);
  const first = skipSpace(text, lineStart, end);
  const whole = hasTab(text, lineStart, end) || isPageNumber(text, first, end);
  for (let at = first; at < end; ) {
    let stop = whole ? end : at + 1;
    while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
    const { kind, term } = kindOf(text, at, stop);
    pieces.push({ start: at, end: stop, kind, term, line });
    at = skipSpace(text, stop, end);
  }
}

/** Takes the pieces that spell out a wording together for one label and its parts. */
function joined(text: string, pieces: readonly SpacedPiece[]): SpacedPiece[] {
  const trie = termTrie();
  const found = [...pieces];
  for (let at = 0; at < found.length; at++) {
    const { start, end, kind } = found[at] as SpacedPiece;
    if (kind !== 'open' && kind !== 'label') continue;
    let state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
    let last = kind === 'label' ? at : -1;
    let term = (found[at] as SpacedPiece).term;
    for (let next = at + 1; next < Math.min(found.length, at + MOST_PARTS) && trie.goesOn(state); next++) {
      const piece = found[next] as SpacedPiece;
      const further = trie.walk(state, text, piece.start, piece.end);
      // A mark alone, between the words of a label, or — behind all of them.
      if (further === DEAD || (further === state && piece.kind !== 'prose')) break;
      state = further;
      const longer = trie.entry(state);
      if (!longer) continue;
      term = longer;
      last = next;
    }
    if (last < 0) continue;
    found[at] = { ...(found[at] as SpacedPiece), kind: 'label', term };
    for (let part = at + 1; part <= last; part++) {
      found[part] = { ...(found[part] as SpacedPiece), kind: 'part', term: null };
    }
    at = last;
  }
  return found;
}

function hasTab(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

function kindOf(text: string, start: number, end: number): Pick<SpacedPiece, 'kind' | 'term'> {
  if (end - start > LONGEST_PIECE) return PROSE;
  if (isDigits(text, start, end) || isValueWord(text, start, end)) return NUMBER;
  const trie = termTrie();
  const state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
  if (state === DEAD || state === trie.root) return isNumber(text, start, end) ? NUMBER : PROSE;
  const term = trie.entry(state);
  return { kind: term ? 'label' : 'open', term };
}

function isValueWord(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_VALUE_WORD && VALUE_WORDS.test(text.slice(start, end));
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
