/**
 * Blocks of lines in layouts of their own, and the marked text between them, to one tape. Where the cells
 * stand one behind another the tape is the source itself; where they interleave it is written anew.
 */
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { MarkedScanner } from './marked.js';
import { type Piece, PieceMap } from '../source/pieces.js';
import { type BlockColumns, type Columns, Tape, UnitKind, Units } from './tape.js';

/** `blocks` in order and apart from each other. */
export function compose(text: string, lines: Lines, blocks: readonly FoundBlock[]): Tape {
  return blocks.every(isInPlace) ? inPlace(text, lines, blocks) : rewritten(text, lines, blocks);
}

/** Whether each cell is whole and behind the one before. */
function isInPlace({ cells }: FoundBlock): boolean {
  let end = 0;
  for (const { spans } of cells) {
    const span = spans[0];
    if (spans.length !== 1 || !span || span.start < end) return false;
    end = span.end;
  }
  return true;
}

function inPlace(text: string, lines: Lines, blocks: readonly FoundBlock[]): Tape {
  const scanner = new MarkedScanner(text, lines);
  let from = 0;
  blocks.forEach((block, index) => {
    scanner.scan(from, block.firstLine);
    for (const { kind, spans, columns } of block.cells) {
      const { start, end } = spans[0] as { start: number; end: number };
      scanner.add(kind, start, start, end, placed(columns, block, index));
    }
    from = block.endLine;
  });
  scanner.scan(from, lines.count);
  return new Tape(text, scanner.finish(), null, lines.signs.odd);
}

function rewritten(text: string, lines: Lines, blocks: readonly FoundBlock[]): Tape {
  const cells = blocks.reduce((count, block) => count + block.cells.length, 0);
  const writer = new TapeWriter(text, lines, lines.count + cells);
  let from = 0;
  blocks.forEach((block, index) => {
    writer.copy(from, block.firstLine);
    for (const cell of block.cells) writer.cell(cell, placed(cell.columns, block, index));
    from = block.endLine;
  });
  writer.copy(from, lines.count);
  return writer.finish();
}

function placed(columns: Columns | null, { byPlace }: FoundBlock, block: number): BlockColumns | null {
  // Field by field: this is asked of every cell.
  return columns && { from: columns.from, to: columns.to, block, byPlace: byPlace === true };
}

/** Puts a tape together from stretches of the source. */
class TapeWriter {
  private readonly source: string;
  private readonly lines: Lines;
  private readonly parts: string[] = [];
  private readonly units: Units;
  private readonly pieces: Piece[] = [];
  private length = 0;

  /** @param expected how many units there will be, at most */
  constructor(source: string, lines: Lines, expected: number) {
    this.source = source;
    this.lines = lines;
    this.units = new Units(expected);
  }

  /** Copies the lines from one to before another, with their marks. */
  copy(from: number, to: number): void {
    if (from === to) return;
    const start = this.lines.starts[from] as number;
    const end = to < this.lines.count ? (this.lines.starts[to] as number) : this.source.length;
    const scanner = new MarkedScanner(this.source, this.lines, { start, end }, to - from);
    scanner.scan(from, to);
    const moved = this.length - start;
    const copied = scanner.finish();
    for (let unit = 0; unit < copied.length; unit++) {
      this.units.add(
        copied.kind(unit),
        copied.contentStart(unit) + moved,
        copied.contentEnd(unit) + moved,
        copied.end(unit) + moved,
      );
    }
    // White space alone has no unit to stand in.
    if (copied.length > 0) this.put(start, end);
  }

  cell({ kind, spans }: FoundCell, columns: BlockColumns | null): void {
    const start = this.length;
    for (const span of spans) this.put(span.start, span.end);
    const contentEnd = this.length;
    this.parts.push(kind === UnitKind.Cell || kind === UnitKind.Blank ? '\t' : '\n');
    this.length++;
    this.units.add(kind, start, contentEnd, this.length, columns);
  }

  finish(): Tape {
    return new Tape(this.parts.join(''), this.units, new PieceMap(this.pieces), this.lines.signs.odd);
  }

  private put(start: number, end: number): void {
    const length = end - start;
    this.pieces.push({ tape: this.length, source: start, length, sourceLength: length });
    this.parts.push(this.source.slice(start, end));
    this.length += length;
  }
}
