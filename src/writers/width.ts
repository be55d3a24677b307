/** Text in terminal columns: a Chinese character takes two. */
import stringWidth from 'string-width';

const CLOSING = /[，。；：、？！）”》,.;:?!)]/;
const OPENING = /[（“《(]/;
const LATIN = /[\w.@-]/;
const PAUSE = /[\s，。；：、）”]/;

/** Columns that a text takes. */
export function width(text: string): number {
  return stringWidth(text);
}

/** Columns that the widest of some texts takes; 0 where there are none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

export function padEnd(text: string, columns: number, fill = ' '): string {
  return text + fill.repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** The longest beginning of a text that fits. */
export function takeStart(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used > columns) break;
    taken += character;
  }
  return taken;
}

/** The longest end of a text that fits. */
export function takeEnd(text: string, columns: number): string {
  let from = text.length;
  let used = 0;
  for (const character of Array.from(text).reverse()) {
    used += width(character);
    if (used > columns) break;
    from -= character.length;
  }
  return text.slice(from);
}

/**
 * Cuts a text into lines that fit, before no closing mark, after no opening one, within no Latin word, and
 * after white space or punctuation where that leaves lines two thirds full.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = text;
  do {
    const fitting = takeStart(rest, columns).length;
    const end = fitting === rest.length ? fitting : breakOf(rest, fitting || 1, columns);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  } while (rest !== '');
  return lines;
}

/** Where to break a text, at `limit` or before. */
function breakOf(text: string, limit: number, columns: number): number {
  let possible = 0;
  for (let at = limit; at > 0; at--) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at);
    if (CLOSING.test(after) || OPENING.test(before) || (LATIN.test(before) && LATIN.test(after))) continue;
    if (possible === 0) possible = at;
    if (width(text.slice(0, at)) * 3 < columns * 2) break;
    if (PAUSE.test(before)) return at;
  }
  return possible || limit;
}
