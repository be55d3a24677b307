/** Recognises section headings by their ordinal and their title. */
import { foldTable, skipSpace } from '../source/characters.js';
import { type Ordinal, readOrdinal } from '../source/ordinal.js';
import { titleTrie } from '../vocabulary/titles.js';
import type { HeadingMatch } from './cell-token.js';

/** A heading no list has is at most this long, and has no sentence in it. */
const LONGEST_LINE = 50;
/** The same where the paragraph follows on the line. */
const LONGEST_INLINE = 36;

/** How text[start, end) opens a section; null where it does not read as a heading. */
export function readHeading(
  text: string,
  start: number,
  end: number,
  ordinal: Ordinal | null = readOrdinal(text, start, end),
): HeadingMatch | null {
  return readListed(text, start, end, ordinal) ?? (ordinal ? readUnlisted(text, start, end, ordinal) : null);
}

function readListed(text: string, start: number, end: number, ordinal: Ordinal | null): HeadingMatch | null {
  const match = titleTrie().longestPrefix(text, ordinal ? ordinal.bodyStart : start, end);
  if (!match) return null;
  const level = ordinal?.style === 'parenthesised' ? 2 : 1;
  const listed = match.entry.kind;
  if (nextSignificant(text, match.end, end) === end) {
    return { listed, level, ordinal, start, end: headingEnd(text, match.end, end), textStart: end };
  }
  const mark = skipSpace(text, match.end, end);
  const character = text.charAt(mark);
  // 概述：… opens a section without an ordinal; 概述。… might be any sentence.
  if (character !== '：' && character !== ':' && (character !== '。' || !ordinal)) return null;
  return { listed, level, ordinal, start, end: match.end, textStart: skipSpace(text, mark + 1, end) };
}

function readUnlisted(text: string, start: number, end: number, ordinal: Ordinal): HeadingMatch | null {
  const level = ordinal.style === 'chinese' ? 1 : ordinal.style === 'parenthesised' ? 2 : 3;
  const from = skipSpace(text, ordinal.bodyStart, end);
  const limit = Math.min(end, from + LONGEST_LINE);
  let mark = from;
  while (mark < limit && !isMark(text.charCodeAt(mark))) mark++;
  if (mark === from || (mark === limit && limit < end)) return null;
  const textStart = skipSpace(text, mark + 1, end);
  if (mark === end || textStart >= end) {
    return { listed: null, level, ordinal, start, end: headingEnd(text, from, end), textStart: end };
  }
  // A paragraph follows on the line: the heading is short, and ends like one.
  const code = text.charCodeAt(mark);
  const closes = code === FULL_STOP || code === COLON || code === WIDE_COLON;
  if (!closes || mark - ordinal.bodyStart > LONGEST_INLINE) return null;
  return { listed: null, level, ordinal, start, end: mark, textStart };
}

/** What may stand behind a heading besides the marks that end one. */
const LOOSE_END = /[，,、.．\s]/;
const FULL_STOP = 0x3002;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** 。 ； ; ！ ？ ! ? ： : end a heading or a sentence. */
function isMark(code: number): boolean {
  if (code > 0x3002 && code < 0xff01) return false;
  return (
    code === FULL_STOP ||
    code === WIDE_COLON ||
    code === COLON ||
    code === 0xff1b ||
    code === 0x3b ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x21 ||
    code === 0x3f
  );
}

/** First offset from `start` whose character counts, or `end`. */
function nextSignificant(text: string, start: number, end: number): number {
  const fold = foldTable();
  let at = start;
  while (at < end && fold[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** `end` without the punctuation that closes the heading; a closing bracket or quote belongs to it. */
function headingEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (isMark(text.charCodeAt(at - 1)) || LOOSE_END.test(text.charAt(at - 1)))) at--;
  return at;
}
