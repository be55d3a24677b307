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

/** Numbers of a unit in the table of `Units`. */
const Field = { Kind: 0, ContentStart: 1, ContentEnd: 2, End: 3 } as const;
const FIELDS = 4;

/**
 * The units of a tape, each a cell or a line: they partition the tape, each ending where the next begins, with
 * the white space and separators around its content. Numbers in one table, because an object for each
 * unit would be a sixth of all that reading a report allocates.
 */
export class Units {
  private table: Int32Array;
  private count = 0;
  /** By unit; null as long as the layout shows no more than the order of the cells. */
  private places: (BlockColumns | null)[] | null = null;

  /** @param expected how many units there will be, about */
  constructor(expected: number) {
    this.table = new Int32Array((expected + 1) * FIELDS);
  }

  get length(): number {
    return this.count;
  }

  kind(unit: number): UnitKind {
    return this.table[unit * FIELDS + Field.Kind] as UnitKind;
  }

  /** Where it begins, white space and separators before its content included. */
  start(unit: number): number {
    return unit === 0 ? 0 : this.end(unit - 1);
  }

  /** Where the content begins; empty for blanks and row ends. */
  contentStart(unit: number): number {
    return this.table[unit * FIELDS + Field.ContentStart] as number;
  }

  contentEnd(unit: number): number {
    return this.table[unit * FIELDS + Field.ContentEnd] as number;
  }

  end(unit: number): number {
    return this.table[unit * FIELDS + Field.End] as number;
  }

  /** Where it stands in its row; null where the layout shows no more than the order of the cells. */
  columns(unit: number): BlockColumns | null {
    return this.places?.[unit] ?? null;
  }

  /** Adds a unit; it ends at `end` until the next is told where the one before it ends. */
  add(
    kind: UnitKind,
    contentStart: number,
    contentEnd: number,
    end: number,
    columns: BlockColumns | null = null,
  ): void {
    const at = this.count * FIELDS;
    if (at === this.table.length) this.grow();
    this.table[at + Field.Kind] = kind;
    this.table[at + Field.ContentStart] = contentStart;
    this.table[at + Field.ContentEnd] = contentEnd;
    this.table[at + Field.End] = end;
    if (columns) this.places ??= new Array(this.count).fill(null);
    this.places?.push(columns);
    this.count++;
  }

  /** Ends the last unit at an offset. */
  endLast(end: number): void {
    if (this.count > 0) this.table[(this.count - 1) * FIELDS + Field.End] = end;
  }

  /** Takes the last unit for another kind. */
  retypeLast(kind: UnitKind): void {
    this.table[(this.count - 1) * FIELDS + Field.Kind] = kind;
  }

  private grow(): void {
    const larger = new Int32Array(this.table.length * 2);
    larger.set(this.table);
    this.table = larger;
  }
}

export class Tape {
  readonly text: string;
  readonly units: Units;
  /** Null: the tape is the source. */
  readonly map: PieceMap | null;
  /** Odd characters (see `ODD_RANGES`) occur in the text. */
  readonly odd: boolean;

  constructor(text: string, units: Units, map: PieceMap | null = null, odd = false) {
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
