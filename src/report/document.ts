/** What is read: a text, or the text of a page or a document, with its tape and its tokens. */
import { layOut } from '../layout/layout.js';
import { Tape, Units } from '../layout/tape.js';
import type { CellToken } from '../lexer/cell-token.js';
import { lex } from '../lexer/lexer.js';
import type { Extract, PageFacts, Problem } from '../readers/extract.js';
import { hasHtmlTables, isHtml, readHtml } from '../readers/html.js';
import { PlaceMap } from '../readers/places.js';
import { isBinary, loneSurrogate } from '../source/inspect.js';
import { PieceMap } from '../source/pieces.js';
import type { Span } from '../source/span.js';

export interface Document {
  /** The text that all offsets count in. */
  readonly source: string;
  readonly tape: Tape;
  /** Those of the page's own parts left out. */
  readonly tokens: CellToken[];
  /** What is printed around the report, as the markup says. */
  readonly chrome: readonly Span[];
  /** What a page of HTML says about itself; null for others. */
  readonly facts: PageFacts | null;
  /** From the source to the original: ranges of HTML, places in a document; null where the source is the original. */
  readonly origin: PieceMap | PlaceMap | null;
  /** What was wrong with the file. */
  readonly problems: readonly Problem[];
  /** Offset of half a surrogate pair that stands alone; -1 where there is none. */
  readonly loneSurrogate: number;
}

/** Tells HTML from text by itself. */
export function documentOf(input: string, problems: readonly Problem[] = []): Document {
  const document = plainOrHtml(input);
  return problems.length > 0 ? { ...document, problems } : document;
}

function plainOrHtml(input: string): Document {
  if (!input.includes('<')) return textDocument(input);
  if (isHtml(input)) return htmlDocument(input);
  return hasHtmlTables(input) ? mixedDocument(input) : textDocument(input);
}

export function htmlDocument(html: string): Document {
  return extractDocument(readHtml(html));
}

/** The document that a reader has made an extract of. */
export function extractDocument(extract: Extract): Document {
  const { text, grids, chrome, facts, origin, places, problems } = extract;
  const tape = layOut(text, grids);
  const tokens = lex(tape);
  return {
    source: text,
    tape,
    tokens: chrome.length > 0 ? outside(tokens, tape, chrome) : tokens,
    chrome,
    facts,
    origin: origin ? new PieceMap(origin) : new PlaceMap(places),
    problems,
    loneSurrogate: tape.odd ? loneSurrogate(text) : -1,
  };
}

function textDocument(text: string): Document {
  const whole = layOut(text);
  const tape = whole.odd && isBinary(text) ? new Tape(text, new Units(0)) : whole;
  return plain(text, tape);
}

/** Text or Markdown with the HTML of its tables left in it: the offsets are those of the text. */
function mixedDocument(text: string): Document {
  const { text: shown, grids, origin } = readHtml(text, { lines: true });
  const tape = layOut(shown, grids);
  const toText = new PieceMap(origin);
  return plain(text, new Tape(tape.text, tape.units, tape.map ? tape.map.through(toText) : toText, tape.odd));
}

function plain(source: string, tape: Tape): Document {
  return {
    source,
    tape,
    tokens: lex(tape),
    chrome: [],
    facts: null,
    origin: null,
    problems: [],
    loneSurrogate: tape.odd ? loneSurrogate(source) : -1,
  };
}

/** The tokens that begin in none of the ranges, both in order of their places. */
function outside(tokens: readonly CellToken[], tape: Tape, ranges: readonly Span[]): CellToken[] {
  let at = 0;
  return tokens.filter((token) => {
    const { start } = tape.toSource(token.start, token.start);
    while (at < ranges.length && (ranges[at] as Span).end <= start) at++;
    const range = ranges[at];
    return range === undefined || start < range.start;
  });
}
