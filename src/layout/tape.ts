/**
 * The tape: the text that the lexer reads, cut into units. Every layout ends as a tape, so that one
 * lexer and one parser serve all of them.
 *
 * Where the layout marks its cells (a tab before each, a bar between them, a line for each), the tape
 * is the source itself and nothing is copied. A block whose cells interleave is rewritten cell by cell;
 * `map` then says where each stretch of the tape came from.
 */
import type { PieceMap, SourceRange } from '../source/pieces.js';

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

/** Whether two places have a column in common. */
export function overlap(one: Columns, other: Columns): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Columns of one block: those of two tables have nothing to do with each other. */
export interface BlockColumns extends Columns {
  readonly block: number;
  /** A column without a cell is blank; else its cell is lost. */
  readonly byPlace: boolean;
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
  readonly columns: BlockColumns | null;
}

export class Tape {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Null: the tape is the source. */
  readonly map: PieceMap | null;
  /** Odd characters (see `ODD_RANGES`) occur in the text. */
  readonly odd: boolean;

  constructor(text: string, units: readonly Unit[], map: PieceMap | null = null, odd = false) {
    this.text = text;
    this.units = units;
    this.map = map;
    this.odd = odd;
  }

  /** The place in the source of tape[start, end). */
  toSource(start: number, end: number): SourceRange {
    return this.map ? this.map.toSource(start, end) : { start, end };
  }
}
