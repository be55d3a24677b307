/** A page as its tags cut it: a flow of text and lines, and the tables in it. Nothing is copied yet. */
import type { Columns } from '../layout/tape.js';

/** The steps of a flow; each is three numbers: kind, and two that depend on it. */
export const Step = {
  /** Text of the document from `a` to `b`, its white space not yet collapsed. */
  Text: 0,
  /** The same, white space as written. */
  Verbatim: 1,
  /** The character reference from `a` to `b`; the code point of its character is `kind >> STEP_BITS`. */
  Reference: 2,
  VerbatimReference: 3,
  /** What follows stands on a line of its own. */
  Line: 4,
  Break: 5,
  /** The table `tables[a]`, whose own steps go on to `tables[a].end`. */
  Table: 6,
  /** Begin and end of the range `marks[a]`. */
  Open: 7,
  Close: 8,
  /** What follows stands at the place numbered `a`; -1: at none. */
  Place: 9,
} as const;
export const STEP_BITS = 4;

/** A stretch of steps. */
export interface Flow {
  readonly from: number;
  to: number;
}

export interface HtmlCell extends Flow {
  readonly colspan: number;
  /** 0: to the end of the row group. */
  readonly rowspan: number;
  /** Characters seen in it, other than in a table within: those of numbers, and the others without white space. */
  digits: number;
  others: number;
  sentences: number;
  heading: boolean;
}

export interface HtmlRow {
  /** The row group; rows of one group have the same number. */
  readonly group: number;
  readonly cells: HtmlCell[];
}

export interface HtmlTable {
  /** Step behind the last one of the table. */
  end: number;
  /** In the order of the document, those of a `tfoot` apart: browsers show them last. */
  readonly rows: HtmlRow[];
  readonly footRows: HtmlRow[];
  /** Text between the rows, which browsers show before the table. */
  readonly stray: Flow[];
  readonly captions: Flow[];
  /** Columns of the cells by row where the document says them; null where they follow from the spans. */
  readonly columns: readonly (readonly Columns[])[] | null;
  /** Said to be no more than an arrangement on the page. */
  readonly presentation: boolean;
  /** A cell holds a table that is a grid or holds one. */
  hasGridWithin: boolean;
  isGrid: boolean;
}

/** A table of which nothing is known yet. */
export function emptyTable(columns: HtmlTable['columns'], presentation: boolean): HtmlTable {
  return {
    end: 0,
    rows: [],
    footRows: [],
    stray: [],
    captions: [],
    columns,
    presentation,
    hasGridWithin: false,
    isGrid: false,
  };
}

export type MarkKind = 'chrome' | 'heading';

export interface HtmlPage {
  readonly steps: readonly number[];
  readonly tables: readonly HtmlTable[];
  readonly marks: readonly MarkKind[];
  /** Content of `<title>`. */
  readonly title: string;
  /** Content of each `<meta>` by its name, in small letters without punctuation; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** `datetime` of the first `<time>`. */
  readonly time: string | null;
}
