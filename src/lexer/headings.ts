/** Recognises section headings by their ordinal and their title. */
import { foldTable, skipSpace } from '../source/characters.js';
import { type Ordinal, readOrdinal } from '../source/ordinal.js';
import { titleTrie } from '../vocabulary/titles.js';
import type { HeadingMatch } from './lexeme.js';

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
  return listed(text, start, end, ordinal) ?? (ordinal ? unlisted(text, start, end, ordinal) : null);
}

function listed(text: string, start: number, end: number, ordinal: Ordinal | null): HeadingMatch | null {
  const bodyStart = ordinal ? ordinal.bodyStart : start;
  const match = titleTrie().longestPrefix(text, bodyStart, end);
  if (!match) return null;
  const level = ordinal?.style === 'parenthesised' ? 2 : 1;
  const found = { listed: match.entry.kind, level, ordinal, start } as const;
  const rest = nextSignificant(text, match.end, end);
  if (rest === end) return { ...found, end: headingEnd(text, match.end, end), textStart: end };
  const mark = skipSpace(text, match.end, end);
  const character = text.charAt(mark);
  // 概述：… opens a section without an ordinal; 概述。… might be any sentence.
  if (character === '：' || character === ':' || (character === '。' && ordinal)) {
    return { ...found, end: match.end, textStart: skipSpace(text, mark + 1, end) };
  }
  return null;
}

function unlisted(text: string, start: number, end: number, ordinal: Ordinal): HeadingMatch | null {
  const level = ordinal.style === 'chinese' ? 1 : ordinal.style === 'parenthesised' ? 2 : 3;
  const from = skipSpace(text, ordinal.bodyStart, end);
  const limit = Math.min(end, from + LONGEST_LINE);
  let mark = from;
  while (mark < limit && !isMark(text.charCodeAt(mark))) mark++;
  if (mark === from || (mark === limit && limit < end)) return null;
  const found = { listed: null, level, ordinal, start } as const;
  const textStart = skipSpace(text, mark + 1, end);
  if (mark === end || textStart >= end) return { ...found, end: headingEnd(text, from, end), textStart: end };
  // A paragraph follows on the line: the heading is short, and ends like one.
  const closes = text.charAt(mark) === '。' || text.charAt(mark) === '：' || text.charAt(mark) === ':';
  return closes && mark - ordinal.bodyStart <= LONGEST_INLINE ? { ...found, end: mark, textStart } : null;
}

/** 。 ； ; ！ ？ ! ? ： : end a heading or a sentence. */
function isMark(code: number): boolean {
  return (
    code === 0x3002 || code === 0xff1b || code === 0x3b || code === 0xff01 || code === 0xff1f || code === 0x21 ||
    code === 0x3f || code === 0xff1a || code === 0x3a
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
  while (at > from && (isMark(text.charCodeAt(at - 1)) || /[，,、.．\s]/.test(text.charAt(at - 1)))) at--;
  return at;
}
