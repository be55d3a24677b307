/**
 * Which official form a report follows: its tables say it first, then the statistical period, then the
 * title. A report of 2020 may carry the tables of 2021.
 */
import { GENERATION_IDS, type GenerationId, type Grammar, grammars } from '../../grammars/index.js';
import type { CellToken } from '../lexer/cell-token.js';
import { type Term, termTrie } from '../vocabulary/terms.js';

export interface Detection {
  readonly generation: GenerationId | null;
  /** What the choice rests on, strongest first: `table: 本年制发件数`, `period: 2021`, `title: 2021`. */
  readonly evidence: readonly string[];
  /** The generation the tables alone speak for; null where they are missing or undecided. */
  readonly byTables: GenerationId | null;
  /** The generation in force in the report year; null where no year is known. */
  readonly byYear: GenerationId | null;
}

/** Fewer table wordings than this prove nothing: prose has lines like 行政许可 too. */
const LEAST_WORDINGS = 3;
const MOST_EVIDENCE = 3;

/** Chooses the generation of the report that `tokens` are of. */
export function detectGeneration(
  tokens: readonly CellToken[],
  periodYear: number | null,
  titleYear: number | null,
): Detection {
  const wordings = wordingsOf(tokens);
  const byYear = generationOf(periodYear ?? titleYear);
  const byTables = mostWordings(wordings, byYear);
  const evidence: string[] = [];
  const generation = byTables ?? byYear;
  if (byTables) for (const wording of distinctive(wordings, byTables)) evidence.push(`table: ${wording}`);
  if (periodYear !== null) evidence.push(`period: ${periodYear}`);
  if (titleYear !== null) evidence.push(`title: ${titleYear}`);
  return { generation, evidence, byTables, byYear };
}

/** The generation in force for a report year; null before 2008. */
export function generationOf(year: number | null): GenerationId | null {
  if (year === null) return null;
  for (const { id, years } of Object.values(grammars) as Grammar[]) {
    if (year >= years[0] && year <= (years[1] ?? Number.POSITIVE_INFINITY)) return id;
  }
  return null;
}

/** By the index of a wording; all zero but while the wordings of a report are gathered. */
let seen: Uint8Array | undefined;

/** The wordings that occur, each once, in order. */
function wordingsOf(tokens: readonly CellToken[]): Term[] {
  seen ??= new Uint8Array(termTrie().size);
  const found: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { term } = tokens[at] as CellToken;
    if (!term || seen[term.index] === 1) continue;
    seen[term.index] = 1;
    found.push(term);
  }
  for (const { index } of found) seen[index] = 0;
  return found;
}

/** Forms share most of their wordings: the one that knows the most of them, and at a tie the year's. */
function mostWordings(wordings: readonly Term[], byYear: GenerationId | null): GenerationId | null {
  const counts = GENERATION_IDS.map((_, at) => {
    let count = 0;
    for (const { generationBits } of wordings) count += (generationBits >> at) & 1;
    return count;
  });
  const most = Math.max(...counts);
  if (most < LEAST_WORDINGS) return null;
  const tied = GENERATION_IDS.filter((_, at) => counts[at] === most);
  if (tied.length === 1) return tied[0] as GenerationId;
  return byYear !== null && tied.includes(byYear) ? byYear : null;
}

function distinctive(wordings: readonly Term[], generation: GenerationId): string[] {
  const all = wordings.filter((term) => term.generations.includes(generation));
  const only = all.filter((term) => term.generations.length === 1);
  return (only.length > 0 ? only : all).slice(0, MOST_EVIDENCE).map((term) => term.wording);
}
