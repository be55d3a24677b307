/**
 * Tables drawn with lines around their cells. A cell is what stands between the same two uprights until a
 * rule ends it: one that spans rows goes on beside the rules of its neighbours.
 *
 *     │（四）无├────────────┼────┤
 *     │法提供  │2.没有现成…│   3│
 */
import { isQuantity } from '../../lexer/shapes.js';
import { isSpace, skipSpace, trimSpace } from '../../source/characters.js';
import type { Span } from '../../source/span.js';
import type { Widths } from '../../source/width.js';
import type { FoundCell, Lines } from '../found.js';
import { type Columns, UnitKind } from '../tape.js';
import { isDrawn, mayBeContent, Uprights } from './frame.js';
import { widthOf } from './piece.js';
import { isDigitValue, isUnitInPieces, isValue } from './wording.js';

interface Box extends Columns {
  readonly firstLine: number;
  /** Where it begins: the place of a blank. */
  readonly start: number;
  readonly spans: Span[];
}

/** 1 234 567 */
const DIGITS_TOGETHER = 3;
const DIGITS_AT_END = /[\d０-９]{0,4}$/;
const MOST_DIGITS = 4;
const DIGITS_AT_START = /^[\d０-９]{0,4}/;
const GROUPED = /^\d{1,3}(?: \d{3}){1,9}$/;
/** No number wraps into more lines. */
const MOST_LINES = 16;
/** Space that converters leave on either side of a cell's content. */
const MARGINS = 2;

/**
 * The cells of a drawn table; null where its rows are not kept apart by rules, or its uprights do not
 * stand above each other.
 */
export function boxes(
  text: string,
  lines: Lines,
  firstLine: number,
  endLine: number,
  widths: Widths,
): FoundCell[] | null {
  const found = new BoxReader(text, lines, widths).read(firstLine, endLine);
  if (!found) return null;
  const cells: FoundCell[] = [];
  for (let at = 0; at < found.length; at++) {
    const box = found[at] as Box;
    addCells(text, box, widths, cells);
    if (found[at + 1]?.firstLine === box.firstLine) continue;
    const end = lines.ends[box.firstLine] as number;
    cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  }
  return cells;
}

function addCells(text: string, { from, to, start, spans }: Box, widths: Widths, cells: FoundCell[]): void {
  const columns = { from, to };
  if (spans.length === 0) cells.push({ kind: UnitKind.Blank, spans: [{ start, end: start }], columns });
  else if (isOneCell(text, spans, to - from, widths) || isGrouped(text, spans, to - from, widths))
    cells.push({ kind: UnitKind.Cell, spans: withSpaces(text, spans), columns });
  else for (const span of spans) cells.push({ kind: UnitKind.Cell, spans: [span], columns });
}

/** 104 422⏎103: the space at which a number breaks belongs to it where it is none without, its digits in threes. */
function withSpaces(text: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 1 || spans.length > MOST_LINES || !isDigitValue(text, spans[0] as Span)) return spans;
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const isNumber = (written: string) => isQuantity(written, 0, written.length);
  let written = textOf(spans[0] as Span);
  if (isNumber(spans.map(textOf).join(''))) return spans;
  const spaced = spans.map((span, at) => {
    const next = spans[at + 1];
    if (!next) return span;
    const digits =
      (DIGITS_AT_END.exec(written.slice(-MOST_DIGITS))?.[0] ?? '') +
      (DIGITS_AT_START.exec(textOf(next))?.[0] ?? '');
    const breaks = digits.length > DIGITS_TOGETHER && isSpace(text.charCodeAt(span.end));
    written += (breaks ? ' ' : '') + textOf(next);
    return breaks ? { start: span.start, end: span.end + 1 } : span;
  });
  return isNumber(written) ? spaced : spans;
}

/**
 * Numbers one below the other are one that wraps only where the box has no room for the next character, or for it
 * behind a space: 15 792⏎件. 万⏎元 is a unit. pandoc cuts what is too long from its end: 15⏎71151⏎077件.
 */
function isOneCell(text: string, spans: readonly Span[], room: number, widths: Widths): boolean {
  if (spans.length < 2) return true;
  const inside = room - MARGINS;
  const further = spans.slice(1);
  const digits = spans.every((span) => isDigitValue(text, span));
  const isFull = (span: Span) =>
    widthOf(text, span, widths) + widthOf(text, { ...span, end: span.start + 1 }, widths) > inside;
  if (digits && further.every(isFull)) return true;
  return spans.every((span, at) => {
    const next = spans[at + 1];
    if (!next || !isValue(text, span.start, span.end) || !isValue(text, next.start, next.end)) return true;
    const character = widthOf(text, { start: next.start, end: next.start + 1 }, widths);
    return isUnitInPieces(text, span, next) || widthOf(text, span, widths) + 1 + character > inside;
  });
}

/** 1 697⏎228⏎578: a number written in groups, which breaks where the next of them has no room. */
function isGrouped(text: string, spans: readonly Span[], room: number, widths: Widths): boolean {
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  if (!parts.some((part) => part.includes(' ')) || !GROUPED.test(parts.join(' '))) return false;
  return spans.every((span, at) => {
    const next = spans[at + 1];
    return !next || widthOf(text, span, widths) + 1 + widthOf(text, next, widths) > room - MARGINS;
  });
}

class BoxReader {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly widths: Widths;
  /** In the order of their first lines, from the left. */
  private readonly found: Box[] = [];
  /** Those that may go on in the next line, from the left and apart from each other. */
  private open: Box[] = [];
  private rules = 0;

  constructor(text: string, lines: Lines, widths: Widths) {
    this.text = text;
    this.lines = lines;
    this.widths = widths;
  }

  read(firstLine: number, endLine: number): Box[] | null {
    const { text, lines, widths } = this;
    let strays = 0;
    let known = 0;
    let above = new Uprights();
    let own = new Uprights();
    let below = new Uprights();
    const aligned = new Uprights();
    own.read(text, lines, firstLine, widths);
    for (let line = firstLine; line < endLine; line++) {
      const isLast = line + 1 === endLine;
      if (!isLast) below.read(text, lines, line + 1, widths);
      aligned.readAligned(own, line === firstLine ? null : above, isLast ? null : below);
      known += aligned.count;
      if (own.isRule) this.rules++;
      else strays += own.count - aligned.count;
      this.line(line, aligned);
      if (line > firstLine && above.isRule && own.isRule && own.isLike(above)) this.emptyRow(line, above);
      [above, own, below] = [own, below, above];
    }
    // A frame with a rule below its heads shows no rows.
    return strays * 10 <= known && this.rules > 1 && !this.holdsRows() ? this.found : null;
  }

  private line(line: number, uprights: Uprights): void {
    const { text, open } = this;
    const { count, places, columns } = uprights;
    const stillOpen: Box[] = [];
    const ruled = this.isRuled(uprights);
    let next = 0;
    for (let at = 1; at < count; at++) {
      const start = (places[at - 1] as number) + 1;
      const end = places[at] as number;
      const from = (columns[at - 1] as number) + 1;
      const to = columns[at] as number;
      const closes = ruled && isDrawn(text, start, end);
      if (from >= to && !closes) continue;
      while (next < open.length && (open[next] as Box).to <= from) stillOpen.push(open[next++] as Box);
      let box: Box | null = null;
      for (; next < open.length && (open[next] as Box).from < to; next++) {
        const other = open[next] as Box;
        if (other.from === from && other.to === to) box = other;
      }
      if (closes) continue;
      if (!box) {
        box = { from, to, firstLine: line, start, spans: [] };
        this.found.push(box);
      }
      stillOpen.push(box);
      const first = skipSpace(text, start, end);
      if (first < end) box.spans.push({ start: first, end: trimSpace(text, first, end) });
    }
    while (next < open.length) stillOpen.push(open[next++] as Box);
    this.open = stillOpen;
  }

  /** Two rules, and no line between them: a row of which no cell has a line. */
  private emptyRow(line: number, { count, columns }: Uprights): void {
    const start = this.lines.starts[line] as number;
    for (let at = 1; at < count; at++) {
      const from = (columns[at - 1] as number) + 1;
      this.found.push({ from, to: columns[at] as number, firstLine: line, start, spans: [] });
    }
  }

  /** Whether a rule stands on a line, between two of its uprights. */
  private isRuled({ count, places }: Uprights): boolean {
    const { text } = this;
    for (let at = 1; at < count; at++) {
      const start = (places[at - 1] as number) + 1;
      const end = places[at] as number;
      if (isDrawn(text, start, end) && !mayBeContent(text, start, end)) return true;
    }
    return false;
  }

  /** Several numbers below each other in a box, each with room to spare, in most rows: these have no rules. */
  private holdsRows(): boolean {
    const { text, widths } = this;
    const stacked = new Set<number>();
    for (const { firstLine, spans, from, to } of this.found)
      if (spans.length > 2 && !isOneCell(text, spans, to - from, widths)) stacked.add(firstLine);
    if (stacked.size === 0) return false;
    const filled = new Set<number>();
    for (const { firstLine, spans } of this.found)
      if (spans.some(({ start, end }) => isValue(text, start, end))) filled.add(firstLine);
    return stacked.size * 2 >= filled.size;
  }
}
