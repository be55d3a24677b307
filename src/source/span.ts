/** UTF-16 offsets into a text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The range around some spans; from 0 to 0 around none. */
export class Hull implements Span {
  start = 0;
  end = 0;
  private empty = true;

  add(spans: readonly Span[]): void {
    for (const { start, end } of spans) {
      if (this.empty || start < this.start) this.start = start;
      if (this.empty || end > this.end) this.end = end;
      this.empty = false;
    }
  }
}
