import { foldTable } from '../source/characters.js';

/** A state of the trie: what has been read so far, up to width, spaces and punctuation. */
export type State = number;

/** No wording goes on like this. */
export const DEAD: State = -1;
const ROOT: State = 0;
const FIRST_SIZE = 1024;
/** Spreads the keys of the table: 2³² divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

/**
 * Wordings by their folded characters. Characters that fold to 0 (white space, punctuation) are passed
 * over on both sides, and so are those of `ignored`.
 *
 * States are numbered as they are made, so that most steps lead from a state to the one behind it: `chain` has
 * the character of that step. All transitions are in one open-addressed table besides, state and character
 * together the key.
 */
export class Trie<Entry> {
  readonly root = ROOT;
  private readonly fold: Uint16Array;
  private readonly entries: (Entry | null)[] = [null];
  /** Whether any wording goes on from a state. */
  private readonly inner: boolean[] = [false];
  /** By state: the character that leads to the state behind it; 0 where none does. */
  private chain = new Uint16Array(FIRST_SIZE);
  private keys = new Int32Array(FIRST_SIZE).fill(-1);
  private targets = new Int32Array(FIRST_SIZE);
  private transitions = 0;
  private count = 0;

  constructor(ignored = '') {
    const table = foldTable();
    this.fold = ignored === '' ? table : table.slice();
    for (const character of ignored) this.fold[character.charCodeAt(0)] = 0;
  }

  /** The state for a wording, made where it is not there yet. */
  add(wording: string): State {
    let state = ROOT;
    for (let at = 0; at < wording.length; at++) {
      const code = this.fold[wording.charCodeAt(at)] as number;
      if (code === 0) continue;
      let next = this.step(state, code);
      if (next === DEAD) {
        next = this.entries.push(null) - 1;
        this.inner.push(false);
        this.inner[state] = true;
        this.link(state, code, next);
        if (next === state + 1) this.chain[state] = code;
      }
      state = next;
    }
    return state;
  }

  entry(state: State): Entry | null {
    return this.entries[state] as Entry | null;
  }

  setEntry(state: State, entry: Entry): void {
    if (this.entries[state] === null) this.count++;
    this.entries[state] = entry;
  }

  /** The entries of all wordings. */
  all(): Entry[] {
    return this.entries.filter((entry): entry is Entry => entry !== null) as Entry[];
  }

  /** Number of wordings with an entry. */
  get size(): number {
    return this.count;
  }

  goesOn(state: State): boolean {
    return this.inner[state] as boolean;
  }

  /** The state reached by reading all of text[start, end) from `state`; DEAD where no wording goes on like this. */
  walk(state: State, text: string, start: number, end: number): State {
    const { fold, chain, keys, targets } = this;
    const mask = keys.length - 1;
    let at = state;
    for (let offset = start; offset < end; offset++) {
      const code = fold[text.charCodeAt(offset)] as number;
      if (code === 0) continue;
      if (chain[at] === code) {
        at++;
        continue;
      }
      // As in `step`, which is called too often here to be a call.
      const key = (at << 16) | code;
      let slot = (Math.imul(key, SPREAD) >>> 12) & mask;
      let found = keys[slot];
      while (found !== key) {
        if (found === -1) return DEAD;
        slot = (slot + 1) & mask;
        found = keys[slot];
      }
      at = targets[slot] as number;
    }
    return at;
  }

  /**
   * The longest wording that text[start, end) opens with, and the offset after its last character;
   * null where there is none.
   */
  longestPrefix(text: string, start: number, end: number): { entry: Entry; end: number } | null {
    const fold = this.fold;
    let at = ROOT;
    let entry: Entry | null = null;
    let entryEnd = start;
    for (let offset = start; offset < end; offset++) {
      const code = fold[text.charCodeAt(offset)] as number;
      if (code === 0) continue;
      at = this.step(at, code);
      if (at === DEAD) break;
      const found = this.entries[at];
      if (found) {
        entry = found;
        entryEnd = offset + 1;
      }
    }
    return entry && { entry, end: entryEnd };
  }

  private step(state: State, code: number): State {
    const key = (state << 16) | code;
    const keys = this.keys;
    const mask = keys.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> 12) & mask;
    while (true) {
      const found = keys[slot];
      if (found === key) return this.targets[slot] as number;
      if (found === -1) return DEAD;
      slot = (slot + 1) & mask;
    }
  }

  private link(state: State, code: number, target: State): void {
    this.transitions++;
    if (this.transitions * 2 > this.keys.length) this.grow();
    if (target >= this.chain.length) {
      const chain = new Uint16Array(this.chain.length * 2);
      chain.set(this.chain);
      this.chain = chain;
    }
    this.put((state << 16) | code, target);
  }

  private put(key: number, target: State): void {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> 12) & mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.targets[slot] = target;
  }

  private grow(): void {
    const { keys, targets } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.targets = new Int32Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key !== -1) this.put(key, targets[slot] as number);
    });
  }
}
