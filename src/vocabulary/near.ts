/**
 * The last resort for a label that no form prints: the wording that differs from it by one character,
 * where that is one wording alone. Only long ones are compared: 当面申请数 and 当场申请数 may be two things.
 */
import { foldTable, isDigit } from '../source/characters.js';
import { bodyStart, type Term, termTrie } from './terms.js';

/** Characters of a wording that count: with fewer, one of them makes another word. */
const SHORTEST = 8;
const LONGEST = 60;
/** What is written for none, behind a label. */
const NO_NUMBER = '无零';

let index: Map<string, Term | null> | undefined;

/**
 * The one wording with at most one character more, less or other than text[start, end); null where none or several are.
 * A digit, or 无, is no slip: it is the number of a cell run together with the label.
 */
export function nearTerm(text: string, start: number, end: number): Term | null {
  if (end - start > LONGEST * 2) return null;
  const folded = foldedOf(text, bodyStart(text, start, end), end);
  if (folded.length < SHORTEST || folded.length > LONGEST) return null;
  index ??= build();
  let found: Term | null = null;
  for (const variant of variantsOf(folded, isOfNumber)) {
    const term = index.get(variant);
    if (term === undefined) continue;
    if (term === null || (found !== null && found !== term)) return null;
    found = term;
  }
  return found;
}

/** Each wording and what is left of it without one of its characters; null where two wordings share it. */
function build(): Map<string, Term | null> {
  const variants = new Map<string, Term | null>();
  for (const term of termTrie().all()) {
    const { wording } = term;
    const folded = foldedOf(wording, bodyStart(wording, 0, wording.length), wording.length);
    // 拟同意公开答复数 is as near to 同意公开答复数, which is too short to be compared, as to 不同意公开答复数.
    if (folded.length === SHORTEST - 1) variants.set(folded, null);
    if (folded.length < SHORTEST) continue;
    for (const variant of variantsOf(folded)) {
      const other = variants.get(variant);
      if (other === undefined) variants.set(variant, term);
      else if (other !== term) variants.set(variant, null);
    }
  }
  return variants;
}

/** A text, and what is left of it without one of its characters that is not `kept`. */
function variantsOf(
  folded: string,
  kept: (folded: string, at: number) => boolean = () => false,
): Set<string> {
  const variants = new Set([folded]);
  for (let at = 0; at < folded.length; at++)
    if (!kept(folded, at)) variants.add(folded.slice(0, at) + folded.slice(at + 1));
  return variants;
}

function isOfNumber(folded: string, at: number): boolean {
  return (
    isDigit(folded.charCodeAt(at)) || (at === folded.length - 1 && NO_NUMBER.includes(folded.charAt(at)))
  );
}

function foldedOf(text: string, start: number, end: number): string {
  const fold = foldTable();
  let folded = '';
  for (let at = start; at < end; at++) {
    const code = fold[text.charCodeAt(at)] as number;
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}
