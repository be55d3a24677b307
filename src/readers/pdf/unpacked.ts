/**
 * How much the streams of a file unpack to. pdf.js unpacks a stream to its end, whatever its size: a file
 * whose streams are too large is told before it is opened.
 */
import { Unzlib } from 'fflate';
import { ProblemError } from '../extract.js';
import type { Limits } from '../limits.js';

const STREAM = ascii('stream');
const END = ascii('endstream');
/** A stream's dictionary stands in so many bytes before it. */
const LONGEST_DICTIONARY = 1024;
const STEP = 1 << 16;
const FLATE = /\/Fl(?:ateDecode)?\b/g;
/** Pictures are not decoded. */
const PICTURE = /\/Subtype\s*\/Image\b/;

/** @throws ProblemError where the streams, but for pictures, unpack to more than `maxUnzippedBytes` */
export function checkUnpacked(bytes: Uint8Array, limits: Limits): void {
  const most = limits.maxUnzippedBytes;
  const tooLarge = new ProblemError({ code: 'file-too-large', limit: 'maxUnzippedBytes', most });
  let left = most;
  for (let at = find(bytes, STREAM, 0); at >= 0; ) {
    const dictionary = dictionaryBefore(bytes, at);
    const start = behindLineEnd(bytes, at + STREAM.length);
    const end = find(bytes, END, start);
    const filters = dictionary.match(FLATE)?.length ?? 0;
    // Packed twice, as no writer does, a stream may grow a million times.
    if (filters > 1) throw tooLarge;
    if (filters > 0 && !PICTURE.test(dictionary)) {
      left -= unpackedSize(bytes.subarray(start, end < 0 ? bytes.length : end), left);
      if (left < 0) throw tooLarge;
    }
    if (end < 0) return;
    at = find(bytes, STREAM, end + END.length);
  }
}

/** Bytes that come out of a stream, as far as they are more than `most` or it can be read. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const unpack = new Unzlib((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP)
      unpack.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // pdf.js reads what it can of a damaged stream.
  }
  return size;
}

function dictionaryBefore(bytes: Uint8Array, at: number): string {
  const text = String.fromCharCode(...bytes.subarray(Math.max(0, at - LONGEST_DICTIONARY), at));
  return text.slice(Math.max(0, text.lastIndexOf(' obj')));
}

function behindLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0d || bytes[at] === 0x0a ? at + 1 : at;
}

/** Where a word stands first; -1 where it does not. */
function find(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first] = word;
  for (let at = bytes.indexOf(first as number, from); at >= 0; at = bytes.indexOf(first as number, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
