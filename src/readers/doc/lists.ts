/** The lists of a Word 97 document, for its automatic numbering. */
import { emptyLevel, type Level, Numbering } from '../docx/numbering.js';
import type { DocInformation } from './information.js';

/** Names of the number formats in .docx by their codes in .doc. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const LEVELS = 9;
const SIMPLE = 1;
const LEGAL = 4;
const STARTS = 0x10;
const FORMATTED = 0x20;
const NOTHING_BEHIND = 2;

/** What cannot be read of the lists is left out: their numbers are then not printed. */
export function readLists(information: DocInformation): Numbering {
  const numbering = new Numbering();
  try {
    const definitions = readDefinitions(information);
    readOverrides(information, numbering, definitions);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return numbering;
}

function readDefinitions({ streams, lists }: DocInformation): Map<number, Map<number, Level>> {
  const { table } = streams;
  const definitions = new Map<number, Map<number, Level>>();
  if (lists.length < 2) return definitions;
  const count = table.getUint16(lists.start, true);
  let at = lists.start + 2 + LIST * count;
  for (let index = 0; index < count; index++) {
    const own = lists.start + 2 + LIST * index;
    const levels = new Map<number, Level>();
    const depth = table.getUint8(own + 26) & SIMPLE ? 1 : LEVELS;
    for (let level = 0; level < depth; level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    definitions.set(table.getInt32(own, true), levels);
  }
  return definitions;
}

function readLevel(table: DataView, at: number): { level: Level; end: number } {
  const text = at + LEVEL + table.getUint8(at + 25) + table.getUint8(at + 24);
  const length = table.getUint16(text, true);
  const level = emptyLevel();
  level.start = table.getInt32(at, true);
  level.format = FORMATS[table.getUint8(at + 4)] ?? 'decimal';
  level.legal = (table.getUint8(at + 5) & LEGAL) !== 0;
  level.close = table.getUint8(at + 15) === NOTHING_BEHIND;
  for (let index = 0; index < length && level.text.length < 64; index++) {
    const code = table.getUint16(text + 2 + 2 * index, true);
    level.text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  return { level, end: text + 2 + 2 * length };
}

function readOverrides(
  { streams, overrides }: DocInformation,
  numbering: Numbering,
  definitions: ReadonlyMap<number, Map<number, Level>>,
): void {
  const { table } = streams;
  if (overrides.length < 4) return;
  const count = Math.min(table.getUint32(overrides.start, true), Math.floor(overrides.length / OVERRIDE));
  let at = overrides.start + 4 + OVERRIDE * count;
  for (let index = 0; index < count; index++) {
    const own = overrides.start + 4 + OVERRIDE * index;
    const definition = table.getInt32(own, true);
    const levels = new Map(definitions.get(definition));
    const starts = new Map<number, number>();
    at += 4;
    for (let left = table.getUint8(own + 12); left > 0; left--) {
      const start = table.getInt32(at, true);
      const flags = table.getUint32(at + 4, true);
      at += 8;
      if (flags & FORMATTED) {
        const read = readLevel(table, at);
        levels.set(flags & 0xf, read.level);
        at = read.end;
      } else if (flags & STARTS) starts.set(flags & 0xf, start);
    }
    numbering.define(String(index + 1), String(definition), levels, starts);
  }
}
