/**
 * The tape: the text that the lexer reads, cut into units. Every layout ends as a tape, so that one
 * lexer and one parser serve all of them.
 *
 * Where the layout marks its cells (a tab before each, a bar between them, a line for each), the tape
 * is the source itself and nothing is copied. A block whose cells interleave is rewritten cell by cell;
 * `pieces` then says where each stretch of the tape came from.
 */
import type { Span } from '../source/span.js';

export const UnitKind = {
  /** A line of text: prose, or the content of a cell. */
  Line: 0,
  /** The content of a cell, marked as such by the layout. */
  Cell: 1,
  /** A cell that the layout shows to be empty. */
  Blank: 2,
  /** The end of a row, where the layout shows it. */
  RowEnd: 3,
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** The columns that a cell covers, half-open: of a grid, or of a screen on which an ideograph is two wide. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** One cell or line. The units of a tape partition it: each ends where the next begins. */
export interface Unit {
  kind: UnitKind;
  /** Range in the tape, with the white space and separators around the content. */
  readonly start: number;
  end: number;
  /** Range of the content; empty for blanks and row ends. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where it stands in its row; null where the layout shows no more than the order of the cells. */
  readonly columns: Columns | null;
}

/** A stretch of the tape and the stretch of the source that it stands for. */
export interface Piece {
  readonly tape: number;
  readonly source: number;
  readonly length: number;
  /** Differs from `length` where one character is written as several (`&nbsp;`): the piece is then one whole. */
  readonly sourceLength: number;
}

/** A range of the source; `spans` where it interleaves with others. */
export interface SourceRange extends Span {
  readonly spans?: readonly Span[];
}

export class Tape {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Null: the tape is the source. Otherwise sorted by `tape`; what no piece covers was put in. */
  readonly pieces: readonly Piece[] | null;

  /** Odd characters (see `isOdd`) occur in the text. */
  readonly odd: boolean;

  constructor(text: string, units: readonly Unit[], pieces: readonly Piece[] | null = null, odd = false) {
    this.text = text;
    this.units = units;
    this.pieces = pieces;
    this.odd = odd;
  }

  /** The place in the source of tape[start, end). */
  toSource(start: number, end: number): SourceRange {
    if (!this.pieces) return { start, end };
    const spans: { start: number; end: number }[] = [];
    for (let index = this.pieceAt(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.tape > end || (piece.tape === end && end > start)) break;
      const from = Math.max(start, piece.tape);
      const to = Math.min(end, piece.tape + piece.length);
      if (to < from) continue;
      const copied = piece.length === piece.sourceLength;
      const span = copied
        ? { start: piece.source + from - piece.tape, end: piece.source + to - piece.tape }
        : {
            start:
              from === piece.tape + piece.length && from > piece.tape
                ? piece.source + piece.sourceLength
                : piece.source,
            end: to === piece.tape ? piece.source : piece.source + piece.sourceLength,
          };
      const last = spans[spans.length - 1];
      if (last && last.end === span.start) last.end = span.end;
      else if (span.end > span.start || spans.length === 0) spans.push(span);
    }
    spans.sort((one, other) => one.start - other.start);
    const first = spans[0];
    if (!first) return { start: 0, end: 0 };
    const hullEnd = (spans[spans.length - 1] as Span).end;
    return spans.length === 1 ? first : { start: first.start, end: hullEnd, spans };
  }

  /** Index of the last piece that begins at or before `offset`. */
  private pieceAt(offset: number): number {
    const pieces = this.pieces as readonly Piece[];
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).tape <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
