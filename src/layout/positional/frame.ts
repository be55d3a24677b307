/** The characters that draw a table: `│ 规章 │ 0 │`, `├──┼──┤`, `+--+--+`, and where they line up. */
import { isSpace } from '../../source/characters.js';
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';

const BARS = '│┃║|｜¦';
const RULES = '─━═-=';
const CROSSINGS = '+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯┠┨┯┷┝┥╞╡╤╧╪╟╢╥╨╫';
const LEAST_RULE = 3;

/** What a character is to a frame; content has neither a space nor a line. */
const Kind = { Content: 0, Space: 1, Bar: 2, Rule: 3, Crossing: 4 } as const;

let kindsOf: Uint8Array | undefined;

function kindTable(): Uint8Array {
  if (kindsOf) return kindsOf;
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) if (isSpace(code)) table[code] = Kind.Space;
  const set = (characters: string, kind: number) => {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = kind;
  };
  set(BARS, Kind.Bar);
  set(RULES, Kind.Rule);
  set(CROSSINGS, Kind.Crossing);
  kindsOf = table;
  return table;
}

export function isBar(code: number): boolean {
  return kindTable()[code] === Kind.Bar;
}

/** A bar or the crossing of two lines: what may keep two cells of a line apart. */
export function isUpright(code: number): boolean {
  const kind = kindTable()[code];
  return kind === Kind.Bar || kind === Kind.Crossing;
}

/** Whether a line, given without the white space around it, begins and ends with a bar or a crossing. */
export function isFramed(text: string, start: number, end: number): boolean {
  return (
    end - start >= LEAST_RULE && isUpright(text.charCodeAt(start)) && isUpright(text.charCodeAt(end - 1))
  );
}

/** Whether a stretch between two uprights is part of a rule. */
export function isDrawn(text: string, start: number, end: number): boolean {
  const kinds = kindTable();
  for (let at = start; at < end; at++) if ((kinds[text.charCodeAt(at)] as number) < Kind.Rule) return false;
  return end > start;
}

/** Whether a stretch that is drawn may be a placeholder too: -, -- */
export function mayBeContent(text: string, start: number, end: number): boolean {
  return end - start < LEAST_RULE && text.charCodeAt(start) === 0x2d;
}

/** `--------  -----` or `├─────┼───┤`: a line of nothing else, with a rule to be seen in it. */
export function isRuleLine(text: string, start: number, end: number): boolean {
  const kinds = kindTable();
  let length = 0;
  let longest = 0;
  for (let at = start; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === Kind.Content) return false;
    length = kind === Kind.Rule ? length + 1 : 0;
    if (length > longest) longest = length;
  }
  return longest >= LEAST_RULE;
}

/** The bars and crossings of a line, from the left. */
export class Uprights {
  /** Where each stands in the text, and in which column. */
  readonly places: number[] = [];
  readonly columns: number[] = [];
  /** How many of these are the line's. */
  count = 0;
  /** The line is a rule and nothing else. */
  isRule = false;

  read(text: string, lines: Lines, line: number, widths: Widths): void {
    const kinds = kindTable();
    const end = lines.ends[line] as number;
    this.count = 0;
    let column = 0;
    let content = false;
    let length = 0;
    let longest = 0;
    for (let at = lines.starts[line] as number; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = kinds[code] as number;
      if (kind === Kind.Rule) {
        if (++length > longest) longest = length;
      } else {
        length = 0;
        if (kind === Kind.Content) content = true;
        else if (kind !== Kind.Space) this.add(at, column);
      }
      column += widths[code] as number;
    }
    this.isRule = !content && longest >= LEAST_RULE;
  }

  /** Whether another line has its uprights in the same columns. */
  isLike({ count, columns }: Uprights): boolean {
    if (count !== this.count) return false;
    for (let at = 0; at < count; at++) if (columns[at] !== this.columns[at]) return false;
    return true;
  }

  /** Takes those of a line that stand above or below another one, the lines above and below given where they are. */
  readAligned(own: Uprights, above: Uprights | null, below: Uprights | null): void {
    this.count = 0;
    let up = 0;
    let down = 0;
    for (let at = 0; at < own.count; at++) {
      const column = own.columns[at] as number;
      if (above) while (up < above.count && (above.columns[up] as number) < column) up++;
      if (below) while (down < below.count && (below.columns[down] as number) < column) down++;
      if (above?.standsAt(up, column) || below?.standsAt(down, column))
        this.add(own.places[at] as number, column);
    }
  }

  private standsAt(index: number, column: number): boolean {
    return index < this.count && this.columns[index] === column;
  }

  private add(place: number, column: number): void {
    this.places[this.count] = place;
    this.columns[this.count++] = column;
  }
}
