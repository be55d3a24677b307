/**
 * Says what a unit of the tape is. Wordings are looked up, never decided: 总计 is a row and a column,
 * 二、回应解读情况 a row and a section heading, until the parser knows where it stands.
 */
import type { TokenType } from 'chevrotain';
import { type Tape, UnitKind, type Units } from '../layout/tape.js';
import { isDigit } from '../source/characters.js';
import { isNumeral, type Ordinal, readNumber, readOrdinal } from '../source/ordinal.js';
import { bodyStart, type Term, termTrie } from '../vocabulary/terms.js';
import { titleTrie } from '../vocabulary/titles.js';
import { DEAD, type State, type Trie } from '../vocabulary/trie.js';
import { readHeading } from './headings.js';
import { CellToken, type HeadingMatch } from './cell-token.js';
import { isPlaceholder, isQuantity, isUnit, isZeroWord, Shape, shapesOf, VALUE_SHAPES } from './shapes.js';
import {
  Blank,
  Caption,
  ColumnHead,
  Heading,
  Label,
  LabelOrHead,
  Note,
  Placeholder,
  Quantity,
  RowEnd,
  Text,
  Unit as UnitToken,
} from './tokens.js';

/** A wording is put together from at most this many cells or lines. */
const MOST_PIECES = 12;
const FUSED_MARKS = '-‐‑‒–—―─━－−ー_＿/／\\＼*＊×✕…·~～^';
const LONGEST_PREFIX = 6;
/** An ordinal or 其中, whole or the beginning of one. */
const PREFIX =
  /^(?:[（(〔]\s?)?[一二三四五六七八九十\d０-９]{0,3}\s?[）)〕]?\s?[、.．,，:：]?$|^其\s?中?\s?[:：]?$/;
const ENDED_PREFIX = /[）)〕、.．,，:：中（(〔]$/;
const CLOSING = '“”‘’‟〝〞＂＇"\'»》〉」』）)】〕］]';
const OPENING = '“‘"«《〈「『（(【〔［[';
const SUBTOTAL = '小计';
const NOTE_OPENING = /^[（(]/;
const NOTE = /[（(*＊]?(?:注|备注|说明|附注)(?:\s*\d)?[：:]/y;

/** Reads a tape unit by unit. */
export class Classifier {
  private readonly text: string;
  private readonly units: Units;
  private index = 0;

  constructor(tape: Tape) {
    this.text = tape.text;
    this.units = tape.units;
  }

  /** The number of the unit to be read next. */
  get position(): number {
    return this.index;
  }

  /** What the next unit is, together with those that go on its label or heading. */
  next(): CellToken {
    const { text, units } = this;
    const unit = this.index++;
    const kind = units.kind(unit);
    if (kind === UnitKind.Blank) return this.single(Blank, unit);
    if (kind === UnitKind.RowEnd) return this.single(RowEnd, unit);
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    if (end - start <= LONGEST_PREFIX) {
      const broken = this.brokenOrdinal(unit);
      if (broken) return broken;
    }
    const shapes = shapesOf(text.charCodeAt(start));
    if ((shapes & VALUE_SHAPES) !== 0) {
      const value = this.value(unit, shapes);
      if (value) return value;
    }
    const wording = this.wording(unit);
    if (wording) return wording;
    const ordinal = readOrdinal(text, start, end);
    const wrapped = this.wrappedHeading(unit, ordinal);
    if (wrapped) return wrapped;
    const heading = readHeading(text, start, end, ordinal);
    // Lower headings are told apart from paragraphs later: inside a table they are unknown rows.
    if (heading && heading.level === 1) return this.single(Heading, unit, heading);
    if ((shapes & Shape.Note) !== 0 && this.isNote(start, end)) return this.single(Note, unit);
    return this.single(Text, unit, heading);
  }

  private isNote(start: number, end: number): boolean {
    NOTE.lastIndex = start;
    return NOTE.test(this.text) && NOTE.lastIndex <= end;
  }

  /** A number, a mark or a unit in a cell of its own; null where the unit is none of them. */
  private value(unit: number, shapes: number): CellToken | null {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    if ((shapes & Shape.Quantity) !== 0 && isQuantity(text, start, end)) return this.single(Quantity, unit);
    // 无⏎法提供 begins like a cell that says none.
    if ((shapes & Shape.ZeroWord) !== 0 && isZeroWord(text.slice(start, end)))
      return this.wording(unit) ?? this.single(Quantity, unit);
    if ((shapes & Shape.Placeholder) !== 0 && isPlaceholder(text, start, end))
      return this.single(Placeholder, unit);
    if ((shapes & Shape.Unit) !== 0 && isUnit(text, start, end))
      return this.wording(unit) ?? this.single(UnitToken, unit);
    return null;
  }

  /**
   * 一、⏎主动公开情况, 1⏎.政府公报公开政府信息数, 其中⏎：主动公开规范性文件数: a label that wraps within or behind its
   * ordinal. Read as a cell of its own, the ordinal would complete a row that has lost one.
   */
  private brokenOrdinal(unit: number): CellToken | null {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    let next = this.textFrom(this.index);
    if (next < 0) return null;
    // Nearly every short text is a number between others.
    if (!isOrdinalMark(text.charCodeAt(end - 1)) && !endsOrdinal(text.charCodeAt(units.contentStart(next))))
      return null;
    let prefix = text.slice(start, end);
    if (!PREFIX.test(prefix)) return null;
    // 三⏎、⏎本⏎年⏎度: printed vertically, a label breaks within its ordinal more than once.
    for (;;) {
      const nextStart = units.contentStart(next);
      const nextEnd = units.contentEnd(next);
      const longer = prefix + text.slice(nextStart, Math.min(nextEnd, nextStart + LONGEST_PREFIX));
      if (longer.length > LONGEST_PREFIX || !PREFIX.test(longer)) break;
      prefix = longer;
      next = this.textFrom(next + 1);
      if (next < 0) return null;
    }
    const nextEnd = units.contentEnd(next);
    const trie = termTrie();
    const labelStart = bodyStart(text, start, nextEnd);
    // The ordinal must go on in the next line or end before it: 5⏎1.当面申请数 is a cell and a label.
    if (labelStart <= end && !ENDED_PREFIX.test(prefix)) return null;
    const state = trie.walk(trie.root, text, Math.max(labelStart, units.contentStart(next)), nextEnd);
    if (state === DEAD || state === trie.root) return null;
    const before = this.index;
    this.index = next + 1;
    const joined = this.joinPieces(trie, state);
    const term = joined ? joined.entry : trie.entry(state);
    const token = term && this.wordingToken(term, unit, joined ? joined.last : next);
    if (!token || (isQuantity(text, start, end) && !isOrdinalOf(term, text.slice(start, end)))) {
      this.index = before;
      // A number, and a label whose own ordinal is lost or is this one, misprinted: no telling which.
      return token && this.single(Text, unit);
    }
    if (joined) this.index += joined.units;
    return token;
  }

  /** The next unit that is not the end of a row; -1 where that is a blank, or nothing. */
  private textFrom(unit: number): number {
    const { units } = this;
    const next = unit < units.length && units.kind(unit) === UnitKind.RowEnd ? unit + 1 : unit;
    if (next >= units.length) return -1;
    const kind = units.kind(next);
    return kind === UnitKind.Blank || kind === UnitKind.RowEnd ? -1 : next;
  }

  /** A row, column or caption that the unit, or the unit with those after it, spells out. */
  private wording(unit: number): CellToken | null {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    const trie = termTrie();
    let state = trie.walk(trie.root, text, bodyStart(text, start, end), end);
    if (state === DEAD && isNumeral(text.charCodeAt(start))) {
      state = trie.walk(trie.root, text, afterBareNumber(text, start, end), end);
    }
    if (state === DEAD || state === trie.root) return this.withNote(unit);
    const joined = this.joinPieces(trie, state);
    const term = joined ? joined.entry : trie.entry(state);
    if (!term) return null;
    // 在线访谈次数—— is a label and a mark in one, the cell between them lost.
    if (!joined) return isFusedMark(text.charCodeAt(end - 1)) ? null : this.wordingToken(term, unit, unit);
    this.index += joined.units;
    return this.wordingToken(term, unit, joined.last);
  }

  /** 五、存在的主要问题⏎及改进情况: a listed title that goes on in the next line. */
  private wrappedHeading(unit: number, ordinal: Ordinal | null): CellToken | null {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    const trie = titleTrie();
    const state = trie.walk(trie.root, text, ordinal ? ordinal.bodyStart : start, end);
    if (state === DEAD || state === trie.root || trie.entry(state)) return null;
    const joined = this.joinPieces(trie, state);
    if (!joined) return null;
    const heading = readHeading(text, start, units.contentEnd(joined.last), ordinal);
    if (heading?.level !== 1) return null;
    this.index += joined.units;
    return new CellToken(Heading, this.units, unit, joined.last, null, heading);
  }

  /**
   * Reads on over the following units as long as a wording goes on; the longest one counts. A quote or a
   * bracket that closes the wording may stand on a line of its own.
   */
  private joinPieces<Entry>(trie: Trie<Entry>, first: State): Joined<Entry> | null {
    const { text, units } = this;
    let state = first;
    let found: Joined<Entry> | null = null;
    for (let ahead = 0; ahead < MOST_PIECES; ahead++) {
      const next = this.index + ahead;
      if (next >= units.length) break;
      const kind = units.kind(next);
      if (kind === UnitKind.Blank) break;
      if (kind === UnitKind.RowEnd) continue;
      if (!this.consistsOf(CLOSING, next)) {
        if (!trie.goesOn(state)) break;
        if (this.consistsOf(OPENING, next)) continue;
        const further = trie.walk(state, text, units.contentStart(next), units.contentEnd(next));
        if (further === DEAD) break;
        if (further === state) {
          // A line of marks alone is a cell: — behind a whole label is no part of it.
          if (found || trie.entry(first)) break;
          continue;
        }
        state = further;
      }
      const entry = trie.entry(state);
      if (entry) found = { entry, last: next, units: ahead + 1 };
    }
    return found;
  }

  /** The token of a wording that reaches from one unit to another. A bar marks the last of its pieces. */
  private wordingToken(term: Term, first: number, last: number): CellToken | null {
    const type = typeOf(term);
    return type && new CellToken(type, this.units, first, last, term, null);
  }

  /** ” ） 》 or “ （ 《 alone on a line */
  private consistsOf(marks: string, unit: number): boolean {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    // Nearly always it is longer, a number, or an ideograph.
    const first = text.charCodeAt(start);
    if (end - start > 2 || isDigit(first) || (first >= 0x4e00 && first < 0xff00)) return false;
    for (let at = start; at < end; at++) if (!marks.includes(text.charAt(at))) return false;
    return true;
  }

  /** 规章（设区的市应提供）, （三）不予公开小计: a known wording with what is the agency's own behind it. */
  private withNote(unit: number): CellToken | null {
    const { text, units } = this;
    const start = units.contentStart(unit);
    const end = units.contentEnd(unit);
    const last = text.charCodeAt(end - 1);
    if (last !== 0xff09 && last !== 0x29 && last !== 0x8ba1) return null;
    const match = termTrie().longestPrefix(text, bodyStart(text, start, end), end);
    if (!match) return null;
    const rest = text.slice(match.end, end).trimStart();
    // Groups of rows have subtotals, and no other row.
    const isSubtotal = rest === SUBTOTAL && match.entry.rows.some(({ row }) => row.kind === 'heading');
    return isSubtotal || NOTE_OPENING.test(rest) ? this.wordingToken(match.entry, unit, unit) : null;
  }

  private single(type: TokenType, unit: number, heading: HeadingMatch | null = null): CellToken {
    return new CellToken(type, this.units, unit, unit, null, heading);
  }
}

interface Joined<Entry> {
  readonly entry: Entry;
  readonly last: number;
  readonly units: number;
}

/** Whether a form prints this number before the wording. */
function isOrdinalOf(term: Term, written: string): boolean {
  const value = readNumber(written, 0, written.length)?.value;
  return term.rows.some(({ row: { label } }) => readOrdinal(label, 0, label.length)?.value === value);
}

/** What an ordinal or 其中 may break off behind: what ends it, and （ ( 〔 其 中 */
function isOrdinalMark(code: number): boolean {
  return (
    endsOrdinal(code) ||
    code === 0xff08 ||
    code === 0x28 ||
    code === 0x3014 ||
    code === 0x5176 ||
    code === 0x4e2d
  );
}

/** ） ) 〕 、 . ． , ， : ： */
function endsOrdinal(code: number): boolean {
  // Digits and ideographs are none of them.
  if (code < 0x2f) return code === 0x29 || code === 0x2c || code === 0x2e;
  if (code < 0x3001) return code === 0x3a;
  if (code < 0xff09) return code === 0x3001 || code === 0x3015;
  return code === 0xff09 || code === 0xff0c || code === 0xff0e || code === 0xff1a;
}

/** — at the end of a label */
function isFusedMark(code: number): boolean {
  // Labels end with an ideograph or a bracket.
  return (code < 0x4e00 || code >= 0xff0b) && FUSED_MARKS.includes(String.fromCharCode(code));
}

/** 一本年新收…: an ordinal whose mark is lost. Offset after it, or `start`. */
function afterBareNumber(text: string, start: number, end: number): number {
  const number = readNumber(text, start, end);
  // 85制发… is a number and a label run together.
  return number && number.value < 10 ? number.end : start;
}

function typeOf(term: Term): TokenType | null {
  if (term.rows.length > 0) return term.columns.length > 0 ? LabelOrHead : Label;
  if (term.columns.length > 0 || term.runningNumber) return ColumnHead;
  return term.captions.length > 0 || term.generations.length > 0 ? Caption : null;
}
