/** The parts of an Office Open XML file and what they are to each other. */
import type { Limits } from './limits.js';
import { attribute, type XmlHandler, XmlReader } from './xml.js';
import { damaged, ZipArchive } from './zip.js';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `worksheet`. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

export class OfficePackage {
  readonly archive: ZipArchive;

  constructor(
    bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.archive = new ZipArchive(bytes, limits);
  }

  /** The main part: the document or the workbook; where nothing says which, the usual one. */
  mainPart(usual: string): string {
    const main = this.relationships('').find(({ type }) => type === 'officeDocument')?.target;
    return main !== undefined && this.archive.has(main) ? main : usual;
  }

  /** What a part refers to within the file. Of the file itself: ''. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const file = `${folder}_rels/${part.slice(slash)}.rels`;
    const found: Relationship[] = [];
    this.readIfAny(file, {
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        const type = attribute(attributes, 'Type') ?? '';
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolve(folder, attribute(attributes, 'Target') ?? ''),
        });
      },
      close() {},
      text() {},
    });
    return found;
  }

  read(part: string, handler: XmlHandler): void {
    const reader = new XmlReader(handler, this.limits);
    this.archive.read(part, (piece) => reader.write(piece));
    if (!reader.end()) throw damaged(part);
  }

  readIfAny(part: string | undefined, handler: XmlHandler): void {
    if (part !== undefined && this.archive.has(part)) this.read(part, handler);
  }
}

/** A target as a name of a part; `..` never leads out of the file. */
function resolve(folder: string, target: string): string {
  const names: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
