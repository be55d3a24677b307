/** What a reader makes of a document: its text, the cells of its tables, and where each stretch came from. */
import type { Problem } from '../diagnostics/problems.js';
import type { Grid } from '../layout/grids.js';
import type { Piece } from '../source/pieces.js';
import type { Span } from '../source/span.js';
import type { PlacedRange } from './places.js';

/** What the page says about itself beside the report; null where it does not. */
export interface PageFacts {
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
}

/** What a reader of any kind yields. */
export interface Extract {
  /** Cells with a tab between them and a line end behind each row; lines of prose as the page shows them. */
  readonly text: string;
  /** In order, apart from each other. */
  readonly grids: readonly Grid[];
  /** Ranges of the text that are the page's own: navigation, share bars, running heads, footers. In order. */
  readonly chrome: readonly Span[];
  /** What an HTML page says about itself; null for documents. */
  readonly facts: PageFacts | null;
  /** HTML: from offsets of the text (`tape`) to offsets of the page (`source`). Null for documents. */
  readonly origin: readonly Piece[] | null;
  /** Documents: where the stretches of the text stand, in order and apart from each other. Empty for HTML. */
  readonly places: readonly PlacedRange[];
  /** What was wrong with the file, or is worth knowing about it: they become diagnostics. */
  readonly problems: readonly Problem[];
}

export interface HtmlExtract extends Extract {
  readonly facts: PageFacts;
  readonly origin: readonly Piece[];
}

/** The extract of a file that cannot be read. */
export function unread(problem: Problem): Extract {
  return { text: '', grids: [], chrome: [], facts: null, origin: null, places: [], problems: [problem] };
}

export type { Problem } from '../diagnostics/problems.js';
export { ProblemError } from '../diagnostics/problems.js';
export type { Grid, GridCell } from '../layout/grids.js';
