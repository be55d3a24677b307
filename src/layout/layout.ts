/** Text to tape: the recognisers in their order, and what none of them takes as marked text. */
import { compose } from './compose.js';
import { dense } from './dense.js';
import type { FoundBlock, Recogniser } from './found.js';
import { type Grid, gridBlocks } from './grids.js';
import { linesOf } from './lines.js';
import { marked } from './marked.js';
import { pipes } from './pipes.js';
import { positional } from './positional.js';
import type { Tape } from './tape.js';
import { unread } from './unread.js';

interface Candidate {
  readonly recognise: Recogniser;
  /** Whether a text may have such a layout at all, told at a glance: most texts have none but the marked. */
  readonly mayOccur: (text: string) => boolean;
}

/** A number behind two spaces, a line that opens with a bar and goes on, a drawn line. Tabs would be marks. */
const COLUMNS = /\S[ \u3000\u00a0]{2,}[\d\uff10-\uff19]|(?:^|\n) *(?:\|[^\n\r]|\+[-=])|[│┃├┌]/;
/** A number behind a space: rows whose cells are kept apart by spaces are full of them. */
const SPACED_NUMBER = /\S[^\S\n\r\t]+[\u200b-\u200f\u2060\ufeff]?[\d\uff10-\uff19]/;

const CANDIDATES: readonly Candidate[] = [
  { recognise: pipes, mayOccur: (text) => text.includes('|') || text.includes('｜') },
  { recognise: positional, mayOccur: hasColumns },
  { recognise: unread, mayOccur: hasColumns },
  { recognise: dense, mayOccur: (text) => SPACED_NUMBER.test(text) },
];

function hasColumns(text: string): boolean {
  return !text.includes('\t') && COLUMNS.test(text);
}

/** The tape of a text, whose `grids` are known. */
export function layOut(text: string, grids: readonly Grid[] = []): Tape {
  const candidates = CANDIDATES.filter(({ mayOccur }) => mayOccur(text));
  if (candidates.length === 0 && grids.length === 0) return marked(text);
  const lines = linesOf(text);
  let blocks: FoundBlock[] = gridBlocks(grids, lines);
  for (const { recognise } of candidates) blocks = merged(blocks, recognise(text, lines));
  return blocks.length === 0 ? marked(text) : compose(text, lines, blocks);
}

/** The blocks found so far, and those of the next recogniser that touch none of them. */
function merged(known: readonly FoundBlock[], further: readonly FoundBlock[]): FoundBlock[] {
  const all: FoundBlock[] = [];
  let at = 0;
  for (const block of further) {
    while (at < known.length && (known[at] as FoundBlock).endLine <= block.firstLine)
      all.push(known[at++] as FoundBlock);
    const next = known[at];
    if (!next || block.endLine <= next.firstLine) all.push(block);
  }
  return all.concat(known.slice(at));
}
