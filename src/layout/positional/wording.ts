/** What the vocabulary says of a text that may be a label, a head, or a piece of one. */
import { isDigit } from '../../source/characters.js';
import type { Span } from '../../source/span.js';
import { isNumeral, readNumber, readOrdinal } from '../../source/ordinal.js';
import { bodyStart, type Term, termTrie } from '../../vocabulary/terms.js';
import { titleTrie } from '../../vocabulary/titles.js';
import { DEAD } from '../../vocabulary/trie.js';
import { isPlaceholder, isQuantity, isUnit, isZeroWord, shapesOf } from '../../lexer/shapes.js';

export interface Wording {
  /** The wording that the text is; null where it is none, or only the beginning of one. */
  readonly term: Term | null;
  /** A wording may go on behind the text. */
  readonly open: boolean;
}

const NO_WORDING: Wording = { term: null, open: false };
const ORDINAL_ONLY: Wording = { term: null, open: true };
const LONGEST_PREFIX = 6;
/** An ordinal or 其中, whole or the beginning of one. */
const PREFIX =
  /^[（(〔]?\s?[一二三四五六七八九十\d０-９]{0,3}\s?[）)〕]?\s?[、.．,，:：]?$|^其\s?中?\s?[:：]?$/;
const PREFIX_END = /[）)〕、.．,，:：]$/;
/** A list in front of a label goes no further: 85制发… is a number and a label run together. */
const LARGEST_BARE = 10;

/** Reads a text from its first character; its ordinal may have lost its mark. */
export function readWording(written: string): Wording {
  const trie = termTrie();
  const { length } = written;
  const start = bodyStart(written, 0, length);
  if (start === 0 && isPrefix(written)) return ORDINAL_ONLY;
  let state = trie.walk(trie.root, written, start, length);
  if (state === DEAD && start === 0 && isNumeral(written.charCodeAt(0))) {
    const number = readNumber(written, 0, length);
    if (number && number.value < LARGEST_BARE) state = trie.walk(trie.root, written, number.end, length);
  }
  if (state === DEAD) return NO_WORDING;
  return { term: trie.entry(state), open: trie.goesOn(state) };
}

/** （三, 1., 其: an ordinal whose label stands further on. */
export function isPrefix(written: string): boolean {
  return written.length <= LONGEST_PREFIX && PREFIX.test(written);
}

/** The same with its mark: what follows on the line belongs to it. */
export function isMarkedPrefix(written: string): boolean {
  return (
    (isPrefix(written) && PREFIX_END.test(written)) ||
    bodyStart(written, 0, written.length) === written.length
  );
}

/** Whether a text begins a label of its own: with an ordinal or 其中. */
export function beginsLabel(written: string): boolean {
  return bodyStart(written, 0, written.length) > 0;
}

/** 一、…: what may be the heading of a section, and begins no wording of a table. */
export function isHeading(written: string): boolean {
  const { term, open } = readWording(written);
  return !term && !open && readOrdinal(written, 0, written.length)?.style === 'chinese';
}

/** The heading of a section as the forms have it, which no table has for a row. */
export function isListedHeading(written: string): boolean {
  const ordinal = readOrdinal(written, 0, written.length);
  const trie = titleTrie();
  const state = trie.walk(trie.root, written, ordinal ? ordinal.bodyStart : 0, written.length);
  return state !== DEAD && trie.entry(state) !== null && readWording(written).term === null;
}

/** 17，86: what a number that wraps leaves on a line. 61， may be the number of a label, too. */
const NUMBER_PART = /^[\d０-９]{1,20}(?:[,，][\d０-９]{1,20}){0,9}(?:[.．][\d０-９]{1,20})?$/;
const OPEN_PART = /^[\d０-９]{1,20}(?:[,，][\d０-９]{1,20}){0,9}[,，.．]$/;
const LONGEST_PART = 60;

/** A number or a part of one, a mark in place of one, or a unit. */
export function isValue(text: string, start: number, end: number): boolean {
  return (
    shapesOf(text.charCodeAt(start)) !== 0 &&
    (isQuantity(text, start, end) ||
      (end - start <= LONGEST_PART && NUMBER_PART.test(text.slice(start, end))) ||
      isPlaceholder(text, start, end) ||
      isUnit(text, start, end) ||
      isZeroWord(text.slice(start, end)))
  );
}

/** 61，⏎115: digits and a mark, which go on in a further line. */
export function isOpenPart(text: string, { start, end }: Span): boolean {
  if (!isDigit(text.charCodeAt(start)) || isDigit(text.charCodeAt(end - 1))) return false;
  return end - start <= LONGEST_PART && OPEN_PART.test(text.slice(start, end));
}

/** 万⏎元, 人⏎次 */
export function isUnitInPieces(text: string, first: Span, second: Span): boolean {
  const written = text.slice(first.start, first.end) + text.slice(second.start, second.end);
  return isUnit(written, 0, written.length) && isUnit(text, first.start, first.end);
}

/** A value that is written in digits: no label has one in a piece of its own. */
export function isDigitValue(text: string, { start, end }: Span): boolean {
  if (!isValue(text, start, end)) return false;
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}
