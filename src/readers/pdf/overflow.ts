/**
 * Lines of high cells that stand below the end of their table: a page break cuts the cell between two rows, but
 * those lines of it that still have room on the page stay there.
 *
 *     │ 总 │ 未经复议直接起诉 │        page 1
 *     └────┴─────────────────┘
 *       计
 *     ┌────┬──────┬──────┬──…
 *     │    │ 维持 │ 纠正 │         page 2
 */
import { jointOfTexts, LOOSEST_LINES, type PageCell, type PageTable } from './cells.js';
import type { Glyph } from './content.js';
import { bottomCells, isAlongside, isFull, opensPage, SAME_PLACE, standsBetween } from './cut-rows.js';
import { linesOf, type TextLine } from './lines.js';
import type { ReadPage } from './page.js';

/** The pages, with such lines in their cells. */
export function takeOverflow(pages: readonly ReadPage[], chrome: ReadonlySet<TextLine>): ReadPage[] {
  return pages.map((page, index) => {
    const next = pages[index + 1];
    const first = next?.tables[0];
    const last = page.tables[page.tables.length - 1];
    if (!last || !next || !first || !isAlongside(last.lines, first.lines)) return page;
    if (!opensPage(next, first, chrome)) return page;
    const below = page.lines.filter((line) => line.top >= last.lines.bottom - line.size && !chrome.has(line));
    if (below.length === 0) return page;
    const table = withLines(last, below, first, index);
    if (!table) return page;
    return {
      ...page,
      lines: page.lines.filter((line) => !below.includes(line)),
      tables: [...page.tables.slice(0, -1), table],
    };
  });
}

/** Null where a line may be none of the table: each of its words must go on from a cell that goes on below. */
function withLines(
  table: PageTable,
  below: readonly TextLine[],
  next: PageTable,
  page: number,
): PageTable | null {
  const cut = bottomCells(table).filter((cell) => hasRoomFor(cell, next));
  const grown = new Map<PageCell, PageCell>();
  for (const line of below) {
    const own = new Map<PageCell, Glyph[]>();
    for (const glyph of line.glyphs) {
      const middle = (glyph.left + glyph.right) / 2;
      const cell = cut.find(({ box }) => middle > box.left && middle < box.right);
      if (!cell) return null;
      own.set(cell, [...(own.get(cell) ?? []), glyph]);
    }
    for (const [cell, glyphs] of own) {
      const longer = withLine(grown.get(cell) ?? cell, glyphs, page);
      if (!longer) return null;
      grown.set(cell, longer);
    }
  }
  return { ...table, rows: table.rows.map((row) => row.map((cell) => grown.get(cell) ?? cell)) };
}

/** Whether nothing but the rest of a cell may stand at the top of a table in the cell's columns. */
function hasRoomFor({ box }: PageCell, { rows }: PageTable): boolean {
  return (rows[0] ?? []).every(
    (cell) =>
      standsBetween(cell.box, box) ||
      Math.min(cell.box.right, box.right) - Math.max(cell.box.left, box.left) <= SAME_PLACE,
  );
}

/** Null where the characters do not go on with the text of the cell, or either has digits. */
function withLine(cell: PageCell, glyphs: readonly Glyph[], page: number): PageCell | null {
  const [line, another] = linesOf(glyphs);
  const before = cell.lines[cell.lines.length - 1];
  if (!line || another || !before || !isFull(before, cell)) return null;
  const isNext = line.top > before.box.top && line.bottom - before.box.bottom < LOOSEST_LINES * line.size;
  const isWithin = line.left > cell.box.left && line.right < cell.box.right;
  if (!isNext || !isWithin || /[\d０-９]/.test(line.text + before.text)) return null;
  const { text, left, top, right, bottom } = line;
  const join = jointOfTexts(before.text, text);
  return { ...cell, lines: [...cell.lines, { text, box: { left, top, right, bottom }, page, join }] };
}
