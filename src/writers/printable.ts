/** Text from elsewhere made safe for a terminal. */

const TAB = '    ';
/** Control characters, bidirectional controls, line separators: a terminal would obey them, not print them. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** The text with tabs widened, and with control characters and broken ones as `U+FFFD`. */
export function printable(text: string): string {
  return text.replace(/\t/g, TAB).replace(UNPRINTABLE, '\ufffd');
}

/** `printable`, with white space and line breaks drawn together. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
