/** The rows of a report's tables, each with what stands behind it: a cell may only be missing where nothing is. */
import { type Block, isRow, type ParsedHeader, type ParsedRow } from '../parser/blocks.js';
import { isClosingChrome, isSignature } from '../parser/signature.js';
import { isDigit, withoutSpace } from '../source/characters.js';
import { isPageNumber } from '../source/page-number.js';
import { isBlank } from './cell-text.js';

/** A row with what stands behind it. */
export interface RowInPlace {
  readonly row: ParsedRow;
  readonly next: ParsedRow | null;
  /** Nothing stands between the row and the next: no heads, no page number. */
  readonly adjoins: boolean;
  /** Rows of one grid with no heads, page number or text between them share a number. */
  readonly stretch: number;
  readonly previous: ParsedRow | null;
  /** What stands behind the row is a label, a heading or the end: nothing that might be its own cell. */
  readonly ends: boolean;
  /** Parts of numbers stand behind the row, on a line of their own: some of its own may go on there. */
  readonly goesOn: boolean;
}

/** Longer lines are prose. */
const LONGEST_CELL = 80;
/** 2020年… opens a sentence. */
const YEAR = /^\d{4}\s*年/;
/** ，075 ，075: what is left of numbers that wrap. A number alone may be that of a page. */
const PARTS = /^[,，.．\d０-９\s]+$/;
const PART = /^[,，.．]|[\d０-９]\s+[,，.．]?[\d０-９]/;

/** The rows of all tables in order, each with what stands behind it. */
export function rowsInPlace(source: string, blocks: readonly Block[]): RowInPlace[] {
  let count = 0;
  for (const block of blocks) if (block.type === 'table') count += block.parts.length;
  const parts = new Array<ParsedHeader | ParsedRow>(count);
  /** What stands behind each of them. */
  const behinds = new Array<Behind>(count);
  /** The first part of each table. */
  const begins = new Set<number>();
  let filled = 0;
  blocks.forEach((block, index) => {
    if (block.type !== 'table') return;
    begins.add(filled);
    block.parts.forEach((part) => {
      parts[filled] = part;
      behinds[filled++] = 'part';
    });
    if (block.parts.length > 0) behinds[filled - 1] = behindTable(source, blocks, index);
  });
  const places = new Array<RowInPlace>(count);
  let rows = 0;
  let stretch = 0;
  for (let at = 0; at < parts.length; at++) {
    const row = parts[at] as ParsedHeader | ParsedRow;
    if (!isRow(row)) continue;
    let last = at;
    // Heads repeated on a new page are passed over, and so is a lone head: it may be half of a label.
    while (behinds[last] === 'part' && isPassedOver(parts[last + 1], row)) last++;
    const behind = behinds[last] as Behind;
    const next = behind === 'part' ? rowAt(parts, last + 1) : null;
    const ends = behind === 'part' ? next === null || next.opening !== null : behind === 'end';
    const goesOn = behind === 'numbers';
    const previous = rowAt(parts, at - 1);
    if (previous === null || begins.has(at) || gridOf(previous) !== gridOf(row)) stretch++;
    const adjoins = next !== null && last === at && !begins.has(at + 1);
    places[rows++] = { row, next, adjoins, stretch, previous, ends, goesOn };
  }
  places.length = rows;
  return places;
}

/** The grid that a row stands in, where there are several. */
function gridOf({ cells }: ParsedRow): number | null {
  return cells[0]?.columns?.block ?? null;
}

function rowAt(parts: readonly (ParsedHeader | ParsedRow)[], at: number): ParsedRow | null {
  const part = parts[at];
  return part !== undefined && isRow(part) ? part : null;
}

/** `part`: the next part of a table. `end`: what is surely no cell of it. `open`: what may be one. `numbers`: parts of some. */
type Behind = 'part' | 'end' | 'open' | 'numbers';

function isPassedOver(part: ParsedHeader | ParsedRow | undefined, row: ParsedRow): boolean {
  if (part === undefined) return false;
  // Word ends a table with a row of blanks that holds the widths of its columns.
  if (isRow(part)) return part.labels.length === 0 && part.cells.every(isBlank);
  return part.heads.length < 2 || (part.table !== null && part.table === row.entry?.table);
}

/** What stands behind a table, page numbers passed over: they lie within a table that a page break has split. */
function behindTable(source: string, blocks: readonly Block[], index: number): Behind {
  let at = index + 1;
  while (isPage(source, blocks[at])) at++;
  const block = blocks[at];
  if (block?.type === 'table' && at > index + 1) return 'part';
  if (block && at === index + 1 && areParts(source, block)) return 'numbers';
  return endsTable(source, block, blocks[at + 1]) ? 'end' : 'open';
}

function isPage(source: string, block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'table' && isPageNumber(source, block.start, block.end);
}

function areParts(source: string, { type, start, end }: Block): boolean {
  if (type === 'table' || end - start > LONGEST_CELL) return false;
  const text = source.slice(start, end);
  return PARTS.test(text) && PART.test(text);
}

/** Whether a block behind a table is surely no cell of it. */
function endsTable(source: string, block: Block | undefined, after: Block | undefined): boolean {
  if (!block || block.type === 'heading' || block.type === 'note' || block.type === 'table') return true;
  if (block.type === 'unknown') return false;
  const { start, end } = block;
  // A number that follows may be the row's own, whatever stands behind it.
  if (isDigit(source.charCodeAt(start)) && !YEAR.test(source.slice(start, start + 8))) return false;
  const line = withoutSpace(source.slice(start, Math.min(end, start + LONGEST_CELL + 1)));
  const below =
    after?.type === 'line'
      ? withoutSpace(source.slice(after.start, Math.min(after.end, after.start + LONGEST_CELL)))
      : '';
  return end - start > LONGEST_CELL || isSignature(line, below) || isClosingChrome(line);
}
