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
import { type Columns, overlap } from '../tape.js';
import { UnitKind } from '../tape.js';
import { aligned, isDrawn, isRuleLine, mayBeContent, type Upright, uprightsOf } from './frame.js';
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
const DIGITS_AT_START = /^[\d０-９]{0,4}/;
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
  found.sort((one, other) => one.firstLine - other.firstLine || one.from - other.from);
  const cells: FoundCell[] = [];
  found.forEach((box, at) => {
    for (const cell of cellsOf(text, box, widths)) cells.push(cell);
    const next = found[at + 1];
    if (next?.firstLine === box.firstLine) return;
    const end = lines.ends[box.firstLine] as number;
    cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  });
  return cells;
}

function cellsOf(text: string, { from, to, start, spans }: Box, widths: Widths): FoundCell[] {
  const columns = { from, to };
  if (spans.length === 0) return [{ kind: UnitKind.Blank, spans: [{ start, end: start }], columns }];
  if (isOneCell(text, spans, to - from, widths))
    return [{ kind: UnitKind.Cell, spans: withSpaces(text, spans), columns }];
  return spans.map((span) => ({ kind: UnitKind.Cell, spans: [span], columns }));
}

/** 104 422⏎103: the space at which a number breaks belongs to it where it is none without, its digits in threes. */
function withSpaces(text: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 1 || !isDigitValue(text, spans[0] as Span)) return spans;
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const isNumber = (written: string) => isQuantity(written, 0, written.length);
  let written = textOf(spans[0] as Span);
  if (isNumber(spans.map(textOf).join(''))) return spans;
  const spaced = spans.map((span, at) => {
    const next = spans[at + 1];
    if (!next) return span;
    const digits = (DIGITS_AT_END.exec(written)?.[0] ?? '') + (DIGITS_AT_START.exec(textOf(next))?.[0] ?? '');
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
  const inside = room - MARGINS;
  const further = spans.slice(1);
  const digits = spans.every((span) => isDigitValue(text, span));
  if (further.length > 0 && digits && further.every((span) => widthOf(text, span, widths) === inside))
    return true;
  return spans.every((span, at) => {
    const next = spans[at + 1];
    if (!next || !isValue(text, span.start, span.end) || !isValue(text, next.start, next.end)) return true;
    const character = widthOf(text, { start: next.start, end: next.start + 1 }, widths);
    return isUnitInPieces(text, span, next) || widthOf(text, span, widths) + 1 + character > inside;
  });
}

class BoxReader {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly widths: Widths;
  private readonly found: Box[] = [];
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
    let above = uprightsOf(text, lines, firstLine, widths);
    let own = above;
    for (let line = firstLine; line < endLine; line++) {
      const below = line + 1 < endLine ? uprightsOf(text, lines, line + 1, widths) : own;
      const uprights = aligned(
        own,
        line === firstLine ? [below] : line + 1 < endLine ? [above, below] : [above],
      );
      known += uprights.length;
      const start = skipSpace(text, lines.starts[line] as number, lines.ends[line] as number);
      if (isRuleLine(text, start, lines.ends[line] as number)) this.rules++;
      else strays += own.length - uprights.length;
      this.line(line, uprights);
      above = own;
      own = below;
    }
    // A frame with a rule below its heads shows no rows.
    return strays * 10 <= known && this.rules > 1 && !this.holdsRows() ? this.found : null;
  }

  private line(line: number, uprights: readonly Upright[]): void {
    const { text } = this;
    const stretches = uprights.slice(1).map((right, at) => {
      const left = uprights[at] as Upright;
      const start = left.at + 1;
      const drawn = isDrawn(text, start, right.at);
      return { start, end: right.at, from: left.column + 1, to: right.column, drawn };
    });
    const ruled = stretches.some(({ start, end, drawn }) => drawn && !mayBeContent(text, start, end));
    for (const { start, end, from, to, drawn } of stretches) {
      if (drawn && ruled) this.open = this.open.filter((box) => !overlap(box, { from, to }));
      else if (from < to) this.content(line, start, end, { from, to });
    }
  }

  private content(line: number, start: number, end: number, columns: Columns): void {
    const { text } = this;
    const from = skipSpace(text, start, end);
    let box = this.open.find((other) => other.from === columns.from && other.to === columns.to);
    if (!box) {
      this.open = this.open.filter((other) => !overlap(other, columns));
      box = { ...columns, firstLine: line, start, spans: [] };
      this.open.push(box);
      this.found.push(box);
    }
    if (from < end) box.spans.push({ start: from, end: trimSpace(text, from, end) });
  }

  /** Several numbers below each other in a box, each with room to spare, in most rows: these have no rules. */
  private holdsRows(): boolean {
    const { text, widths } = this;
    const filled = new Set<number>();
    const stacked = new Set<number>();
    for (const { firstLine, spans, from, to } of this.found) {
      if (spans.some(({ start, end }) => isValue(text, start, end))) filled.add(firstLine);
      if (spans.length > 2 && !isOneCell(text, spans, to - from, widths)) stacked.add(firstLine);
    }
    return stacked.size > 0 && stacked.size * 2 >= filled.size;
  }
}
