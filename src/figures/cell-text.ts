/** What cells say, or whether anything, for values and for messages. */
import type { CellNode } from '../parser/nodes.js';

/** A message shows this many cells, and this much of each. */
const MOST_SHOWN = 15;
const LONGEST_SHOWN = 80;

export function isBlank({ content }: CellNode): boolean {
  return content === 'blank';
}

/** Text of a cell that may lie in several pieces. */
export function cellText(source: string, { text, start, end }: CellNode): string {
  return text ?? source.slice(start, end);
}

/** The text of some cells, for a message. */
export function shownText(source: string, cells: readonly CellNode[]): string {
  const shown = cells
    .slice(0, MOST_SHOWN)
    .map((cell) => cellText(source, cell).slice(0, LONGEST_SHOWN).replace(/\s+/g, ''));
  return (cells.length > MOST_SHOWN ? [...shown, '…'] : shown).join(' ').trim();
}
