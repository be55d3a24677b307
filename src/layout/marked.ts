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
import { isOdd } from '../source/inspect.js';
import { isEmphasis, withoutEmphasis } from './emphasis.js';
import { type BlockColumns, Tape, type Unit, UnitKind } from './tape.js';

const TAB = 0x09;
const BAR = 0x7c;
const LF = 0x0a;
const CR = 0x0d;
/** LF, VT, FF, CR, NEL, LS, PS. */
const LINE_ENDS = [LF, 0x0b, 0x0c, CR, 0x85, 0x2028, 0x2029];
const NOTHING = 0;
const ENDS_LINE = 1;
const ODD = 2;

/** Cuts a text into units. A text of white space alone has none. */
export function marked(text: string): Tape {
  const scanner = new MarkedScanner(text);
  scanner.scan(0, text.length);
  return new Tape(text, scanner.finish(), null, scanner.odd);
}

/** Cuts stretches of a text into units, one after another; what stands between them is given by `add`. */
export class MarkedScanner {
  odd = false;
  private readonly text: string;
  private readonly units: Unit[] = [];
  /** Where the stretch being cut ends. */
  private limit = 0;
  private nextTab = 0;
  /** Cells in lines of their own since the last empty line: a row, if there are two or more. */
  private cellsInRun = 0;
  /** The last unit's cell is already closed by a bar, so that a further bar is a blank. */
  private afterBar = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Cuts text[from, to), which ends with a line. */
  scan(from: number, to: number): void {
    const text = this.text;
    const classes = lineClasses();
    this.limit = to;
    this.nextTab = text.indexOf('\t', from);
    this.cellsInRun = 0;
    this.afterBar = false;
    let start = from;
    while (start < to) {
      let end = start;
      for (; end < to; end++) {
        const found = classes[text.charCodeAt(end)] as number;
        if (found === NOTHING) continue;
        if (found === ENDS_LINE) break;
        this.odd = true;
      }
      // CR LF is one line end: the empty line between them would be a paragraph break.
      if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) end++;
      this.line(start, end);
      start = end + 1;
    }
  }

  /** Adds a unit that begins at `start`. */
  add(
    kind: UnitKind,
    start: number,
    contentStart: number,
    contentEnd: number,
    columns: BlockColumns | null,
  ): void {
    const last = this.units[this.units.length - 1];
    if (last) last.end = start;
    this.units.push({ kind, start: last ? start : 0, end: contentEnd, contentStart, contentEnd, columns });
  }

  /** The units so far: they partition the text. */
  finish(): Unit[] {
    const last = this.units[this.units.length - 1];
    if (last) last.end = this.text.length;
    return this.units;
  }

  private line(start: number, end: number): void {
    const text = this.text;
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
    const last = this.units[this.units.length - 1];
    if (this.afterBar || !last) {
      this.push(UnitKind.Blank, start, end, start, start);
    } else if (last.kind === UnitKind.Line) {
      last.kind = UnitKind.Cell;
    }
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
    if (start >= this.limit) return;
    const last = this.units[this.units.length - 1];
    if (last) last.end = start;
    this.units.push({ kind, start: last ? start : 0, end, contentStart, contentEnd, columns: null });
  }
}

let classes: Uint8Array | undefined;

/** What a character is to the search for line ends. */
function lineClasses(): Uint8Array {
  if (!classes) {
    classes = new Uint8Array(0x10000);
    for (let code = 0; code < 0x10000; code++) if (isOdd(code)) classes[code] = ODD;
    for (const code of LINE_ENDS) classes[code] = ENDS_LINE;
  }
  return classes;
}
