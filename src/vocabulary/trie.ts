import { foldTable } from '../source/characters.js';

/** A state of the trie: what has been read so far, up to width, spaces and punctuation. */
export class TrieNode<Entry> {
  readonly next = new Map<number, TrieNode<Entry>>();
  entry: Entry | null = null;
}

/**
 * Wordings by their folded characters. Characters that fold to 0 (white space, punctuation) are passed
 * over on both sides, and so are those of `ignored`.
 */
export class Trie<Entry> {
  readonly root = new TrieNode<Entry>();
  private readonly fold: Uint16Array;

  constructor(ignored = '') {
    const table = foldTable();
    this.fold = ignored === '' ? table : table.slice();
    for (const character of ignored) this.fold[character.charCodeAt(0)] = 0;
  }

  /** The node for a wording, made where it is not there yet. */
  add(wording: string): TrieNode<Entry> {
    let node = this.root;
    for (let at = 0; at < wording.length; at++) {
      const code = this.fold[wording.charCodeAt(at)] as number;
      if (code === 0) continue;
      let next = node.next.get(code);
      if (!next) {
        next = new TrieNode();
        node.next.set(code, next);
      }
      node = next;
    }
    return node;
  }

  /** The node reached by reading all of text[start, end) from `node`; null where no wording goes on like this. */
  walk(node: TrieNode<Entry>, text: string, start: number, end: number): TrieNode<Entry> | null {
    const fold = this.fold;
    let at = node;
    for (let offset = start; offset < end; offset++) {
      const code = fold[text.charCodeAt(offset)] as number;
      if (code === 0) continue;
      const next = at.next.get(code);
      if (!next) return null;
      at = next;
    }
    return at;
  }

  /**
   * The longest wording that text[start, end) opens with, and the offset after its last character;
   * null where there is none.
   */
  longestPrefix(text: string, start: number, end: number): { entry: Entry; end: number } | null {
    const fold = this.fold;
    let at = this.root;
    let entry: Entry | null = null;
    let entryEnd = start;
    for (let offset = start; offset < end; offset++) {
      const code = fold[text.charCodeAt(offset)] as number;
      if (code === 0) continue;
      const next = at.next.get(code);
      if (!next) break;
      at = next;
      if (at.entry) {
        entry = at.entry;
        entryEnd = offset + 1;
      }
    }
    return entry && { entry, end: entryEnd };
  }
}
