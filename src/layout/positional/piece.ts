/** What stands between the gaps of a line, and in which columns. */
import { isSpace } from '../../source/characters.js';
import type { Span } from '../../source/span.js';
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';
import type { Columns } from '../tape.js';
import { isBar } from './frame.js';

const TAB = 0x09;
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
  const close = () => {
    if (start >= 0) pieces.push({ line, start, end, from, to });
    start = -1;
  };
  for (let at = lines.starts[line] as number; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB) {
      column += TAB_STOP - (column % TAB_STOP);
      if (!barred) close();
      continue;
    }
    const width = widths[code] as number;
    if (isSpace(code)) {
      if (width > 0 && !barred) close();
    } else if (barred && isBar(code)) {
      close();
    } else {
      if (start < 0) {
        start = at;
        from = column;
      }
      end = at + 1;
      to = column + width;
    }
    column += width;
  }
  close();
  return pieces;
}

export function widthOf(text: string, { start, end }: Span, widths: Widths): number {
  let width = 0;
  for (let at = start; at < end; at++) width += widths[text.charCodeAt(at)] as number;
  return width;
}
