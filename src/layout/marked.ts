/**
 * Text whose cells are marked by characters of their own: the tape is the source.
 *
 * Lines are cells or prose as they come; what tells cells apart is
 *   - a tab before each cell, a line for each (`\t行政许可⏎\t0⏎`), a lone tab for a blank, an empty line
 *     after a row of two cells or more;
 *   - tabs between the cells of a row (`行政许可\t0\t0⏎`);
 *   - a line holding only a bar after each cell (`行政许可⏎|⏎0⏎|⏎`), two in a row for a blank;
 *   - nothing but the line or paragraph: `行政许可⏎⏎0⏎⏎`.
 * A line without a mark stays a line: whether it is a cell is for the parser to say.
 */
import { skipSpace, trimSpace } from '../source/characters.js';
import { isEmphasis, withoutEmphasis } from './emphasis.js';
import type { Span } from '../source/span.js';
import type { Lines } from './found.js';
import { type BlockColumns, Tape, UnitKind, Units } from './tape.js';

const TAB = 0x09;
const BAR = 0x7c;

/** Cuts a text into units. A text of white space alone has none. */
export function marked(text: string, lines: Lines): Tape {
  const scanner = new MarkedScanner(text, lines);
  scanner.scan(0, lines.count);
  return new Tape(text, scanner.finish(), null, lines.signs.odd);
}

/** Cuts stretches of a text into units, one after another; what stands between them is given by `add`. */
export class MarkedScanner {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly range: Span;
  private readonly units: Units;
  /** Offset of the next tab; -1 where there is none. */
  private nextTab: number;
  /** Cells in lines of their own since the last empty line: a row, if there are two or more. */
  private cellsInRun = 0;
  /** The last unit's cell is already closed by a bar, so that a further bar is a blank. */
  private afterBar = false;

  /**
   * @param range what the units partition
   * @param expected how many units there will be, about
   */
  constructor(
    text: string,
    lines: Lines,
    range: Span = { start: 0, end: text.length },
    expected: number = lines.count,
  ) {
    this.text = text;
    this.lines = lines;
    this.range = range;
    this.units = new Units(expected);
    this.nextTab = lines.signs.tabs ? text.indexOf('\t', range.start) : -1;
  }

  /** Cuts the lines from one to before another. */
  scan(from: number, to: number): void {
    const { starts, ends } = this.lines;
    this.cellsInRun = 0;
    this.afterBar = false;
    for (let line = from; line < to; line++) this.line(starts[line] as number, ends[line] as number);
  }

  /** Adds a unit that begins at `start`. */
  add(
    kind: UnitKind,
    start: number,
    contentStart: number,
    contentEnd: number,
    columns: BlockColumns | null,
  ): void {
    this.units.endLast(start);
    this.units.add(kind, contentStart, contentEnd, contentEnd, columns);
  }

  /** The units so far: they partition the range. */
  finish(): Units {
    this.units.endLast(this.range.end);
    return this.units;
  }

  private line(start: number, end: number): void {
    const { text } = this;
    if (this.nextTab >= 0 && this.nextTab < start) this.nextTab = text.indexOf('\t', start);
    const hasTab = this.nextTab >= 0 && this.nextTab < end;
    const contentStart = skipSpace(text, start, end);
    if (contentStart === end) {
      if (hasTab) this.blanks(start, end);
      else this.emptyLine(start, end);
      return;
    }
    const contentEnd = trimSpace(text, contentStart, end);
    if (!hasTab && isEmphasis(text.charCodeAt(contentStart))) {
      const [from, to] = withoutEmphasis(text, contentStart, contentEnd);
      if (from > contentStart) {
        this.push(UnitKind.Line, start, end, from, to);
        this.afterBar = false;
        return;
      }
    }
    if (hasTab && this.tabRow(start, end, contentStart, contentEnd)) return;
    if (contentEnd === contentStart + 1 && text.charCodeAt(contentStart) === BAR) {
      this.bar(start, end);
      return;
    }
    const cell = hasTab && this.nextTab < contentStart;
    this.push(cell ? UnitKind.Cell : UnitKind.Line, start, end, contentStart, contentEnd);
    if (cell) this.cellsInRun++;
    this.afterBar = false;
  }

  /**
   * A line of nothing but tabs: the one cell that a lone tab opens, or the empty cells that several keep
   * apart. The last of those has the line end for its own.
   */
  private blanks(start: number, end: number): void {
    let tabs = 0;
    for (let at = start; at < end; at++) {
      if (this.text.charCodeAt(at) !== TAB) continue;
      tabs++;
      this.push(UnitKind.Blank, at, at + 1, at + 1, at + 1);
    }
    if (tabs > 1) this.push(UnitKind.Blank, end, end, end, end);
    this.cellsInRun += tabs;
  }

  /** An empty line ends a row only if it does not stand after every cell. */
  private emptyLine(start: number, end: number): void {
    if (this.cellsInRun > 1) this.push(UnitKind.RowEnd, start, end, start, start);
    this.cellsInRun = 0;
  }

  /** `|` closes the cell above it; where that is closed already, it closes an empty one. */
  private bar(start: number, end: number): void {
    const last = this.units.length - 1;
    if (this.afterBar || last < 0) this.push(UnitKind.Blank, start, end, start, start);
    else if (this.units.kind(last) === UnitKind.Line) this.units.retypeLast(UnitKind.Cell);
    this.afterBar = true;
  }

  /** Cells between tabs. False where the line has no tab between two of them (a tab before or after only). */
  private tabRow(start: number, end: number, contentStart: number, contentEnd: number): boolean {
    const text = this.text;
    let tabs = 0;
    for (let at = this.nextTab; at >= 0 && at < end; at = text.indexOf('\t', at + 1)) tabs++;
    const led = this.nextTab < contentStart;
    if (tabs === 1 && led) return false;
    let cellStart = start;
    while (cellStart <= end) {
      let cellEnd = text.indexOf('\t', cellStart);
      if (cellEnd < 0 || cellEnd > end) cellEnd = end;
      const from = skipSpace(text, cellStart, cellEnd);
      const kind = from === cellEnd ? UnitKind.Blank : UnitKind.Cell;
      const to = kind === UnitKind.Blank ? from : trimSpace(text, from, cellEnd);
      // A unit has the tab behind it; the blanks at the end of a line, the tab before them.
      this.push(kind, cellStart > contentEnd ? cellStart - 1 : cellStart, cellEnd, from, to);
      cellStart = cellEnd + 1;
    }
    this.push(UnitKind.RowEnd, end, end, end, end);
    this.cellsInRun = 0;
    this.afterBar = false;
    return true;
  }

  /** Adds a unit and closes the gap behind the one before. */
  private push(kind: UnitKind, start: number, end: number, contentStart: number, contentEnd: number): void {
    // Behind the last line end there is no line.
    if (start >= this.text.length) return;
    this.units.endLast(start);
    this.units.add(kind, contentStart, contentEnd, end);
  }
}
