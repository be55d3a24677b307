/** The characters that draw a table: `│ 规章 │ 0 │`, `├──┼──┤`, `+--+--+`, and where they line up. */
import { isSpace } from '../../source/characters.js';
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';

const BARS = '│┃║|｜¦';
const RULES = '─━═-=';
const CROSSINGS = '+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯┠┨┯┷┝┥╞╡╤╧╪╟╢╥╨╫';
const LEAST_RULE = 3;

const BAR = 1;
const RULE = 2;
const CROSSING = 3;

let kinds: Uint8Array | undefined;

function kindOf(code: number): number {
  if (!kinds) {
    kinds = new Uint8Array(0x10000);
    for (const [characters, kind] of [
      [BARS, BAR],
      [RULES, RULE],
      [CROSSINGS, CROSSING],
    ] as const) {
      for (const character of characters) kinds[character.charCodeAt(0)] = kind;
    }
  }
  return kinds[code] as number;
}

export function isBar(code: number): boolean {
  return kindOf(code) === BAR;
}

/** A bar or the crossing of two lines: what may keep two cells of a line apart. */
export function isUpright(code: number): boolean {
  const kind = kindOf(code);
  return kind === BAR || kind === CROSSING;
}

/** Whether a line, given without the white space around it, begins and ends with a bar or a crossing. */
export function isFramed(text: string, start: number, end: number): boolean {
  return (
    end - start >= LEAST_RULE && isUpright(text.charCodeAt(start)) && isUpright(text.charCodeAt(end - 1))
  );
}

/** Whether a stretch between two uprights is part of a rule. */
export function isDrawn(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) < RULE) return false;
  return end > start;
}

/** Whether a stretch that is drawn may be a placeholder too: -, -- */
export function mayBeContent(text: string, start: number, end: number): boolean {
  return end - start < LEAST_RULE && text.charCodeAt(start) === 0x2d;
}

/** `--------  -----` or `├─────┼───┤`: a line of nothing else, with a rule to be seen in it. */
export function isRuleLine(text: string, start: number, end: number): boolean {
  let length = 0;
  let longest = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 0 && !isSpace(code)) return false;
    length = kind === RULE ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest >= LEAST_RULE;
}

/** A bar or crossing of a line. */
export interface Upright {
  readonly at: number;
  readonly column: number;
}

/** The uprights of a line that stand above or below another one; `near` are those of the lines beside it. */
export function aligned(own: readonly Upright[], near: readonly (readonly Upright[])[]): Upright[] {
  const columns = new Set<number>();
  for (const line of near) for (const { column } of line) columns.add(column);
  return own.filter(({ column }) => columns.has(column));
}

export function uprightsOf(text: string, lines: Lines, line: number, widths: Widths): Upright[] {
  const uprights: Upright[] = [];
  let column = 0;
  const end = lines.ends[line] as number;
  for (let at = lines.starts[line] as number; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isUpright(code)) uprights.push({ at, column });
    column += widths[code] as number;
  }
  return uprights;
}
