/** Writes text as a page shows it, and notes where each stretch came from. */
const LINE_FEED = 0x0a;

interface GrowingPiece {
  readonly tape: number;
  readonly source: number;
  length: number;
  sourceLength: number;
}

/** Lines that are shown empty count as one. */
const MOST_LINE_ENDS = 2;

export class TextWriter {
  /** The last one may yet grow. */
  readonly pieces: GrowingPiece[] = [];
  length = 0;
  private readonly parts: string[] = [];
  /** The last code unit written. */
  private last = LINE_FEED;
  /** Nothing has been written yet in this cell, or at all: line ends and white space do not count. */
  private fresh = true;
  private inCell = false;
  /** Line ends to be written before the next text. */
  private lineEnds = 0;
  // White space to be written before the next text on the line: where it stands, and whether a line ends in it.
  private spaceFrom = -1;
  private spaceTo = -1;
  private spaceEndsLine = false;

  constructor(private readonly html: string) {}

  get text(): string {
    return this.parts.join('');
  }

  /** html[from, to) with its white space as browsers collapse it. */
  collapsed(from: number, to: number): void {
    const { html } = this;
    let start = from;
    let at = from;
    while (at < to) {
      if (!isCollapsible(html.charCodeAt(at))) {
        at++;
        continue;
      }
      // A single blank between words is what it is collapsed to.
      if (
        at > start &&
        html.charCodeAt(at) === 0x20 &&
        at + 1 < to &&
        !isCollapsible(html.charCodeAt(at + 1))
      ) {
        at += 2;
        continue;
      }
      if (at > start) this.copy(start, at);
      start = at;
      let endsLine = false;
      while (at < to && isCollapsible(html.charCodeAt(at))) {
        const code = html.charCodeAt(at++);
        if (code === LINE_FEED || code === 0x0d) endsLine = true;
      }
      this.space(start, at, endsLine);
      start = at;
    }
    if (to > start) this.copy(start, to);
  }

  verbatim(from: number, to: number): void {
    if (to > from) this.copy(from, to);
  }

  /** The character that html[from, to) stands for. */
  reference(code: number, from: number, to: number, verbatim: boolean): void {
    if (!verbatim && isCollapsible(code)) {
      this.space(from, to, code === LINE_FEED || code === 0x0d);
      return;
    }
    const character = String.fromCodePoint(code);
    this.flush(character.charCodeAt(0));
    this.piece(from, character.length, to - from);
    this.write(character);
  }

  /** What follows stands on a line of its own. */
  line(): void {
    if (this.last !== LINE_FEED && this.lineEnds === 0) this.lineEnds = 1;
  }

  break(): void {
    const most = this.inCell || this.last === LINE_FEED ? MOST_LINE_ENDS - 1 : MOST_LINE_ENDS;
    this.lineEnds = Math.min(this.lineEnds + 1, most);
  }

  /** Ends the line, if one has begun. */
  endLine(): void {
    if (this.last !== LINE_FEED) this.put('\n');
    this.startAfresh(false);
  }

  startCell(): void {
    this.startAfresh(true);
  }

  /** Puts in what is no part of the document; what was to come before it is dropped. */
  put(separator: '\t' | '\n'): void {
    this.startAfresh(false);
    this.write(separator);
  }

  private startAfresh(inCell: boolean): void {
    this.inCell = inCell;
    this.fresh = inCell || this.length === 0;
    this.lineEnds = 0;
    this.spaceFrom = -1;
  }

  private space(from: number, to: number, endsLine: boolean): void {
    if (this.spaceFrom >= 0) return;
    this.spaceFrom = from;
    this.spaceTo = to;
    this.spaceEndsLine = endsLine;
  }

  private copy(from: number, to: number): void {
    this.flush(this.html.charCodeAt(from));
    this.piece(from, to - from, to - from);
    this.write(this.html.slice(from, to));
  }

  /** Writes what comes before text that begins with `next`. */
  private flush(next: number): void {
    if (this.lineEnds > 0) {
      if (!this.fresh) this.write('\n'.repeat(this.lineEnds));
      this.lineEnds = 0;
    } else if (this.spaceFrom >= 0 && !this.fresh && this.last !== LINE_FEED) {
      // A line end between ideographs is no blank: browsers drop it.
      if (!(this.spaceEndsLine && isWide(this.last) && isWide(next))) this.blank();
    }
    this.spaceFrom = -1;
    this.fresh = false;
  }

  private blank(): void {
    const length = this.spaceTo - this.spaceFrom;
    // A lone tab or line end is as long as the blank without being one: the blank is then put in.
    if (length > 1 || this.html.charCodeAt(this.spaceFrom) === 0x20) this.piece(this.spaceFrom, 1, length);
    this.write(' ');
  }

  private piece(source: number, length: number, sourceLength: number): void {
    const last = this.pieces[this.pieces.length - 1];
    const continues =
      last !== undefined &&
      length === sourceLength &&
      last.length === last.sourceLength &&
      last.tape + last.length === this.length &&
      last.source + last.length === source;
    if (continues) {
      last.length += length;
      last.sourceLength += length;
    } else this.pieces.push({ tape: this.length, source, length, sourceLength });
  }

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charCodeAt(text.length - 1);
  }
}

function isCollapsible(code: number): boolean {
  return code === 0x20 || code === LINE_FEED || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** Ideographs, their punctuation, and full-width forms; not the syllables of Korean, which are spaced. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}
