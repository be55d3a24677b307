/** One page: its ruled tables, and the lines of text around them. */
import { type PageTable, isWithin, readTable } from './cells.js';
import type { Box, Glyph, PageContent } from './content.js';
import { isBlank, linesOf, type TextLine } from './lines.js';
import { type RuledTable, tablesOf } from './rulings.js';
import { directionOf, type KnownTurn, turnPage, unturnBox } from './turns.js';

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom; those within tables are none of them. */
  readonly lines: readonly TextLine[];
  readonly tables: readonly PageTable[];
  /** What is written across the page, as watermarks are. */
  readonly aslant: readonly Glyph[];
  /** From the page as it is read to the page as it is shown. */
  toShown(box: Box): Box;
}

/** @param index from 0 */
export function readPage(content: PageContent, index: number): ReadPage {
  const turn: KnownTurn = directionOf(content.glyphs);
  const page = turnPage(content, turn);
  const visible = page.glyphs.filter((glyph) => isOn(glyph, page));
  const ruled = tablesOf(page.rules);
  const within = new Map<RuledTable, Glyph[]>(ruled.map((table) => [table, []]));
  const outside: Glyph[] = [];
  for (const glyph of visible) {
    const table = innermost(ruled, glyph);
    (table ? (within.get(table) as Glyph[]) : outside).push(glyph);
  }
  const level = outside.filter((glyph) => glyph.turn === 0);
  return {
    width: page.width,
    height: page.height,
    lines: linesOf(level),
    tables: ruled.map((table) => readTable(table, within.get(table) as Glyph[], index)),
    aslant: outside.filter((glyph) => glyph.turn !== 0 && !isBlank(glyph.text)),
    toShown: (box) => unturnBox(box, turn, page),
  };
}

/** Of tables that stand in each other the smallest. */
function innermost(tables: readonly RuledTable[], glyph: Glyph): RuledTable | null {
  let found: RuledTable | null = null;
  for (const table of tables) {
    if (isWithin(glyph, table) && (!found || area(table) < area(found))) found = table;
  }
  return found;
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** What lies beyond the edges is not shown. */
function isOn({ left, top, right, bottom }: Box, { width, height }: PageContent): boolean {
  return right > 0 && bottom > 0 && left < width && top < height;
}
