/** What a reader makes of a document: its text, the cells of its tables, and where each stretch came from. */
import type { Grid } from '../layout/grids.js';
import type { Piece } from '../source/pieces.js';
import type { Span } from '../source/span.js';

/** What the page says about itself beside the report; null where it does not. */
export interface PageFacts {
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
}

export interface Extract {
  /** Cells with a tab between them and a line end behind each row; lines of prose as the page shows them. */
  readonly text: string;
  /** In order, apart from each other. */
  readonly grids: readonly Grid[];
  /** Ranges of the text that the page marks as its own: navigation, share bars, footers. In order. */
  readonly chrome: readonly Span[];
  /** From offsets of the text (`tape`) to offsets of the document (`source`). */
  readonly origin: readonly Piece[];
  readonly facts: PageFacts;
}

export type { Grid, GridCell } from '../layout/grids.js';
