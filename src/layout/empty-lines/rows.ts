/** The rows of a form whose labels and cells stand on lines of their own. */
import type { GenerationId, Table } from '../../../grammars/index.js';
import { isPlaceholder, isQuantity, isZeroWord } from '../../lexer/shapes.js';
import { skipSpace, trimSpace } from '../../source/characters.js';
import { valueColumns } from '../../vocabulary/columns.js';
import { depthOf } from '../../vocabulary/headings.js';
import { bodyStart, inForm, type RowEntry, type Term, termTrie } from '../../vocabulary/terms.js';
import { DEAD } from '../../vocabulary/trie.js';
import type { Lines } from '../found.js';

/** A wording is put together from at most this many lines. */
const MOST_PIECES = 12;
/** Longer lines are prose. */
const LONGEST_CELL = 60;
/** What a label may break behind, within its ordinal; a number alone is a cell. */
const BROKEN_ORDINAL = /^(?:[（(〔][一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3}|其)$/;
const LONGEST_ORDINAL = 5;
/** More empty lines than so many for each cell are no blanks. */
export const LONGEST_STEP = 4;

/** A wording of a table, and the lines it stands on. */
export interface Wording {
  readonly term: Term;
  readonly first: number;
  readonly last: number;
}

/** A row of a form, behind its label or, in the table of 四, behind the heads. */
export interface LinedRow {
  readonly table: Table;
  /** The lines of its label; null where it has none. */
  readonly label: Wording | null;
  /** The line behind which its cells stand. */
  readonly above: number;
  /** How many cells the form has. */
  readonly columns: number;
  /** How many headings it stands under. */
  readonly depth: number;
  /** The lines that are not empty. */
  readonly cells: readonly number[];
  /** The next line that is none of its cells: the label of the next row, or what stands behind the table. */
  readonly end: number;
  /** How many headings the next row stands under; null behind the last row of a table. */
  readonly nextDepth: number | null;
}

/** The range of a line without the white space around it; empty for an empty line. */
export function contentOf(text: string, lines: Lines, line: number): { start: number; end: number } {
  const start = lines.starts[line] as number;
  const end = trimSpace(text, start, lines.ends[line] as number);
  return { start: skipSpace(text, start, end), end };
}

export function isEmpty(text: string, lines: Lines, line: number): boolean {
  const { start, end } = contentOf(text, lines, line);
  return start === end;
}

/** The wordings of tables, each on lines of its own. */
export function wordingsOf(text: string, lines: Lines): Wording[] {
  const found: Wording[] = [];
  for (let line = 0; line < lines.count; line++) {
    const wording = wordingAt(text, lines, line);
    if (!wording) continue;
    found.push(wording);
    line = wording.last;
  }
  return found;
}

function wordingAt(text: string, lines: Lines, first: number): Wording | null {
  const trie = termTrie();
  const origin = contentOf(text, lines, first).start;
  let state = trie.root;
  let found: Wording | null = null;
  for (let line = first; line < Math.min(lines.count, first + MOST_PIECES); line++) {
    const { start, end } = contentOf(text, lines, line);
    if (start === end || end - start > LONGEST_CELL) break;
    const from = state === trie.root ? Math.max(start, bodyStart(text, origin, end)) : start;
    const further = trie.walk(state, text, from, end);
    if (further === DEAD) {
      // （一⏎）予以公开
      if (
        state === trie.root &&
        BROKEN_ORDINAL.test(text.slice(start, Math.min(end, start + LONGEST_ORDINAL)))
      )
        continue;
      break;
    }
    state = further;
    const term = trie.entry(state);
    if (term) found = { term, first, last: line };
    if (!trie.goesOn(state)) break;
  }
  return found;
}

/** The fewest lines from a label, a head or a cell to the next: so many if two of them stand beside each other. */
export function stepOf(wordings: readonly Wording[], rows: readonly LinedRow[]): number {
  let step = LONGEST_STEP;
  wordings.forEach(({ first }, at) => {
    const before = at > 0 ? wordings[at - 1] : undefined;
    if (before) step = Math.min(step, first - before.last);
  });
  for (const { above, cells } of rows)
    cells.forEach((line, at) => {
      step = Math.min(step, line - (cells[at - 1] ?? above));
    });
  return step;
}

/** The rows of a form, in order. */
export function rowsOf(
  text: string,
  lines: Lines,
  wordings: readonly Wording[],
  form: GenerationId,
): LinedRow[] {
  const rows: LinedRow[] = [];
  let last: RowEntry | null = null;
  wordings.forEach((wording, at) => {
    const behind = wordings[at + 1] ?? null;
    const entry = entryOf(wording.term, form, last);
    if (entry) last = entry;
    const row = entry
      ? labelledRow(text, lines, entry, wording, behind)
      : unlabelledRow(text, lines, wording, behind, form);
    if (row) rows.push(row);
  });
  return rows;
}

/** The row of a form that a wording names behind another row; null where it may be several, or a head. */
function entryOf(term: Term, form: GenerationId, last: RowEntry | null): RowEntry | null {
  const { rows, columns } = inForm(term, form);
  const [entry] = rows;
  if (!entry) return null;
  // 总计 and 其他 are rows behind rows of their table, and heads elsewhere.
  if (columns.length > 0 && !(last?.table === entry.table && last.order < entry.order)) return null;
  const depth = depthOf(entry.table, entry.row);
  const isOne = rows.every(
    (other) => other.table === entry.table && depthOf(other.table, other.row) === depth,
  );
  return isOne ? entry : null;
}

function labelledRow(
  text: string,
  lines: Lines,
  entry: RowEntry,
  label: Wording,
  behind: Wording | null,
): LinedRow | null {
  const { table, row, order } = entry;
  const columns = valueColumns(table).length;
  // Those of 2014 have a unit and a number, whatever is blank.
  if (table.figures === 'row') return null;
  const next = behind && entryOf(behind.term, entry.generation, entry);
  // （六）其他处理 is also met as one row in place of its rows.
  const isRow = row.kind === 'figure' || (row.subtotal !== undefined && next && next.row.parent !== row.id);
  if (!isRow) return null;
  const nextDepth = next && next.table === table && next.order > order ? depthOf(table, next.row) : null;
  const limit = nextDepth === null ? lines.count : (behind?.first ?? 0);
  const read = cellsBehind(text, lines, label.last, limit, columns, nextDepth !== null);
  return { table, label, above: label.last, columns, depth: depthOf(table, row), nextDepth, ...read };
}

/** The row of the table of 四 behind the last of its heads. */
function unlabelledRow(
  text: string,
  lines: Lines,
  head: Wording,
  behind: Wording | null,
  form: GenerationId,
): LinedRow | null {
  const { columns: own } = inForm(head.term, form);
  const table = own.find(({ table: { figures } }) => figures === 'column')?.table;
  if (!table || own.some((other) => other.table !== table && !other.column)) return null;
  // Another head of it follows.
  if (behind && inForm(behind.term, form).columns.some((other) => other.table === table)) return null;
  const columns = valueColumns(table).length;
  const read = cellsBehind(text, lines, head.last, lines.count, columns, false);
  return { table, label: null, above: head.last, columns, depth: 0, nextDepth: null, ...read };
}

/** The cells of a row, up to where the next begins; where none does, numbers alone. */
function cellsBehind(
  text: string,
  lines: Lines,
  above: number,
  limit: number,
  columns: number,
  isBounded: boolean,
): { cells: number[]; end: number } {
  const cells: number[] = [];
  const farthest = above + LONGEST_STEP * (columns + LONGEST_STEP);
  for (let line = above + 1; line < limit; line++) {
    if (isEmpty(text, lines, line)) {
      if (line > farthest) return { cells, end: line };
    } else if (cells.length > columns || (!isBounded && !isValue(text, lines, line)))
      return { cells, end: line };
    else cells.push(line);
  }
  return { cells, end: limit };
}

function isValue(text: string, lines: Lines, line: number): boolean {
  const { start, end } = contentOf(text, lines, line);
  return (
    isQuantity(text, start, end) || isPlaceholder(text, start, end) || isZeroWord(text.slice(start, end))
  );
}
