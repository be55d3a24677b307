/**
 * Cells that the borders do not tell apart: a region that is no rectangle, a word that runs over a border, a
 * number beside several rows. They become one cell, so that no column is given what may be another's: a row
 * that has a cell less than columns is not read.
 */
import type { RuledCell, RuledTable } from './rulings.js';

type Cells = Pick<RuledTable, 'cells' | 'owners'>;

/** What is made one may meet further cells; beyond so many rounds the whole table is one cell. */
const MOST_ROUNDS = 4;

/** @param pairs indices of cells that become one */
export function uniteCells(table: RuledTable, pairs: readonly (readonly [number, number])[]): Cells {
  const { cells } = table;
  let current: Cells = table;
  let next = [...pairs];
  for (let round = 0; ; round++) {
    if (next.length === 0 && current.cells.every((cell) => !cell.torn)) return current;
    if (round === MOST_ROUNDS) next = cells.map((_, index) => [0, index] as const);
    current = unite(table, current, next);
    if (round === MOST_ROUNDS) return current;
    next = [];
  }
}

/** Each group of cells as one, as far as its outermost sides; torn where other cells stand within them. */
function unite(
  table: RuledTable,
  { cells, owners }: Cells,
  pairs: readonly (readonly [number, number])[],
): Cells {
  const parents = cells.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] as number] as number;
    return root;
  };
  const width = table.columns.length - 1;
  for (const [one, other] of pairs) parents[rootOf(one)] = rootOf(other);
  cells.forEach((cell, index) => {
    if (!cell.torn) return;
    for (let row = cell.row; row < cell.endRow; row++)
      for (let column = cell.column; column < cell.endColumn; column++)
        parents[rootOf(owners[row * width + column] as number)] = rootOf(index);
  });
  const places = new Map<number, number>();
  const joined: RuledCell[] = [];
  cells.forEach((cell, index) => {
    const root = rootOf(index);
    const place = places.get(root);
    const known = place === undefined ? undefined : joined[place];
    if (place !== undefined && known) joined[place] = hull(known, cell);
    else {
      places.set(root, joined.length);
      joined.push({ ...cell, torn: false });
    }
  });
  const own = owners.map((owner) => places.get(rootOf(owner)) as number);
  const sizes = new Map<number, number>();
  for (const owner of own) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  const settled = joined.map((cell, index) => ({
    ...cell,
    torn: (sizes.get(index) ?? 0) < (cell.endRow - cell.row) * (cell.endColumn - cell.column),
  }));
  return { cells: settled, owners: own };
}

function hull(one: RuledCell, other: RuledCell): RuledCell {
  return {
    row: Math.min(one.row, other.row),
    endRow: Math.max(one.endRow, other.endRow),
    column: Math.min(one.column, other.column),
    endColumn: Math.max(one.endColumn, other.endColumn),
    box: {
      left: Math.min(one.box.left, other.box.left),
      top: Math.min(one.box.top, other.box.top),
      right: Math.max(one.box.right, other.box.right),
      bottom: Math.max(one.box.bottom, other.box.bottom),
    },
    torn: false,
    open: one.open || other.open,
  };
}
