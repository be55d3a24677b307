/**
 * Numbers that wrap within a narrow column:
 *
 *     1.属于国家秘密   1234   0
 *                      5
 *
 * A number goes on in the next line only if it fills its column and the line holds nothing else; a line
 * that could as well begin the number of the row below makes both rows uncertain.
 */
import type { Columns } from '../tape.js';
import { type Bands, bandAt, byBand } from './bands.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import type { Row } from './claims.js';
import type { TableLines } from './tables.js';
import { isUnitInPieces } from './wording.js';

/** Columns between the contents of two neighbours, at most, where one of them has no room left. */
const WIDEST_GUTTER = 3;

/** Lines that a number goes on in, above its row's own and below. */
const MOST_FURTHER = 2;

/** How many of the free lines above and below a row are its own. */
interface Reach {
  readonly above: number;
  readonly below: number;
}

interface Link {
  readonly row: Row;
  /** The free lines right above and below, in order; the next row's may be the same. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly reaches: readonly Reach[];
}

export class Stacks {
  private readonly text: string;
  private readonly lines: readonly TextLine[];
  private readonly bands: Bands;

  constructor(text: string, lines: readonly TextLine[], { bands }: TableLines) {
    this.text = text;
    this.lines = lines;
    this.bands = bands;
  }

  /**
   * Gives the lines without a label to the rows whose numbers go on in them, where there is but one way to
   * give all of them away. A row with a line beside it that may be its own or another's loses its own.
   * Returns the lines that are nobody's.
   */
  settle(rows: readonly Row[], orphans: readonly number[]): number[] {
    const free = new Set(orphans);
    const chain = [...rows]
      .sort((one, other) => (one.lines[0] as number) - (other.lines[0] as number))
      .map((row) => this.linkOf(row, free));
    const certain = certainReaches(chain);
    chain.forEach((link, at) => {
      const reach = certain[at];
      const { row, above, below } = link;
      const own = row.lines.splice(0);
      if (!reach) {
        for (const line of own) free.add(line);
        return;
      }
      row.lines.push(...above.slice(above.length - reach.above), ...own, ...below.slice(0, reach.below));
      for (const line of row.lines) free.delete(line);
    });
    return [...free];
  }

  /** A row, the free lines beside it, and how far its numbers may reach into these. */
  private linkOf(row: Row, free: ReadonlySet<number>): Link {
    const first = row.lines[0] as number;
    const last = row.lines[row.lines.length - 1] as number;
    const above: number[] = [];
    for (let at = first - 1; free.has(at) && !this.apart(at + 1); at--) above.unshift(at);
    const below: number[] = [];
    for (let at = last + 1; free.has(at) && !this.apart(at); at++) below.push(at);
    const reaches: Reach[] = [];
    for (let up = 0; up <= Math.min(above.length, MOST_FURTHER); up++) {
      for (let down = 0; down <= Math.min(below.length, MOST_FURTHER); down++) {
        const lines = [...above.slice(above.length - up), ...row.lines, ...below.slice(0, down)];
        if (lines.length === 1 || this.isStack(lines)) reaches.push({ above: up, below: down });
      }
    }
    return { row, above, below, reaches };
  }

  private apart(at: number): boolean {
    return this.lines[at]?.apart ?? true;
  }

  /** Whether the numbers of some lines, put together column by column, are those of one row. */
  private isStack(lines: readonly number[]): boolean {
    return this.stacks(lines, (band) => this.isNarrow(band));
  }

  /** The same where nothing tells how wide the columns are. */
  mayBeStack(lines: readonly number[]): boolean {
    return this.stacks(lines, (band) => widthOf(this.bands[band]) > 1);
  }

  private stacks(lines: readonly number[], mayFill: (band: number) => boolean): boolean {
    const joined = byBand(
      this.bands,
      lines.flatMap((at) => this.lines[at]?.values ?? []),
    );
    if (!joined) return false;
    const wrapped = joined.filter(({ length }) => length > 1);
    // What does not wrap stands on one line, and a line that goes on with nothing is none of the row's.
    const others = new Set(joined.flatMap((own) => (own.length === 1 ? [(own[0] as Piece).line] : [])));
    const further = new Set(wrapped.flatMap((own) => own.map(({ line }) => line)));
    return (
      others.size <= 1 &&
      wrapped.length > 0 &&
      lines.every((at) => {
        const line = this.lines[at]?.line ?? -1;
        return others.has(line) || further.has(line);
      }) &&
      wrapped.every((pieces) => this.wraps(pieces, mayFill))
    );
  }

  private wraps(pieces: readonly Piece[], mayFill: (band: number) => boolean): boolean {
    const { text } = this;
    const [first, second] = pieces as [Piece, Piece];
    if (pieces.length === 2 && isUnitInPieces(text, first, second)) return true;
    const band = bandAt(this.bands, first);
    return pieces.every((piece, at) => {
      const full = widthOf(piece) === widthOf(this.bands[band]) && mayFill(band);
      return isDigits(text, piece) && (full || at === pieces.length - 1);
    });
  }

  /** Whether a column has no room for wider numbers than it holds. */
  private isNarrow(band: number): boolean {
    const { bands } = this;
    const width = widthOf(bands[band]);
    const pitch = (at: number) => (bands[at + 1] as Columns).from - (bands[at] as Columns).from;
    if (band + 1 < bands.length) return pitch(band) <= width + WIDEST_GUTTER;
    // Nothing stands behind the last column: it is no wider than the narrowest other.
    const pitches = bands.slice(1).map((_, at) => pitch(at));
    return pitches.length > 0 && Math.min(...pitches) <= width + WIDEST_GUTTER;
  }
}

function widthOf(columns: Columns | undefined): number {
  return columns ? columns.to - columns.from : 0;
}

/** Digits and the commas between them. */
function isDigits(text: string, { start, end }: Piece): boolean {
  return /^[\d\uff10-\uff19,，]+$/.test(text.slice(start, end));
}

/**
 * For each row the reach that it has in every way of giving all free lines away; null where there are
 * several, or none.
 */
function certainReaches(chain: readonly Link[]): (Reach | null)[] {
  const shared = chain.map(({ below }, at) => below.length > 0 && chain[at + 1]?.above[0] === below[0]);
  // What a row may leave to the next, as told from above, and what it must take, as told from below.
  const fromAbove: boolean[][] = [];
  chain.forEach((link, at) => {
    const fits = (reach: Reach) =>
      shared[at - 1]
        ? fromAbove[at - 1]?.[link.above.length - reach.above] === true
        : reach.above === link.above.length;
    const left: boolean[] = [];
    for (const reach of link.reaches) if (fits(reach)) left[reach.below] = true;
    fromAbove.push(left);
  });
  const certain: (Reach | null)[] = chain.map(() => null);
  let fromBelow: boolean[] = [];
  for (let at = chain.length - 1; at >= 0; at--) {
    const { above, below, reaches } = chain[at] as Link;
    const possible = reaches.filter(
      (reach) =>
        (shared[at] ? fromBelow[below.length - reach.below] === true : reach.below === below.length) &&
        (shared[at - 1]
          ? fromAbove[at - 1]?.[above.length - reach.above] === true
          : reach.above === above.length),
    );
    certain[at] = possible.length === 1 ? (possible[0] as Reach) : null;
    fromBelow = [];
    for (const reach of possible) fromBelow[reach.above] = true;
  }
  return certain;
}
