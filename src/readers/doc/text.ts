/** The text of a Word 97 document, put together from its pieces, each with its place in the main stream. */
import { damaged } from '../zip.js';
import type { DocInformation } from './information.js';

const COMPRESSED = 0x40000000;
const PIECE = 8;
const MODIFIERS = 1;
const PIECES = 2;

interface PieceOfText {
  /** Characters from one to another. */
  readonly start: number;
  readonly end: number;
  /** Offset in the main stream, and bytes of a character. */
  readonly offset: number;
  readonly width: 1 | 2;
}

export class DocText {
  readonly text: string;
  private readonly pieces: readonly PieceOfText[];
  private last = 0;

  constructor({ streams, pieces }: DocInformation) {
    const { main } = streams;
    this.pieces = readPieces(streams.table, pieces.start, pieces.start + pieces.length);
    const bytes = new Uint8Array(main.buffer, main.byteOffset, main.byteLength);
    const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
    const narrow = new TextDecoder('windows-1252');
    let left = main.byteLength;
    this.text = this.pieces
      .map(({ start, end, offset, width }) => {
        const length = (end - start) * width;
        left -= length;
        // Pieces that show the same bytes again and again would grow without end.
        if (left < 0 || offset + length > bytes.length) throw damaged('WordDocument');
        const own = bytes.subarray(offset, offset + length);
        return width === 2 ? wide.decode(own) : narrow.decode(own);
      })
      .join('');
  }

  /** The byte in the main stream where a character stands; asked for in order this costs nothing. */
  offsetOf(character: number): number {
    let piece = this.pieces[this.last];
    if (piece && character < piece.start) this.last = 0;
    for (piece = this.pieces[this.last]; piece && character >= piece.end; piece = this.pieces[++this.last]);
    return piece ? piece.offset + (character - piece.start) * piece.width : -1;
  }
}

function readPieces(table: DataView, start: number, end: number): PieceOfText[] {
  let at = start;
  while (at + 5 <= end && table.getUint8(at) === MODIFIERS) at += 3 + table.getUint16(at + 1, true);
  if (at + 5 > end || table.getUint8(at) !== PIECES) throw damaged('WordDocument');
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / (4 + PIECE));
  const characters = at + 5;
  const places = characters + 4 * (count + 1);
  if (count < 0 || places + PIECE * count > end) throw damaged('WordDocument');
  return Array.from({ length: count }, (_, index) => {
    const first = table.getUint32(characters + 4 * index, true);
    const next = table.getUint32(characters + 4 * (index + 1), true);
    if (next < first) throw damaged('WordDocument');
    const place = table.getUint32(places + PIECE * index + 2, true);
    const isNarrow = (place & COMPRESSED) !== 0;
    const offset = place & 0x3fffffff;
    return { start: first, end: next, offset: isNarrow ? offset >>> 1 : offset, width: isNarrow ? 1 : 2 };
  });
}
