/**
 * Code frames: the source line of a place, with a caret under it.
 *
 *     12 | 规章    ——x
 *        |         ^^^
 */
import type { Point } from '../source/line-index.js';
import { printable } from './printable.js';
import { takeEnd, takeStart, width } from './width.js';

const LEAST_ROOM = 20;
const ELLIPSIS = '…';

/**
 * The frame of a place, within `columns` terminal columns: long lines are cut to a window around it. Of
 * a place of several lines the first is shown.
 */
export function codeFrame(source: string, start: Point, end: Point, columns: number): [string, string] {
  const gutter = String(start.line);
  const room = Math.max(LEAST_ROOM, columns - gutter.length - ' | '.length);
  // More of the line on either side than the window holds: a line may be megabytes long.
  const reach = 2 * room;
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(source, start.offset, start.offset + 2 * reach);
  const stop = Math.max(start.offset, Math.min(end.offset, lineEnd, start.offset + reach));
  const before = printable(source.slice(Math.max(lineStart, start.offset - reach), start.offset));
  const marked = printable(source.slice(start.offset, stop));
  const after = printable(source.slice(stop, lineEnd));
  const left = cutStart(before, Math.max(Math.floor(room / 3), room - width(marked) - width(after)));
  const right = cutEnd(marked + after, room - width(left));
  const caret = '^'.repeat(Math.max(1, Math.min(width(marked), width(right))));
  return [`${gutter} | ${left}${right}`, `${' '.repeat(gutter.length)} | ${' '.repeat(width(left))}${caret}`];
}

/** The line's end, or `limit` where that comes first. */
function endOfLine(source: string, from: number, limit: number): number {
  const last = Math.min(source.length, limit);
  for (let at = from; at < last; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return last;
}

function cutStart(text: string, columns: number): string {
  return width(text) <= columns ? text : ELLIPSIS + takeEnd(text, columns - 1);
}

function cutEnd(text: string, columns: number): string {
  return width(text) <= columns ? text : takeStart(text, columns - 1) + ELLIPSIS;
}
