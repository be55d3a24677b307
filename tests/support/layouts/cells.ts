/** What the layouts that write a row on one line share: its cells, and how one is put down. */
import type { Grid, GridCell, GridRow } from './grid.js';
import { piecesOf } from './layout.js';
import type { Segment, Writer } from './segments.js';
import { covered, filled, spannedGrid } from './spans.js';

/**
 * The empty places of wide and high cells. `ragged`: none is printed. `leading`: those beside and below a
 * heading are, in front of the label. `full`: all are, so that every row has the same number of cells. `repeated`: each
 * prints what the cell says that covers it.
 */
export type Fill = 'ragged' | 'leading' | 'full' | 'repeated';

export const EMPTY: GridCell = { role: 'head', text: '', spanned: true };

/** The lines of a table: caption, header, rows. */
export function linesOf(grid: Grid, fill: Fill): { caption: GridRow[]; header: GridRow[]; rows: GridRow[] } {
  const caption = grid.caption ? [grid.caption] : [];
  const { headerLines, rows } = grid;
  if (fill === 'full' || fill === 'repeated') {
    const spanned = spannedGrid(grid);
    const lines =
      fill === 'full'
        ? filled(spanned).map((line) => line.map((place) => place?.cell ?? EMPTY))
        : covered(spanned).map((line) => line.map((cell) => cell ?? EMPTY));
    const split = caption.length + headerLines.length;
    return {
      caption: lines.slice(0, caption.length),
      header: lines.slice(caption.length, split),
      rows: lines.slice(split),
    };
  }
  const kept = (row: GridRow) => row.filter(({ spanned }) => fill === 'leading' || !spanned);
  return { caption, header: headerLines.map(kept), rows: rows.map(kept) };
}

/** Where a segment belongs. */
export function belonging({ figure, row }: GridCell): Pick<Segment, 'figure' | 'row'> {
  return { ...(figure === undefined ? {} : { figure }), ...(row === undefined ? {} : { row }) };
}

/** Takes the places at which labels break, in turn. */
export class Wraps {
  private readonly places: readonly number[];
  private turn = 0;

  constructor(places: readonly number[]) {
    this.places = places;
  }

  /** The pieces of a label or a head; of other cells the whole text. */
  pieces({ role, text }: GridCell): string[] {
    if (this.places.length === 0 || (role !== 'label' && role !== 'head')) return [text];
    return piecesOf(text, this.places[this.turn++ % this.places.length] ?? 0);
  }
}

/** Writes the content of a cell, its pieces with `between` between them. */
export function putContent(
  writer: Writer,
  cell: GridCell,
  pieces: readonly string[] = [cell.text],
  between = '',
): void {
  pieces.forEach((piece, index) => {
    if (index > 0) writer.put('mark', between);
    writer.put(cell.role, piece, belonging(cell));
  });
}
