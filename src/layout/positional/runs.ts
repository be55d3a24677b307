/**
 * Labels and heads put together from the lines they wrap into. A piece goes on the one above it only where
 * the vocabulary has a wording that goes on so; what no wording explains stays a run of its own.
 */
import { foldTable } from '../../source/characters.js';
import { FAR_IN } from '../lines.js';
import { type Columns, overlap } from '../tape.js';
import type { Term } from '../../vocabulary/terms.js';
import type { Piece } from './piece.js';
import { type TextLine, written } from './rows.js';
import { beginsLabel, isDigitValue, isMarkedPrefix, isPrefix, readWording, type Wording } from './wording.js';

/** No wording is longer, or wraps into more lines. */
const LONGEST_WORDING = 120;
const MOST_PIECES = 20;
/** Lines of other cells that may stand between two lines of a label. */
const WIDEST_GAP = 3;
/** From one line of a label to the next, where pdftotext prints those of other cells half a line higher or lower. */
const WIDEST_STEP = 2;
/** Columns by which it moves them. */
const WIDEST_SHIFT = 2;
const WIDEST_SHIFT_FAR = 6;
/** Blanks within a label, and within a word of it. */
const WIDEST_BLANK = 4;
const WIDEST_INNER_BLANK = 2;
const OPENING = '（(【〔';
const CLOSING = '）)】〕';
/** Marks that may stand alone on a line of a label; a dash is a value. */
const MARKS = `${OPENING}${CLOSING}“”‘’《》"'，,：:、`;

/** What ends no label. */
const UNENDED = `${OPENING}：:`;

/** What stands behind the number of a label, or behind 其中. */
const PREFIX_MARKS = '、.．,，:：';

/** What a run is with a further piece. */
interface Joined extends Wording {
  /** The piece is an agency's own note, or part of it. */
  readonly isNote?: true;
}

/** A piece with what is written there, and the index of its line among the text lines. */
export interface RunPart {
  readonly piece: Piece;
  readonly text: string;
  readonly line: number;
}

export class Run implements Columns {
  readonly pieces: Piece[];
  /** For each piece, the index of its line among the text lines. */
  readonly lines: number[];
  text: string;
  from: number;
  to: number;
  term: Term | null;
  /** A wording may go on behind it. */
  open: boolean;
  /** Indices of its first and last line among the text lines. */
  first: number;
  last: number;
  /** Brackets of a note behind the wording that are not closed yet. */
  private unclosed = 0;

  constructor(piece: Piece, text: string, line: number) {
    this.pieces = [piece];
    this.lines = [line];
    this.text = text;
    this.from = piece.from;
    this.to = piece.to;
    this.first = line;
    this.last = line;
    const { term, open } = readWording(text);
    this.term = term;
    this.open = open;
  }

  /** The run of some pieces, in the order in which they are read. */
  static of(parts: readonly RunPart[]): Run {
    const [first, ...others] = parts as [RunPart];
    const run = new Run(first.piece, first.text, first.line);
    for (const { piece, text, line } of others) run.add(piece, text, line, readWording(run.text + text));
    return run;
  }

  /** What the run would be with a piece a little beside it, which makes a whole wording of it; null where it does not. */
  withNear(piece: Piece, text: string, line: number): Joined | null {
    if (this.term || !this.open || line <= this.last) return null;
    const moved = Math.max(piece.from - this.to, this.from - piece.to);
    const below = line - this.last;
    const isNear = moved <= WIDEST_SHIFT && below <= WIDEST_STEP;
    if (moved > WIDEST_SHIFT_FAR || below > WIDEST_GAP + 1) return null;
    // Far in, nothing stands but what stands in a column.
    const isFar = Math.min(this.from, piece.from) >= FAR_IN;
    if (!isNear && !(isFar && !isMarkedPrefix(this.text))) return null;
    if (this.text.length + text.length > LONGEST_WORDING) return null;
    const joined = readWording(this.text + text);
    return joined.term && !readWording(text).term ? joined : null;
  }

  /** What the run would be with what stands below it, in its columns; null where that is none of its own. */
  with(text: string, line: number): Joined | null {
    if (line <= this.last || line - this.last > WIDEST_GAP + 1 || this.pieces.length >= MOST_PIECES)
      return null;
    if (this.text.length + text.length > LONGEST_WORDING) return null;
    // ） alone is the end of what stands above.
    if (CLOSING.includes(this.text)) return null;
    // 11. above other lines is the number of a heading.
    if (line - this.last > WIDEST_STEP && isMarkedPrefix(this.text)) return null;
    // 、 below a whole wording is what some write for nothing.
    if (isMark(text) && (text !== '、' || !this.term))
      return line === this.last + 1 ? { term: this.term, open: this.open } : null;
    if (this.open && hasWords(text)) {
      const joined = readWording(this.text + text);
      if (joined.term || joined.open) return joined;
    }
    return this.goesOnWithNote(text, line) ? { term: this.term, open: false, isNote: true } : null;
  }

  /** 总  计, 1. 当面申请数: adds a piece that stands behind the last one on its line; false where it is none of its own. */
  takeIn(piece: Piece, text: string): boolean {
    const last = this.pieces[this.pieces.length - 1] as Piece;
    if (last.line !== piece.line || piece.from - last.to > WIDEST_BLANK) return false;
    // 安全 、⏎经济: behind a whole wording 、 is what some write for nothing.
    if (isMark(text))
      return this.isNear(piece) && !(text === '、' && this.term) && this.put(piece, text, this);
    if (!hasWords(text)) return false;
    const bare = isPrefix(this.text) && !isMarkedPrefix(this.text) && !PREFIX_MARKS.includes(text.charAt(0));
    // 其 他 is a wording, 其 中 the beginning of one.
    if (!this.open || (bare && !isHalf(text)) || this.text.length + text.length > LONGEST_WORDING)
      return false;
    const { term, open } = readWording(this.text + text);
    if (!term && !open) return false;
    // Two wordings are two cells, and so is what makes no further one with the wording before: not 其他 处⏎理.
    if (!isPrefix(this.text) && ((this.term && !term && !this.isNear(piece)) || readWording(text).term))
      return false;
    return this.put(piece, text, { term, open });
  }

  /** Whether a piece stands so near behind the last one that it may be of the same word. */
  isNear(piece: Piece): boolean {
    return piece.from - (this.pieces[this.pieces.length - 1] as Piece).to <= WIDEST_INNER_BLANK;
  }

  /** （单位： goes on in any case. */
  isUnended(): boolean {
    return UNENDED.includes(this.text.charAt(this.text.length - 1));
  }

  /** Puts a piece to the last one. */
  private put(piece: Piece, text: string, { term, open }: Wording): true {
    const last = this.pieces[this.pieces.length - 1] as Piece;
    this.pieces[this.pieces.length - 1] = { ...last, end: piece.end, to: piece.to };
    this.text += text;
    this.to = Math.max(this.to, piece.to);
    this.term = term;
    this.open = open;
    return true;
  }

  /** 规章⏎（设区的市应提供）: an agency's own note behind a wording, which ends where its bracket does. */
  private goesOnWithNote(text: string, line: number): boolean {
    if (!this.term || line !== this.last + 1) return false;
    const begins = OPENING.includes(text.charAt(0)) && !beginsLabel(text) && !readWording(text).open;
    if (this.unclosed === 0 && !begins) return false;
    const depths = depthsOf(text, this.unclosed);
    return depths.every((depth, at) => depth > 0 || at === depths.length - 1);
  }

  add(piece: Piece, text: string, line: number, wording: Wording): void {
    this.pieces.push(piece);
    this.lines.push(line);
    if (this.term && wording.term === this.term && !wording.open) {
      this.unclosed = depthsOf(text, this.unclosed).pop() ?? 0;
    }
    this.text += text;
    this.from = Math.min(this.from, piece.from);
    this.to = Math.max(this.to, piece.to);
    this.first = Math.min(this.first, line);
    this.last = Math.max(this.last, line);
    this.term = wording.term;
    this.open = wording.open;
  }
}

/** Behind each character, the brackets that are open. */
function depthsOf(text: string, before: number): number[] {
  let depth = before;
  return Array.from(text, (character) => {
    if (OPENING.includes(character)) depth++;
    else if (depth > 0 && CLOSING.includes(character)) depth--;
    return depth;
  });
}

/** What is no wording by itself, nor the beginning of one. */
function isHalf(text: string): boolean {
  const { term, open } = readWording(text);
  return !term && !open;
}

/** （⏎七）总计: whether a bracket alone on its line opens the number of a further label. */
function beginsBelow(text: string, piece: Piece, next: TextLine | undefined): boolean {
  const own = text.charAt(piece.start);
  if (piece.end - piece.start !== 1 || !OPENING.includes(own)) return false;
  const below = next?.labels.find((other) => overlap(other, piece));
  const whole = below ? own + written(text, below) : '';
  return isMarkedPrefix(whole) || beginsLabel(whole);
}

/** ） ” 》 alone on a line */
function isMark(text: string): boolean {
  for (const character of text) if (!MARKS.includes(character)) return false;
  return true;
}

/** Whether a text has characters that count when wordings are compared. */
function hasWords(text: string): boolean {
  const fold = foldTable();
  for (let at = 0; at < text.length; at++) if (fold[text.charCodeAt(at)] !== 0) return true;
  return false;
}

/**
 * The runs of some lines, by the lines they begin on, then from the left; and the lines without the units and
 * words among their values that turn out to be pieces of a label (自然⏎人, 无⏎法提供).
 */
export function runsOf(text: string, all: readonly TextLine[]): { runs: Run[]; lines: TextLine[] } {
  const runs: Run[] = [];
  let live: Run[] = [];
  const lines = all.map(({ line, apart, page, labels, leads, values: printed }, at): TextLine => {
    live = live.filter((run) => at - run.last <= WIDEST_GAP + 1);
    const begun: Run[] = [];
    let left: Run | null = null;
    for (const piece of labels) {
      const own = written(text, piece);
      const above = beginsBelow(text, piece, all[at + 1]) ? null : nearest(live, piece, own, at);
      // A note may stand below a wording, or behind one on its line, and so may a mark.
      const isBehind = above?.wording.isNote || (above && above.run.from !== piece.from && isMark(own));
      if (above && isBehind && left?.takeIn(piece, own)) continue;
      if (above) left = add(above, piece, own, at);
      else if (!left?.takeIn(piece, own)) {
        left = new Run(piece, own, at);
        begun.push(left);
      }
    }
    const values: Piece[] = [];
    for (const piece of printed) {
      if (isDigitValue(text, piece) || !goesOnAbove(text, piece, left, live, at)) values.push(piece);
    }
    for (const run of begun) runs.push(run);
    // The cells of a column stand below each other: what has another below it is whole.
    if (begun.length > 0) live = live.filter((run) => run.last === at || !isAbove(run, begun)).concat(begun);
    return { line, apart, page, labels, leads, values };
  });
  return { runs, lines };
}

/** Puts a unit or a word among the values of a line to the run that it goes on with; false where there is none. */
function goesOnAbove(
  text: string,
  piece: Piece,
  left: Run | null,
  live: readonly Run[],
  at: number,
): boolean {
  const own = written(text, piece);
  // （六）其他 处⏎理, （单位： 万⏎元）
  if (left?.isNear(piece) && (left.term || left.isUnended()) && left.takeIn(piece, own)) return true;
  const above = nearest(live, piece, own, at);
  if (above) add(above, piece, own, at);
  return above !== null;
}

function isAbove(run: Run, others: readonly Run[]): boolean {
  for (const other of others) if (overlap(other, run)) return true;
  return false;
}

interface Joining {
  readonly run: Run;
  readonly wording: Joined;
}

/** The run above a piece that goes on with it; of several, the one that begins nearest. */
function nearest(live: readonly Run[], piece: Piece, text: string, line: number): Joining | null {
  let best: Joining | null = null;
  for (const run of live) {
    if (!overlap(run, piece) || (best && distance(best.run, piece) <= distance(run, piece))) continue;
    const wording = run.with(text, line);
    if (wording) best = { run, wording };
  }
  return best ?? nearby(live, piece, text, line);
}

/** The same of a piece that pdftotext has moved out of the column. */
function nearby(live: readonly Run[], piece: Piece, text: string, line: number): Joining | null {
  let best: Joining | null = null;
  for (const run of live) {
    if (best && distance(best.run, piece) <= distance(run, piece)) continue;
    const wording = run.withNear(piece, text, line);
    if (wording) best = { run, wording };
  }
  return best;
}

function add({ run, wording }: Joining, piece: Piece, text: string, line: number): Run {
  run.add(piece, text, line, wording);
  return run;
}

function distance(run: Run, piece: Piece): number {
  return Math.abs(run.from - piece.from);
}
