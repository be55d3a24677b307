/**
 * Says what a unit of the tape is. Wordings are looked up, never decided: 总计 is a row and a column,
 * 二、回应解读情况 a row and a section heading, until the parser knows where it stands.
 */
import { type Tape, type Unit, UnitKind } from '../layout/tape.js';
import { isNumeral, type Ordinal, readNumber, readOrdinal } from '../source/ordinal.js';
import { bodyStart, type Term, termTrie } from '../vocabulary/terms.js';
import { titleTrie } from '../vocabulary/titles.js';
import { DEAD, type State, type Trie } from '../vocabulary/trie.js';
import { readHeading } from './headings.js';
import type { Lexeme } from './lexeme.js';
import { isPlaceholder, isQuantity, isUnit, isZeroWord, mayBeValue } from './shapes.js';

export type TokenName =
  | 'Quantity'
  | 'Blank'
  | 'RowEnd'
  | 'Label'
  | 'Text'
  | 'Unit'
  | 'Placeholder'
  | 'ColumnHead'
  | 'LabelOrHead'
  | 'Heading'
  | 'Caption'
  | 'Note';

/** A token's worth of the tape. */
interface Classified {
  name: TokenName;
  lexeme: Lexeme;
  /** Where the token ends in the tape. */
  end: number;
}

/** A wording is put together from at most this many cells or lines. */
const MOST_PIECES = 12;
const FUSED_MARKS = '-‐‑‒–—―─━－−ー_＿/／\\＼*＊×✕…·~～^';
const LONGEST_PREFIX = 6;
/** An ordinal or 其中, whole or the beginning of one. */
const PREFIX =
  /^(?:[（(〔]\s?)?[一二三四五六七八九十\d０-９]{0,3}\s?[）)〕]?\s?[、.．,，:：]?$|^其\s?中?\s?[:：]?$/;
const ENDED_PREFIX = /[）)〕、.．,，:：中（(〔]$/;
const CLOSING = '”’"\'»》〉」』）)】〕］]';
const NOTE = /[（(*＊]?(?:注|备注|说明|附注)(?:\s*\d)?[：:]/y;

// Chevrotain hands its patterns the text and an offset, nothing else; the tape being read is kept here.
// Reading is synchronous and a tape is set for each run, so that no state outlives one.
let tape: Tape | null = null;
let unitIndex = 0;
let current: Classified | null = null;
let currentStart = -1;

/** Reads `next` from now on; null when done. */
export function setTape(next: Tape | null): void {
  tape = next;
  unitIndex = 0;
  current = null;
  currentStart = -1;
}

/** What begins at `offset` of the tape, where a unit begins; each unit is read once. */
export function classifyAt(offset: number): Classified | null {
  if (offset === currentStart) return current;
  if (tape === null) return null;
  const unit = tape.units[unitIndex];
  if (!unit || unit.start !== offset) return null;
  currentStart = offset;
  current = classify(tape, unit);
  return current;
}

function classify(from: Tape, unit: Unit): Classified {
  unitIndex++;
  const { contentStart: start, contentEnd: end } = unit;
  if (unit.kind === UnitKind.Blank) return single('Blank', unit);
  if (unit.kind === UnitKind.RowEnd) return single('RowEnd', unit);
  const { text } = from;
  if (end - start <= LONGEST_PREFIX) {
    const broken = readBrokenOrdinal(from, unit);
    if (broken) return broken;
  }
  if (mayBeValue(text.charCodeAt(start))) {
    if (isQuantity(text, start, end)) {
      // 无⏎法提供 begins like a cell that says none.
      return (isZeroWord(text.slice(start, end)) && readWording(from, unit)) || single('Quantity', unit);
    }
    if (isPlaceholder(text, start, end)) return single('Placeholder', unit);
    if (isUnit(text, start, end)) return readWording(from, unit) ?? single('Unit', unit);
  }
  const wording = readWording(from, unit);
  if (wording) return wording;
  const ordinal = readOrdinal(text, start, end);
  const wrapped = readWrappedHeading(from, unit, ordinal);
  if (wrapped) return wrapped;
  const heading = readHeading(text, start, end, ordinal);
  // Lower headings are told apart from paragraphs later: inside a table they are unknown rows.
  if (heading && heading.level === 1) return single('Heading', unit, heading);
  NOTE.lastIndex = start;
  if (NOTE.test(text) && NOTE.lastIndex <= end) return single('Note', unit);
  return single('Text', unit, heading);
}

/** What an ordinal or 其中 ends with, or goes on with in the next line: ） ) 〕 、 . ． , ， : ： 中 其 （ ( 〔 */
function isOrdinalMark(code: number): boolean {
  // Digits and ideographs but for two are none of them.
  if (code < 0x2e) return code === 0x28 || code === 0x29 || code === 0x2c;
  if (code < 0x3001) return code === 0x2e || code === 0x3a;
  if (code < 0x4e00) return code === 0x3001 || code === 0x3014 || code === 0x3015;
  if (code < 0xff08) return code === 0x4e2d || code === 0x5176;
  return code === 0xff08 || code === 0xff09 || code === 0xff0c || code === 0xff0e || code === 0xff1a;
}

/**
 * 一、⏎主动公开情况, 1⏎.政府公报公开政府信息数, 其中⏎：主动公开规范性文件数: a label that wraps within or behind its ordinal.
 * Read as a cell of its own, the ordinal would complete a row that has lost one.
 */
function readBrokenOrdinal(from: Tape, unit: Unit): Classified | null {
  const { text } = from;
  const { contentStart: start, contentEnd: end } = unit;
  const next = from.units[unitIndex];
  if (next === undefined || next.kind === UnitKind.Blank || next.kind === UnitKind.RowEnd) return null;
  // Nearly every short text is a number between others.
  if (!isOrdinalMark(text.charCodeAt(end - 1)) && !isOrdinalMark(text.charCodeAt(next.contentStart)))
    return null;
  if (!PREFIX.test(text.slice(start, end))) return null;
  const trie = termTrie();
  const labelStart = bodyStart(text, start, next.contentEnd);
  // The ordinal must go on in the next line or end before it: 5⏎1.当面申请数 is a cell and a label.
  if (labelStart <= end && !ENDED_PREFIX.test(text.slice(start, end))) return null;
  const state = trie.walk(trie.root, text, Math.max(labelStart, next.contentStart), next.contentEnd);
  if (state === DEAD || state === trie.root) return null;
  unitIndex++;
  const joined = joinPieces(from, trie, state);
  const term = joined ? joined.entry : trie.entry(state);
  if (!term) {
    unitIndex--;
    return null;
  }
  if (joined) unitIndex += joined.units;
  return wordingToken(term, unit, joined ? joined.last : next);
}

/** A row, column or caption that the unit, or the unit with those after it, spells out. */
function readWording(from: Tape, unit: Unit): Classified | null {
  const { text } = from;
  const { contentStart: start, contentEnd: end } = unit;
  const trie = termTrie();
  let state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
  if (state === DEAD && isNumeral(text.charCodeAt(start))) {
    state = trie.walk(trie.root, text, afterBareNumber(text, start, end), end);
  }
  if (state === DEAD || state === trie.root) return withNote(text, unit);
  const joined = joinPieces(from, trie, state);
  const term = joined ? joined.entry : trie.entry(state);
  if (!term) return null;
  // 在线访谈次数—— is a label and a mark in one, the cell between them lost.
  if (!joined) return FUSED_MARKS.includes(text.charAt(end - 1)) ? null : wordingToken(term, unit, unit);
  unitIndex += joined.units;
  return wordingToken(term, unit, joined.last);
}

/** The token of a wording that reaches from one unit to another. A bar marks the last of its pieces. */
function wordingToken(term: Term, first: Unit, last: Unit): Classified | null {
  const name = nameOf(term);
  if (!name) return null;
  const cell = first.kind === UnitKind.Cell || last.kind === UnitKind.Cell;
  const lexeme = { start: first.contentStart, end: last.contentEnd, cell, term, heading: null };
  return { name, lexeme, end: last.end };
}

/** 五、存在的主要问题⏎及改进情况: a listed title that goes on in the next line. */
function readWrappedHeading(from: Tape, unit: Unit, ordinal: Ordinal | null): Classified | null {
  const { text } = from;
  const { contentStart: start, contentEnd: end } = unit;
  const trie = titleTrie();
  const state = trie.walk(trie.root, text, ordinal ? ordinal.bodyStart : start, end);
  if (state === DEAD || state === trie.root || trie.entry(state)) return null;
  const joined = joinPieces(from, trie, state);
  if (!joined) return null;
  const contentEnd = joined.last.contentEnd;
  const heading = readHeading(text, start, contentEnd, ordinal);
  if (heading?.level !== 1) return null;
  unitIndex += joined.units;
  const lexeme = { start, end: contentEnd, cell: unit.kind === UnitKind.Cell, term: null, heading };
  return { name: 'Heading', lexeme, end: joined.last.end };
}

/**
 * Reads on over the following units as long as a wording goes on; the longest one counts. A quote or a
 * bracket that closes the wording may stand on a line of its own.
 */
function joinPieces<Entry>(
  from: Tape,
  trie: Trie<Entry>,
  first: State,
): { entry: Entry; last: Unit; units: number } | null {
  let state = first;
  let found: { entry: Entry; last: Unit; units: number } | null = null;
  for (let ahead = 0; ahead < MOST_PIECES; ahead++) {
    const next = from.units[unitIndex + ahead];
    if (!next || next.kind === UnitKind.Blank) break;
    if (next.kind === UnitKind.RowEnd) continue;
    if (!isClosing(from.text, next)) {
      if (!trie.goesOn(state)) break;
      const further = trie.walk(state, from.text, next.contentStart, next.contentEnd);
      // A line of marks alone is a cell: — behind a label is no part of it.
      if (further === DEAD || further === state) break;
      state = further;
    }
    const entry = trie.entry(state);
    if (entry) found = { entry, last: next, units: ahead + 1 };
  }
  return found;
}

/** ” ） 》 alone on a line */
function isClosing(text: string, { contentStart, contentEnd }: Unit): boolean {
  if (contentEnd - contentStart > 2) return false;
  for (let at = contentStart; at < contentEnd; at++) if (!CLOSING.includes(text.charAt(at))) return false;
  return true;
}

/** 规章（设区的市应提供）: a known wording with a note of the agency's own behind it. */
function withNote(text: string, unit: Unit): Classified | null {
  const { contentStart: start, contentEnd: end } = unit;
  const last = text.charCodeAt(end - 1);
  if (last !== 0xff09 && last !== 0x29) return null;
  const match = termTrie().longestPrefix(text, bodyStart(text, start, end), end);
  if (!match) return null;
  const rest = text.slice(match.end, end).trimStart();
  if (!/^[（(]/.test(rest)) return null;
  return wordingToken(match.entry, unit, unit);
}

/** 一本年新收…: an ordinal whose mark is lost. Offset after it, or `start`. */
function afterBareNumber(text: string, start: number, end: number): number {
  const number = readNumber(text, start, end);
  // 85制发… is a number and a label run together.
  return number && number.value < 10 ? number.end : start;
}

function nameOf(term: Term): TokenName | null {
  if (term.rows.length > 0) return term.columns.length > 0 ? 'LabelOrHead' : 'Label';
  if (term.columns.length > 0 || term.runningNumber) return 'ColumnHead';
  return term.captions.length > 0 || term.generations.size > 0 ? 'Caption' : null;
}

function single(name: TokenName, unit: Unit, heading: Lexeme['heading'] = null): Classified {
  const { contentStart: start, contentEnd: end } = unit;
  const lexeme = { start, end, cell: unit.kind === UnitKind.Cell, term: null, heading };
  return { name, lexeme, end: unit.end };
}
