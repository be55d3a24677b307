/** Bytes to text: the encoding by its mark, its declaration, or by what the bytes can be. */
import { fieldWords } from './field-words.js';
import { isBinary } from './inspect.js';
import { restore } from './mojibake.js';

export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it, in capitals: `UTF-8`, `GB18030`. */
  readonly encoding: string;
  /** Neither a mark nor a declaration says so, and it is not UTF-8. */
  readonly guessed: boolean;
  /** Some bytes are no characters of the encoding; U+FFFD stands for them. */
  readonly undecodable: boolean;
  /** The characters were saved in a wrong encoding before, and are restored, or cannot be. */
  readonly mojibake: 'restored' | 'lost' | null;
}

/** Encodings that texts are found in, the likeliest first. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
const DECLARED =
  /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,20})|<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,20})/i;
/** A declaration stands at the beginning. */
const DECLARED_WITHIN = 4096;
/** Enough to tell encodings apart. */
const SAMPLED = 262_144;

/** Whether there is an encoding of this name. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of some bytes without its byte order mark. `forced`: an encoding whatever the bytes say.
 * Throws a RangeError where there is no encoding of that name.
 */
export function decode(bytes: Uint8Array, forced?: string): Decoded {
  if (forced !== undefined) {
    const decoded = finished(bytes, forced, false);
    return { ...decoded, undecodable: tryDecode(bytes, forced) === null };
  }
  const marked = markedEncoding(bytes);
  if (marked !== null) return finished(bytes, marked, false);
  // Nothing else looks like UTF-8 with words in it, whatever it declares.
  if (fits(bytes, 'utf-8') && fieldWords(sampleText(bytes, 'utf-8')) > 0)
    return finished(bytes, 'utf-8', false);
  const declared = declaredEncoding(bytes);
  const fitting = CANDIDATES.filter((label) => mayBe(bytes, label) && fits(bytes, label));
  if (declared !== null && !fitting.includes(declared) && fits(bytes, declared)) fitting.unshift(declared);
  const best = bestOf(bytes, fitting, declared);
  if (best !== null) return finished(bytes, best, best !== 'utf-8' && best !== declared);
  return finished(bytes, leastDamaged(bytes, declared), true);
}

function finished(bytes: Uint8Array, label: string, guessed: boolean): Decoded {
  const decoder = new TextDecoder(label);
  const strict = tryDecode(bytes, label);
  const text = strict ?? decoder.decode(bytes);
  const encoding = decoder.encoding.toUpperCase();
  if (strict === null && isBinary(text)) {
    return { text, encoding, guessed: false, undecodable: false, mojibake: null };
  }
  const restored = restore(text);
  return {
    text: restored.text ?? text,
    encoding,
    guessed,
    undecodable: strict === null,
    mojibake: restored.text !== null ? 'restored' : restored.isLost ? 'lost' : null,
  };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const [, html, xml] = DECLARED.exec(start) ?? [];
  const label = (html ?? xml ?? '').toLowerCase();
  if (label === '' || !isEncoding(label)) return null;
  // What declares itself in bytes like these is not UTF-16; GBK is a part of GB18030.
  const { encoding } = new TextDecoder(label);
  return encoding.startsWith('utf-16') ? null : encoding === 'gbk' ? 'gb18030' : encoding;
}

/** Text in UTF-16 has a zero in each ASCII character; other text has none. */
function mayBe(bytes: Uint8Array, label: string): boolean {
  const sample = bytes.subarray(0, SAMPLED);
  const places = { 'utf-16le': 1, 'utf-16be': 0 }[label];
  const zero = sample.indexOf(0);
  return places === undefined ? zero < 0 || label === 'utf-8' : zero >= 0 && bytes.length % 2 === 0;
}

/** Whether all bytes are characters of an encoding; the text itself is not kept. */
function fits(bytes: Uint8Array, label: string): boolean {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SAMPLED) {
      decoder.decode(bytes.subarray(at, at + SAMPLED), { stream: at + SAMPLED < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The one whose text has most words of the field; without any, what is declared, then UTF-8, then the likeliest. */
function bestOf(bytes: Uint8Array, labels: readonly string[], declared: string | null): string | null {
  let best: string | null = null;
  let most = 0;
  for (const label of labels) {
    const words = fieldWords(sampleText(bytes, label));
    if (words > most || (words === most && words > 0 && label === declared)) {
      best = label;
      most = words;
    }
  }
  if (best !== null) return best;
  if (declared !== null && labels.includes(declared)) return declared;
  return labels[0] ?? null;
}

function leastDamaged(bytes: Uint8Array, declared: string | null): string {
  let best = declared ?? 'utf-8';
  let most = Number.NEGATIVE_INFINITY;
  for (const label of new Set([...(declared === null ? [] : [declared]), 'utf-8', 'gb18030', 'big5'])) {
    const text = sampleText(bytes, label);
    const score = fieldWords(text) - text.split('\ufffd').length;
    if (score > most) {
      best = label;
      most = score;
    }
  }
  return best;
}

function sampleText(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes.subarray(0, SAMPLED), { stream: true });
}
