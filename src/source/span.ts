/** UTF-16 offsets into a text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
