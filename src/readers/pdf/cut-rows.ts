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
import type { TextLine } from './lines.js';
import type { ReadPage } from './page.js';

/** The sides of one table stand at the same places on both pages, but for this. */
const SAME_PLACE = 2.5;

/** The tables of each page: the rest of a cut row stands in the row that it belongs to. */
export function joinCutRows(pages: readonly ReadPage[], chrome: ReadonlySet<TextLine>): PageTable[][] {
  const joined = pages.map(({ tables }) => [...tables]);
  for (let index = 1; index < pages.length; index++) {
    const above = joined[index - 1] as PageTable[];
    const below = joined[index] as PageTable[];
    const last = above[above.length - 1];
    const first = below[0];
    if (!last || !first || !standsBetween(last.lines, first.lines)) continue;
    if (!endsPage(pages[index - 1] as ReadPage, last, chrome)) continue;
    if (!opensPage(pages[index] as ReadPage, first, chrome)) continue;
    const heads = repeatedHeads(last, first);
    const row = last.rows[last.rows.length - 1];
    const rest = first.rows[heads];
    if (!row || !rest || last.rows.length <= heads || !isRest(row, rest)) continue;
    above[above.length - 1] = { ...last, rows: [...last.rows.slice(0, -1), joinRows(row, rest)] };
    below[0] = { ...first, rows: first.rows.filter((_, at) => at !== heads) };
  }
  return joined;
}

/** Whether two boxes have their sides at the same places. */
function standsBetween(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) <= SAME_PLACE && Math.abs(one.right - other.right) <= SAME_PLACE;
}

function endsPage({ lines }: ReadPage, table: PageTable, chrome: ReadonlySet<TextLine>): boolean {
  return lines.every((line) => line.top < table.lines.bottom || chrome.has(line));
}

function opensPage({ lines }: ReadPage, table: PageTable, chrome: ReadonlySet<TextLine>): boolean {
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

/** Whether every text of a row goes on in a cell of the row before that is full; blank cells end there. */
function isRest(row: readonly PageCell[], rest: readonly PageCell[]): boolean {
  let written = 0;
  for (const { box, lines } of rest) {
    const [first] = lines;
    if (!first) continue;
    written++;
    const above = row.find((cell) => standsBetween(cell.box, box));
    const last = above?.lines[above.lines.length - 1];
    if (!above || !last || !isFull(last, above)) return false;
    if (readOrdinal(first.text, 0, first.text.length)) return false;
  }
  return written > 0 && (written < rest.length || rest.length === 1);
}

/** Whether one more character of its kind would find no room in the cell. */
function isFull({ text, box }: CellLine, cell: PageCell): boolean {
  const width = box.right - box.left;
  return cell.box.right - cell.box.left - width < width / text.length + CELL_PADDING;
}

function joinRows(row: readonly PageCell[], rest: readonly PageCell[]): PageCell[] {
  return row.map((cell) => {
    const { box, lines } = cell;
    const below = rest.find((other) => standsBetween(other.box, box));
    if (!below || below.lines.length === 0) return cell;
    const [first, ...others] = below.lines as [CellLine, ...CellLine[]];
    const before = lines[lines.length - 1] as CellLine;
    return {
      ...cell,
      lines: [...lines, { ...first, join: jointOfTexts(before.text, first.text) }, ...others],
    };
  });
}
