/** What stands between the gaps of a line, and in which columns. */
import { isSpace } from '../../source/characters.js';
import type { Span } from '../../source/span.js';
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';
import type { Columns } from '../tape.js';
import { isBar } from './frame.js';

export const TAB = 0x09;
const TAB_STOP = 8;

/** Characters of one line without a gap between them. */
export interface Piece extends Columns, Span {
  readonly line: number;
}

/** Cuts a line at its white space; where bars stand between its cells, at those alone. */
export function cutLine(text: string, lines: Lines, line: number, widths: Widths, barred: boolean): Piece[] {
  const pieces: Piece[] = [];
  const lineEnd = lines.ends[line] as number;
  let column = 0;
  let start = -1;
  let end = 0;
  let from = 0;
  let to = 0;
  for (let at = lines.starts[line] as number; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    const width = widths[code] as number;
    const space = isSpace(code);
    if (space || (barred && isBar(code))) {
      if (start >= 0 && (barred ? !space : width > 0 || code === TAB)) {
        pieces.push({ line, start, end, from, to });
        start = -1;
      }
      column = code === TAB ? afterTab(column) : column + width;
      continue;
    }
    if (start < 0) {
      start = at;
      from = column;
    }
    column += width;
    end = at + 1;
    to = column;
  }
  if (start >= 0) pieces.push({ line, start, end, from, to });
  return pieces;
}

/** The next tab stop behind a column. */
export function afterTab(column: number): number {
  return column + TAB_STOP - (column % TAB_STOP);
}

export function widthOf(text: string, { start, end }: Span, widths: Widths): number {
  let width = 0;
  for (let at = start; at < end; at++) width += widths[text.charCodeAt(at)] as number;
  return width;
}
