/** Recognises section headings by their ordinal and their title. */
import { foldTable, skipSpace } from '../source/characters.js';
import { type Ordinal, readOrdinal } from '../source/ordinal.js';
import { titleTrie } from '../vocabulary/titles.js';
import type { HeadingMatch } from './lexeme.js';

/** A heading no list has is at most this long, and has no sentence in it. */
const LONGEST_LINE = 50;
/** The same where the paragraph follows on the line. */
const LONGEST_INLINE = 36;
const SENTENCE = /[。；;！？!?]/;
const CLOSING = /[。：:]/;

/** How text[start, end) opens a section; null where it does not read as a heading. */
export function readHeading(text: string, start: number, end: number): HeadingMatch | null {
  const ordinal = readOrdinal(text, start, end);
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
  const found = { listed: null, level, ordinal, start } as const;
  const body = text.slice(ordinal.bodyStart, Math.min(end, ordinal.bodyStart + LONGEST_LINE + 1));
  if (body.trim() === '') return null;
  if (end - ordinal.bodyStart <= LONGEST_LINE && !SENTENCE.test(body.replace(/[。：:；;]\s*$/, ''))) {
    const colon = body.search(/[：:]./);
    if (colon < 0) return { ...found, end: headingEnd(text, ordinal.bodyStart, end), textStart: end };
  }
  const close = body.search(CLOSING);
  if (close <= 0 || close > LONGEST_INLINE || SENTENCE.test(body.slice(0, close))) return null;
  const at = ordinal.bodyStart + close;
  return { ...found, end: at, textStart: skipSpace(text, at + 1, end) };
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
  while (at > from && /[。：:；;，,、.．\s]/.test(text.charAt(at - 1))) at--;
  return at;
}
