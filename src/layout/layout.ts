/** Text to tape: the recognisers in their order, and what none of them takes as marked text. */
import { compose } from './compose.js';
import { dense } from './dense.js';
import { emptyLines } from './empty-lines.js';
import type { FoundBlock, Lines, Recogniser, Signs } from './found.js';
import { type Grid, gridBlocks } from './grids.js';
import { linesOf } from './lines.js';
import { marked } from './marked.js';
import { pipes } from './pipes.js';
import { positional } from './positional.js';
import { mayHoldRows } from './spaced.js';
import type { Tape } from './tape.js';
import { unread } from './unread.js';
import { whole } from './whole.js';
import { wiki } from './wiki.js';

interface Candidate {
  readonly recognise: Recogniser;
  /** Whether such a layout may occur besides the blocks found so far, told at a glance: most texts have none. */
  readonly mayOccur: (signs: Signs, found: readonly FoundBlock[], text: string, lines: Lines) => boolean;
}

/** Tabs would be marks. */
const hasColumns = ({ columns, tabs }: Signs, found: readonly FoundBlock[]) =>
  !tabs && !areWithin(columns, found);

const CANDIDATES: readonly Candidate[] = [
  { recognise: emptyLines, mayOccur: ({ uneven, tabs }) => uneven && !tabs },
  { recognise: wiki, mayOccur: ({ bars }) => bars },
  { recognise: pipes, mayOccur: ({ bars }) => bars },
  { recognise: positional, mayOccur: hasColumns },
  { recognise: unread, mayOccur: hasColumns },
  { recognise: dense, mayOccur: hasSpacedCells },
];

/** What stands in a block that is known is not asked for again. */
function hasSpacedCells(
  { spacedCells }: Signs,
  found: readonly FoundBlock[],
  text: string,
  lines: Lines,
): boolean {
  if (!spacedCells || found.length === 0) return spacedCells;
  let line = 0;
  for (const { firstLine, endLine } of found) {
    for (; line < firstLine; line++) if (isSpaced(text, lines, line)) return true;
    line = endLine;
  }
  for (; line < lines.count; line++) if (isSpaced(text, lines, line)) return true;
  return false;
}

function isSpaced(text: string, lines: Lines, line: number): boolean {
  return mayHoldRows(text, lines.starts[line] as number, lines.ends[line] as number);
}

/** The tape of a text, whose `grids` are known. */
export function layOut(text: string, grids: readonly Grid[] = []): Tape {
  const lines = linesOf(text);
  let blocks: FoundBlock[] = gridBlocks(grids, lines);
  for (const { recognise, mayOccur } of CANDIDATES) {
    if (mayOccur(lines.signs, blocks, text, lines))
      blocks = merged(blocks, recognise(text, lines), text, lines);
  }
  return blocks.length === 0 ? marked(text, lines) : compose(text, lines, blocks);
}

/** Whether all of some lines, in order, stand in the blocks. */
function areWithin(lines: readonly number[], blocks: readonly FoundBlock[]): boolean {
  let at = 0;
  return lines.every((line) => {
    while (at < blocks.length && (blocks[at] as FoundBlock).endLine <= line) at++;
    const block = blocks[at];
    return block !== undefined && block.firstLine <= line;
  });
}

/** The blocks found so far, and those of the next recogniser that touch none of them. */
function merged(
  known: readonly FoundBlock[],
  further: readonly FoundBlock[],
  text: string,
  lines: Lines,
): FoundBlock[] {
  const all: FoundBlock[] = [];
  let at = 0;
  for (const block of further) {
    while (at < known.length && (known[at] as FoundBlock).endLine <= block.firstLine)
      all.push(known[at++] as FoundBlock);
    const next = known[at];
    if (!next || block.endLine <= next.firstLine) all.push(whole(text, lines, block));
  }
  return all.concat(known.slice(at));
}
