/** The file information block: where in its streams a Word 97 document keeps what. */
import type { CompoundFile } from '../compound-file.js';
import { ProblemError } from '../extract.js';
import { damaged } from '../zip.js';

const MARK = 0xa5ec;
/** Word 97; before it everything was otherwise. */
const OLDEST = 0xc1;
const ENCRYPTED = 0x0100;
const FIRST_TABLE_STREAM = 0x0200;

export interface DocStreams {
  readonly main: DataView;
  readonly table: DataView;
  readonly data: DataView;
}

/** Lengths of the parts of the text, which follow each other in this order. */
export interface TextLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

/** Offsets in the table stream. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface DocInformation {
  readonly streams: DocStreams;
  readonly lengths: TextLengths;
  readonly pieces: Stretch;
  readonly paragraphs: Stretch;
  readonly characters: Stretch;
  readonly lists: Stretch;
  readonly overrides: Stretch;
}

/** Throws a ProblemError for what is encrypted, older than Word 97, or damaged. */
export function readInformation(file: CompoundFile): DocInformation {
  const main = viewOf(file.stream('WordDocument'));
  if (main.byteLength < 0x300) throw damaged('WordDocument');
  if (main.getUint16(0, true) !== MARK || main.getUint16(2, true) < OLDEST) {
    throw new ProblemError({ code: 'file-unsupported', format: 'doc-old' });
  }
  const flags = main.getUint16(0x0a, true);
  if (flags & ENCRYPTED) throw new ProblemError({ code: 'file-encrypted' });
  const table = viewOf(file.stream(flags & FIRST_TABLE_STREAM ? '1Table' : '0Table'));
  const length = (at: number) => Math.max(0, main.getInt32(at, true));
  const stretch = (at: number): Stretch => {
    const start = main.getUint32(at, true);
    const length = main.getUint32(at + 4, true);
    if (start + length > table.byteLength) throw damaged('WordDocument');
    return { start, length };
  };
  return {
    streams: { main, table, data: viewOf(file.stream('Data')) },
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    pieces: stretch(0x1a2),
    paragraphs: stretch(0x102),
    characters: stretch(0xfa),
    lists: stretch(0x2e2),
    overrides: stretch(0x2ea),
  };
}

function viewOf(bytes: Uint8Array | null): DataView {
  return bytes
    ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new DataView(new ArrayBuffer(0));
}
