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
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
/** 中 */
const MIDDLE = 0x4e2d;

/** What stands so far from the text before stands in a column; a number so far in may be part of one that wraps in it. */
export const FAR_IN = 8;

/** What stands in place of a number, for the most part: - – — ― － / ／ \\ */
function isDash(code: number): boolean {
  return (
    code === HYPHEN ||
    code === 0x2f ||
    code === 0x5c ||
    (code >= 0x2013 && code <= 0x2015) ||
    code === 0xff0d ||
    code === 0xff0f
  );
}

/** What a character is to the walk; most are none of these. */
const Sign = { None: 0, LineEnd: 1, Odd: 2, Space: 3, Tab: 4, Bar: 5, Drawn: 6, Plus: 7 } as const;
const SPACES =
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
/** They may stand between a space and a number. */
const INVISIBLE = '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';

/** Room for the lines of most reports. */
const USUAL_LINES = 8192;
/** Longer lines are more than a number. */
const LONGEST_NUMBER = 16;
/** So many spaces in a line keep cells apart, numbers or not. */
const MANY_GAPS = 8;

// They serve one text after another: arrays made anew cost a tenth of the walk.
let usualStarts: Int32Array<ArrayBuffer> | undefined;
let usualEnds: Int32Array<ArrayBuffer> | undefined;

/** The lines of a text, the last one too if nothing ends it. They hold until the lines of the next text are asked for. */
export function linesOf(text: string): Lines {
  usualStarts ??= new Int32Array(USUAL_LINES);
  usualEnds ??= new Int32Array(USUAL_LINES);
  const expected = text.length >> 3;
  let starts = expected > USUAL_LINES ? new Int32Array(expected) : usualStarts;
  let ends = expected > USUAL_LINES ? new Int32Array(expected) : usualEnds;
  starts[0] = 0;
  let count = 0;
  let tabs = false;
  let empty = 0;
  /** Empty lines above the number before; -1 above the first. */
  let above = -1;
  let uneven = false;
  let bars = false;
  let spacedCells = false;
  let odd = false;
  const columns: number[] = [];
  const table = signTable();
  const { length } = text;
  /** Where the line's content begins, as far as spaces have been passed. */
  let lead = 0;
  /** Spaces within the line, and where the text behind the last of them begins. */
  let gaps = 0;
  let word = 0;
  for (let at = 0; at < length; at++) {
    const sign = table[text.charCodeAt(at)] as number;
    if (sign === Sign.None) continue;
    if (sign === Sign.LineEnd) {
      ends[count++] = at;
      if (at === lead) empty++;
      else {
        if (empty !== above && isNumber(text, lead, at)) {
          if (above >= 0) uneven = true;
          above = empty;
        }
        empty = 0;
      }
      if (count === ends.length) {
        starts = twiceAsLarge(starts);
        ends = twiceAsLarge(ends);
      }
      // CR LF is one line end: the empty line between them would be a paragraph break.
      if (text.charCodeAt(at) === CR && at + 1 < length && text.charCodeAt(at + 1) === LF) at++;
      lead = at + 1;
      word = lead;
      gaps = 0;
      starts[count] = lead;
    } else if (sign === Sign.Space) {
      const from = at;
      while (table[codeAt(text, at + 1)] === Sign.Space) at++;
      const behind = codeAt(text, at + 1);
      const far = at + 1 - from >= FAR_IN && table[behind] !== Sign.LineEnd;
      if (from === lead) {
        lead = at + 1;
        word = lead;
        if (far && isDigit(behind)) note(columns, count);
        continue;
      }
      if (++gaps === MANY_GAPS) spacedCells = true;
      if (isDigit(behind) && table[text.charCodeAt(from - 1)] !== Sign.Tab) {
        spacedCells = true;
        if (at > from) note(columns, count);
      } else if (far ? !isField(text, word, from) : at > from && isDash(behind)) note(columns, count);
      word = at + 1;
    } else if (sign === Sign.Bar || sign === Sign.Plus) {
      const leads = at === lead;
      if (sign === Sign.Bar && !(leads && isAlone(text, at))) bars = true;
      if (leads && opensColumns(text, at)) note(columns, count);
    } else if (sign === Sign.Tab) tabs = true;
    else if (sign === Sign.Drawn) note(columns, count);
    else odd = true;
  }
  ends[count++] = length;
  return { count, starts, ends, signs: { tabs, uneven, bars, spacedCells, odd, columns } };
}

/**
 * The character at an offset; a line end behind the last. What `charCodeAt` gives there is no whole number, and one look of
 * that kind makes V8 compile the walk for any number: half as slow again.
 */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : LF;
}

/** 审核人：某某, kept apart from the next field by spaces. 其中：… is a row. */
function isField(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON) return text.charCodeAt(at - 1) !== MIDDLE;
  }
  return false;
}

/** 12, 1,234, 0.5: not 1.政府公报公开政府信息数. */
function isNumber(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return (
    end - start <= LONGEST_NUMBER && isDigit(text.charCodeAt(start)) && !(last >= 0x4e00 && last < 0xff00)
  );
}

function twiceAsLarge(offsets: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(offsets.length * 2);
  larger.set(offsets);
  return larger;
}

function note(lines: number[], line: number): void {
  if (lines[lines.length - 1] !== line) lines.push(line);
}

/** Whether a bar has nothing behind it on its line. */
function isAlone(text: string, bar: number): boolean {
  const table = signTable();
  let behind = bar + 1;
  while (table[codeAt(text, behind)] === Sign.Space) behind++;
  return table[codeAt(text, behind)] === Sign.LineEnd;
}

/** Whether a line opens like a row between bars, `|` and more behind it, or like a drawn one, `+-` or `+=`. */
function opensColumns(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === BAR) return !isAlone(text, at);
  const next = codeAt(text, at + 1);
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
