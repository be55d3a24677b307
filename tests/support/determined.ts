/**
 * Which figures a rendering determines: those whose cell says the same in every table of the form that has
 * the same cells in reading order, its blanks elsewhere, and renders to the same text (its twins).
 */
import type { Row, Table } from '../../grammars/index.js';
import { cellsOf, grammarOf } from './form.js';
import { gridOf } from './layouts/grid.js';
import type { PageOptions } from './layouts/layout.js';
import type { TablePrinter } from './layouts/render.js';
import { Writer } from './layouts/segments.js';
import { BLANK, type Entry, type ReportModel } from './report-model.js';

/** How a layout writes a row down, for the comparison with its twins. */
export interface Rendering {
  readonly page: PageOptions;
  /** A printer of its own for each call: printers take turns with their options. */
  readonly printer: () => TablePrinter;
  /** Each row is written without regard to the others. Otherwise a few are enough: all stand in the same columns. */
  readonly rowByRow: boolean;
}

/** Rows of a padded table that are compared with their twins. */
const FEW = 1;

/** Figures that some twin has otherwise. */
export function undeterminedFigures(model: ReportModel, rendering: Rendering): Set<string> {
  const open = new Set<string>();
  let compared = 0;
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const ids = cellsOf(table, row).map(({ id }) => id);
      const entries = ids.map((id) => model.entries.get(id));
      if (!entries.some((entry) => entry !== undefined)) continue;
      const cells = entries.map((entry) => entry ?? BLANK);
      if (!rendering.rowByRow && cells.some(isPrinted) && !cells.every(isPrinted) && ++compared > FEW)
        continue;
      const twins = twinsOf(cells, (placed) => textOf(model, table, row, placed, rendering));
      for (const twin of twins) {
        ids.forEach((id, at) => {
          if (twin[at] !== cells[at]) open.add(id);
        });
      }
    }
  }
  return open;
}

/**
 * The placings of a row's blanks that render as its own does. Each differs from one before by a blank and
 * its neighbour: first all values go to the left, then all to the right, so that every blank passes every
 * cell that it can pass.
 */
function twinsOf(cells: readonly Entry[], render: (cells: readonly Entry[]) => string): Entry[][] {
  const printed = cells.filter(isPrinted).length;
  if (printed === 0 || printed === cells.length) return [];
  const own = render(cells);
  const twins: Entry[][] = [];
  let placed = [...cells];
  const exchange = (from: number, to: number) => {
    const [one, other] = [placed[from] as Entry, placed[to] as Entry];
    if (!isPrinted(one) || isPrinted(other)) return false;
    const next = [...placed];
    next[from] = other;
    next[to] = one;
    if (render(next) !== own) return false;
    placed = next;
    twins.push(next);
    return true;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (let at = 1; at < placed.length; at++) moved = exchange(at, at - 1) || moved;
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (let at = placed.length - 2; at >= 0; at--) moved = exchange(at, at + 1) || moved;
  }
  return twins;
}

function isPrinted({ status }: Entry): boolean {
  return status !== 'blank';
}

/** The table, or its one row where the others do not matter, with the cells of the row as placed. */
function textOf(
  model: ReportModel,
  table: Table,
  row: Row,
  placed: readonly Entry[],
  { page, printer, rowByRow }: Rendering,
): string {
  const ids = cellsOf(table, row).map(({ id }) => id);
  const entries = new Map(model.entries);
  ids.forEach((id, at) => {
    entries.set(id, placed[at] as Entry);
  });
  const grid = gridOf({ ...model, entries }, table, page);
  const writer = new Writer();
  const own = (cells: typeof grid.rows) =>
    cells.filter((line) => line.some(({ figure }) => figure !== undefined && ids.includes(figure)));
  printer()(writer, [rowByRow ? { ...grid, headerLines: [], rows: own(grid.rows) } : grid]);
  return writer.segments.map(({ text }) => text).join('');
}
