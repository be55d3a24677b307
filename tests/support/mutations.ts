/** Reports as accidents leave them: cut, swapped, repeated, spliced into each other, read in a wrong encoding. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** The inputs of the sample corpus and the samples of the project in `root`, in the order of their names. */
export function baseTexts(root: string): string[] {
  const files = ['tests/corpus', 'samples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => join(root, folder, name))
      .filter((path) => /(?:input\.\w+|\.txt)$/.test(path) && existsSync(path)),
  );
  return files.map((file) => readFileSync(file, 'utf8'));
}

const fromBytes = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

/** A text as programs hand it on that take it for something else. */
const ENCODINGS = {
  'UTF-8 read as GB 18030': (text: string) => fromBytes('gb18030', Buffer.from(text, 'utf8')),
  'UTF-8 read as Latin 1': (text: string) => Buffer.from(text, 'utf8').toString('latin1'),
  'UTF-16 read as Latin 1': (text: string) => Buffer.from(text, 'utf16le').toString('latin1'),
  'UTF-16 read as UTF-8': (text: string) => Buffer.from(text, 'utf16le').toString('utf8'),
  'markup escaped': (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  'numeric references': (text: string) => text.replace(/[\u4e00-\u9fa5]/g, (c) => `&#${c.charCodeAt(0)};`),
  'full width': (text: string) =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'line ends lost': (text: string) => text.replace(/\n/g, ' '),
  'spaces lost': (text: string) => text.replace(/[ \t]/g, ''),
} as const;

const INSERTED = [
  '\n',
  '\t',
  '|',
  ' ',
  '　',
  '0',
  '１',
  '（',
  '一、',
  '<td>',
  '</table>',
  '<!--',
  '\u0000',
  '\ud800',
];

/** What befalls texts and files alike. */
export type PlainMutation =
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly other: number; readonly length: number }
  | { readonly kind: 'splice'; readonly at: number; readonly base: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string; readonly times: number };
type Mutation = PlainMutation | { readonly kind: 'encode'; readonly encoding: keyof typeof ENCODINGS };

/** @param longest what is cut, repeated or moved is at most this long */
export function plainMutations(
  at: fc.Arbitrary<number>,
  longest: number,
  inserted: readonly string[],
): fc.Arbitrary<PlainMutation>[] {
  const length = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: longest }));
  return [
    fc.record({ kind: fc.constantFrom('cut' as const, 'repeat' as const), at, length }),
    fc.record({ kind: fc.constant('swap' as const), at, other: at, length }),
    fc.record({ kind: fc.constant('splice' as const), at, base: fc.nat(1_000), length }),
    fc.record({
      kind: fc.constant('insert' as const),
      at,
      text: fc.constantFrom(...inserted),
      times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
    }),
  ];
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  ...plainMutations(fc.nat(60_000), 3_000, INSERTED),
  fc.record({
    kind: fc.constant('encode' as const),
    encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  }),
);

/** One of some texts after a few mutations. It shrinks to fewer of them. */
export function mutatedTexts(bases: readonly string[]): fc.Arbitrary<string> {
  const base = fc.nat(bases.length - 1);
  return fc
    .tuple(base, fc.array(mutation, { maxLength: 6 }))
    .map(([index, mutations]) =>
      mutations.reduce((text, one) => mutated(text, one, bases), bases[index] ?? ''),
    );
}

function mutated(text: string, one: Mutation, bases: readonly string[]): string {
  if (one.kind === 'encode') return ENCODINGS[one.encoding](text);
  const from = one.at % (text.length + 1);
  const before = text.slice(0, from);
  if (one.kind === 'insert') return before + one.text.repeat(one.times) + text.slice(from);
  const to = from + one.length;
  switch (one.kind) {
    case 'cut':
      return before + text.slice(to);
    case 'repeat':
      return text.slice(0, to) + text.slice(from);
    case 'splice': {
      const other = bases[one.base % bases.length] ?? '';
      return before + other.slice(from, to) + text.slice(to);
    }
    case 'swap': {
      const [first, second] = [from, one.other % (text.length + 1)].sort((a, b) => a - b) as [number, number];
      const end = Math.min(first + one.length, second);
      const moved = text.slice(first, end);
      const [between, there] = [text.slice(end, second), text.slice(second, second + one.length)];
      return text.slice(0, first) + there + between + moved + text.slice(second + one.length);
    }
  }
}
