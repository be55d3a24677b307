/**
 * Whether the columns of a table are the same in every way of counting in which the text lines up: with few
 * numbers on its lines, several do.
 */
import type { Widths } from '../../source/width.js';
import type { Lines } from '../found.js';
import { type Columns, overlap } from '../tape.js';
import { bandsOf, byBand } from './bands.js';
import {
  areExact,
  columnsOf,
  countsByLine,
  type Head,
  type HeadedTable,
  headCount,
  isExact,
  LEAST_VALUES,
  standsUnderHeads,
  type ValueColumns,
} from './columns.js';
import { cutLine, type Piece } from './piece.js';
import { hasConflict } from './tables.js';

/** A few rows of a table. */
const FIRST_VALUES = 24;

/** The tables of some lines. */
export interface Counted<Table extends HeadedTable> {
  readonly tables: readonly Table[];
  /** Bars stand between the cells. */
  readonly barred: boolean;
}

/** The tables with blanks whose columns one of the `others`, other ways of counting, tells otherwise. */
export function contested<Table extends HeadedTable>(
  text: string,
  lines: Lines,
  parts: readonly Counted<Table>[],
  others: readonly Widths[],
  exact: boolean,
): Set<Table> {
  const found = new Set<Table>();
  const open: Open<Table>[] = [];
  for (const { tables, barred } of parts)
    for (const table of tables) if (hasBlanks(table)) open.push({ table, barred });
  if (open.length === 0) return found;
  let told: (Told | null)[] | undefined;
  for (const widths of others) {
    const counter = new Counter(text, lines, widths);
    if (exact && !(counter.mayBeExact(parts) && areExact(counter.valuesOf(parts)))) continue;
    told ??= open.map(({ table }) => toldHeads(table, exact));
    open.forEach(({ table, barred }, at) => {
      const own = told?.[at];
      if (!own) return;
      const rival = counter.table(table, barred);
      const others = toldHeads(rival, exact);
      if (!(others || exact) || (others && agree(own, others))) return;
      if (!speaksFor(table, rival) && !placesMore(own.heads, others?.heads)) found.add(table);
    });
  }
  return found;
}

/** A table with blanks. */
interface Open<Table extends HeadedTable> {
  readonly table: Table;
  readonly barred: boolean;
}

/** For each value the head that it stands under, -1 for none or several. */
interface Told {
  readonly heads: readonly number[];
  readonly byRows: boolean;
}

function agree({ heads, byRows }: Told, others: Told): boolean {
  // Where full rows tell, a line that stands otherwise contradicts nothing.
  const isOpen = (head: number, other: number) => byRows && (head < 0 || other < 0);
  return heads.every((head, at) => head === others.heads[at] || isOpen(head, others.heads[at] as number));
}

/** Whether the values stand under the heads in one way of counting, enough of them to tell, and not in the other. */
function speaksFor(table: HeadedTable, rival: HeadedTable): boolean {
  return table.values.length >= LEAST_VALUES && standsUnderHeads(table) && !standsUnderHeads(rival);
}

/** Whether one way of counting has a head above each value, enough of them to tell, and the other has not. */
function placesMore(own: readonly number[], told: readonly number[] | undefined): boolean {
  return own.length >= LEAST_VALUES && !own.includes(-1) && told?.includes(-1) === true;
}

/** Rows with the same number of values as there are columns are told without regard to their places. */
function hasBlanks(table: HeadedTable): boolean {
  const columns = Math.max(table.bands.length, headCount(table));
  return countsByLine(table.values).some((count) => count < columns);
}

/** Null where the columns do not tell. */
function toldHeads(table: HeadedTable, exact: boolean): Told | null {
  const columns = columnsOf(table, exact);
  const places = (table.above ?? table).heads.map((head) => columns.heads(head));
  if (places.every((place) => place === null)) return null;
  const heads = table.values.map((value) => onlyUnder(places, columns.value(value)));
  return { heads, byRows: columns.byRows === true };
}

/** The one head that a place stands under; -1 for none or several. */
function onlyUnder(heads: readonly (Columns | null)[], place: Columns | null): number {
  if (!place) return -1;
  let under = -1;
  for (let at = 0; at < heads.length; at++) {
    const head = heads[at];
    if (!head || !overlap(place, head)) continue;
    if (under >= 0) return -1;
    under = at;
  }
  return under;
}

/** Counts the columns of a table's pieces anew. */
class Counter {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly widths: Widths;
  /** Lines cut anew. */
  private readonly cuts = new Map<number, readonly Piece[]>();
  private readonly countedValues = new Map<HeadedTable, ValueColumns>();

  constructor(text: string, lines: Lines, widths: Widths) {
    this.text = text;
    this.lines = lines;
    this.widths = widths;
  }

  /** Whether the first values line up: where a few do not, all of them do not either. */
  mayBeExact(parts: readonly Counted<HeadedTable>[]): boolean {
    for (const { tables, barred } of parts) {
      for (const { values } of tables) {
        if (values.length === 0) continue;
        const first = values.slice(0, FIRST_VALUES).map((piece) => this.piece(piece, barred));
        const columns = byBand(bandsOf(first), first);
        return columns?.every(isExact) ?? false;
      }
    }
    return true;
  }

  /** The values of all tables, each counted when they are asked for: one that does not line up ends the matter. */
  *valuesOf(parts: readonly Counted<HeadedTable>[]): Iterable<ValueColumns> {
    for (const { tables, barred } of parts) for (const table of tables) yield this.values(table, barred);
  }

  table(table: HeadedTable, barred: boolean): HeadedTable {
    const heads = table.heads.map((head) => this.head(head, barred));
    const { labelled, page } = table;
    const leaves = table.leaves?.map((leaf) => heads[table.heads.indexOf(leaf)] as Head) ?? null;
    return { ...this.values(table, barred), heads, leaves, labelled, page, above: null };
  }

  private values(table: HeadedTable, barred: boolean): ValueColumns {
    let known = this.countedValues.get(table);
    if (!known) {
      const values = table.values.map((piece) => this.piece(piece, barred));
      const bands = bandsOf(values);
      known = { values, bands, conflict: hasConflict(values, bands) };
      this.countedValues.set(table, known);
    }
    return known;
  }

  private head({ first, pieces: counted, term }: Head, barred: boolean): Head {
    const pieces = counted.map((piece) => this.piece(piece, barred));
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (const piece of pieces) {
      from = Math.min(from, piece.from);
      to = Math.max(to, piece.to);
    }
    return { first, pieces, term, from, to };
  }

  private piece({ line, start, end }: Piece, barred: boolean): Piece {
    let cut = this.cuts.get(line);
    if (!cut) {
      cut = cutLine(this.text, this.lines, line, this.widths, barred);
      this.cuts.set(line, cut);
    }
    let low = 0;
    let high = cut.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cut[middle] as Piece).start < start) low = middle + 1;
      else high = middle;
    }
    // Where this way cuts otherwise, nothing of its own begins or ends there.
    const first = cut[low]?.start === start ? cut[low] : undefined;
    let at = Math.max(0, low - 1);
    while (at < cut.length && (cut[at] as Piece).end < end) at++;
    const last = cut[at]?.end === end ? cut[at] : undefined;
    return { line, start, end, from: first?.from as number, to: last?.to as number };
  }
}
