/** Files as accidents leave them: cut, swapped, repeated, spliced into each other, bits flipped, parts of archives too. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { ENCODINGS, encoded } from './encode.js';
import { baseTexts, type PlainMutation, plainMutations } from './mutations.js';

export interface FuzzedFile {
  /** How files of its kind end: `.docx`. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Larger ones take so long that few are read. */
const MOST_BYTES = 400_000;

/** Files of every kind that is read, in an order of their own. */
export function baseFiles(root: string): FuzzedFile[] {
  const files = ['tests/documents/files', 'tests/pdf/files']
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .sort()
        .map((name) => join(root, folder, name)),
    )
    .filter((path) => /\.(?:docx?|xlsx|pdf|html)$/.test(path))
    .map((path) => ({ kind: extname(path), bytes: new Uint8Array(readFileSync(path)) }));
  const texts = baseTexts(root).map((text, at) => ({
    kind: '.bytes',
    bytes: encoded(text, ENCODINGS[at % ENCODINGS.length] ?? 'utf-8'),
  }));
  return [...files, ...texts].filter(({ bytes }) => bytes.length < MOST_BYTES);
}

/** What a file of each kind begins with; random bytes behind it are taken for one. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  '.docx': [0x50, 0x4b, 3, 4],
  '.xlsx': [0x50, 0x4b, 5, 6],
  '.doc': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  '.pdf': [...Buffer.from('%PDF-1.7\n')],
  '.html': [...Buffer.from('<!DOCTYPE html><table><tr><td>')],
  '.bytes': [0xff, 0xfe],
};

const INSERTED = [
  ...[
    '<',
    '>',
    '&',
    '&#x110000;',
    '<!--',
    ']]>',
    '\u0000',
    '<w:tbl>',
    '</w:tc>',
    '<w:tr><w:tc>',
    '<w:gridSpan w:val="2"/>',
  ],
  ...[
    '<row r="1048577">',
    '<c r="XFD1" t="s"><v>7</v></c>',
    '<td colspan="1000">',
    'endobj',
    'stream\n',
    '<< /Kids [1 0 R] >>',
    ' q Q BT ET ',
  ],
];
const NUMBERS = ['0', '-1', '65535', '2147483648', '99999999999999999999', '1e9', '0.5'];

type Mutation =
  | PlainMutation
  | { readonly kind: 'number'; readonly at: number; readonly text: string }
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'noise'; readonly at: number; readonly bytes: Uint8Array };
/** Of the file itself, or of one of its parts where it is an archive. */
type Step = { readonly part: number | null; readonly mutation: Mutation };

const at = fc.oneof(fc.nat(2_000), fc.nat(MOST_BYTES));
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  ...plainMutations(at, 8_000, INSERTED),
  fc.record({ kind: fc.constant('number' as const), at, text: fc.constantFrom(...NUMBERS) }),
  fc.record({ kind: fc.constant('flip' as const), at, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({
    kind: fc.constant('noise' as const),
    at,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  }),
);
const step: fc.Arbitrary<Step> = fc.record({ part: fc.option(fc.nat(100)), mutation });

/** A file of some after a few mutations, or random bytes. It shrinks to fewer of them. */
export function mutatedFiles(bases: readonly FuzzedFile[]): fc.Arbitrary<FuzzedFile> {
  const random = fc
    .record({ kind: fc.constantFrom(...Object.keys(SIGNATURES)), tail: fc.uint8Array({ maxLength: 2_000 }) })
    .map(({ kind, tail }) => ({ kind, bytes: Uint8Array.from([...(SIGNATURES[kind] ?? []), ...tail]) }));
  const mutated = fc
    .tuple(fc.nat(bases.length - 1), fc.array(step, { minLength: 1, maxLength: 5 }))
    .map(([index, steps]) => {
      const { kind, bytes } = bases[index] as FuzzedFile;
      return { kind, bytes: steps.reduce((before, one) => stepped(before, one, bases), bytes) };
    });
  return fc.oneof({ weight: 1, arbitrary: random }, { weight: 9, arbitrary: mutated });
}

function stepped(bytes: Uint8Array, { part, mutation }: Step, bases: readonly FuzzedFile[]): Uint8Array {
  const parts = part === null ? null : partsOf(bytes);
  if (part === null || parts === null) return mutate(bytes, mutation, bases);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[part % names.length];
  if (name === undefined) return mutate(bytes, mutation, bases);
  // A fixed date: the same steps always give the same bytes.
  const options = { level: 1, mtime: '1980-01-01' } as const;
  return zipSync({ ...parts, [name]: mutate(parts[name] as Uint8Array, mutation, bases) }, options);
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function mutate(bytes: Uint8Array, one: Mutation, bases: readonly FuzzedFile[]): Uint8Array {
  const from = one.at % (bytes.length + 1);
  const before = bytes.subarray(0, from);
  const behind = bytes.subarray(from);
  switch (one.kind) {
    case 'cut':
      return Buffer.concat([before, behind.subarray(one.length)]);
    case 'repeat':
      return Buffer.concat([before, behind.subarray(0, one.length), behind]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(one.text.repeat(one.times)), behind]);
    case 'noise':
      return Buffer.concat([before, one.bytes, behind.subarray(one.bytes.length)]);
    case 'flip':
      return bytes.map((byte, index) => (index === from ? byte ^ one.bits : byte));
    case 'number': {
      const written = /^([^0-9]*)([0-9]+)/.exec(Buffer.from(behind.subarray(0, 200)).toString('latin1'));
      if (!written) return bytes;
      const [, gap = '', digits = ''] = written;
      const rest = behind.subarray(gap.length + digits.length);
      return Buffer.concat([before, behind.subarray(0, gap.length), Buffer.from(one.text), rest]);
    }
    case 'splice': {
      const other = bases[one.base % bases.length]?.bytes ?? bytes;
      return Buffer.concat([before, other.subarray(from, from + one.length), behind.subarray(one.length)]);
    }
    case 'swap': {
      const [first, second] = [from, one.other % (bytes.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const end = Math.min(first + one.length, second);
      return Buffer.concat([
        bytes.subarray(0, first),
        bytes.subarray(second, second + one.length),
        bytes.subarray(end, second),
        bytes.subarray(first, end),
        bytes.subarray(second + one.length),
      ]);
    }
  }
}
