/** What paragraphs, characters and rows are, as runs of modifiers over the bytes of the text say. */
import { damaged } from '../zip.js';
import type { DocStreams, Stretch } from './information.js';

const PAGE = 512;

/** Modifiers that are read, by their codes. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const LIST = 0x460b;
const LEVEL = 0x260a;
const ROW = 0xd608;
const TABS = 0xc615;
const HUGE = [0x6646, 0x6645, 0x646b];
const DELETED = 0x0800;
const VANISHED = 0x083c;

/** A cell of a row: its edges in twentieths of a point, and how it is merged. */
export interface RowCell {
  readonly from: number;
  readonly to: number;
  /** Goes on from the cell before it. */
  readonly goesOnAcross: boolean;
  /** Is one with the cell above or the cell below, or with both; the first of them. */
  readonly isMergedDown: boolean;
  readonly isFirstDown: boolean;
}

export interface ParagraphProperties {
  /** Tables around it. */
  depth: number;
  isRowEnd: boolean;
  isInnerCell: boolean;
  /** Number of its list, from 1; 0: none. */
  list: number;
  level: number;
  row: readonly RowCell[] | null;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** Offset of the modifiers in the main stream, and their length. */
  readonly at: number;
  readonly length: number;
}

/** The runs of paragraphs or characters, in order of their bytes. */
export class Runs {
  private readonly runs: Run[] = [];

  constructor(streams: DocStreams, { start, length }: Stretch, kind: 'paragraphs' | 'characters') {
    const { main, table } = streams;
    const count = Math.max(0, Math.floor((length - 4) / 8));
    for (let index = 0; index < count; index++) {
      const page = (table.getUint32(start + 4 * (count + 1) + 4 * index, true) & 0x3fffff) * PAGE;
      if (page + PAGE > main.byteLength) throw damaged('WordDocument');
      this.readPage(main, page, kind);
    }
    this.runs.sort((one, other) => one.start - other.start);
  }

  /** Those for which something holds. */
  filter(holds: (run: Run) => boolean): Run[] {
    return this.runs.filter(holds);
  }

  /** The run over a byte; null where there is none. */
  at(offset: number): Run | null {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle] as Run).start <= offset) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    return run && run.start <= offset && offset < run.end ? run : null;
  }

  private readPage(main: DataView, page: number, kind: 'paragraphs' | 'characters'): void {
    const count = main.getUint8(page + PAGE - 1);
    const step = kind === 'paragraphs' ? 13 : 1;
    if (4 * (count + 1) + step * count >= PAGE) throw damaged('WordDocument');
    for (let index = 0; index < count; index++) {
      const start = main.getUint32(page + 4 * index, true);
      const end = main.getUint32(page + 4 * (index + 1), true);
      let at = page + 2 * main.getUint8(page + 4 * (count + 1) + step * index);
      if (at === page) continue;
      let length = main.getUint8(at++);
      if (kind === 'paragraphs') {
        length = length === 0 ? 2 * main.getUint8(at++) : 2 * length - 1;
        // The style stands in front.
        at += 2;
        length -= 2;
      }
      if (length > 0 && at + length <= page + PAGE) this.runs.push({ start, end, at, length });
    }
  }
}

const PLAIN: ParagraphProperties = {
  depth: 0,
  isRowEnd: false,
  isInnerCell: false,
  list: 0,
  level: 0,
  row: null,
};

export function paragraphProperties({ main, data }: DocStreams, run: Run | null): ParagraphProperties {
  if (!run) return PLAIN;
  const found: ParagraphProperties = { ...PLAIN };
  const take = (code: number, view: DataView, at: number, length: number): void => {
    switch (code) {
      case IN_TABLE:
        if (view.getUint8(at) !== 0) found.depth = Math.max(found.depth, 1);
        break;
      case DEPTH:
        found.depth = Math.max(0, view.getInt32(at, true));
        break;
      case ROW_END:
      case INNER_ROW_END:
        found.isRowEnd = found.isRowEnd || view.getUint8(at) !== 0;
        break;
      case INNER_CELL:
        found.isInnerCell = view.getUint8(at) !== 0;
        break;
      case LIST:
        found.list = view.getInt16(at, true);
        break;
      case LEVEL:
        found.level = view.getUint8(at);
        break;
      case ROW:
        found.row = rowCells(view, at, length);
        break;
      default:
        if (HUGE.includes(code) && view === main) {
          const start = view.getUint32(at, true);
          if (start + 2 <= data.byteLength) eachModifier(data, start + 2, data.getUint16(start, true), take);
        }
    }
  };
  eachModifier(main, run.at, run.length, take);
  return found;
}

/** Whether characters are deleted by a tracked change, or hidden. */
export function characterState({ main }: DocStreams, run: Run | null): 'shown' | 'hidden' | 'deleted' {
  let state: 'shown' | 'hidden' | 'deleted' = 'shown';
  if (!run) return state;
  eachModifier(main, run.at, run.length, (code, view, at) => {
    const on = (view.getUint8(at) & 1) !== 0;
    if (code === DELETED && on) state = 'deleted';
    else if (code === VANISHED && on && state === 'shown') state = 'hidden';
  });
  return state;
}

type Take = (code: number, view: DataView, at: number, length: number) => void;

function eachModifier(view: DataView, from: number, size: number, take: Take): void {
  const end = Math.min(from + size, view.byteLength);
  let at = from;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    at += 2;
    let length = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13] as number;
    if (code >> 13 === 6) {
      if (code === ROW) {
        if (at + 2 > end) return;
        length = view.getUint16(at, true) - 1;
        at += 2;
      } else {
        length = view.getUint8(at++);
        // Too many tabs for one byte: no text depends on what follows in such a run.
        if (code === TABS && length === 255) return;
      }
    }
    if (length < 0 || at + length > end) return;
    if (length > 0) take(code, view, at, length);
    at += length;
  }
}

const CELL = 20;
const ACROSS = 0x0002;
const DOWN = 0x0020;
const DOWN_FIRST = 0x0040;

function rowCells(view: DataView, at: number, length: number): RowCell[] {
  const count = view.getUint8(at);
  const edges = at + 1;
  const flags = edges + 2 * (count + 1);
  if (flags > at + length) return [];
  return Array.from({ length: count }, (_, index) => {
    const own = flags + CELL * index;
    const merged = own + 2 <= at + length ? view.getUint16(own, true) : 0;
    return {
      from: view.getInt16(edges + 2 * index, true),
      to: view.getInt16(edges + 2 * (index + 1), true),
      goesOnAcross: (merged & ACROSS) !== 0,
      isMergedDown: (merged & DOWN) !== 0,
      isFirstDown: (merged & DOWN_FIRST) !== 0,
    };
  });
}
