/** The marks that Markdown and AsciiDoc put around headings and bold type. */

/** # of Markdown, = of AsciiDoc, * and _ of both. */
export function isEmphasis(code: number): boolean {
  return code === 0x23 || code === 0x3d || code === 0x2a || code === 0x5f;
}

const HEADING_MARK = /(?:#{1,6}|={2,6})[ \t]+(?=\S)/y;
const LONGEST_EMPHASIS = 3;

/** `## 一、概述`, `**一、概述**`: the content of a line without the marks of a heading or of bold type. */
export function withoutEmphasis(text: string, start: number, end: number): [number, number] {
  HEADING_MARK.lastIndex = start;
  const from = HEADING_MARK.test(text) && HEADING_MARK.lastIndex < end ? HEADING_MARK.lastIndex : start;
  const mark = text.charAt(from);
  if (mark !== '*' && mark !== '_') return [from, end];
  let marks = 1;
  while (marks < LONGEST_EMPHASIS && text.charAt(from + marks) === mark) marks++;
  const closed = end - from > 2 * marks && text.slice(end - marks, end) === mark.repeat(marks);
  return marks > 1 && closed ? [from + marks, end - marks] : [from, end];
}
