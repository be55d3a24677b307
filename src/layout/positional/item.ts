import type { FoundCell, Lines } from '../found.js';
import { type Columns, UnitKind } from '../tape.js';
import type { Piece } from './piece.js';

/** What a cell holds, nothing for a blank, and its place in the row. */
export interface Item extends Columns {
  readonly pieces: readonly Piece[];
  /** Null where its place does not say which column it belongs to. */
  readonly columns: Columns | null;
}

export function itemOf(pieces: readonly Piece[]): Item {
  const from = pieces.reduce((least, piece) => Math.min(least, piece.from), Number.POSITIVE_INFINITY);
  const to = pieces.reduce((most, piece) => Math.max(most, piece.to), 0);
  return { pieces, from, to, columns: { from, to } };
}

/** A row, its cells from the left. */
export function rowCells(lines: Lines, items: readonly Item[]): FoundCell[] {
  const inOrder = [...items].sort((one, other) => one.from - other.from);
  let at = 0;
  const cells = inOrder.map(({ pieces, columns }): FoundCell => {
    if (pieces.length === 0) return { kind: UnitKind.Blank, spans: [{ start: at, end: at }], columns };
    const spans = pieces.map(({ start, end }) => ({ start, end }));
    at = (pieces[pieces.length - 1] as Piece).end;
    return { kind: UnitKind.Cell, spans, columns };
  });
  const last = items.flatMap(({ pieces }) => pieces).reduce((most, { line }) => Math.max(most, line), 0);
  const end = lines.ends[last] as number;
  cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  return cells;
}
