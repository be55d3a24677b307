/**
 * Text that was read in a wrong encoding and saved again: 政府 as `鏀垮簻` (UTF-8 read as GBK) or `æ”¿åºœ` (read as
 * Latin-1). Where every character still tells its byte the text is restored, else it is lost.
 */
import { fieldWords } from './field-words.js';

/** Fewer are chance. */
const LEAST_WORDS = 3;
const SAMPLED = 20_000;
/** What is left where bytes were no characters, and of that when it is misread once more. */
const REPLACEMENTS = /锟斤拷|\ufffd/g;
const MOST_REPLACEMENTS = 5;

interface Restored {
  /** Null where there is nothing to restore, or it cannot be. */
  readonly text: string | null;
  readonly isLost: boolean;
}

/** The encodings that text is misread in, and those that it was in. */
const WAYS: readonly { readonly as: () => ReadonlyMap<string, number>; readonly is: string }[] = [
  { as: gbkBytes, is: 'utf-8' },
  { as: windowsBytes, is: 'utf-8' },
  { as: windowsBytes, is: 'gb18030' },
];

export function restore(text: string): Restored {
  // Text with the words of the field is as it should be.
  if (!/[^\u0000-\u007f]/.test(text) || fieldWords(text) >= LEAST_WORDS) return { text: null, isLost: false };
  let isLost = (text.match(REPLACEMENTS) ?? []).length >= MOST_REPLACEMENTS;
  for (const { as, is } of WAYS) {
    const sample = bytesOf(text.slice(0, SAMPLED), as());
    if (fieldWords(new TextDecoder(is).decode(sample.bytes)) < LEAST_WORDS) continue;
    const whole = bytesOf(text, as());
    if (whole.isWhole) {
      try {
        return { text: new TextDecoder(is, { fatal: true }).decode(whole.bytes), isLost: false };
      } catch {
        // Some bytes are missing.
      }
    }
    isLost = true;
  }
  return { text: null, isLost };
}

/** A text in GBK. Throws a RangeError where it has other characters. */
export function encodeGbk(text: string): Uint8Array {
  const { bytes, isWhole } = bytesOf(text, gbkBytes());
  if (!isWhole) throw new RangeError('not all of the text can be written in GBK');
  return bytes;
}

/** The bytes of a text; `isWhole`: every character has some. */
function bytesOf(text: string, table: ReadonlyMap<string, number>): { bytes: Uint8Array; isWhole: boolean } {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let isWhole = true;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const written = code < 0x80 ? code : table.get(character);
    if (written === undefined) {
      isWhole = false;
      continue;
    }
    if (written > 0xff) bytes[length++] = written >> 8;
    bytes[length++] = written & 0xff;
  }
  return { bytes: bytes.subarray(0, length), isWhole };
}

let gbk: Map<string, number> | undefined;
let windows: Map<string, number> | undefined;

function gbkBytes(): ReadonlyMap<string, number> {
  if (gbk) return gbk;
  gbk = new Map([['€', 0x80]]);
  const decoder = new TextDecoder('gbk');
  const bytes = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      bytes[0] = lead;
      bytes[1] = trail;
      const character = decoder.decode(bytes);
      if (character.length === 1 && character !== '\ufffd') gbk.set(character, (lead << 8) | trail);
    }
  }
  return gbk;
}

/** Windows-1252, and Latin-1 where that has control characters. */
function windowsBytes(): ReadonlyMap<string, number> {
  if (windows) return windows;
  windows = new Map();
  const decoder = new TextDecoder('windows-1252');
  for (let code = 0x80; code <= 0xff; code++) {
    windows.set(String.fromCharCode(code), code);
    windows.set(decoder.decode(Uint8Array.of(code)), code);
  }
  return windows;
}
