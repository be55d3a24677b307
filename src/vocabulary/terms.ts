/**
 * The wordings of every generation's tables: which rows, columns and captions each of them may be.
 * Built once from the grammars, when first needed.
 */
import {
  type Column,
  GENERATION_IDS,
  type GenerationId,
  type Grammar,
  grammars,
  type Row,
  type Table,
} from '../../grammars/index.js';
import { skipSpace } from '../source/characters.js';
import { skipOrdinal } from '../source/ordinal.js';
import { Trie } from './trie.js';

/** A row of one generation's form. */
export interface RowEntry {
  readonly generation: GenerationId;
  readonly table: Table;
  readonly row: Row;
  /** Place in the form, counted over all its tables. */
  readonly order: number;
}

/** A column of one generation's form, or the group that columns stand under. */
export interface ColumnEntry {
  readonly generation: GenerationId;
  readonly table: Table;
  /** Null for a group head (法人或其他组织, 行政复议). */
  readonly column: Column | null;
}

export interface CaptionEntry {
  readonly generation: GenerationId;
  readonly table: Table;
}

/** What a wording may stand for. */
export interface Meanings {
  readonly rows: readonly RowEntry[];
  readonly columns: readonly ColumnEntry[];
  readonly captions: readonly CaptionEntry[];
}

/** Everything that one wording may stand for. Never the decision: that needs its place in the report. */
export interface Term extends Meanings {
  readonly wording: string;
  readonly rows: RowEntry[];
  readonly columns: ColumnEntry[];
  readonly captions: CaptionEntry[];
  /** The same form by form, found out when asked for. */
  readonly byForm: { [Form in GenerationId]?: Meanings };
  /** Generations with a row, column, caption or marker of this wording. */
  readonly generations: GenerationId[];
  /** The same as bits, by their places among all. */
  generationBits: number;
  /** Place among the terms, from 0. */
  readonly index: number;
  /** 序号: the head of the running numbers that some agencies put in front of the labels. */
  readonly runningNumber: boolean;
}

const RUNNING_NUMBERS = ['序号', '编号', '行次'];
const TRAILING_NOTE = /[（(][^（()）]*[）)]$/;

let terms: Trie<Term> | undefined;

/** The trie of all table wordings. */
export function termTrie(): Trie<Term> {
  terms ??= build();
  return terms;
}

/**
 * Where the wording of a label begins: after its ordinal and 其中. Labels are compared without both,
 * because conversions lose them.
 */
export function bodyStart(text: string, start: number, end: number): number {
  const at = skipOrdinal(text, start, end);
  if (at >= end || text.charCodeAt(at) !== 0x5176) return at;
  const second = skipSpace(text, at + 1, end);
  return text.charCodeAt(second) === 0x4e2d && second + 1 < end ? second + 1 : at;
}

const MEANS_NOTHING: Meanings = { rows: [], columns: [], captions: [] };

/** What a wording may stand for in one form; nothing without a form. */
export function inForm(term: Term, form: GenerationId | null): Meanings {
  if (form === null) return MEANS_NOTHING;
  return term.byForm[form] ?? sorted(term, form);
}

function sorted(term: Term, form: GenerationId): Meanings {
  const isOfForm = ({ generation }: { generation: GenerationId }) => generation === form;
  const meanings = {
    rows: term.rows.filter(isOfForm),
    columns: term.columns.filter(isOfForm),
    captions: term.captions.filter(isOfForm),
  };
  term.byForm[form] = meanings;
  return meanings;
}

/** Rows of a form in printed order. */
export function rowEntries(grammar: Grammar): RowEntry[] {
  const entries: RowEntry[] = [];
  for (const table of grammar.tables) {
    for (const row of table.rows) {
      entries.push({ generation: grammar.id, table, row, order: entries.length });
    }
  }
  return entries;
}

function build(): Trie<Term> {
  const trie = new Trie<Term>();
  for (const grammar of Object.values(grammars) as Grammar[]) {
    addRows(trie, grammar);
    for (const table of grammar.tables) addHeads(trie, grammar.id, table);
    for (const marker of grammar.markers) speaksFor(termOf(trie, marker), grammar.id);
  }
  for (const wording of RUNNING_NUMBERS) termOf(trie, wording);
  return trie;
}

function addRows(trie: Trie<Term>, grammar: Grammar): void {
  for (const entry of rowEntries(grammar)) {
    if (entry.row.label === '') continue;
    for (const wording of wordingsOf(entry.row)) {
      const term = termOf(trie, wording);
      if (!term.rows.includes(entry)) term.rows.push(entry);
      speaksFor(term, grammar.id);
    }
  }
}

function addHeads(trie: Trie<Term>, generation: GenerationId, table: Table): void {
  const captions = table.caption === null ? [] : [table.caption];
  for (const wording of [...captions, ...table.captions.map((caption) => caption.text)]) {
    const term = termOf(trie, wording);
    term.captions.push({ generation, table });
    speaksFor(term, generation);
  }
  for (const column of table.columns) {
    if (column.label !== '') {
      for (const wording of wordingsOf(column)) {
        addColumn(termOf(trie, wording), { generation, table, column });
      }
    }
    for (const group of column.groups) {
      addColumn(termOf(trie, group), { generation, table, column: null });
    }
  }
}

function addColumn(term: Term, entry: ColumnEntry): void {
  const known = term.columns.some((other) => other.table === entry.table && other.column === entry.column);
  if (!known) term.columns.push(entry);
  speaksFor(term, entry.generation);
}

function speaksFor(term: Term, generation: GenerationId): void {
  if (term.generations.includes(generation)) return;
  term.generations.push(generation);
  term.generationBits |= 1 << GENERATION_IDS.indexOf(generation);
}

/** A label as the form prints it, without its trailing note, and as met in the wild. */
export function wordingsOf(item: Row | Column): string[] {
  const wordings: string[] = [];
  for (const wording of [item.label, ...item.wordings.map((other) => other.text)]) {
    wordings.push(wording);
    const short = wording.replace(TRAILING_NOTE, '');
    if (short !== wording && short !== '') wordings.push(short);
  }
  return wordings;
}

function termOf(trie: Trie<Term>, wording: string): Term {
  const state = trie.add(wording.slice(bodyStart(wording, 0, wording.length)));
  let term = trie.entry(state);
  if (!term) {
    term = {
      wording,
      rows: [],
      columns: [],
      captions: [],
      byForm: {},
      generations: [],
      generationBits: 0,
      index: trie.size,
      runningNumber: RUNNING_NUMBERS.includes(wording),
    };
    trie.setEntry(state, term);
  }
  return term;
}
