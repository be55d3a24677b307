/** What stands on a page, as its operators put it there. */

/**
 * A rectangle in points of 1/72 inch. The origin is the upper left corner of the page as it is shown (with
 * its /Rotate); y grows downwards.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Direction of writing, clockwise from left to right: a quarter reads down the page. Null: aslant. */
export type Turn = 0 | 90 | 180 | 270 | null;

/** One character as drawn. Its box is as wide as it advances and as high as its font is large. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  readonly turn: Turn;
}

/** A straight line, level or upright, as borders are drawn: `at` is its y or its x. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}
