/** The elements of HTML, as far as they decide where text, lines and tables begin and end. */

export const Role = {
  Other: 0,
  /** `html`, `head`, `body`: there whether written or not. */
  Page: 1,
  Table: 2,
  Caption: 3,
  /** `col`, `colgroup`: they show nothing, but end a cell. */
  Column: 4,
  Section: 5,
  Row: 6,
  Cell: 7,
  Heading: 8,
  /** Content of another kind up to the end tag: `template`, `svg`, `math`. */
  Skipped: 9,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** What the text of an element may have in it. */
export const TextKind = {
  /** Tags and references. */
  Tagged: 0,
  /** References alone. */
  Untagged: 1,
  /** Neither. */
  Verbatim: 2,
} as const;
export type TextKind = (typeof TextKind)[keyof typeof TextKind];

export interface ElementType {
  /** Small and unlike that of any other name. */
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly holds: TextKind;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Begins and ends on a line of its own. */
  readonly isBlock: boolean;
  /** Its start tag ends an open paragraph. */
  readonly endsParagraph: boolean;
  /** End tags of inline elements do not reach over it. */
  readonly isSpecial: boolean;
  /** Its end tag does not end what was opened within it: `</b>` in `<b><p></b>`. */
  readonly isFormatting: boolean;
  /** Ends the search for an open list item. */
  readonly isBarrier: boolean;
  /** End tags inside do not reach over it. */
  readonly isScope: boolean;
  /** Never shown as text. */
  readonly isGone: boolean;
  /** White space in it stands as written. */
  readonly isPre: boolean;
  /** Holds a document: a `header` in it is the document's. */
  readonly isArticle: boolean;
  /** The page's own, wherever it stands or outside of an article. */
  readonly chrome: 'always' | 'outside' | null;
  /** A heading that a page has and a cell of a table of data has not. */
  readonly isPageHeading: boolean;
  /** Known by this table. */
  readonly isKnown: boolean;
}

const words = (list: string): Set<string> => new Set(list.split(' '));

const ROLES = new Map<string, Role>([
  ...(['html', 'head', 'body', 'frameset'] as const).map((name) => [name, Role.Page] as const),
  ['table', Role.Table],
  ['caption', Role.Caption],
  ['col', Role.Column],
  ['colgroup', Role.Column],
  ['thead', Role.Section],
  ['tbody', Role.Section],
  ['tfoot', Role.Section],
  ['tr', Role.Row],
  ['td', Role.Cell],
  ['th', Role.Cell],
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name) => [name, Role.Heading] as const),
  ['template', Role.Skipped],
  ['svg', Role.Skipped],
  ['math', Role.Skipped],
]);

const VOID = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer ' +
    'header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt ' +
    'plaintext hr table xmp',
);
const FURTHER_BLOCKS = words('legend optgroup option caption td th tr tbody thead tfoot');
const FURTHER_SPECIAL = words(
  'applet button caption colgroup html iframe marquee noembed noframes noscript object script select style ' +
    'tbody td template textarea tfoot th thead title tr',
);
const FORMATTING = words('a b big code em font form i nobr s small strike strong tt u');
const SCOPES = words('applet caption marquee object table td th');
const GONE = words(
  'script style title noscript noframes noembed iframe select datalist textarea button audio video canvas rp ' +
    // What Word leaves in the body when its comments are stripped.
    'xml o:officedocumentsettings o:documentproperties w:worddocument w:latentstyles',
);
const INLINE = words('abbr bdi bdo cite data del dfn ins kbd label q rt ruby samp span sub sup time var');
const UNTAGGED = words('title textarea');
const VERBATIM = words('script style iframe noembed noframes xmp plaintext');
const PRE = words('pre listing xmp plaintext');
const ARTICLES = words('article main');
const CHROME = words('nav aside');
const CHROME_OUTSIDE_ARTICLES = words('header footer');
const PAGE_HEADINGS = words('h1 h2 h3');

const known = new Map<string, ElementType>();
const names = [ROLES.keys(), VOID, ENDS_PARAGRAPH, FURTHER_BLOCKS, FURTHER_SPECIAL, FORMATTING, GONE, INLINE];
for (const name of names.flatMap((list) => [...list])) {
  if (!known.has(name)) known.set(name, describe(name, known.size, true));
}

function describe(name: string, id: number, isKnown: boolean): ElementType {
  const isVoid = VOID.has(name);
  const endsParagraph = ENDS_PARAGRAPH.has(name);
  const isSpecial = isVoid || endsParagraph || FURTHER_SPECIAL.has(name);
  return {
    id,
    name,
    role: ROLES.get(name) ?? Role.Other,
    holds: UNTAGGED.has(name) ? TextKind.Untagged : VERBATIM.has(name) ? TextKind.Verbatim : TextKind.Tagged,
    isVoid,
    isBlock: endsParagraph || FURTHER_BLOCKS.has(name),
    endsParagraph,
    isSpecial,
    isFormatting: FORMATTING.has(name),
    isBarrier: isSpecial && name !== 'address' && name !== 'div' && name !== 'p',
    isScope: SCOPES.has(name),
    isGone: GONE.has(name),
    isPre: PRE.has(name),
    isArticle: ARTICLES.has(name),
    chrome: CHROME.has(name) ? 'always' : CHROME_OUTSIDE_ARTICLES.has(name) ? 'outside' : null,
    isPageHeading: PAGE_HEADINGS.has(name),
    isKnown,
  };
}

/** The type of a known element. */
export function elementType(name: string): ElementType {
  return known.get(name) as ElementType;
}

/** A table, or a part of one. */
export function isTablePart({ role }: ElementType): boolean {
  return role >= Role.Table && role <= Role.Cell;
}

/** By the two characters of a name that has no more, in small letters: those of most tags. Without gaps, which are slow. */
const short = new Array<ElementType | null>(1 << 12).fill(null);
for (const [name, type] of known) if (name.length <= 2) short[shortKey(name, 0, name.length)] = type;

function shortKey(text: string, from: number, to: number): number {
  const second = to - from === 2 ? text.charCodeAt(from + 1) : 0;
  // Digits have the bit that makes capitals small.
  return ((text.charCodeAt(from) & 0x1f) << 7) | second | 0x20;
}

/** The types of the elements of one document. */
export class ElementTypes {
  /** Those that the table does not know, and other ways to write those that it does. */
  private readonly found = new Map<string, ElementType>();

  /** By a name as a tag has it, in any case. */
  of(html: string, from: number, to: number): ElementType {
    if (to - from <= 2 && html.charCodeAt(to - 1) < 0x80) {
      const type = short[shortKey(html, from, to)];
      if (type?.name.length === to - from) return type;
    }
    const written = html.slice(from, to);
    const found = known.get(written) ?? this.found.get(written);
    if (found) return found;
    const name = written.toLowerCase();
    const id = known.size + this.found.size;
    const type = known.get(name) ?? this.found.get(name) ?? describe(name, id, false);
    this.found.set(name, type).set(written, type);
    return type;
  }
}
