/** Stretches of lines that may hold a table: no prose, no section headings, gaps within some of the lines. */
import { isSpace, skipSpace, trimSpace } from '../../source/characters.js';
import type { Lines } from '../found.js';
import { holdsRows } from '../spaced.js';
import { isFramed, isUpright } from './frame.js';
import { isHeading, isListedHeading, isMarkedPrefix, isValue, readWording } from './wording.js';

export interface Area {
  readonly firstLine: number;
  readonly endLine: number;
}

const SENTENCE_END = /[。！？；]/;
/** Empty lines within a table: more only where a page ends. */
const MOST_EMPTY = 3;
const MOST_EMPTY_AT_PAGE_END = 12;
/** A line without gaps as long as this is prose, unless a wording goes on in it. */
const LONGEST_CELL = 30;
const LONGEST_LINE = 180;
/** No wording wraps into more lines. */
const MOST_PIECES = 4;
/** No line of a table has so many bars, cells, and words between spaces. */
const MOST_PIECES_OF_LINE = 200;
const TAB = 0x09;
const IDEOGRAPHIC_SPACE = 0x3000;
const FORM_FEED = 0x0c;

/** Areas in order. Most texts have none: they cost one look at each character. */
export function areasOf(text: string, lines: Lines): Area[] {
  const areas: Area[] = [];
  let first = -1;
  let end = 0;
  let seeded = false;
  let empty = 0;
  let pageEnd = false;
  const close = () => {
    if (first >= 0 && seeded) areas.push({ firstLine: first, endLine: end });
    first = -1;
    seeded = false;
    empty = 0;
    pageEnd = false;
  };
  for (let line = 0; line < lines.count; line++) {
    const start = skipSpace(text, lines.starts[line] as number, lines.ends[line] as number);
    const lineEnd = trimSpace(text, start, lines.ends[line] as number);
    pageEnd ||= text.charCodeAt(lines.ends[line] as number) === FORM_FEED;
    if (start === lineEnd) {
      if (first >= 0 && ++empty > (pageEnd ? MOST_EMPTY_AT_PAGE_END : MOST_EMPTY)) close();
      continue;
    }
    if (isWide(text, start, lineEnd)) {
      close();
      continue;
    }
    const framed = isFramed(text, start, lineEnd);
    const gap = framed || hasGap(text, start, lineEnd);
    if (!gap && isProse(text, lines, line, start, lineEnd)) {
      close();
      continue;
    }
    if (gap && !framed && holdsRows(text, start, lineEnd)) {
      close();
      continue;
    }
    if (gap && !framed && SENTENCE_END.test(text.slice(start, lineEnd))) {
      close();
      continue;
    }
    if (first < 0) first = line;
    end = line + 1;
    seeded ||= gap;
    empty = 0;
    pageEnd = false;
  }
  close();
  return areas;
}

/** Whether a line has more pieces than any table has columns. */
function isWide(text: string, start: number, end: number): boolean {
  if (end - start <= MOST_PIECES_OF_LINE) return false;
  let pieces = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isUpright(code) || (!isSpace(code) && isSpace(text.charCodeAt(at + 1)))) pieces++;
  }
  return pieces > MOST_PIECES_OF_LINE;
}

/** Two blanks or more, or a tab, between other characters. */
function hasGap(text: string, start: number, end: number): boolean {
  let spaces = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      if (spaces > 1) return true;
      spaces = 0;
    } else spaces += code === TAB || code === IDEOGRAPHIC_SPACE ? 2 : 1;
  }
  return false;
}

function isProse(text: string, lines: Lines, line: number, start: number, end: number): boolean {
  if (end - start > LONGEST_LINE) return true;
  const written = text.slice(start, end);
  if (SENTENCE_END.test(written)) return true;
  // 公开政府信息的情况 may be a heading, or end a label that wraps.
  const label = lastLabel(text, start, end);
  const before = written.slice(0, written.lastIndexOf(label)).trimEnd();
  const whole = written.endsWith(label) && (before === '' || isMarkedPrefix(before));
  if (whole && isListedHeading(written)) return !goesOn(text, lines, line, written);
  if (whole && isHeading(written) && standsApart(text, lines, line)) return true;
  if (end - start < LONGEST_CELL) return false;
  const { term, open } = readWording(label);
  return !term && !open && !goesOn(text, lines, line, label);
}

/** Whether an empty line stands above or below. */
function standsApart(text: string, lines: Lines, line: number): boolean {
  return [line - 1, line + 1].some((other) => {
    if (other < 0 || other >= lines.count) return true;
    const end = lines.ends[other] as number;
    return skipSpace(text, lines.starts[other] as number, end) === end;
  });
}

/** Whether a wording of the lines above goes on in a line. */
function goesOn(text: string, lines: Lines, line: number, label: string): boolean {
  let written = label;
  for (let above = line - 1; above >= 0 && line - above < MOST_PIECES; above--) {
    const start = skipSpace(text, lines.starts[above] as number, lines.ends[above] as number);
    const part = lastLabel(text, start, trimSpace(text, start, lines.ends[above] as number));
    if (part === '' || part.length > LONGEST_LINE) return false;
    written = part + written;
    const { term, open } = readWording(written);
    if (term || open) return true;
  }
  return false;
}

/** The last of the parts between the white space that is no value. */
function lastLabel(text: string, start: number, end: number): string {
  let partEnd = end;
  while (partEnd > start) {
    let partStart = partEnd;
    while (partStart > start && !isSpace(text.charCodeAt(partStart - 1))) partStart--;
    if (!isValue(text, partStart, partEnd)) return text.slice(partStart, partEnd);
    partEnd = trimSpace(text, start, partStart);
  }
  return '';
}
