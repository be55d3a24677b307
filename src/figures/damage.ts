/**
 * Conversions that leave the labels of a table without their numbers. Read row by row such a table would
 * look like one of blanks.
 */
import type { Block, ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { isDigit, isSpace } from '../source/characters.js';
import { valueColumns } from '../vocabulary/columns.js';
import { cellText } from './cell-text.js';
import type { RowInPlace } from './places.js';
import { hasNeedlessZero } from './quantity.js';

/** `numbers-apart`: the columns were read one after another. `lines-dropped`: of lines that are the same one was kept. */
export type TableDamage = 'numbers-apart' | 'lines-dropped';

/** So many numbers without a label are no slip of a row. */
const LEAST_HEAP = 5;
/** So many rows without a cell may be blank; more of them are suspicious. */
const MOST_EMPTY_ROWS = 2;
/** Fewer cells than this may all differ by chance. */
const LEAST_CELLS = 30;
const LEAST_NUMBERS = 8;
const BAR = /[|｜]/;

/** What is wrong with the tables of a report as a whole; null where nothing is. */
export function tableDamage(
  source: string,
  blocks: readonly Block[],
  places: readonly RowInPlace[],
): TableDamage | null {
  let figureRows = 0;
  let empty = 0;
  for (const { row } of places) {
    // A layout that marks its cells shows what is lost, but for one where a blank is what stands nowhere.
    if ((row.marked && !isByPlace(row)) || row.entry?.row.kind !== 'figure') continue;
    figureRows++;
    if (!hasValue(row)) empty++;
  }
  if (empty <= MOST_EMPTY_ROWS) return null;
  if (heapOf(source, blocks, places) >= LEAST_HEAP) return 'numbers-apart';
  return empty * 2 > figureRows && areAllDifferent(source, blocks) ? 'lines-dropped' : null;
}

/**
 * Whether the cells of a row may be others than they seem: the running number of the next row may stand behind them, or
 * several are run together, with bars between them or with nothing.
 */
export function areDoubtful(source: string, { header, cells, closed, marked }: ParsedRow): boolean {
  if (header?.numbered === true && !closed) return true;
  for (const cell of cells) {
    if (cell.content === 'text' && BAR.test(cellText(source, cell))) return true;
    if (!marked && cell.content === 'quantity' && hasNeedlessZero(source, cell.start, cell.end)) return true;
  }
  return false;
}

function isByPlace({ cells }: ParsedRow): boolean {
  return cells[0]?.columns?.byPlace === true;
}

function hasValue(row: ParsedRow): boolean {
  const byPlace = isByPlace(row);
  for (const { content } of row.cells)
    if (content !== 'unit' && !(byPlace && content === 'blank')) return true;
  return false;
}

/** Numbers that stand behind no label, or behind one that has its own. */
function heapOf(source: string, blocks: readonly Block[], places: readonly RowInPlace[]): number {
  let heap = 0;
  for (const { row } of places) {
    const { cells, entry, header } = row;
    const table = entry?.table ?? header?.table;
    const columns = table ? valueColumns(table).length : 0;
    heap += Math.max(0, cells.filter(({ content }) => content === 'quantity').length - columns);
  }
  for (const { type, start, end } of blocks) {
    if (type === 'unknown' && isDigit(source.charCodeAt(start))) heap++;
    else if (type === 'line') heap += numbersOf(source, start, end);
  }
  return heap;
}

/** How many numbers a text has that holds nothing else. */
function numbersOf(source: string, start: number, end: number): number {
  let numbers = 0;
  let before = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    const digit = isDigit(code);
    if (!digit && !isSpace(code)) return 0;
    if (digit && !before) numbers++;
    before = digit;
  }
  return numbers;
}

/** The form's own heads and units repeat each other, and so do zeros: of them one alone is left. */
function areAllDifferent(source: string, blocks: readonly Block[]): boolean {
  const seen = new Set<string>();
  let count = 0;
  let numbers = 0;
  const isNew = (cell: CellNode) => {
    const { start, end, content: kind } = cell;
    if (start === end) return true;
    const content = cellText(source, cell);
    if (seen.has(content)) return false;
    seen.add(content);
    count++;
    if (kind === 'quantity') numbers++;
    return true;
  };
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const part of block.parts) {
      if (!part.cells.every(isNew)) return false;
      if ('labels' in part && !part.labels.every(isNew)) return false;
    }
  }
  return count >= LEAST_CELLS && numbers >= LEAST_NUMBERS && seen.has('0');
}
