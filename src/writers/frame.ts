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

/** A place to put carets under. */
export interface Mark {
  readonly start: Point;
  readonly end: Point;
}

/**
 * The frame of one or more places that begin on the same line, in their order, within `columns` terminal
 * columns: long lines are cut to a window around the first. Of a place of several lines the first is shown.
 * @param gutter what stands before the line: its number if not said
 */
export function codeFrame(
  source: string,
  marks: readonly [Mark, ...Mark[]],
  columns: number,
  gutter = String(marks[0].start.line),
): [string, string] {
  const { start } = marks[0];
  const room = Math.max(LEAST_ROOM, columns - gutter.length - ' | '.length);
  // More of the line on either side than the window holds: a line may be megabytes long.
  const reach = 2 * room;
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(source, start.offset, start.offset + 2 * reach);
  const limit = Math.min(lineEnd, start.offset + reach);
  const within = marks.filter((mark) => mark.start.offset <= limit);
  const stop = Math.max(...within.map(({ end }) => Math.min(end.offset, limit)), start.offset);
  const before = printable(source.slice(Math.max(lineStart, start.offset - reach), start.offset));
  const marked = printable(source.slice(start.offset, stop));
  const after = printable(source.slice(stop, lineEnd));
  const left = cutStart(before, Math.max(Math.floor(room / 3), room - width(marked) - width(after)));
  const right = cutEnd(marked + after, room - width(left));
  const margin = `${' '.repeat(gutter.length)} | ${' '.repeat(width(left))}`;
  return [`${gutter} | ${left}${right}`, margin + carets(source, within, stop, width(right))];
}

/** Carets under the marks, of which the first begins the line; `columns` is how much of it is shown. */
function carets(source: string, marks: readonly Mark[], stop: number, columns: number): string {
  const from = (marks[0] as Mark).start.offset;
  let line = '';
  for (const { start, end } of marks) {
    const at = width(printable(source.slice(from, start.offset)));
    const wide = width(printable(source.slice(start.offset, Math.min(end.offset, stop))));
    if (line !== '' && (at < line.length || at >= columns)) continue;
    line = line.padEnd(at) + '^'.repeat(Math.max(1, Math.min(wide, columns - at)));
  }
  return line;
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
