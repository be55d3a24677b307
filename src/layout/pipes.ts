/**
 * Rows whose cells stand between bars: `行政许可 | 0 | 0`, `| 行政许可 | 0 |`, Markdown with its rule
 * `| --- | --- |`. What every row of a block begins or ends with beyond its cells is its frame; bars at the
 * ends of some rows only keep blanks apart.
 */
import { isSpace, skipSpace, trimSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { bodyStart, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';
import { isEmphasis, withoutEmphasis } from './emphasis.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { UnitKind } from './tape.js';

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;
const BACKSLASH = 0x5c;
const LESS_THAN = 0x3c;
const BREAK = /<br\s{0,4}\/?>/iy;
/** Wordings that a block must have: a navigation bar has bars too. */
const LEAST_WORDINGS = 2;
/** Empty lines within a block. */
const MOST_EMPTY = 2;
/** A wording is at most this long, spaces included. */
const LONGEST_WORDING = 120;

interface Row {
  readonly line: number;
  /** What stands between the bars, trimmed; before the first one and behind the last one too. */
  readonly parts: readonly Span[];
  /** It holds more than bars. */
  readonly written: boolean;
}

export function pipes(text: string, lines: Lines): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let rows: Row[] = [];
  let empty = 0;
  const close = () => {
    const block = blockOf(text, lines, rows);
    if (block) blocks.push(block);
    rows = [];
  };
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    const row = rowAt(text, line, start, end);
    // Bars alone are a row of blanks, one bar the end of a cell.
    if (row && (row.written || (rows.length > 0 && row.parts.length > 2))) {
      rows.push(row);
      empty = 0;
    } else if (rows.length > 0 && (skipSpace(text, start, end) < end || ++empty > MOST_EMPTY)) close();
  }
  close();
  return blocks;
}

/** The parts of a line with a bar; null where it has none. */
function rowAt(text: string, line: number, start: number, end: number): Row | null {
  let bar = nextBar(text, start, end);
  if (bar < 0) return null;
  const parts: Span[] = [];
  let from = start;
  let written = false;
  for (; bar >= 0; bar = nextBar(text, from, end)) {
    written = addPart(text, parts, from, bar) || written;
    from = bar + 1;
  }
  written = addPart(text, parts, from, end) || written;
  return { line, parts, written };
}

function addPart(text: string, parts: Span[], from: number, to: number): boolean {
  const first = skipSpace(text, from, to);
  const last = trimSpace(text, first, to);
  const [start, end] = isEmphasis(text.charCodeAt(first))
    ? withoutEmphasis(text, first, last)
    : [first, last];
  // A blank stands where its space begins.
  parts.push(first === to ? { start: from, end: from } : { start, end });
  return first < to;
}

function nextBar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code === BAR && text.charCodeAt(at - 1) !== BACKSLASH) || code === WIDE_BAR) return at;
  }
  return -1;
}

function blockOf(text: string, lines: Lines, rows: readonly Row[]): FoundBlock | null {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last || !hasWordings(text, rows)) return null;
  let lead = Number.POSITIVE_INFINITY;
  let tail = Number.POSITIVE_INFINITY;
  for (const { parts, written } of rows) {
    if (!written) continue;
    lead = Math.min(
      lead,
      parts.findIndex((part) => !isBlank(part)),
    );
    tail = Math.min(tail, trailingBlanks(parts));
  }
  const cells: FoundCell[] = [];
  const gaps = rows.some((row, at) => at > 0 && row.line > (rows[at - 1] as Row).line + 1);
  rows.forEach(({ line, parts }, at) => {
    const own = parts.slice(lead, parts.length - tail);
    if (own.every((part) => isRule(text, part))) return;
    for (const part of own) {
      const kind = isBlank(part) ? UnitKind.Blank : UnitKind.Cell;
      cells.push({ kind, spans: piecesOf(text, part), columns: null });
    }
    if (gaps && goesOn(rows, at)) return;
    const end = lines.ends[line] as number;
    cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  });
  return { firstLine: first.line, endLine: last.line + 1, cells };
}

/**
 * AsciiDoc breaks a long row over several lines and keeps rows apart by empty lines: a line of another
 * number of cells than the line below it, in a block that has empty lines, is not the whole of its row.
 */
function goesOn(rows: readonly Row[], at: number): boolean {
  const { line, parts } = rows[at] as Row;
  const next = rows[at + 1];
  return next !== undefined && next.line === line + 1 && next.parts.length !== parts.length;
}

/** Markdown keeps the line ends of a cell as <br>. */
function piecesOf(text: string, part: Span): Span[] {
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

function trailingBlanks(parts: readonly Span[]): number {
  let count = 0;
  while (isBlank(parts[parts.length - 1 - count])) count++;
  return count;
}

function isBlank(part: Span | undefined): boolean {
  return part === undefined || part.start === part.end;
}

/** --- or :---: */
function isRule(text: string, { start, end }: Span): boolean {
  let dashes = 0;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '-' || character === '=') dashes++;
    else if (character !== ':' && character !== '+' && !isSpace(text.charCodeAt(at))) return false;
  }
  return dashes > 1;
}

/** Whether enough of the parts are wordings of tables, or begin one that goes on in the next line. */
function hasWordings(text: string, rows: readonly Row[]): boolean {
  const trie = termTrie();
  let found = 0;
  for (const { parts } of rows) {
    for (const { start, end } of parts) {
      if (start === end || end - start > LONGEST_WORDING) continue;
      let state = trie.root;
      for (const piece of piecesOf(text, { start, end })) {
        const from = state === trie.root ? bodyStart(text, piece.start, piece.end) : piece.start;
        if (state !== DEAD) state = trie.walk(state, text, from, piece.end);
      }
      if (state !== DEAD && state !== trie.root && trie.entry(state) && ++found >= LEAST_WORDINGS)
        return true;
    }
  }
  return false;
}
