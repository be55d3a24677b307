/** Units that stand in cells of their own, or in a label or head. */
import type { CellNode } from '../parser/nodes.js';
import { withoutSpace } from '../source/characters.js';

const UNIT_AT_END = /(?:[单單]位[:：]?|[（(])(亿元|万元|千元|元)[）)]?$/;

export interface UnitsTaken {
  readonly cells: readonly CellNode[];
  /** The unit behind a number; null where no cell holds a unit. */
  readonly units: ReadonlyMap<CellNode, string> | null;
}

export function isUnit(cell: CellNode): boolean {
  return cell.content === 'unit';
}

/** 3084 | 个 in cells of their own: the unit belongs to the number before it. */
export function takeUnits(source: string, row: readonly CellNode[]): UnitsTaken {
  if (!row.some(isUnit)) return { cells: row, units: null };
  const units = new Map<CellNode, string>();
  const cells: CellNode[] = [];
  for (const cell of row) {
    const last = cells[cells.length - 1];
    if (cell.content !== 'unit') cells.push(cell);
    else if (last) units.set(last, source.slice(cell.start, cell.end));
  }
  return { cells, units };
}

/** （件）: a unit as its cell prints it, without the brackets. */
export function withoutBrackets(unit: string): string {
  const bracketed = unit.startsWith('（') || unit.startsWith('(');
  return bracketed ? withoutSpace(unit.slice(1, -1)) : unit;
}

/** 本年收费金额（单位：万元）: the unit of money with which a label or head ends; null where there is none. */
export function unitAtEnd(text: string): string | null {
  return UNIT_AT_END.exec(withoutSpace(text))?.[1] ?? null;
}
