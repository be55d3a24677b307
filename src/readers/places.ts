/** Where in a document the stretches of its text stand. */
import type { Span } from '../source/span.js';

/** A place in the body of a .docx. */
export interface DocxPlace {
  readonly kind: 'docx';
  /** Counted from 1 through the whole body, those in tables and text boxes too. */
  readonly paragraph: number;
  /** The innermost table cell around it; all counted from 1, `column` by the table's grid. Null outside of tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** A cell of a .xlsx. */
export interface SheetPlace {
  readonly kind: 'sheet';
  /** Its name on the tab. */
  readonly sheet: string;
  /** Such as `B7`; of merged cells the first. */
  readonly address: string;
}

/** A rectangle on a page of a PDF. */
export interface PdfPlace {
  readonly kind: 'pdf';
  /** From 1. */
  readonly page: number;
  /** In points, from the upper left corner of the page as it is shown. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A place in the body of a Word 97 document; counted as in `DocxPlace`. */
export interface DocPlace {
  readonly kind: 'doc';
  readonly paragraph: number;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** A place in a document; `kind` tells of which format. */
export type DocumentPlace = DocxPlace | SheetPlace | PdfPlace | DocPlace;

/** A range of the text and its place; empty for a cell without text. */
export interface PlacedRange extends Span {
  readonly place: DocumentPlace;
}

/** Ranges in order and apart from each other; what none of them covers has no place of its own. */
export class PlaceMap {
  constructor(private readonly ranges: readonly PlacedRange[]) {}

  /** The places of text[start, end) in order; of an empty range the one that begins or stands there. */
  of({ start, end }: Span): DocumentPlace[] {
    const places: DocumentPlace[] = [];
    for (let index = this.firstBehind(start); index < this.ranges.length; index++) {
      const range = this.ranges[index] as PlacedRange;
      if (start === end ? range.start > start : range.start >= end) break;
      // Of two ranges that meet at an empty one, it stands in the second.
      if (start === end) places.length = 0;
      if (range.end > start || start === end || range.start === range.end) places.push(range.place);
    }
    return places;
  }

  /** Index of the first range that ends at an offset or behind it. */
  private firstBehind(offset: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranges[middle] as PlacedRange).end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
