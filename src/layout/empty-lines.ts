/**
 * Tables with a cell on each line and empty lines for the blanks: the text that LibreOffice and Word save, `textContent`
 * and `get_text()` of a page whose source has each cell on a line of its own. Empty lines may also stand between cells and
 * behind rows: which of them are blanks is said only where one way of counting fits every row of a form.
 */
import type { GenerationId, Table } from '../../grammars/index.js';
import { type Counting, countingOf, placesOf } from './empty-lines/counting.js';
import { contentOf, isEmpty, type LinedRow, rowsOf, stepOf, wordingsOf } from './empty-lines/rows.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { UnitKind } from './tape.js';

/** The forms whose tables have several columns of figures. */
const FORMS: readonly GenerationId[] = ['g2019', 'g2021'];

export function emptyLines(text: string, lines: Lines): FoundBlock[] {
  const wordings = wordingsOf(text, lines);
  let best: FoundBlock[] = [];
  let most = 0;
  for (const form of FORMS) {
    const rows = rowsOf(text, lines, wordings, form);
    const found = countingOf(rows, stepOf(wordings, rows));
    if (!found || found.fitting < most) continue;
    const blocks = blocksOf(text, lines, rows, found.counting);
    // Forms that fit as well may have other rows and columns.
    best = found.fitting > most ? blocks : inBoth(blocks, best);
    most = found.fitting;
  }
  return best;
}

/** The blocks of one form that have as many cells in the other. */
function inBoth(blocks: readonly FoundBlock[], others: readonly FoundBlock[]): FoundBlock[] {
  const cells = new Map(others.map((block) => [block.firstLine, block.cells.length]));
  return blocks.filter((block) => cells.get(block.firstLine) === block.cells.length);
}

/** The rows that count as the others do. What no row behind it bounds is one only if its table has others. */
function blocksOf(text: string, lines: Lines, rows: readonly LinedRow[], counting: Counting): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let table: Table | null = null;
  for (const row of rows) {
    const block =
      row.label && row.nextDepth === null && row.table !== table ? null : blockOf(text, lines, row, counting);
    if (!block) continue;
    table = row.table;
    blocks.push(block);
  }
  return blocks;
}

/** The label of a row, a cell for each column, its end; null where it does not count as the others do. */
function blockOf(text: string, lines: Lines, row: LinedRow, counting: Counting): FoundBlock | null {
  const places = placesOf(row, counting);
  if (!places) return null;
  const { label, above, columns } = row;
  const cells: FoundCell[] = [];
  const add = (kind: UnitKind, line: number) => {
    const { start, end } = contentOf(text, lines, line);
    cells.push({ kind, spans: [{ start, end }], columns: null });
  };
  if (label) for (let line = label.first; line <= label.last; line++) add(UnitKind.Line, line);
  let line = above;
  for (let column = 0; column < columns; column++) {
    const at = places.indexOf(column);
    line = at >= 0 ? (row.cells[at] as number) : line + counting.blank;
    if (line >= lines.count || (at < 0 && !isEmpty(text, lines, line))) return null;
    add(at >= 0 ? UnitKind.Cell : UnitKind.Blank, line);
  }
  cells.push({ kind: UnitKind.RowEnd, spans: [endOf(lines, line)], columns: null });
  return { firstLine: label ? label.first : above + 1, endLine: line + 1, cells };
}

/** The end of a line, as an empty range. */
function endOf(lines: Lines, line: number): { start: number; end: number } {
  const end = lines.ends[line] as number;
  return { start: end, end };
}
