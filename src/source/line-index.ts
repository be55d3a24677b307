/** A place in the source: line and column from 1, column in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Line starts of a source, found when first asked for. Lines end at LF, CR LF or a lone CR. */
export class LineIndex {
  private readonly source: string;
  private starts: number[] | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** Where `offset` stands. Offsets outside the source are clamped. */
  point(offset: number): Point {
    const starts = this.lineStarts();
    const within = Math.max(0, Math.min(offset, this.source.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] as number) + 1, offset: within };
  }

  /** Range of a line (from 1) without its line end; empty beyond the last line. */
  line(number: number): { start: number; end: number } {
    const starts = this.lineStarts();
    const start = starts[number - 1] ?? this.source.length;
    let end = starts[number] ?? this.source.length;
    while (end > start && /[\r\n]/.test(this.source.charAt(end - 1))) end--;
    return { start, end };
  }

  private lineStarts(): number[] {
    if (this.starts) return this.starts;
    const starts = [0];
    const ends = /\r\n|\r|\n/g;
    while (ends.test(this.source)) starts.push(ends.lastIndex);
    this.starts = starts;
    return starts;
  }
}
