/** The words and phrases of grammars/phrases.ts, ready to be looked up in the prose of one form. */
import { type GenerationId, type Grammar, grammars, type Phrase, type Topic } from '../../grammars/index.js';
import { phrases, type WordRole, words } from '../../grammars/phrases.js';
import { foldTable } from '../source/characters.js';
import { readOrdinal } from '../source/ordinal.js';
import { Trie } from '../vocabulary/trie.js';

/** A row of the form by its own label, as an indicator: 政策解读稿件发布数：4篇. */
type RowRole = `row:${string}`;
export type Role = WordRole | RowRole;

export interface Word {
  readonly role: Role;
  /** At the head of a clause it says how or why, and names no subject. */
  readonly opens: boolean;
  /** What it says the sentence is about. */
  readonly topics: readonly Topic[];
}

/** What a phrase counts in one form. */
export interface Meaning {
  readonly indicators: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly needs: Phrase['needs'];
  readonly after: string | undefined;
  readonly whole: boolean;
}

export interface Lexicon {
  readonly words: Trie<Word>;
  /** By code unit: 1 where a word may begin with it. */
  readonly firsts: Uint8Array;
  /** By the roles of the words and `N`, joined by spaces. */
  readonly phrases: ReadonlyMap<string, readonly Meaning[]>;
  /** By the roles of the words behind a negation. */
  readonly none: ReadonlyMap<string, readonly Meaning[]>;
  /** Words in the longest phrase on one side of its number. */
  readonly longest: number;
}

/** Roles that decide whom and when a clause speaks of; words of any other role are parts of phrases. */
const FRAME = new Set<Role>([
  ...([
    'pass',
    'person',
    'in_all',
    'self',
    'place',
    'others',
    'adverb',
    'besides',
    'part',
    'and',
    'both',
    'respectively',
    'none',
  ] as const),
  ...(['this_year', 'other_time', 'compare', 'plan', 'each', 'cumulative', 'around'] as const),
  ...(['open_government', 'rival'] as const),
]);
/** Labels that name a count by themselves. */
const COUNTING_LABEL = /(?:数|数量)$/;
const OPEN_GOVERNMENT = /信息公开|政务公开/;
const TRAILING_NOTE = /[（(][^（()）]*[）)]$/;

const lexicons = new Map<GenerationId, Lexicon>();

/** Whether a role says something of the frame of a clause, and nothing of what is counted. */
export function isFrame(role: Role): boolean {
  return FRAME.has(role);
}

/** The lexicon of a form, built when first needed. */
export function lexiconOf(generation: GenerationId): Lexicon {
  let lexicon = lexicons.get(generation);
  if (!lexicon) {
    lexicon = build(grammars[generation]);
    lexicons.set(generation, lexicon);
  }
  return lexicon;
}

function build(grammar: Grammar): Lexicon {
  const trie = new Trie<Word>();
  const wordings: string[] = [];
  const add = (wording: string, word: Word) => {
    wordings.push(wording);
    trie.setEntry(trie.add(wording), word);
  };
  for (const [role, list] of Object.entries(words) as [WordRole, readonly string[]][]) {
    const opens = role === 'adverb';
    for (const word of list) add(word, { role: opens ? 'pass' : role, opens, topics: topicsOf(role, word) });
  }
  const byPattern = new Map<string, Meaning[]>();
  const none = new Map<string, Meaning[]>();
  const put = (map: Map<string, Meaning[]>, pattern: string, meaning: Meaning) => {
    const known = map.get(pattern);
    if (known) known.push(meaning);
    else map.set(pattern, [meaning]);
  };
  for (const phrase of phrases) {
    const indicators = phrase.counts[grammar.id];
    if (!indicators) continue;
    const { needs, after, whole = false } = phrase;
    const meaning = { indicators, units: new Set(phrase.units), needs, after, whole };
    for (const pattern of phrase.say) put(byPattern, pattern, meaning);
    for (const pattern of phrase.none ?? []) put(none, pattern, meaning);
  }
  for (const [label, id, unit] of countingRows(grammar)) {
    const role: RowRole = `row:${id}`;
    add(label, { role, opens: false, topics: [] });
    const units = new Set(unit === '万元' ? ['元'] : [unit, '个', '件', '条', '次']);
    put(byPattern, `${role} N`, {
      indicators: [id],
      units,
      needs: undefined,
      after: undefined,
      whole: false,
    });
  }
  const sides = [...byPattern.keys()].flatMap((pattern) =>
    pattern.split('N').map((side) => side.split(' ').length),
  );
  return { words: trie, firsts: firstsOf(wordings), phrases: byPattern, none, longest: Math.max(...sides) };
}

function topicsOf(role: Role, word: string): readonly Topic[] {
  if (role === 'request') return ['requests', 'open_government'];
  return OPEN_GOVERNMENT.test(word) ? ['open_government'] : [];
}

function firstsOf(wordings: readonly string[]): Uint8Array {
  const fold = foldTable();
  const begins = new Uint8Array(0x10000);
  for (const wording of wordings) {
    let at = 0;
    while (at < wording.length && fold[wording.charCodeAt(at)] === 0) at++;
    if (at < wording.length) begins[fold[wording.charCodeAt(at)] as number] = 1;
  }
  const firsts = new Uint8Array(0x10000);
  for (let code = 0; code < firsts.length; code++) firsts[code] = begins[fold[code] as number] as number;
  return firsts;
}

/** Labels of rows that have one figure each, of those that no two rows share. */
function countingRows(grammar: Grammar): [label: string, id: string, unit: string][] {
  const found = new Map<string, [label: string, id: string, unit: string] | null>();
  for (const table of grammar.tables) {
    if (table.figures !== 'row') continue;
    for (const { id, kind, label, unit } of table.rows) {
      if (kind !== 'figure') continue;
      const plain = label.replace(/^其中：/, '').replace(TRAILING_NOTE, '');
      const body = plain.slice(readOrdinal(plain, 0, plain.length)?.bodyStart ?? 0);
      if (COUNTING_LABEL.test(body)) found.set(body, found.has(body) ? null : [body, id, unit ?? '']);
    }
  }
  return [...found.values()].filter((row) => row !== null);
}
