/**
 * Numbers and texts that wrap within a narrow column:
 *
 *     1.属于国家秘密   1234   0
 *                      5
 *
 * What stands below a piece goes on with it only if the piece fills its column. Nothing here says that it
 * does: only whether some lines may be one row.
 */
import { bandAt, type Bands, spread } from './bands.js';
import type { Stretch } from './partition.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import { isDigitValue, isUnitInPieces, isValue } from './wording.js';
import { isUnit } from '../../lexer/shapes.js';

/** A number with a note, `22（其中修订6件）`, wraps into no more lines in the narrowest column. */
export const MOST_LINES = 8;
/** What may stay free at the end of a line before a word: half an ideograph, and a bracket that ends no line. */
const WORD_ROOM = 3;
/** A number goes on in the next line without regard to its parts. */
const NUMBER_PART = /[\d\uff10-\uff19.,，．]/;

/** What stands in one column of some lines, one below the other. */
interface Stack {
  first: number;
  last: number;
  piece: Piece;
}

export class Stacks {
  private readonly text: string;
  private readonly lines: readonly TextLine[];
  private readonly bands: Bands;
  /** Columns of the screen that each band has at least. */
  private readonly widths: readonly number[];

  constructor(text: string, lines: readonly TextLine[], bands: Bands, widths: readonly number[]) {
    this.text = text;
    this.lines = lines;
    this.bands = bands;
    this.widths = widths;
  }

  /**
   * Whether what stands on some lines may be the cells of one row. Beyond the lines of its label a row goes on
   * only with what wraps.
   */
  mayBeRow({ first, end }: Stretch, label: Stretch | null): boolean {
    if (end - first === 1) return true;
    const stacks = new Map<number, Stack>();
    for (let at = first; at < end; at++) {
      for (const piece of (this.lines[at] as TextLine).values) {
        const band = bandAt(this.bands, piece);
        const above = stacks.get(band);
        if (!above) stacks.set(band, { first: at, last: at, piece });
        // Where two of a line stand in one column, the columns are not what they seem.
        else if (above.last === at) continue;
        else if (above.last < at - 1 || !this.goesOn(above.piece, piece, band)) return false;
        else {
          above.last = at;
          above.piece = piece;
        }
      }
    }
    const cells = [...stacks.values()];
    const inside = label !== null && label.first <= first && label.end >= end;
    return isLevel(cells) && (inside || cells.some((cell) => cell.first === first && cell.last === end - 1));
  }

  /** Whether a piece may be what the one above it in its column goes on with. */
  private goesOn(above: Piece, below: Piece, band: number): boolean {
    const { text } = this;
    const width = above.to - above.from;
    const least = this.widths[band] as number;
    if (least < 2) return false;
    const { start, end } = below;
    if (isUnit(text, above.start, above.end)) return isUnitInPieces(text, above, below);
    if (NUMBER_PART.test(text.charAt(start)) && NUMBER_PART.test(text.charAt(above.end - 1)))
      return width >= least;
    // A dash or 无 is a cell of its own, unless it ends a text.
    if (isValue(text, start, end) && !isUnit(text, start, end) && isDigitValue(text, above)) return false;
    return width >= least - WORD_ROOM;
  }
}

/** Cells of one row begin or end on one line, or have one middle. */
function isLevel(cells: readonly Stack[]): boolean {
  const spreadOf = (place: (cell: Stack) => number) => spread(cells.map(place));
  return (
    cells.length === 0 ||
    spreadOf(({ first }) => first) === 0 ||
    spreadOf(({ last }) => last) === 0 ||
    spreadOf(({ first, last }) => first + last) <= 1
  );
}
