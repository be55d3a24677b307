/** A range of a text: UTF-16 offsets, half-open. */
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
    for (const span of spans) this.widen(span);
  }

  widen({ start, end }: Span): void {
    if (this.empty || start < this.start) this.start = start;
    if (this.empty || end > this.end) this.end = end;
    this.empty = false;
  }
}

/** The range around the spans of some lists. */
export function hull(...lists: (readonly Span[])[]): Span {
  const around = new Hull();
  for (const list of lists) around.add(list);
  return { start: around.start, end: around.end };
}
