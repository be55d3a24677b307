/** What a recogniser of a layout finds: the cells of some lines, in reading order. It knows boundaries only. */
import type { Span } from '../source/span.js';
import type { Columns, UnitKind } from './tape.js';

/** A cell, a line or the end of a row. */
export interface FoundCell {
  readonly kind: UnitKind;
  /**
   * Where its content stands in the source, in reading order, without white space around it: more than one
   * range where it is wrapped beside other cells. One empty range for a blank and the end of a row.
   */
  readonly spans: readonly Span[];
  /** Null where the layout shows no more than the order of the cells. */
  readonly columns: Columns | null;
}

/** Lines of the source that stand in one layout. */
export interface FoundBlock {
  /** Index of the first line, and of the one behind the last. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly cells: readonly FoundCell[];
  /** Blanks are not printed: the place of a cell alone says that the columns before it are empty. */
  readonly byPlace?: true;
}

/** The lines of a source: `ends` without the line end, so that text.slice(starts[i], ends[i]) is the line. */
export interface Lines {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What occurs in them. */
  readonly signs: Signs;
}

/** What tells at a glance which layouts a text may have. */
export interface Signs {
  readonly tabs: boolean;
  /** Some numbers on lines of their own have more empty lines above them than others: these may be blanks. */
  readonly uneven: boolean;
  /** A bar that is not alone on its line. */
  readonly bars: boolean;
  /** A number behind a space, or many spaces in a line, as in rows whose cells are kept apart by spaces. */
  readonly spacedCells: boolean;
  /** Lines with a number or a dash behind two spaces, with anything behind many, that open with a bar and go on, or that are drawn; in order. */
  readonly columns: readonly number[];
  /** Odd characters (see `ODD_RANGES`). */
  readonly odd: boolean;
}

/** Blocks in order, apart from each other. Time linear in the text. */
export type Recogniser = (text: string, lines: Lines) => FoundBlock[];
