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
   * Gives the lines without a label to the rows whose numbers go on in them. A row with a line beside it
   * that is nobody's, or with several that are no wrapped numbers, loses its own: returns all of those.
   */
  settle(rows: readonly Row[], orphans: readonly number[]): number[] {
    const free = new Set(orphans);
    const byFirst = [...rows].sort((one, other) => (one.lines[0] as number) - (other.lines[0] as number));
    const taken = byFirst.map((row) => this.reach(row, free));
    const claims = new Map<number, number>();
    for (const lines of taken) for (const at of lines ?? []) claims.set(at, (claims.get(at) ?? 0) + 1);
    byFirst.forEach((row, index) => {
      const lines = taken[index];
      if (!lines || !lines.every((at) => claims.get(at) === 1)) return;
      for (const at of lines) free.delete(at);
      row.lines = [...new Set([...row.lines, ...lines])].sort((one, other) => one - other);
    });
    for (const row of byFirst) {
      const first = row.lines[0] as number;
      const last = row.lines[row.lines.length - 1] as number;
      const beside = (free.has(first - 1) && !this.apart(first)) || (free.has(last + 1) && !this.apart(last + 1));
      if (beside || (row.lines.length > 1 && !this.isStack(row.lines))) {
        for (const at of row.lines.splice(0)) free.add(at);
      }
    }
    return [...free];
  }

  /** The free lines beside a row that its numbers go on in; null where there are none. */
  private reach({ lines }: Row, free: ReadonlySet<number>): number[] | null {
    const first = lines[0] as number;
    const last = lines[lines.length - 1] as number;
    const above = free.has(first - 1) && !this.apart(first) ? [first - 1] : [];
    const below = free.has(last + 1) && !this.apart(last + 1) ? [last + 1] : [];
    for (const further of [[...above, ...below], below, above]) {
      if (further.length > 0 && this.isStack([...lines, ...further].sort((a, b) => a - b))) return further;
    }
    return null;
  }

  private apart(at: number): boolean {
    return this.lines[at]?.apart ?? true;
  }

  /** Whether the numbers of some lines, put together column by column, are those of one row. */
  isStack(lines: readonly number[]): boolean {
    const joined = byBand(this.bands, lines.flatMap((at) => this.lines[at]?.values ?? []));
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
      wrapped.every((pieces) => this.wraps(pieces))
    );
  }

  private wraps(pieces: readonly Piece[]): boolean {
    const { text } = this;
    const [first, second] = pieces as [Piece, Piece];
    if (pieces.length === 2 && isUnitInPieces(text, first, second)) return true;
    const band = bandAt(this.bands, first);
    const { from, to } = this.bands[band] as Columns;
    return pieces.every((piece, at) => {
      const full = piece.to - piece.from === to - from && this.isNarrow(band);
      return isDigits(text, piece) && (full || at === pieces.length - 1);
    });
  }

  /** Whether a column has no room for wider numbers than it holds. */
  private isNarrow(band: number): boolean {
    const { bands } = this;
    const width = (at: number) => (bands[at] as Columns).to - (bands[at] as Columns).from;
    const pitch = (at: number) => (bands[at + 1] as Columns).from - (bands[at] as Columns).from;
    if (band + 1 < bands.length) return pitch(band) <= width(band) + WIDEST_GUTTER;
    // Nothing stands behind the last column: it is no wider than the narrowest other.
    const pitches = bands.slice(1).map((_, at) => pitch(at));
    return pitches.length > 0 && Math.min(...pitches) <= width(band) + WIDEST_GUTTER;
  }
}

/** Digits and the commas between them. */
function isDigits(text: string, { start, end }: Piece): boolean {
  return /^[\d\uff10-\uff19,，]+$/.test(text.slice(start, end));
}
