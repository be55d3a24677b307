/** What the header of each table prints: its heads, the groups that these stand under, and what stands in its corner. */
import { type Grammar, grammars, type Table } from '../../grammars/index.js';
import { foldTable } from '../source/characters.js';
import { valueColumns } from './columns.js';
import { wordingsOf } from './terms.js';

/** A head, or what else the header prints. */
export interface HeadPattern {
  /** As they compare with what is printed: folded. */
  readonly wordings: readonly string[];
  /** The value columns that it stands above, both included; -1 is the column of the labels. */
  readonly from: number;
  readonly to: number;
  /** Some reports do without. */
  readonly optional: boolean;
}

export interface HeaderPattern {
  readonly heads: readonly HeadPattern[];
  /** The heads of the value columns, from the left, as indices among all. */
  readonly leaves: readonly number[];
  /** How often each letter stands in it at least. */
  readonly letters: ReadonlyMap<string, number>;
}

/** A table of fewer columns has them side by side. */
const LEAST_COLUMNS = 3;

let patterns: readonly HeaderPattern[] | undefined;

/** The headers of all forms' tables, each once. */
export function headerPatterns(): readonly HeaderPattern[] {
  patterns ??= build();
  return patterns;
}

function build(): HeaderPattern[] {
  const known = new Map<string, HeaderPattern>();
  for (const { tables } of Object.values(grammars) as Grammar[]) {
    for (const table of tables) {
      if (valueColumns(table).length < LEAST_COLUMNS) continue;
      const others = [...cornerOf(table), ...groupsOf(table)];
      const columns = valueColumns(table).map((column, at) => ({
        ...above(wordingsOf(column), at, at),
        optional: false,
      }));
      const heads = [...others, ...columns];
      const leaves = columns.map((_, at) => others.length + at);
      known.set(JSON.stringify(heads), { heads, leaves, letters: lettersOf(columns) });
    }
  }
  return [...known.values()];
}

/** What stands above the labels, or above the whole table. */
function cornerOf(table: Table): HeadPattern[] {
  const captions = [
    ...(table.caption === null ? [] : [table.caption]),
    ...table.captions.map(({ text }) => text),
  ];
  const labels = table.columns.filter(({ id, label }) => id === 'label' && label !== '').flatMap(wordingsOf);
  const to = table.caption === null ? -1 : valueColumns(table).length - 1;
  return [
    ...(captions.length > 0 ? [above(captions, -1, to)] : []),
    ...(labels.length > 0 ? [above(labels, -1, -1)] : []),
  ];
}

/** The groups of the columns: 法人或其他组织 above five of them. */
function groupsOf(table: Table): HeadPattern[] {
  const groups: { name: string; from: number; to: number }[] = [];
  valueColumns(table).forEach((column, at) => {
    for (const name of column.groups) {
      const last = groups.find((group) => group.name === name && group.to === at - 1);
      if (last) last.to = at;
      else groups.push({ name, from: at, to: at });
    }
  });
  return groups.map(({ name, from, to }) => above([name], from, to));
}

function above(wordings: readonly string[], from: number, to: number): HeadPattern {
  return { wordings: wordings.map(folded), from, to, optional: true };
}

/** How often each letter stands in some heads, whichever wording each of them has. */
function lettersOf(heads: readonly HeadPattern[]): Map<string, number> {
  const letters = new Map<string, number>();
  for (const { wordings } of heads) {
    const counts = wordings.map(countsOf);
    for (const [letter, count] of counts[0] as Map<string, number>) {
      const least = counts.reduce((most, other) => Math.min(most, other.get(letter) ?? 0), count);
      letters.set(letter, (letters.get(letter) ?? 0) + least);
    }
  }
  return letters;
}

/** How often each letter stands in a text. */
export function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** A text as it compares with others. */
export function folded(text: string): string {
  const fold = foldTable();
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const code = fold[text.charCodeAt(at)] as number;
    if (code !== 0) letters += String.fromCharCode(code);
  }
  return letters;
}
