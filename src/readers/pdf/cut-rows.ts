/**
 * Rows that a page break cuts in two: the upper lines of their cells end one page, the lower ones open the
 * next, between borders of their own.
 *
 *     │ 2.没有现成信息需 │ 230 │        page 1
 *     ├─────────────────┼─────┤
 *     │ 要另行制作       │     │        page 2
 */
import { readOrdinal } from '../../source/ordinal.js';
import { CELL_PADDING, type CellLine, jointOfTexts, type PageCell, type PageTable } from './cells.js';
import type { Box } from './content.js';
import { isIdeograph, type TextLine } from './lines.js';
import type { ReadPage } from './page.js';

/** The sides of one table stand at the same places on both pages, but for this. */
export const SAME_PLACE = 2.5;

/** The tables of each page: the rest of a cut row stands in the row that it belongs to. */
export function joinCutRows(pages: readonly ReadPage[], chrome: ReadonlySet<TextLine>): PageTable[][] {
  const joined = pages.map(({ tables }) => [...tables]);
  for (let index = 1; index < pages.length; index++) {
    const above = joined[index - 1] as PageTable[];
    const below = joined[index] as PageTable[];
    const last = above[above.length - 1];
    const first = below[0];
    if (!last || !first || !isAlongside(last.lines, first.lines)) continue;
    if (!endsPage(pages[index - 1] as ReadPage, last, chrome)) continue;
    if (!opensPage(pages[index] as ReadPage, first, chrome)) continue;
    const heads = repeatedHeads(last, first);
    const rest = first.rows[heads];
    if (!rest || last.rows.length <= heads) continue;
    const pieces = piecesOf(last, rest);
    const written = rest.filter(({ lines }) => lines.length > 0);
    const isCut = pieces.size === written.length;
    const others = written.filter((cell) => !pieces.has(cell));
    // Beside a row of its own, only what stands beside further rows too may go on, or beside heads of less width.
    const isDivided = others.every((cell) => !isBelowOne(cell, last));
    const goesOn = (cell: PageCell): boolean =>
      beginsWithIdeograph(cell) && (isDivided || isHigh(cell, rest));
    const own = isCut ? pieces : new Map([...pieces].filter(([cell]) => goesOn(cell)));
    if (own.size === 0 || (isCut && rest.length > 1 && written.length === rest.length)) continue;
    above[above.length - 1] = withPieces(last, own);
    const left = rest.map((cell) => (own.has(cell) ? { ...cell, lines: [] } : cell));
    const rows = first.rows.map((row) => (row === rest ? left : row));
    below[0] = { ...first, rows: isCut ? rows.filter((row) => row !== left) : rows };
  }
  return joined;
}

/** Whether two tables begin or end at the same place: high cells that go on below may have no borders there. */
export function isAlongside(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) <= SAME_PLACE || Math.abs(one.right - other.right) <= SAME_PLACE;
}

/** Whether two boxes have their sides at the same places. */
export function standsBetween(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) <= SAME_PLACE && Math.abs(one.right - other.right) <= SAME_PLACE;
}

function endsPage({ lines }: ReadPage, table: PageTable, chrome: ReadonlySet<TextLine>): boolean {
  return lines.every((line) => line.top < table.lines.bottom || chrome.has(line));
}

export function opensPage({ lines }: ReadPage, table: PageTable, chrome: ReadonlySet<TextLine>): boolean {
  return lines.every((line) => line.bottom > table.lines.top || chrome.has(line));
}

/** How many rows at the beginning of a table are those of the table before. */
function repeatedHeads({ rows: before }: PageTable, { rows }: PageTable): number {
  const most = Math.min(before.length, rows.length);
  let count = 0;
  while (count < most && textOf(before[count]) === textOf(rows[count]) && textOf(rows[count]) !== '') count++;
  return count;
}

function textOf(row: readonly PageCell[] | undefined): string {
  return (row ?? [])
    .map(({ lines }) => lines.map(({ text }) => text).join(''))
    .join('\t')
    .trim();
}

/** The cells of a row whose text goes on from a cell that is full and ends with the page: each with that cell. */
function piecesOf(table: PageTable, rest: readonly PageCell[]): Map<PageCell, PageCell> {
  const last = bottomCells(table);
  const pieces = new Map<PageCell, PageCell>();
  for (const cell of rest) {
    const [first] = cell.lines;
    const above = last.find(({ box }) => standsBetween(box, cell.box));
    const line = above?.lines[above.lines.length - 1];
    if (!first || !above || !line || !isFull(line, above)) continue;
    if (!readOrdinal(first.text, 0, first.text.length)) pieces.set(cell, above);
  }
  return pieces;
}

/** The cells that end with their table. */
export function bottomCells({ rows, lines: { bottom } }: PageTable): PageCell[] {
  return rows.flatMap((row) => row.filter(({ box }) => bottom - box.bottom <= SAME_PLACE));
}

/** Whether a cell stands beside more rows than its own. */
function isHigh({ box }: PageCell, row: readonly PageCell[]): boolean {
  return box.bottom > Math.min(...row.map((cell) => cell.box.bottom)) + SAME_PLACE;
}

/** Whether a cell stands below another that is as wide. */
function isBelowOne({ box }: PageCell, table: PageTable): boolean {
  return bottomCells(table).some((cell) => standsBetween(cell.box, box));
}

function beginsWithIdeograph({ lines }: PageCell): boolean {
  return isIdeograph(lines[0]?.text.charCodeAt(0) ?? 0);
}

/** Whether one more character of its kind would find no room in the cell. */
export function isFull({ text, box }: CellLine, cell: PageCell): boolean {
  const width = box.right - box.left;
  return cell.box.right - cell.box.left - width < width / text.length + CELL_PADDING;
}

function withPieces(table: PageTable, pieces: ReadonlyMap<PageCell, PageCell>): PageTable {
  const below = new Map([...pieces].map(([cell, above]) => [above, cell]));
  const join = (cell: PageCell): PageCell => {
    const [first, ...others] = below.get(cell)?.lines ?? [];
    const before = cell.lines[cell.lines.length - 1];
    if (!first || !before) return cell;
    const going = { ...first, join: jointOfTexts(before.text, first.text) };
    return { ...cell, lines: [...cell.lines, going, ...others] };
  };
  return { ...table, rows: table.rows.map((row) => row.map(join)) };
}
