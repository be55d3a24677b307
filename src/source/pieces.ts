/** Where the stretches of a text that was put together came from. */
import type { Span } from './span.js';

/** A stretch of the text (`tape`) and the stretch of its source that it stands for. */
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

/** So many pieces are looked at one by one before the place is searched for. */
const NEAR = 8;

/** Pieces sorted by `tape`; what none of them covers was put in. */
export class PieceMap {
  readonly pieces: readonly Piece[];
  /** Where the last look-up ended: the next one is mostly of a place close behind. */
  private recent = 0;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** The place in the source of text[start, end). */
  toSource(start: number, end: number): SourceRange {
    const first = this.pieceAt(start);
    const piece = this.pieces[first];
    // Most ranges lie in one piece.
    if (piece && isCopy(piece) && piece.tape <= start && end <= piece.tape + piece.length)
      return sourceOf(piece, start - piece.tape, end - piece.tape);
    return this.throughPieces(first, start, end);
  }

  /** The place in the source of text[start, end), which begins in the piece `first`. */
  private throughPieces(first: number, start: number, end: number): SourceRange {
    const spans: { start: number; end: number }[] = [];
    for (let index = first; index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.tape > end || (piece.tape === end && end > start)) break;
      const from = Math.max(start, piece.tape);
      const to = Math.min(end, piece.tape + piece.length);
      if (to < from) continue;
      const span = sourceOf(piece, from - piece.tape, to - piece.tape);
      const last = spans[spans.length - 1];
      if (last && last.end === span.start) last.end = span.end;
      else if (span.end > span.start || spans.length === 0) spans.push(span);
    }
    spans.sort((one, other) => one.start - other.start);
    const outermost = spans[0];
    if (!outermost) return this.behind(start);
    const hullEnd = (spans[spans.length - 1] as Span).end;
    return spans.length === 1 ? outermost : { start: outermost.start, end: hullEnd, spans };
  }

  /** Where the last stretch before an offset ends, for what was put in behind it. */
  private behind(offset: number): SourceRange {
    const piece = this.pieces[this.pieceAt(offset)];
    if (!piece) return { start: 0, end: 0 };
    const at = piece.tape > offset ? piece.source : piece.source + piece.sourceLength;
    return { start: at, end: at };
  }

  /** The same stretches in the source of their source. */
  through(further: PieceMap): PieceMap {
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      const end = piece.source + piece.sourceLength;
      if (piece.length === 0 || piece.length !== piece.sourceLength) {
        const { start, end: last } = further.toSource(piece.source, end);
        pieces.push({ ...piece, source: start, sourceLength: last - start });
        continue;
      }
      for (let index = further.pieceAt(piece.source); index < further.pieces.length; index++) {
        const next = further.pieces[index] as Piece;
        if (next.tape >= end) break;
        const from = Math.max(piece.source, next.tape);
        const to = Math.min(end, next.tape + next.length);
        if (to <= from) continue;
        const span = sourceOf(next, from - next.tape, to - next.tape);
        pieces.push({
          tape: piece.tape + from - piece.source,
          length: to - from,
          source: span.start,
          sourceLength: span.end - span.start,
        });
      }
    }
    return new PieceMap(pieces);
  }

  /** Index of the last piece that begins at or before `offset`. */
  private pieceAt(offset: number): number {
    const { pieces, recent } = this;
    if (recent < pieces.length && (pieces[recent] as Piece).tape <= offset) {
      const near = Math.min(recent + NEAR, pieces.length);
      for (let at = recent + 1; at < near; at++) {
        if ((pieces[at] as Piece).tape > offset) {
          this.recent = at - 1;
          return at - 1;
        }
      }
    }
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).tape <= offset) low = middle;
      else high = middle - 1;
    }
    this.recent = low;
    return low;
  }
}

/** Whether each character of a piece is one of the source. */
function isCopy({ length, sourceLength }: Piece): boolean {
  return length === sourceLength;
}

/** The source of a piece's characters from one to another, counted from its start. */
function sourceOf(piece: Piece, from: number, to: number): { start: number; end: number } {
  const { source, length, sourceLength } = piece;
  if (isCopy(piece)) return { start: source + from, end: source + to };
  return {
    start: from === length && length > 0 ? source + sourceLength : source,
    end: to === 0 && length > 0 ? source : source + sourceLength,
  };
}
