/** What is wrong with a text before anything is read of it. */

/** Control characters, halves of surrogate pairs and U+FFFD: most texts have none. */
export function isOdd(code: number): boolean {
  if (code < 0x20) return !(code >= 0x09 && code <= 0x0d) && code < 0x1b;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffd;
}

const CONTROL = /[\u0000-\u0008\u000e-\u001a\ufffd]/;
/** Binary data shows in its first characters. */
const SAMPLED = 4096;
const MOST_CONTROL = 0.05;

/** Whether control characters abound: no text. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLED);
  return sample.split(CONTROL).length - 1 > sample.length * MOST_CONTROL;
}

/** Offset of the first half of a surrogate pair that stands alone; -1 where there is none. */
export function loneSurrogate(text: string): number {
  return text.search(/\p{Surrogate}/u);
}
