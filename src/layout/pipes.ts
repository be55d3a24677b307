/**
 * Rows whose cells stand between bars: `行政许可 | 0 | 0`, `| 行政许可 | 0 |`, Markdown with its rule
 * `| --- | --- |`. What every row begins or ends with beyond its cells is the frame; bars at the ends of
 * some rows only keep blanks apart.
 */
import { isDigit, isSpace, skipSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { bodyStart, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';
import { mostFrequent } from './counts.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { isRow, piecesOf, type Row, rowAt } from './pipe-rows.js';
import { UnitKind } from './tape.js';

/** Wordings that some block must have: a navigation bar has bars too. */
const LEAST_WORDINGS = 2;
/** Numbers side by side that are a row without a wording. */
const LEAST_NUMBERS = 3;
/** Empty lines within a block. */
const MOST_EMPTY = 2;
/** A wording is at most this long, spaces included. */
const LONGEST_WORDING = 120;
const LEAST_ROWS = 4;
/** This part of the lines of a frame ends in the same column. */
const MOST = 0.8;
/** Characters from here on are two columns wide in most converters. */
const WIDE = 0x2e80;
/** So many lines that end at the same, greatest length look cut. */
const LEAST_CUT = 3;

type Block = readonly Row[];

export function pipes(text: string, lines: Lines): FoundBlock[] {
  const blocks = blocksOf(text, lines).filter((rows) => !isDrawn(text, lines, rows));
  const wordings = blocks.map((rows) => wordingsIn(text, rows));
  if (!wordings.some((count) => count >= LEAST_WORDINGS)) return [];
  // A page break may leave a block a single row.
  const tables = blocks.filter(
    (rows, at) => (wordings[at] as number) > 0 || numbersIn(text, rows) >= LEAST_NUMBERS,
  );
  const frame = frameOf(tables.flat());
  const edge = cutAt(lines, tables.flat());
  return tables.map((rows) => blockOf(text, lines, rows, frame, edge));
}

/** Runs of lines with bars, empty lines between them passed over; without those below the rule of a frame. */
function blocksOf(text: string, lines: Lines): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let framed = false;
  let empty = 0;
  const close = () => {
    if (rows.length > 0) blocks.push(rows);
    rows = [];
    framed = false;
  };
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    const isWithin = framed || rows.length > 0;
    // Bars alone are a row of blanks, one bar the end of a cell.
    if (isRow(text, start, end, isWithin)) {
      if (!isWithin) framed = isRuleLine(text, lines, line - 1);
      if (!framed) rows.push(rowAt(text, line, start, end));
      empty = 0;
    } else if (isWithin && (skipSpace(text, start, end) < end || ++empty > MOST_EMPTY)) close();
  }
  close();
  return blocks;
}

/**
 * Whether the bars draw a frame: the lines end in the same column, ideographs counted once or twice. Labels
 * may wrap in it, so that a line is no row. Markdown, too, may line its bars up, but has a rule of its own.
 */
function isDrawn(text: string, lines: Lines, rows: Block): boolean {
  const last = rows[rows.length - 1] as Row;
  if (isRuleLine(text, lines, last.line + 1)) return true;
  if (rows.length < LEAST_ROWS || rows.some(({ parts }) => isMarkdownRule(text, parts))) return false;
  const ends = rows.map(({ line }) => {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    let wide = 0;
    for (let at = start; at < end; at++) if (text.charCodeAt(at) >= WIDE) wide++;
    return { length: end - start, columns: end - start + wide };
  });
  return isMostly(ends.map(({ length }) => length)) || isMostly(ends.map(({ columns }) => columns));
}

/** +---+---+ */
function isRuleLine(text: string, lines: Lines, line: number): boolean {
  if (line < 0 || line >= lines.count) return false;
  const end = lines.ends[line] as number;
  const start = skipSpace(text, lines.starts[line] as number, end);
  return text.charAt(start) === '+' && '-='.includes(text.charAt(start + 1)) && end - start > 2;
}

/** Whether nearly all numbers are the same. */
function isMostly(numbers: readonly number[]): boolean {
  return mostFrequent(numbers) >= numbers.length * MOST;
}

function isMarkdownRule(text: string, parts: readonly Span[]): boolean {
  const written = parts.filter((part) => !isBlank(part));
  return written.length > 1 && written.every((part) => isRule(text, part));
}

interface Frame {
  /** Blank parts that the rows begin with, and end with. */
  readonly lead: number;
  readonly tail: number;
}

/** What every row has in common; the last one may be cut short where the text ends. */
function frameOf(rows: readonly Row[]): Frame {
  const written = rows.filter((row) => row.written);
  const whole = written.length < LEAST_ROWS ? written : written.slice(0, -1);
  let lead = Number.POSITIVE_INFINITY;
  let tail = Number.POSITIVE_INFINITY;
  for (const { parts } of whole) {
    lead = Math.min(lead, leadingBlanks(parts));
    tail = Math.min(tail, trailingBlanks(parts));
  }
  return { lead, tail };
}

/**
 * The length at which a conversion has cut the lines; infinite where it has not. Several lines then end
 * there without a bar, and some of them hold fewer cells than the others.
 */
function cutAt(lines: Lines, rows: readonly Row[]): number {
  const lengthOf = ({ line }: Row) => (lines.ends[line] as number) - (lines.starts[line] as number);
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  const atEdge = rows.filter((row) => lengthOf(row) === longest && !isBlank(row.parts[row.parts.length - 1]));
  const counts = new Set(atEdge.map(({ parts }) => parts.length));
  return atEdge.length >= LEAST_CUT && counts.size > 1 ? longest : Number.POSITIVE_INFINITY;
}

function blockOf(text: string, lines: Lines, rows: Block, { lead, tail }: Frame, edge: number): FoundBlock {
  const cells: FoundCell[] = [];
  const gaps = rows.some((row, at) => at > 0 && row.line > (rows[at - 1] as Row).line + 1);
  const fenced = rows.some((row) => isFence(text, row));
  rows.forEach(({ line, parts }, at) => {
    const end = lines.ends[line] as number;
    const own = parts.slice(
      Math.min(lead, leadingBlanks(parts)),
      parts.length - Math.min(tail, trailingBlanks(parts)),
    );
    if (own.every((part) => isRule(text, part))) return;
    const cut = end - (lines.starts[line] as number) >= edge;
    own.forEach((part, index) => {
      // The rest of a cell that was cut, and the cells behind it, are gone: what is left is no cell.
      if (cut && index === own.length - 1) return;
      const kind = isBlank(part) ? UnitKind.Blank : UnitKind.Cell;
      cells.push({ kind, spans: piecesOf(text, part), columns: null });
    });
    if (gaps && goesOn(text, rows, at, fenced)) return;
    const rest = cut ? own[own.length - 1] : undefined;
    const rowEnd = rest?.start ?? end;
    cells.push({ kind: UnitKind.RowEnd, spans: [{ start: rowEnd, end: rowEnd }], columns: null });
    if (rest && !isBlank(rest)) cells.push({ kind: UnitKind.Line, spans: [rest], columns: null });
  });
  const first = rows[0] as Row;
  const last = rows[rows.length - 1] as Row;
  return { firstLine: first.line, endLine: last.line + 1, cells };
}

/**
 * AsciiDoc breaks a long row over several lines and keeps rows apart by empty lines: in a block that has empty
 * lines, a line is not the whole of its row where another follows it, at least where that has another number of
 * cells.
 */
function goesOn(text: string, rows: Block, at: number, fenced: boolean): boolean {
  const { line, parts } = rows[at] as Row;
  const next = rows[at + 1];
  if (next === undefined || next.line !== line + 1 || isFence(text, next)) return false;
  return fenced || next.parts.length !== parts.length;
}

/** |=== */
function isFence(text: string, { parts }: Row): boolean {
  const [before, fence] = parts;
  return parts.length === 2 && isBlank(before) && text.slice(fence?.start, fence?.end) === '===';
}

function leadingBlanks(parts: readonly Span[]): number {
  const first = parts.findIndex((part) => !isBlank(part));
  return first < 0 ? parts.length : first;
}

function trailingBlanks(parts: readonly Span[]): number {
  let count = 0;
  while (count < parts.length && isBlank(parts[parts.length - 1 - count])) count++;
  return count;
}

function isBlank(part: Span | undefined): boolean {
  return part === undefined || part.start === part.end;
}

/** ---, :---: or :-: */
function isRule(text: string, { start, end }: Span): boolean {
  let [dashes, colons] = [0, 0];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '-' || character === '=') dashes++;
    else if (character === ':') colons++;
    else if (character !== '+' && !isSpace(text.charCodeAt(at))) return false;
  }
  // A dash alone is a mark in place of a number.
  return dashes > 0 && dashes + colons > 1;
}

/** How many of the parts are wordings of tables. */
function wordingsIn(text: string, rows: Block): number {
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
      if (state !== DEAD && state !== trie.root && trie.entry(state)) found++;
    }
  }
  return found;
}

/** The most parts of a row that are numbers. */
function numbersIn(text: string, rows: Block): number {
  return rows.reduce(
    (most, { parts }) => Math.max(most, parts.filter((part) => isNumber(text, part)).length),
    0,
  );
}

function isNumber(text: string, { start, end }: Span): boolean {
  return start < end && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(end - 1));
}
