/**
 * Whether the columns of a table are the same in every way of counting in which the text lines up: with few
 * numbers on its lines, several do.
 */
import type { Widths } from '../../source/width.js';
import { widthTablesOf } from '../../source/width.js';
import type { Lines } from '../found.js';
import { type Columns, overlap } from '../tape.js';
import { bandsOf } from './bands.js';
import {
  areExact,
  columnsOf,
  countsByLine,
  type Head,
  type HeadedTable,
  headCount,
  standsUnderHeads,
} from './columns.js';
import { cutLine, type Piece } from './piece.js';
import { hasConflict } from './tables.js';

/** Fewer values than this may stand under heads by chance. */
const LEAST_VALUES = 4;

/** The tables of some lines. */
export interface Counted<Table extends HeadedTable> {
  readonly tables: readonly Table[];
  /** Bars stand between the cells. */
  readonly barred: boolean;
}

/** The tables with blanks whose columns another way of counting than `widths` tells otherwise. */
export function contested<Table extends HeadedTable>(
  text: string,
  lines: Lines,
  parts: readonly Counted<Table>[],
  widths: Widths,
  exact: boolean,
): Set<Table> {
  const found = new Set<Table>();
  const all = parts.flatMap(({ tables }) => tables);
  const open = new Set(all.filter(hasBlanks));
  if (open.size === 0) return found;
  for (const other of widthTablesOf(text)) {
    if (other === widths) continue;
    const counter = new Counter(text, lines, other);
    const rivals = parts.flatMap(({ tables, barred }) => tables.map((table) => counter.table(table, barred)));
    if (exact && !areExact(rivals)) continue;
    all.forEach((table, at) => {
      if (!open.has(table)) return;
      const rival = rivals[at] as HeadedTable;
      const told = toldHeads(rival, exact);
      const own = toldHeads(table, exact);
      if (!own || !(told || exact) || own.join() === told?.join()) return;
      if (!speaksFor(table, rival) && !placesMore(own, told)) found.add(table);
    });
  }
  return found;
}

/** Whether the values stand under the heads in one way of counting, enough of them to tell, and not in the other. */
function speaksFor(table: HeadedTable, rival: HeadedTable): boolean {
  return table.values.length >= LEAST_VALUES && standsUnderHeads(table) && !standsUnderHeads(rival);
}

/** Whether one way of counting has a head above each value, enough of them to tell, and the other has not. */
function placesMore(own: readonly number[], told: readonly number[] | null): boolean {
  return own.length >= LEAST_VALUES && !own.includes(-1) && told?.includes(-1) === true;
}

/** Rows with the same number of values as there are columns are told without regard to their places. */
function hasBlanks(table: HeadedTable): boolean {
  const columns = Math.max(table.bands.length, headCount(table));
  return countsByLine(table.values).some((count) => count < columns);
}

/** For each value the head that it stands under, -1 for none or several; null where the columns do not tell. */
function toldHeads(table: HeadedTable, exact: boolean): number[] | null {
  const columns = columnsOf(table, exact);
  const heads = (table.above ?? table).heads.map((head) => columns.heads(head));
  if (heads.every((head) => head === null)) return null;
  return table.values.map((value) => {
    const place = columns.value(value);
    const under = heads.flatMap((head, at) => (place && head && overlap(place, head) ? [at] : []));
    return under.length === 1 ? (under[0] as number) : -1;
  });
}

/** Counts the columns of a table's pieces anew. */
class Counter {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly widths: Widths;
  /** Columns by the offsets where pieces begin and end. */
  private readonly from = new Map<number, number>();
  private readonly to = new Map<number, number>();
  private readonly known = new Set<number>();
  private readonly counted = new Map<HeadedTable, HeadedTable>();

  constructor(text: string, lines: Lines, widths: Widths) {
    this.text = text;
    this.lines = lines;
    this.widths = widths;
  }

  table(table: HeadedTable, barred: boolean): HeadedTable {
    const values = table.values.map((piece) => this.piece(piece, barred));
    const heads = table.heads.map((head) => this.head(head, barred));
    const bands = bandsOf(values);
    const { labelled, page } = table;
    const leaves = table.leaves?.map((leaf) => heads[table.heads.indexOf(leaf)] as Head);
    const counted: HeadedTable = {
      values,
      heads,
      leaves: leaves ?? null,
      labelled,
      page,
      bands,
      above: table.above && (this.counted.get(table.above) ?? null),
      conflict: hasConflict(values, bands),
    };
    this.counted.set(table, counted);
    return counted;
  }

  private head({ first, pieces: counted, term }: Head, barred: boolean): Head {
    const pieces = counted.map((piece) => this.piece(piece, barred));
    const from = pieces.reduce((least, piece) => Math.min(least, piece.from), Number.POSITIVE_INFINITY);
    return { first, pieces, term, from, to: pieces.reduce((most, { to }) => Math.max(most, to), 0) };
  }

  private piece(piece: Piece, barred: boolean): Piece {
    if (!this.known.has(piece.line)) {
      this.known.add(piece.line);
      for (const { start, end, from, to } of cutLine(
        this.text,
        this.lines,
        piece.line,
        this.widths,
        barred,
      )) {
        this.from.set(start, from);
        this.to.set(end, to);
      }
    }
    const place: Columns = {
      from: this.from.get(piece.start) as number,
      to: this.to.get(piece.end) as number,
    };
    return { ...piece, ...place };
  }
}
