/** What is wrong with a text before anything is read of it. */

/** First and last code units of control characters, halves of surrogate pairs and U+FFFD: most texts have none. */
export const ODD_RANGES: readonly (readonly [number, number])[] = [
  [0, 0x08],
  [0x0e, 0x1a],
  [0xd800, 0xdfff],
  [0xfffd, 0xfffd],
];

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
