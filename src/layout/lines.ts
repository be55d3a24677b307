/** The lines of a text, and the signs of its layouts, in one walk over its characters. */
import { isDigit } from '../source/characters.js';
import { ODD_RANGES } from '../source/inspect.js';
import { LINE_ENDS } from '../source/line-ends.js';
import type { Lines } from './found.js';

const CR = 0x0d;
const LF = 0x0a;
const PLUS = 0x2b;
const BAR = 0x7c;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;

/** What a character is to the walk; most are none of these. */
const Sign = { None: 0, LineEnd: 1, Odd: 2, Space: 3, Tab: 4, Bar: 5, Drawn: 6, Plus: 7 } as const;
const SPACES =
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
/** They may stand between a space and a number. */
const INVISIBLE = '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';

/** So many spaces in a line keep cells apart, numbers or not. */
const MANY_GAPS = 8;

/** The lines of a text, the last one too if nothing ends it. */
export function linesOf(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  const signs = { tabs: false, bars: false, spacedCells: false, odd: false };
  const columns: number[] = [];
  const table = signTable();
  const { length } = text;
  /** Where the line's content begins, as far as spaces have been passed. */
  let lead = 0;
  /** Spaces within the line. */
  let gaps = 0;
  for (let at = 0; at < length; at++) {
    const sign = table[text.charCodeAt(at)] as number;
    if (sign === Sign.None) continue;
    if (sign === Sign.LineEnd) {
      ends.push(at);
      // CR LF is one line end: the empty line between them would be a paragraph break.
      if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
      lead = at + 1;
      gaps = 0;
      starts.push(lead);
    } else if (sign === Sign.Space) {
      const from = at;
      while (table[text.charCodeAt(at + 1)] === Sign.Space) at++;
      if (from === lead) {
        lead = at + 1;
        continue;
      }
      if (++gaps === MANY_GAPS) signs.spacedCells = true;
      if (isDigit(text.charCodeAt(at + 1)) && table[text.charCodeAt(from - 1)] !== Sign.Tab) {
        signs.spacedCells = true;
        if (at > from) note(columns, ends.length);
      }
    } else if (sign === Sign.Bar || sign === Sign.Plus) {
      const leads = at === lead;
      if (sign === Sign.Bar && !(leads && isAlone(text, at))) signs.bars = true;
      if (leads && opensColumns(text, at)) note(columns, ends.length);
    } else if (sign === Sign.Tab) signs.tabs = true;
    else if (sign === Sign.Drawn) note(columns, ends.length);
    else signs.odd = true;
  }
  ends.push(length);
  return { count: starts.length, starts, ends, signs: { ...signs, columns } };
}

function note(lines: number[], line: number): void {
  if (lines[lines.length - 1] !== line) lines.push(line);
}

/** Whether a bar has nothing behind it on its line. */
function isAlone(text: string, bar: number): boolean {
  const table = signTable();
  let behind = bar + 1;
  while (table[text.charCodeAt(behind)] === Sign.Space) behind++;
  return behind >= text.length || table[text.charCodeAt(behind)] === Sign.LineEnd;
}

/** Whether a line opens like a row between bars, `|` and more behind it, or like a drawn one, `+-` or `+=`. */
function opensColumns(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === BAR) return !isAlone(text, at);
  const next = text.charCodeAt(at + 1);
  return code === PLUS && (next === HYPHEN || next === EQUALS);
}

let signsOf: Uint8Array | undefined;

function signTable(): Uint8Array {
  if (signsOf) return signsOf;
  const table = new Uint8Array(0x10000);
  for (const [first, last] of ODD_RANGES) table.fill(Sign.Odd, first, last + 1);
  const set = (characters: string, sign: number) => {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = sign;
  };
  set(LINE_ENDS, Sign.LineEnd);
  set(SPACES + INVISIBLE, Sign.Space);
  set('\t', Sign.Tab);
  set('|｜', Sign.Bar);
  set('│┃├┌', Sign.Drawn);
  set('+', Sign.Plus);
  signsOf = table;
  return table;
}
