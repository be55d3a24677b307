import type { Span } from '../../source/span.js';
import type { FoundCell, Lines } from '../found.js';
import { type Columns, UnitKind } from '../tape.js';
import type { Piece } from './piece.js';

/** What a cell holds, nothing for a blank, and its place in the row. */
export interface Item extends Columns {
  readonly pieces: readonly Piece[];
  /** Null where its place does not say which column it belongs to. */
  readonly columns: Columns | null;
}

/** More items are put in order by the engine's own sort. */
const FEW = 32;

export function itemOf(pieces: readonly Piece[]): Item {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const piece of pieces) {
    if (piece.from < from) from = piece.from;
    if (piece.to > to) to = piece.to;
  }
  return { pieces, from, to, columns: { from, to } };
}

/** A row, its cells from the left. */
export function rowCells(lines: Lines, items: readonly Item[]): FoundCell[] {
  const cells: FoundCell[] = [];
  let at = 0;
  let last = 0;
  for (const { pieces, columns } of fromLeft(items)) {
    if (pieces.length === 0) {
      cells.push({ kind: UnitKind.Blank, spans: [{ start: at, end: at }], columns });
      continue;
    }
    const spans: Span[] = [];
    for (const { start, end, line } of pieces) {
      spans.push({ start, end });
      at = end;
      if (line > last) last = line;
    }
    cells.push({ kind: UnitKind.Cell, spans, columns });
  }
  const end = lines.ends[last] as number;
  cells.push({ kind: UnitKind.RowEnd, spans: [{ start: end, end }], columns: null });
  return cells;
}

/** Items in the order of their places, those of one place as they come. */
function fromLeft(items: readonly Item[]): Item[] {
  const inOrder = [...items];
  if (inOrder.length > FEW) return inOrder.sort((one, other) => one.from - other.from);
  for (let at = 1; at < inOrder.length; at++) {
    const item = inOrder[at] as Item;
    let to = at;
    for (; to > 0 && (inOrder[to - 1] as Item).from > item.from; to--) inOrder[to] = inOrder[to - 1] as Item;
    inOrder[to] = item;
  }
  return inOrder;
}
