/** What ends a line: LF, VT, FF, CR (CR LF is one line end), NEL, LS, PS. */
export const LINE_ENDS = '\n\v\f\r\u0085\u2028\u2029';

const LINE_END = new RegExp(`[${LINE_ENDS}]`);

export function hasLineEnd(text: string): boolean {
  return LINE_END.test(text);
}
