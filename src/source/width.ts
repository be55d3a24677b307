/** The columns that characters take in text laid out with spaces: converters count in different ways. */

/** UTF-16 code unit → columns. A surrogate pair counts with its first half. */
export type Widths = Uint8Array;

/** Two columns in every terminal (East Asian Width W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
];
/** Two columns in Chinese fonts, one elsewhere: “ ” — … · × ① Ⅰ ─ ■ (East Asian Width A). */
const WIDE_IN_CHINESE: readonly (readonly [number, number])[] = [
  [0xa7, 0xa8],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2010],
  [0x2013, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2025, 0x2027],
  [0x2030, 0x203b],
  [0x2103, 0x2103],
  [0x2160, 0x2199],
  [0x2460, 0x25ff],
];
const NOTHING: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0xad, 0xad],
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0xdc00, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const SURROGATES = [[0xd800, 0xdbff]] as const;
const LOW_SURROGATES = [[0xdc00, 0xdfff]] as const;

type Ranges = readonly (readonly [number, number])[];

/** What is not seen. */
const UNSEEN = /[\u0300-\u036f\ufe00-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const BYTE_ORDER_MARK = 0xfeff;

let tables: readonly Widths[] | undefined;

/**
 * The ways of counting, the commonest first: ideographs two wide (w3m, pandoc), the marks of Chinese fonts
 * too, every character one wide (lynx, links, pdftotext), and so what is not seen (scripts that count characters).
 */
export function widthTables(): readonly Widths[] {
  tables ??= [
    build([...WIDE, ...SURROGATES]),
    build([...WIDE, ...WIDE_IN_CHINESE, ...SURROGATES]),
    build([]),
    build([], LOW_SURROGATES),
  ];
  return tables;
}

/** The ways in which a text may be counted: the last differs only where it has characters that are not seen. */
export function widthTablesOf(text: string): readonly Widths[] {
  const all = widthTables();
  const own = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  return UNSEEN.test(own) ? all : all.slice(0, -1);
}

function build(wide: Ranges, nothing: Ranges = NOTHING): Widths {
  const table = new Uint8Array(0x10000).fill(1);
  for (const [first, last] of wide) table.fill(2, first, last + 1);
  for (const [first, last] of nothing) table.fill(0, first, last + 1);
  return table;
}
