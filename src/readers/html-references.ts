/** What character references stand for: `&nbsp;`, `&#x4e2d;`. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface TextHandler {
  /** Text of the document, as written. */
  text(from: number, to: number): void;
  /** The character reference html[from, to), and the code point of its character. */
  reference(code: number, from: number, to: number): void;
}

const NO_BREAK_SPACE = '&nbsp;';
const HASH = 0x23;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const SMALL_X = 0x78;
/** No number of a reference that is read here has more digits. */
const MOST_DIGITS = 5;

/**
 * Reads text and values that have references in them. A number in the usual range is read at once, since pages exist
 * that write every ideograph so; all others are left to a tokenizer that decodes.
 */
export class ReferenceReader implements TokenizerCallbacks {
  private readonly tokenizer = new Tokenizer({}, this);
  /** What the tokenizer reads, and where it stands in the document. */
  private snippet = '';
  private offset = 0;
  private value = '';
  private referenceEnd = 0;
  /** Where the reference ends that was read last. */
  private end = 0;

  constructor(
    private readonly html: string,
    private readonly handler: TextHandler,
  ) {}

  /** Text between tags; the first `&` in it is at an offset. */
  text(from: number, to: number, first: number): void {
    const { html, handler } = this;
    let start = from;
    for (let at = first; at < to; at = ampersandIn(html, this.end, to)) {
      const code = this.usual(at, to);
      if (code === 0) {
        this.decode('', start, to);
        return;
      }
      if (at > start) handler.text(start, at);
      handler.reference(code, at, this.end);
      start = this.end;
    }
    if (to > start) handler.text(start, to);
  }

  /** Text of an element in which there are no tags. */
  textOf(name: string, from: number, to: number): void {
    this.decode(`<${name}>`, from, to);
  }

  /** The value of an attribute, as written with its quotes. */
  valueOf(written: string): string {
    this.value = '';
    this.read(`<a b=${written}>`);
    return this.value;
  }

  /** The code point of a reference that is read here; 0 of any other. */
  private usual(at: number, to: number): number {
    const { html } = this;
    if (html.charCodeAt(at + 1) !== HASH) {
      this.end = at + NO_BREAK_SPACE.length;
      return html.startsWith(NO_BREAK_SPACE, at) ? 0xa0 : 0;
    }
    const isHex = (html.charCodeAt(at + 2) | 0x20) === SMALL_X;
    const from = at + (isHex ? 3 : 2);
    let code = 0;
    let end = from;
    for (; end < to && end - from < MOST_DIGITS; end++) {
      const digit = digitOf(html.charCodeAt(end), isHex);
      if (digit < 0) break;
      code = code * (isHex ? 16 : 10) + digit;
    }
    if (end === from || end === to || html.charCodeAt(end) !== SEMICOLON) return 0;
    this.end = end + 1;
    // The standard reads some control characters as others, and no half of a pair.
    return code < 0x80 || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0x10000) ? code : 0;
  }

  /** Html[from, to) as it is read behind some other text. */
  private decode(before: string, from: number, to: number): void {
    this.offset = from - before.length;
    this.referenceEnd = 0;
    this.read(before + this.html.slice(from, to));
  }

  private read(snippet: string): void {
    this.snippet = snippet;
    this.tokenizer.reset();
    this.tokenizer.write(snippet);
    this.tokenizer.end();
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.offset + start, this.offset + end);
  }

  ontextentity(code: number, end: number): void {
    // A few rare names stand for two code points; the second is a mark on the first.
    if (end === this.referenceEnd) return;
    this.referenceEnd = end;
    const start = this.snippet.lastIndexOf('&', end - 1);
    this.handler.reference(code, this.offset + start, this.offset + end);
  }

  onattribdata(start: number, end: number): void {
    this.value += this.snippet.slice(start, end);
  }

  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code);
  }

  // Nothing else stands in what is read.

  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  onclosetag(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

/** The first `&` of html[from, to), or `to`: most texts are too short for `indexOf` to be faster. */
export function ampersandIn(html: string, from: number, to: number): number {
  let at = from;
  while (at < to && html.charCodeAt(at) !== AMPERSAND) at++;
  return at;
}

function digitOf(code: number, isHex: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return isHex && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
