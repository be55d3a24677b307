/** What the grammar yields: the report as a flat run of blocks, tables with their rows settled. */
import type { Table } from '../../grammars/index.js';
import type { BlockColumns } from '../layout/tape.js';
import type { SourceRange } from '../source/pieces.js';
import type { HeadingMatch } from '../lexer/cell-token.js';
import { isValueColumn, valueColumns } from '../vocabulary/columns.js';
import type { ColumnEntry, RowEntry } from '../vocabulary/terms.js';
import { Hull, type Span } from '../source/span.js';
import type { CellNode } from './nodes.js';

// The offsets of a block's heading are those of the source, as the block's own.

/** What a heading says where that is not what stands in the source: pieces put together, entities decoded. */
export interface PrintedHeading {
  readonly heading: string;
  readonly ordinal: string | null;
}

/** A line of prose, or of anything that no table holds. */
export interface LineBlock extends SourceRange {
  readonly type: 'line' | 'note' | 'unknown' | 'chrome';
  /** Set where the line may open a section. */
  readonly heading: HeadingMatch | null;
  readonly printed?: PrintedHeading;
}

/** A line that opens a section by its first rank: 一、… or a listed title. */
export interface HeadingBlock extends SourceRange {
  readonly type: 'heading';
  readonly heading: HeadingMatch;
  readonly printed?: PrintedHeading;
}

/** A head and the columns of this generation that it may be. */
export interface ParsedHead {
  readonly cell: CellNode;
  readonly columns: readonly ColumnEntry[];
  /** 序号: the column in front of the labels, which holds no figures. */
  readonly runningNumber: boolean;
}

/** How the heads of a header speak for one table. */
interface HeadsOfTable {
  readonly table: Table;
  count: number;
  /** Those that name a value column, not a group of them or the labels. */
  leaves: number;
}

/** The column heads above some rows, in reading order. */
export class ParsedHeader {
  readonly cells: CellNode[] = [];
  private readonly hull = new Hull();
  private readonly added: ParsedHead[] = [];
  private readonly tables: HeadsOfTable[] = [];
  /** Lines so far, where the layout shows their ends, and the cells up to the end of the last. */
  private lines = 0;
  private lineEnd = 0;
  /** Heads up to where the last line begins, and up to its end. */
  private lastLineFrom = 0;
  private lastLineTo = 0;
  private lineWidth = 0;
  private isEven = true;

  get heads(): readonly ParsedHead[] {
    return this.added;
  }

  get start(): number {
    return this.hull.start;
  }

  get end(): number {
    return this.hull.end;
  }

  addCell(cell: CellNode): void {
    this.cells.push(cell);
    this.hull.widen(cell);
  }

  addHead(head: ParsedHead): void {
    this.added.push(head);
    let own: HeadsOfTable | null = null;
    let isLeaf = false;
    for (const { table, column } of head.columns) {
      // A head that several columns of a table share counts once for it.
      if (own?.table !== table) {
        own = this.headsOf(table);
        own.count++;
        isLeaf = false;
      }
      if (isLeaf || !column || !valueColumns(table).includes(column)) continue;
      own.leaves++;
      isLeaf = true;
    }
  }

  private headsOf(table: Table): HeadsOfTable {
    for (const heads of this.tables) if (heads.table === table) return heads;
    const heads = { table, count: 0, leaves: 0 };
    this.tables.push(heads);
    return heads;
  }

  /** Whether a column of running numbers stands in front of the labels. */
  get numbered(): boolean {
    return this.heads[0]?.runningNumber === true;
  }

  endLine(): void {
    const cells = this.cells.length - this.lineEnd;
    if (cells === 0) return;
    this.lines++;
    this.lineEnd += cells;
    this.lastLineFrom = this.lastLineTo;
    this.lastLineTo = this.added.length;
    if (this.lines === 2) this.lineWidth = cells;
    else if (this.lines > 2 && cells !== this.lineWidth) this.isEven = false;
  }

  /**
   * Cells of each line but the first, whose leading blanks stand before the table; 0 where lines differ, or where
   * their ends do not show.
   */
  get width(): number {
    return this.isEven ? this.lineWidth : 0;
  }

  /** The layout shows where its lines end. */
  get showsLines(): boolean {
    return this.lines > 0;
  }

  /** The heads of the last of several lines; none where the layout does not show their ends. */
  get lastLine(): readonly ParsedHead[] {
    return this.lines > 1 ? this.added.slice(this.lastLineFrom, this.lastLineTo) : [];
  }

  /** Whether each value column of the table has a head. */
  get isComplete(): boolean {
    const most = this.mostHeads;
    return most !== null && most.leaves === valueColumns(most.table).length;
  }

  /** Where the first column with figures stands; null where the layout does not show it. */
  get firstColumn(): BlockColumns | null {
    const first = this.heads.find(({ columns }) =>
      columns.some(({ column }) => column === null || isValueColumn(column)),
    );
    return first?.cell.columns ?? null;
  }

  /** The table that has the most of these heads; null where they leave it open. */
  get table(): Table | null {
    return this.mostHeads?.table ?? null;
  }

  private get mostHeads(): HeadsOfTable | null {
    let best: HeadsOfTable | null = null;
    let most = 0;
    for (const heads of this.tables) {
      if (heads.count < most) continue;
      best = heads.count === most ? null : heads;
      most = heads.count;
    }
    return best;
  }
}

export interface ParsedRow {
  /** The row of the form; null where the form has none, or where several fit. */
  entry: RowEntry | null;
  /** The row of the first label: the heading it stands under where that is printed before its own. */
  opening: RowEntry | null;
  /** The wording that the label is taken for, a character of it being other; null where it prints a known one. */
  near: string | null;
  /** Rows that the label fits, where nothing tells which is meant. */
  candidates: readonly RowEntry[];
  labels: CellNode[];
  /** Cells behind the label, in reading order; none until all of them are read. */
  cells: readonly CellNode[];
  /** Heads in force; null where the table has none. */
  readonly header: ParsedHeader | null;
  /** Where its labels and cells stand, once all of them are read. */
  start: number;
  end: number;
  /** The layout shows where the row ends. */
  closed: boolean;
  /** The layout marks its cells, and so shows blanks. */
  marked: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (ParsedHeader | ParsedRow)[];
}

export type Block = LineBlock | HeadingBlock | TableBlock;

/** Puts what the page prints of its own, as its markup says, between the blocks of the report. */
export function withChrome(
  blocks: readonly Block[],
  chrome: readonly Span[],
  within: Span,
): readonly Block[] {
  if (chrome.length === 0) return blocks;
  const own = chrome
    .filter(({ start, end }) => start < end && start >= within.start && end <= within.end)
    .map(({ start, end }): LineBlock => ({ type: 'chrome', heading: null, start, end }));
  return [...blocks, ...own].sort((one, other) => one.start - other.start);
}

export function isRow(part: ParsedHeader | ParsedRow): part is ParsedRow {
  return 'labels' in part;
}
