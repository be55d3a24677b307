/** Compound files, in which Office 97 to 2003 keeps the streams of a document. */
import { damaged } from './zip.js';

export const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;
const LAST_KIND = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;
  private readonly miniTable: Uint32Array;
  private readonly miniStream: Uint8Array;
  private readonly miniSize: number;
  private readonly miniBelow: number;
  /** Those of the file itself, not those of objects embedded in it. */
  private readonly entries = new Map<string, Entry>();

  /** Throws a ProblemError where it is no compound file, or a damaged one. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged('compound file');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw damaged('compound file');
    this.sectorSize = 1 << shift;
    this.miniSize = 1 << Math.min(this.view.getUint16(0x20, true), 9);
    this.miniBelow = this.view.getUint32(0x38, true);
    this.table = this.readTable();
    const directory = this.readEntries(this.chain(this.view.getUint32(0x30, true)));
    const root = directory.find(({ kind }) => kind === ROOT);
    if (!root) throw damaged('compound file');
    this.collect(directory, root);
    this.miniTable = asNumbers(this.chain(this.view.getUint32(0x3c, true)));
    this.miniStream = this.chain(root.start);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** A stream; null where there is none of the name. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry?.kind !== STREAM) return null;
    const whole = entry.size < this.miniBelow ? this.miniChain(entry.start) : this.chain(entry.start);
    if (whole.length < entry.size) throw damaged(name);
    return whole.subarray(0, entry.size);
  }

  private readTable(): Uint32Array {
    const { view, sectorSize } = this;
    const sectors: number[] = [];
    for (let index = 0; index < IN_HEADER; index++) {
      const sector = view.getUint32(0x4c + 4 * index, true);
      if (sector < LAST_KIND) sectors.push(sector);
    }
    let next = view.getUint32(0x44, true);
    const most = Math.ceil(view.byteLength / sectorSize);
    for (let count = 0; next < LAST_KIND; count++) {
      if (count > most) throw damaged('compound file');
      const numbers = asNumbers(this.sector(next));
      for (const sector of numbers.subarray(0, -1)) if (sector < LAST_KIND) sectors.push(sector);
      next = numbers[numbers.length - 1] as number;
    }
    if (sectors.length > most) throw damaged('compound file');
    const table = new Uint32Array((sectors.length * sectorSize) / 4);
    sectors.forEach((sector, index) => {
      table.set(asNumbers(this.sector(sector)), (index * sectorSize) / 4);
    });
    return table;
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw damaged('compound file');
    const sector = this.bytes.subarray(start, start + this.sectorSize);
    // The last sector of a file may be cut short.
    if (sector.length === this.sectorSize) return sector;
    const whole = new Uint8Array(this.sectorSize);
    whole.set(sector);
    return whole;
  }

  private chain(first: number): Uint8Array {
    return joined(this.links(first, this.table), this.sectorSize, (sector) => this.sector(sector));
  }

  private miniChain(first: number): Uint8Array {
    const { miniSize, miniStream } = this;
    return joined(this.links(first, this.miniTable), miniSize, (sector) =>
      miniStream.subarray(sector * miniSize, (sector + 1) * miniSize),
    );
  }

  /** The sectors of a chain; one that comes back to itself is damaged. */
  private links(first: number, table: Uint32Array): number[] {
    const links: number[] = [];
    for (let next = first; next < LAST_KIND; next = table[next] as number) {
      if (next >= table.length || links.length > table.length) throw damaged('compound file');
      links.push(next);
    }
    return links;
  }

  private readEntries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = Math.min(Math.max(view.getUint16(at + 0x40, true) - 2, 0), 62);
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
        kind: view.getUint8(at + 0x42),
        left: view.getUint32(at + 0x44, true),
        right: view.getUint32(at + 0x48, true),
        child: view.getUint32(at + 0x4c, true),
        start: view.getUint32(at + 0x74, true),
        size: view.getUint32(at + 0x78, true),
      });
    }
    return entries;
  }

  private collect(directory: readonly Entry[], root: Entry): void {
    const seen = new Set<number>();
    const waiting = [root.child];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = directory[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      this.entries.set(entry.name, entry);
      waiting.push(entry.left, entry.right);
    }
  }
}

function joined(links: readonly number[], size: number, read: (link: number) => Uint8Array): Uint8Array {
  const whole = new Uint8Array(links.length * size);
  links.forEach((link, index) => {
    whole.set(read(link), index * size);
  });
  return whole;
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}
