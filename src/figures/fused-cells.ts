/** Finds rows whose cells stand with nothing between them. */
import type { GenerationId, Row, Table } from '../../grammars/index.js';
import { type Block, isRow, type ParsedRow } from '../parser/blocks.js';
import { foldTable, isDigit, isDigits, isSpace, skipSpace } from '../source/characters.js';
import type { Span } from '../source/span.js';
import { valueColumns } from '../vocabulary/columns.js';
import { bodyStart, type RowEntry, type Term, termTrie } from '../vocabulary/terms.js';
import { cellText, isBlank } from './cell-text.js';
import { isUnit } from './units.js';

/** A row in a place where its cells are joined. */
export interface FusedRow extends Span {
  readonly generation: GenerationId;
  readonly table: Table;
  readonly row: Row;
}

/** So many wordings with nothing between them are no sentence. */
const LEAST_WORDINGS = 4;
/** No number of a report has so many digits. */
const MANY_DIGITS = 12;
const LONGEST_WORDING = 120;
/** What stands in cells: numbers, marks, units. */
const IN_CELLS = new Set('0123456789０１２３４５６７８９+＋-－−–—―/／.．,%条件次元万亿个人无');

/** `二、上年结转0000000三、本年度办理结果（一）予以公开12…` in what no table holds, and in rows that no form has. */
export function joinedCells(source: string, blocks: readonly Block[]): FusedRow[] {
  const found: FusedRow[] = [];
  const within = ({ start, end }: Span) => {
    for (let at = skipSpace(source, start, end); at < end; ) {
      let stop = at;
      while (stop < end && !isSpace(source.charCodeAt(stop))) stop++;
      fusedIn(source, { start: at, end: stop }, found);
      at = skipSpace(source, Math.max(stop, at + 1), end);
    }
  };
  for (const block of blocks) {
    if (block.type !== 'table') within(block);
    else
      for (const part of block.parts)
        if (isRow(part) && part.entry === null) for (const label of part.labels) within(label);
  }
  return found;
}

/** `二、上年结转 0000000`: one run of digits where the table has several columns. */
export function joinedNumbers(source: string, blocks: readonly Block[]): FusedRow[] {
  const found: FusedRow[] = [];
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const part of block.parts) {
      const own = isRow(part) ? rowOf(part) : null;
      if (!own || !isRow(part)) continue;
      const cells = part.cells.filter((cell) => !isUnit(cell) && !isBlank(cell));
      const [cell] = cells;
      if (!cell || cells.length > 1) continue;
      const columns = valueColumns(own.table).length;
      const digits = cellText(source, cell);
      const leads = digits.startsWith('0') || digits.startsWith('０');
      if (columns < 2 || digits.length < columns || !isDigits(digits, 0, digits.length)) continue;
      if (leads || digits.length >= MANY_DIGITS || columns >= 7)
        found.push({ ...own, start: (part.labels[0] ?? cell).start, end: cell.end });
    }
  }
  return found;
}

function rowOf({ entry, header, labels }: ParsedRow): Omit<FusedRow, keyof Span> | null {
  if (entry) return entry.row.kind === 'figure' ? entry : null;
  // The table of 四 prints no label.
  const table = header?.table;
  const [only] = table?.figures === 'column' && labels.length === 0 ? table.rows : [];
  const column = header?.heads[0]?.columns.find((head) => head.table === table);
  return table && only && column ? { generation: column.generation, table, row: only } : null;
}

interface Found extends Span {
  readonly term: Term;
}

/** The rows of wordings that stand one behind another in a piece of text that holds no space. */
function fusedIn(source: string, piece: Span, found: FusedRow[]): void {
  let chain: Found[] = [];
  let from = piece.start;
  let at = piece.start;
  const close = () => {
    const whole = from === piece.start && at === piece.end && isDigit(source.charCodeAt(at - 1));
    if (chain.length >= LEAST_WORDINGS || (whole && chain.length > 0)) add(source, chain, at, found);
    chain = [];
  };
  while (at < piece.end) {
    const next = wordingAt(source, at, piece.end);
    if (next) {
      if (chain.length === 0) from = at;
      chain.push(next);
      at = next.end;
      while (at < piece.end && IN_CELLS.has(source.charAt(at))) at++;
    } else {
      close();
      at++;
    }
  }
  close();
}

function wordingAt(source: string, start: number, end: number): Found | null {
  const body = bodyStart(source, start, Math.min(end, start + LONGEST_WORDING));
  // 规章0件、行政许可6件 is a sentence: marks stand between its parts.
  if (body === start && foldTable()[source.charCodeAt(start)] === 0) return null;
  const match = termTrie().longestPrefix(source, body, Math.min(end, body + LONGEST_WORDING));
  return match && match.end - body > 1 ? { start, end: match.end, term: match.entry } : null;
}

/** The rows of a chain; where it holds nothing but heads, those of the table that prints no label. */
function add(source: string, chain: readonly Found[], end: number, found: FusedRow[]): void {
  chain.forEach(({ term, start, end: wordingEnd }, at) => {
    // 其他 is a row and a column.
    if (term.columns.length > 0 && !isDigit(source.charCodeAt(wordingEnd))) return;
    const place = { start, end: chain[at + 1]?.start ?? end };
    for (const entry of term.rows.filter(isFigureRow)) found.push({ ...entry, ...place });
  });
  const last = chain[chain.length - 1];
  if (!last || chain.some(({ term }) => term.columns.length === 0)) return;
  const span = { start: (chain[0] as Found).start, end };
  for (const { generation, table } of last.term.columns) {
    const [row] = table.figures === 'column' ? table.rows : [];
    if (row) found.push({ generation, table, row, ...span });
  }
}

function isFigureRow({ row }: RowEntry): boolean {
  return row.kind === 'figure' && row.label !== '';
}
