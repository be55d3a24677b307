/** Cuts HTML into tags and text, and reads of the attributes what matters. */
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { ATTRIBUTES, type AttributeName } from './html-attributes.js';
import { type ElementType, ElementTypes } from './html-elements.js';

/** The attributes of one tag. Valid while its start tag is handled. */
export interface Attributes {
  get(name: AttributeName): string | null;
}

export interface TagHandler {
  /** Text of the document, as written. */
  text(from: number, to: number): void;
  /** The character reference html[from, to). */
  reference(characters: string, from: number, to: number): void;
  /** The tag html[from, to). `attributes` is null where it has none that is read. */
  startTag(
    type: ElementType,
    attributes: Attributes | null,
    from: number,
    to: number,
    selfClosing: boolean,
  ): void;
  endTag(type: ElementType): void;
  /** A tag or a comment that the document breaks off in. */
  unfinished(from: number): void;
  /** Whether text and comments are those of `svg` and `math`. */
  isForeign(): boolean;
}

const SHORTEST = Math.min(...ATTRIBUTES.map((name) => name.length));
const LONGEST = Math.max(...ATTRIBUTES.map((name) => name.length));
const INITIALS = new Set(ATTRIBUTES.map((name) => name.charCodeAt(0)));
const INDEXES = new Map<string, number>(ATTRIBUTES.map((name, index) => [name, index]));
const UNREAD = -1;

/**
 * Calls the handler for every tag and text in order. Never throws; comments and declarations are left out.
 *
 * @param isEnough asked after each text: true ends the reading
 */
export function readTags(html: string, handler: TagHandler, isEnough: () => boolean = () => false): void {
  const reader = new TagReader(html, handler, () => isEnough() && tokenizer.pause());
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
}

class TagReader implements TokenizerCallbacks, Attributes {
  private readonly types = new ElementTypes();
  private type: ElementType | null = null;
  private tagStart = 0;
  /** Where what was handled last ends. */
  private readTo = 0;
  private readonly values: string[] = ATTRIBUTES.map(() => '');
  /** A bit for each attribute that the tag has. */
  private given = 0;
  private attribute = UNREAD;
  private value = '';
  private referenceEnd = 0;

  constructor(
    private readonly html: string,
    private readonly handler: TagHandler,
    private readonly afterText: () => void,
  ) {}

  get(name: AttributeName): string | null {
    const index = INDEXES.get(name) as number;
    return this.given & (1 << index) ? (this.values[index] as string) : null;
  }

  onopentagname(start: number, end: number): void {
    this.type = this.types.of(this.html, start, end);
    this.tagStart = start - 1;
    this.given = 0;
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    if (length < SHORTEST || length > LONGEST || !INITIALS.has(this.html.charCodeAt(start) | 0x20)) return;
    const written = this.html.slice(start, end);
    this.attribute = INDEXES.get(written) ?? INDEXES.get(written.toLowerCase()) ?? UNREAD;
    // The first of two attributes of one name counts.
    if (this.attribute !== UNREAD && this.given & (1 << this.attribute)) this.attribute = UNREAD;
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== UNREAD) this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== UNREAD) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.attribute === UNREAD) return;
    this.values[this.attribute] = this.value;
    this.given |= 1 << this.attribute;
    this.attribute = UNREAD;
    this.value = '';
  }

  onopentagend(end: number): void {
    this.startTag(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.startTag(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    this.readTo = end;
    this.handler.endTag(this.types.of(this.html, start, end));
  }

  ontext(start: number, end: number): void {
    // The tokenizer loses its place in an end tag that the document breaks off in.
    if (start < 0) return;
    this.readTo = end;
    this.handler.text(start, end);
    this.afterText();
  }

  ontextentity(codePoint: number, end: number): void {
    // A few rare names stand for two code points; the second is a mark on the first.
    if (end === this.referenceEnd) return;
    this.referenceEnd = end;
    this.readTo = end;
    this.handler.reference(String.fromCodePoint(codePoint), this.html.lastIndexOf('&', end - 1), end);
  }

  onend(): void {
    const from = this.html.indexOf('<', this.readTo);
    if (from >= 0) this.handler.unfinished(from);
  }

  isInForeignContext(): boolean {
    return this.handler.isForeign();
  }

  private startTag(to: number, selfClosing: boolean): void {
    this.readTo = to;
    const attributes = this.given === 0 ? null : this;
    this.handler.startTag(this.type as ElementType, attributes, this.tagStart, to, selfClosing);
  }

  // Nothing of these is shown.

  oncomment(_start: number, end: number): void {
    this.passOver(end);
  }

  oncdata(_start: number, end: number): void {
    this.passOver(end);
  }

  ondeclaration(_start: number, end: number): void {
    this.passOver(end);
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.passOver(end);
  }

  /** What the document breaks off in ends where it does. */
  private passOver(end: number): void {
    if (end < this.html.length) this.readTo = end;
  }
}
