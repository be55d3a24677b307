import type { Lines } from './found.js';

/** Line ends as `marked` knows them: LF, CR LF, CR, VT, FF, NEL, LS, PS. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** The lines of a text, the last one too if nothing ends it. */
export function linesOf(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    ends.push(match.index);
    starts.push(LINE_END.lastIndex);
  }
  ends.push(text.length);
  return { count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
