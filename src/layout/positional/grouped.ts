/**
 * Numbers written in groups, 1 697 228 578, among cells that stand further apart. Four cells of three digits may look
 * the same: what stands above and below in the same columns says which it is.
 */
import { isDigits } from '../../source/characters.js';
import { type Columns, overlap } from '../tape.js';
import { isExact } from './columns.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';

const GROUP = 3;
/** So many values stand in line with the number. */
const LEAST_LINES = 2;
/** Few reports have more of them. */
const MOST_NUMBERS = 64;

/** Whether two pieces of a line, the second right behind the first, may be groups of one number. */
export function mayBeGroups(text: string, one: Piece, other: Piece): boolean {
  const { start, end } = one;
  return (
    one.line === other.line &&
    end - start <= GROUP &&
    isDigits(text, start, end) &&
    isGroupBehind(text, one, other)
  );
}

/** Puts the groups of such numbers together, in place. */
export function joinGroups(text: string, lines: readonly TextLine[]): void {
  const found: { line: TextLine; at: number; count: number }[] = [];
  for (const line of lines)
    for (let at = 0; at < line.values.length; at++) {
      const count = groupsAt(text, line.values, at);
      if (count > 1) found.push({ line, at, count });
      at += count - 1;
    }
  if (found.length === 0 || found.length > MOST_NUMBERS || !standApart(text, lines)) return;
  // From the right, so that the places of those before stay.
  for (const { line, at, count } of found.reverse()) {
    const own = hull(line.values, at, count);
    if (isOneColumn(lines, line, own)) line.values.splice(at, count, own);
  }
}

/** How many values from one on are groups of a number, with a blank between them. */
function groupsAt(text: string, values: readonly Piece[], first: number): number {
  const { start, end } = values[first] as Piece;
  let count = 1;
  if (end - start > GROUP || !isDigits(text, start, end)) return count;
  while (isGroupBehind(text, values[first + count - 1] as Piece, values[first + count])) count++;
  return count;
}

/** Whether three digits stand a blank behind a piece. */
export function isGroupBehind(text: string, { to }: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.from === to + 1 && isGroup(text, next);
}

/** 821: what may be a group of 1 030 821. */
export function isGroup(text: string, { start, end }: Piece): boolean {
  return end - start === GROUP && isDigits(text, start, end);
}

/** Whether all other values stand apart by more than a blank. */
function standApart(text: string, lines: readonly TextLine[]): boolean {
  return lines.every(({ values }) =>
    values.every((value, at) => {
      const before = values[at - 1];
      return !before || value.from > before.to + 1 || isGroupBehind(text, before, value);
    }),
  );
}

function hull(values: readonly Piece[], first: number, count: number): Piece {
  const last = values[first + count - 1] as Piece;
  return { ...(values[first] as Piece), end: last.end, to: last.to };
}

/**
 * Whether the other lines have one piece at most where the number stands, and values of some of them stand in line with
 * it: what is above a single row says nothing of its columns.
 */
function isOneColumn(lines: readonly TextLine[], own: TextLine, place: Columns): boolean {
  let told = 0;
  for (const line of lines) {
    if (line === own) continue;
    const values = line.values.filter((value) => overlap(value, place));
    const others = [...line.labels, ...line.leads].filter((piece) => overlap(piece, place));
    if (values.length + others.length > 1) return false;
    if (values.some((value) => isExact([value, place]))) told++;
  }
  return told >= LEAST_LINES;
}
