/**
 * Numbers and texts that wrap within a narrow column:
 *
 *     1.属于国家秘密   1234   0
 *                      5
 *
 * What stands below a piece goes on with it only if the piece fills its column. Nothing here says that it
 * does: only whether some lines may be one row.
 */
import { bandAt, type Bands, bandsOf, spread } from './bands.js';
import { isGroup, isGroupBehind } from './grouped.js';
import type { Stretch } from './partition.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import { isDigitValue, isUnitInPieces, isValue } from './wording.js';
import { isUnit } from '../../lexer/shapes.js';
import { isDigit } from '../../source/characters.js';

/** A number with a note, `22（其中修订6件）`, wraps into no more lines in the narrowest column. */
export const MOST_LINES = 8;
/** What may stay free at the end of a line before a word: half an ideograph, and a bracket that ends no line. */
const WORD_ROOM = 3;
/**
 * Lines of a cell stand below each other; pdftotext puts those of a cell with one line more or less, half a line
 * higher or lower, between them.
 */
const WIDEST_STEP = 2;
/** A number goes on in the next line without regard to its parts, where there is no room for a further digit. */
const NUMBER_PART = /[\d\uff10-\uff19.,，．]/;

/** What stands in one column of some lines, one below the other. */
interface Stack {
  first: number;
  last: number;
  /** From one of its lines to the next; 0 while it has one. */
  step: number;
  piece: Piece;
}

export interface StackColumns {
  readonly bands: Bands;
  /** Columns of the screen that each band has at least. */
  readonly widths: readonly number[];
}

export class Stacks {
  private readonly text: string;
  private readonly lines: readonly TextLine[];
  private readonly columns: StackColumns | null;

  /** @param columns null where those of the table are not what they seem */
  constructor(text: string, lines: readonly TextLine[], columns: StackColumns | null) {
    this.text = text;
    this.lines = lines;
    this.columns = columns;
  }

  /**
   * Whether what stands on some lines may be the cells of one row. Beyond the lines of its label a row goes on
   * only with what wraps.
   */
  mayBeRow({ first, end }: Stretch, label: Stretch | null): boolean {
    if (end - first === 1) return true;
    const { bands, widths } =
      this.columns ?? columnsOf(this.lines.slice(first, end).flatMap((line) => line.values));
    /** By band; the first is that of what stands in none. */
    const stacks: (Stack | undefined)[] = new Array(bands.length + 1);
    const cells: Stack[] = [];
    for (let at = first; at < end; at++) {
      for (const piece of (this.lines[at] as TextLine).values) {
        const band = bandAt(bands, piece);
        const above = stacks[band + 1];
        if (!above) {
          const stack = { first: at, last: at, step: 0, piece };
          stacks[band + 1] = stack;
          cells.push(stack);
        } else if (above.last === at) continue;
        else if (!keepsStep(above, at) || !this.goesOn(above, piece, widths[band] ?? 0)) return false;
        else {
          above.step = at - above.last;
          above.last = at;
          above.piece = piece;
        }
      }
    }
    const inside = label !== null && label.first <= first && label.end >= end;
    const isWhole = ({ first: from, last }: Stack) => from === first && last === end - 1;
    return isLevel(cells) && (inside || cells.some(isWhole) || isBeside(cells, label, bands.length));
  }

  /** Whether a piece may be what the one above it goes on with, in a column of at least some width. */
  private goesOn({ piece: above, last }: Stack, below: Piece, least: number): boolean {
    const { text } = this;
    const width = above.to - above.from;
    if (least < 2) return false;
    const { start, end } = below;
    if (isUnit(text, above.start, above.end)) return isUnitInPieces(text, above, below);
    if (
      isGroup(text, below) &&
      (this.lines[last] as TextLine).values.some((other) => isBesideGroup(text, above, other))
    )
      return true;
    if (NUMBER_PART.test(text.charAt(start)) && NUMBER_PART.test(text.charAt(above.end - 1))) {
      // Behind a mark a line may break, within the digits only where no further one has room.
      const part = isDigit(text.charCodeAt(above.end - 1)) ? end - start : 1;
      return width + (below.to - below.from) / part > least;
    }
    // A dash or 无 is a cell of its own, unless it ends a text.
    if (isValue(text, start, end) && !isUnit(text, start, end) && isDigitValue(text, above)) return false;
    return width >= least - WORD_ROOM;
  }
}

/** Whether two pieces of a line are groups of one number, with a blank between them. */
function isBesideGroup(text: string, piece: Piece, other: Piece): boolean {
  return isGroupBehind(text, piece, other) || isGroupBehind(text, other, piece);
}

/** The columns of a few lines alone: pdftotext moves what it prints from line to line. */
function columnsOf(values: readonly Piece[]): StackColumns {
  const bands = bandsOf(values);
  const widths = bands.map(() => 0);
  for (const value of values) {
    const band = bandAt(bands, value);
    widths[band] = Math.max(widths[band] ?? 0, value.to - value.from);
  }
  return { bands, widths };
}

function keepsStep({ last, step }: Stack, at: number): boolean {
  return step === 0 ? at - last <= WIDEST_STEP : at - last === step;
}

/**
 * pdftotext may print the cells of a row on a line of their own, right above those of the label or right below. A few
 * of them may as well be what wraps in the cells of the row beside it.
 */
function isBeside(cells: readonly Stack[], label: Stretch | null, columns: number): boolean {
  if (!label || cells.length * 2 <= columns) return false;
  const isOn = (line: number) => cells.every(({ first, last }) => first === line && last === line);
  return isOn(label.end) || isOn(label.first - 1);
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
