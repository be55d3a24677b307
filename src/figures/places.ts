/** The rows of a report's tables, each with what stands behind it: a cell may only be missing where nothing is. */
import { type Block, isRow, type ParsedRow } from '../parser/blocks.js';
import { isSignature } from '../parser/signature.js';
import { isDigit, withoutSpace } from '../source/characters.js';

/** A row with what stands behind it. */
export interface RowInPlace {
  readonly row: ParsedRow;
  readonly next: ParsedRow | null;
  /** What stands behind the row is a label, a heading or the end: nothing that might be its own cell. */
  readonly ends: boolean;
}

/** 2020年… opens a sentence. */
const YEAR = /^\d{4}\s*年/;
/** Longer lines are prose. */
const LONGEST_CELL = 80;

/** The rows of all tables in order, each with what stands behind it. */
export function rowsInPlace(source: string, blocks: readonly Block[]): RowInPlace[] {
  const places: RowInPlace[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'table') return;
    block.parts.forEach((part, at) => {
      if (!isRow(part)) return;
      let behind = block.parts[at + 1];
      // A lone head is no header: it may be half of a label.
      if (behind && !isRow(behind) && behind.heads.length < 2) behind = block.parts[at + 2] ?? behind;
      const next = behind && isRow(behind) ? behind : null;
      const ends = behind ? next === null || next.opening !== null : endsTable(source, blocks[index + 1]);
      places.push({ row: part, next, ends });
    });
  });
  return places;
}

/** Whether a block behind a table is surely no cell of it. */
function endsTable(source: string, block: Block | undefined): boolean {
  if (!block || block.type === 'heading' || block.type === 'note' || block.type === 'table') return true;
  if (block.type === 'unknown') return false;
  const { start, end } = block;
  // A number that follows may be the row's own, whatever stands behind it.
  if (isDigit(source.charCodeAt(start)) && !YEAR.test(source.slice(start, start + 8))) return false;
  return end - start > LONGEST_CELL || isSignature(withoutSpace(source.slice(start, end)), '');
}
