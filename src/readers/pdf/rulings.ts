/** Lines to tables: what borders enclose, from the lines that cross each other. */
import type { Box, Rule } from './content.js';

/** A cell: the rows and columns of the table that it covers, half-open. */
export interface RuledCell {
  readonly row: number;
  readonly endRow: number;
  readonly column: number;
  readonly endColumn: number;
  readonly box: Box;
  /** No rectangle: other cells stand within its outermost sides. */
  readonly torn: boolean;
  /** No line is drawn along one of the table's own sides beside it. */
  readonly open: boolean;
}

export interface RuledTable extends Box {
  /** From left to right: one more than there are columns. */
  readonly columns: readonly number[];
  /** From top to bottom: one more than there are rows. */
  readonly rows: readonly number[];
  /** Row by row, from the left. */
  readonly cells: readonly RuledCell[];
  /** For each square between the lines, row by row, the index of its cell. */
  readonly owners: Int32Array;
}

/** Lines that are nearer to each other are one: double borders, borders beside a gap. */
const NEAR = 3;
/** No cluster of such lines is wider. */
const WIDEST = 5;
/** How much of an edge may be missing at its ends. */
const MISSING = 3;
/** Lines that reach so far beyond the outermost line across them leave a side open. */
const OPEN = 8;
/** Crossings looked at on a page, and cells of a table. */
const MOST_CROSSINGS = 4_000_000;
const MOST_CELLS = 100_000;

/** A line put together from its pieces: stretches in order, apart from each other. */
interface Line {
  readonly at: number;
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  from: number;
  to: number;
}

/** Pieces joined: `at` is where all those of the page near to each other stand, `middle` where these do. */
interface JoinedRule extends Rule {
  readonly middle: number;
}

/** The tables of a page, from top to bottom; frames around a single cell are none. */
export function tablesOf(rules: readonly Rule[]): RuledTable[] {
  const level = stretchesOf(rules.filter((rule) => rule.level));
  const upright = stretchesOf(rules.filter((rule) => !rule.level));
  if (level.length * upright.length > MOST_CROSSINGS) return [];
  return groupsOf(level, upright)
    .flatMap((group) => tableOf(group) ?? [])
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Collinear pieces joined. */
function stretchesOf(rules: readonly Rule[]): JoinedRule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const joined: JoinedRule[] = [];
  for (let first = 0; first < sorted.length; ) {
    const start = sorted[first] as Rule;
    let end = first + 1;
    while (end < sorted.length && isNear(sorted, end, start.at)) end++;
    const own = sorted.slice(first, end).sort((one, other) => one.from - other.from);
    const at = middleOf(own.map((rule) => rule.at));
    let next = 0;
    for (const stretch of union(own)) {
      const from = next;
      while (next < own.length && (own[next] as Rule).from <= stretch.to) next++;
      const middle = middleOf(own.slice(from, next).map((rule) => rule.at));
      joined.push({ level: start.level, at, middle, ...stretch });
    }
    first = end;
  }
  return joined;
}

function middleOf(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

function isNear(sorted: readonly Rule[], index: number, start: number): boolean {
  const { at } = sorted[index] as Rule;
  return at - (sorted[index - 1] as Rule).at <= NEAR && at - start <= WIDEST;
}

function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((one, other) => one.from - other.from);
  const joined: Stretch[] = [];
  for (const { from, to } of sorted) {
    const last = joined[joined.length - 1];
    if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

interface Group {
  readonly level: JoinedRule[];
  readonly upright: JoinedRule[];
}

/** Lines that hang together by their crossings. */
function groupsOf(level: readonly JoinedRule[], upright: readonly JoinedRule[]): Group[] {
  const parents = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  level.forEach((one, at) => {
    upright.forEach((other, index) => {
      const crosses =
        other.at >= one.from - MISSING &&
        other.at <= one.to + MISSING &&
        one.at >= other.from - MISSING &&
        one.at <= other.to + MISSING;
      if (crosses) parents[rootOf(at)] = rootOf(level.length + index);
    });
  });
  const groups = new Map<number, Group>();
  const add = (rule: JoinedRule, index: number): void => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { level: [], upright: [] };
    groups.set(root, group);
    (rule.level ? group.level : group.upright).push(rule);
  };
  for (const [at, rule] of [...level, ...upright].entries()) add(rule, at);
  return [...groups.values()].filter((group) => group.level.length > 0 && group.upright.length > 0);
}

function tableOf({ level, upright }: Group): RuledTable | null {
  const rows = linesAt(level);
  const columns = linesAt(upright);
  // Sides may be open: the lines across them say how far the table reaches.
  close(columns, level);
  close(rows, upright);
  const width = columns.length - 1;
  const height = rows.length - 1;
  if (width < 1 || height < 1 || width * height < 2 || width * height > MOST_CELLS) return null;
  const box = boxOf(columns, rows, { row: 0, endRow: height, column: 0, endColumn: width });
  return {
    ...box,
    columns: columns.map(({ at }) => at),
    rows: rows.map(({ at }) => at),
    ...cellsOf(columns, rows),
  };
}

/** The lines of a table that stand at one place as one, in order: other tables of the page do not move them. */
function linesAt(rules: readonly JoinedRule[]): Line[] {
  const lines = new Map<number, JoinedRule[]>();
  for (const rule of rules) {
    const own = lines.get(rule.at) ?? [];
    lines.set(rule.at, own);
    own.push(rule);
  }
  return [...lines.values()]
    .map((own) => ({ at: middleOf(own.map(({ middle }) => middle)), stretches: union(own) }))
    .sort((one, other) => one.at - other.at);
}

/** Adds the outer lines that are not drawn. */
function close(lines: Line[], across: readonly Rule[]): void {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const rule of across) {
    from = Math.min(from, rule.from);
    to = Math.max(to, rule.to);
  }
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!first || from < first.at - OPEN) lines.unshift({ at: from, stretches: [] });
  if (!last || to > last.at + OPEN) lines.push({ at: to, stretches: [] });
}

/** Pieces of the grid that no border keeps apart, each a cell. */
function cellsOf(columns: readonly Line[], rows: readonly Line[]): Pick<RuledTable, 'cells' | 'owners'> {
  const width = columns.length - 1;
  const height = rows.length - 1;
  const above = rows.map((line) => drawnAlong(line, columns));
  const beside = columns.map((line) => drawnAlong(line, rows));
  const owners = new Int32Array(width * height).fill(-1);
  const cells: RuledCell[] = [];
  for (let start = 0; start < owners.length; start++) {
    if (owners[start] !== -1) continue;
    owners[start] = cells.length;
    const extent = { row: height, endRow: 0, column: width, endColumn: 0 };
    const open = [start];
    let squares = 0;
    let isOpen = false;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      squares++;
      const row = Math.floor(place / width);
      const column = place % width;
      extent.row = Math.min(extent.row, row);
      extent.endRow = Math.max(extent.endRow, row + 1);
      extent.column = Math.min(extent.column, column);
      extent.endColumn = Math.max(extent.endColumn, column + 1);
      const go = (next: number, isWithin: boolean, isDrawn: boolean | undefined): void => {
        if (isDrawn) return;
        if (!isWithin) isOpen = true;
        else if (owners[next] === -1) {
          owners[next] = cells.length;
          open.push(next);
        }
      };
      go(place - width, row > 0, above[row]?.[column]);
      go(place + width, row + 1 < height, above[row + 1]?.[column]);
      go(place - 1, column > 0, beside[column]?.[row]);
      go(place + 1, column + 1 < width, beside[column + 1]?.[row]);
    }
    const torn = squares < (extent.endRow - extent.row) * (extent.endColumn - extent.column);
    cells.push({ ...extent, box: boxOf(columns, rows, extent), torn, open: isOpen });
  }
  return { cells, owners };
}

/** For each gap between the lines across, whether a line is drawn all along it. */
function drawnAlong({ stretches }: Line, across: readonly Line[]): boolean[] {
  let stretch = 0;
  return across.slice(1).map(({ at: end }, index) => {
    const { at: start } = across[index] as Line;
    const missing = Math.min(MISSING, (end - start) / 4);
    while (stretch < stretches.length && (stretches[stretch] as Stretch).to < end - missing) stretch++;
    const found = stretches[stretch];
    return found !== undefined && found.from <= start + missing;
  });
}

function boxOf(
  columns: readonly Line[],
  rows: readonly Line[],
  { row, endRow, column, endColumn }: Omit<RuledCell, 'box' | 'torn' | 'open'>,
): Box {
  return {
    left: (columns[column] as Line).at,
    top: (rows[row] as Line).at,
    right: (columns[endColumn] as Line).at,
    bottom: (rows[endRow] as Line).at,
  };
}
