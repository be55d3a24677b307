/**
 * The parts of a zip archive, unpacked piece by piece as they are read: no part is ever whole in memory, and
 * names are only compared, never used as paths.
 */
import { Inflate } from 'fflate';
import { ProblemError } from './extract.js';
import type { Limits } from './limits.js';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** A thousand times as much may come out: so little is put in at a time. */
const STEP = 4096;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  readonly offset: number;
}

export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  /** Bytes that may still come out of it. */
  private left: number;

  /** Reads the list of parts. Throws a ProblemError where there is none. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.left = limits.maxUnzippedBytes;
    this.readDirectory();
  }

  /** Names of the parts in small letters. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Hands a part over piece by piece. Throws a ProblemError where it is missing, damaged or too large. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw damaged(name);
    if (entry.encrypted) throw new ProblemError({ code: 'file-encrypted' });
    if (entry.size > this.left) throw this.tooLarge();
    const start = this.contentStart(entry);
    const packed = this.bytes.subarray(start, start + entry.packed);
    let checksum = -1;
    const counted = (piece: Uint8Array): void => {
      this.left -= piece.length;
      if (this.left < 0) throw this.tooLarge();
      checksum = crc32(checksum, piece);
      take(piece);
    };
    if (entry.method === STORED) counted(packed);
    else if (entry.method === DEFLATED) inflate(packed, counted, name);
    else throw damaged(name);
    // A bit that is wrong may be one of a number.
    if ((checksum ^ -1) >>> 0 !== entry.checksum) throw damaged(name);
  }

  private readDirectory(): void {
    const { view } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged('zip directory');
      const nameLength = view.getUint16(at + 28, true);
      const entry: Entry = {
        name: new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength)),
        encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        checksum: view.getUint32(at + 16, true),
        offset: view.getUint32(at + 42, true),
      };
      const key = keyOf(entry.name);
      if (!this.entries.has(key)) this.entries.set(key, entry);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  private findEnd(): number {
    const { view } = this;
    const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
    for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
      if (view.getUint32(at, true) === END) return at;
    }
    throw damaged('zip directory');
  }

  private contentStart({ offset, packed, name }: Entry): number {
    const { view } = this;
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw damaged(name);
    return start;
  }

  private tooLarge(): ProblemError {
    return new ProblemError({
      code: 'file-too-large',
      limit: 'maxUnzippedBytes',
      most: this.limits.maxUnzippedBytes,
    });
  }
}

export function damaged(detail: string): ProblemError {
  return new ProblemError({ code: 'file-damaged', detail });
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void, name: string): void {
  const stream = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : damaged(name);
  }
}

let crcTable: Int32Array | undefined;

function crc32(checksum: number, piece: Uint8Array): number {
  crcTable ??= Int32Array.from({ length: 256 }, (_, value) => {
    let crc = value;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  let crc = checksum;
  for (let at = 0; at < piece.length; at++) {
    crc = (crcTable[(crc ^ (piece[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return crc;
}

/** Some writers put backslashes or other capitals into names. */
function keyOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}
