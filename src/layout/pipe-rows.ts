/** Lines with bars in them, cut where the bars stand. */
import { isSpace, skipSpace, trimSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { isEmphasis, withoutEmphasis } from './emphasis.js';

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;
const BACKSLASH = 0x5c;
const LESS_THAN = 0x3c;
const BREAK = /<br\s{0,4}\/?>/iy;

export interface Row {
  readonly line: number;
  /** What stands between the bars, trimmed; before the first one and behind the last one too. */
  readonly parts: readonly Span[];
  /** It holds more than bars. */
  readonly written: boolean;
}

/** Whether a line has a bar and more than bars; where blank rows count, whether it has two bars. */
export function isRow(text: string, start: number, end: number, withBlanks: boolean): boolean {
  let bars = 0;
  let written = false;
  for (let at = start; at < end; at++) {
    if (isBarAt(text, at)) bars++;
    else written ||= !isSpace(text.charCodeAt(at));
    if (bars > 0 && written) return true;
  }
  return withBlanks && bars > 1;
}

/** The parts of a line with a bar. */
export function rowAt(text: string, line: number, start: number, end: number): Row {
  const parts: Span[] = [];
  let from = start;
  let written = false;
  for (let bar = nextBar(text, from, end); bar >= 0; bar = nextBar(text, from, end)) {
    written = addPart(text, parts, from, bar) || written;
    from = bar + 1;
  }
  written = addPart(text, parts, from, end) || written;
  return { line, parts, written };
}

function addPart(text: string, parts: Span[], from: number, to: number): boolean {
  const first = skipSpace(text, from, to);
  const last = trimSpace(text, first, to);
  const isEscaped = text.charCodeAt(first) === BACKSLASH && first + 1 < last;
  const [start, end] = isEmphasis(text.charCodeAt(first))
    ? withoutEmphasis(text, first, last)
    : [isEscaped ? skipSpace(text, first + 1, last) : first, last];
  // A blank stands where its space begins.
  parts.push(first === to ? { start: from, end: from } : { start, end });
  return first < to;
}

function nextBar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (isBarAt(text, at)) return at;
  return -1;
}

function isBarAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === BAR && (at === 0 || text.charCodeAt(at - 1) !== BACKSLASH)) || code === WIDE_BAR;
}

/** Markdown keeps the line ends of a cell as <br>. */
export function piecesOf(text: string, part: Span): Span[] {
  const pieces: Span[] = [];
  let from = part.start;
  for (let at = part.start; at < part.end; at++) {
    if (text.charCodeAt(at) !== LESS_THAN) continue;
    BREAK.lastIndex = at;
    if (!BREAK.test(text)) continue;
    addPiece(text, pieces, from, at);
    from = BREAK.lastIndex;
  }
  if (from === part.start) return [part];
  addPiece(text, pieces, from, part.end);
  return pieces.length > 0 ? pieces : [{ start: part.start, end: part.start }];
}

function addPiece(text: string, pieces: Span[], from: number, to: number): void {
  const start = skipSpace(text, from, to);
  if (start < to) pieces.push({ start, end: trimSpace(text, start, to) });
}
