/** House styles: how a site, Word or WPS writes the same page. */
import fc from 'fast-check';

export interface HtmlStyle {
  /** What the text of a cell is wrapped in. */
  readonly markup: 'plain' | 'word' | 'wps';
  /** Wide and high cells as such, or as cells of their own beside empty ones. */
  readonly spans: boolean;
  readonly heads: 'td' | 'th' | 'thead';
  /** Where labels break, and with what. */
  readonly wraps: readonly number[];
  readonly lineBreak: 'br' | 'p';
  /** Headings beside several rows, a character on a line. */
  readonly vertical: boolean;
  readonly splitNumbers: boolean;
  readonly blank: '' | '&nbsp;' | '&#160;' | '<br>' | '<p>&nbsp;</p>' | '\u3000';
  readonly entities: 'none' | 'named' | 'decimal' | 'hex';
  /** Whether end tags that may be left out are there. */
  readonly endTags: boolean;
  readonly upper: boolean;
  readonly quotes: '"' | "'" | '';
  readonly prose: 'p' | 'div' | 'br';
  readonly headings: 'h3' | 'strong' | 'plain';
  /** The whole article in the cell of a table. */
  readonly layoutTable: boolean;
  /** The tables of a section in one. */
  readonly together: boolean;
  /** Row before which a table is split in two, its heads repeated; 0 leaves it whole. */
  readonly split: number;
  /** Text that no reader sees. */
  readonly hidden: boolean;
  /** What stands on the page around the article. */
  readonly chrome: boolean;
  readonly page: boolean;
  /** Each table in the cell of another. */
  readonly framed: boolean;
  /** Cells and rows that no reader sees, among those that are seen. */
  readonly hiddenCells: boolean;
  /** Wide and high cells that reach beyond the table. */
  readonly loose: boolean;
  /** What stands around and behind a number in its cell. */
  readonly inline: 'none' | 'u' | 'font' | 'comment' | 'stray' | 'break';
  /** The caption of a table as its first row, as its caption or as a line above it. */
  readonly caption: 'row' | 'element' | 'line';
  /** White space between the tags. */
  readonly space: '' | '\n' | '\r\n      ';
}

export const HTML: HtmlStyle = {
  markup: 'plain',
  spans: true,
  heads: 'td',
  wraps: [],
  lineBreak: 'br',
  vertical: false,
  splitNumbers: false,
  blank: '',
  entities: 'none',
  endTags: true,
  upper: false,
  quotes: '"',
  prose: 'p',
  headings: 'plain',
  layoutTable: false,
  together: false,
  split: 0,
  hidden: false,
  chrome: false,
  page: true,
  framed: false,
  hiddenCells: false,
  loose: false,
  inline: 'none',
  caption: 'row',
  space: '\n',
};

export const HOUSES = ['site', 'word', 'wps', 'old'] as const;
export type House = (typeof HOUSES)[number];

/** What each house does in its own way. */
const OWN: Record<House, Partial<HtmlStyle>> = {
  site: { markup: 'plain', upper: false, page: true },
  word: { markup: 'word', heads: 'td', entities: 'none', quotes: '', upper: false },
  wps: { markup: 'wps', heads: 'td', quotes: '"', upper: false },
  old: { markup: 'plain', upper: true, endTags: false, layoutTable: true, quotes: '', space: '\r\n      ' },
};

export function htmlStyle(house: House): fc.Arbitrary<HtmlStyle> {
  const style: fc.Arbitrary<HtmlStyle> = fc.record({
    markup: fc.constantFrom('plain', 'word', 'wps'),
    spans: fc.boolean(),
    heads: fc.constantFrom('td', 'th', 'thead'),
    wraps: fc.array(fc.nat(40), { maxLength: 5 }),
    lineBreak: fc.constantFrom('br', 'p'),
    vertical: fc.boolean(),
    splitNumbers: fc.boolean(),
    blank: fc.constantFrom('', '&nbsp;', '&#160;', '<br>', '<p>&nbsp;</p>', '\u3000'),
    entities: fc.constantFrom('none', 'none', 'named', 'decimal', 'hex'),
    endTags: fc.boolean(),
    upper: fc.boolean(),
    quotes: fc.constantFrom('"', "'", ''),
    prose: fc.constantFrom('p', 'div', 'br'),
    headings: fc.constantFrom('h3', 'strong', 'plain'),
    layoutTable: fc.boolean(),
    together: fc.boolean(),
    split: fc.oneof(fc.constant(0), fc.nat(60)),
    hidden: fc.boolean(),
    chrome: fc.boolean(),
    page: fc.boolean(),
    framed: fc.boolean(),
    hiddenCells: fc.boolean(),
    loose: fc.boolean(),
    inline: fc.constantFrom('none', 'u', 'font', 'comment', 'stray', 'break'),
    caption: fc.constantFrom('row', 'element', 'line'),
    space: fc.constantFrom('', '\n', '\r\n      '),
  });
  return style.map((made) => ({ ...made, ...OWN[house] }));
}
