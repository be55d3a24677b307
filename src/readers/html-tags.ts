/** Cuts HTML into tags and text, and reads of the attributes what matters. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type Attribute, attributeOf } from './html-attributes.js';
import { type ElementType, ElementTypes, TextKind } from './html-elements.js';
import { ampersandIn, ReferenceReader, type TextHandler } from './html-references.js';

/** The attributes of one tag. Valid while its start tag is handled. */
export interface Attributes {
  has(attribute: Attribute): boolean;
  get(attribute: Attribute): string | null;
}

export interface TagHandler extends TextHandler {
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

/**
 * Calls the handler for every tag and text in order. Never throws; comments and declarations are left out.
 *
 * @param isEnough asked after each text: true ends the reading
 */
export function readTags(html: string, handler: TagHandler, isEnough: () => boolean = () => false): void {
  const reader = new TagReader(html, handler, () => isEnough() && tokenizer.pause());
  // References are read where they matter: the tokenizer then passes over texts and values in one go each.
  const tokenizer = new Tokenizer({ decodeEntities: false }, reader);
  tokenizer.write(html);
  tokenizer.end();
}

class TagReader implements TokenizerCallbacks, Attributes {
  private readonly types = new ElementTypes();
  private readonly references: ReferenceReader;
  private type: ElementType | null = null;
  private tagStart = 0;
  /** The element that has no tags in it, as long as it is open. */
  private within: ElementType | null = null;
  /** Where what was handled last ends. */
  private readTo = 0;
  /** By attribute: where its value stands. */
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];
  /** A bit for each attribute that the tag has. */
  private given = 0;
  private attribute: Attribute | null = null;

  constructor(
    private readonly html: string,
    private readonly handler: TagHandler,
    private readonly afterText: () => void,
  ) {
    this.references = new ReferenceReader(html, handler);
  }

  has(attribute: Attribute): boolean {
    return (this.given & (1 << attribute)) !== 0;
  }

  get(attribute: Attribute): string | null {
    if (!this.has(attribute)) return null;
    const { html } = this;
    const start = this.valueStarts[attribute] as number;
    const end = this.valueEnds[attribute] as number;
    const value = html.slice(start, end);
    if (!value.includes('&')) return value;
    const quote = html.charAt(start - 1);
    const isQuoted = quote === '"' || quote === "'";
    return this.references.valueOf(isQuoted ? quote + value + quote : value);
  }

  onopentagname(start: number, end: number): void {
    this.type = this.types.of(this.html, start, end);
    this.tagStart = start - 1;
    this.given = 0;
  }

  onattribname(start: number, end: number): void {
    this.attribute = attributeOf(this.html, start, end);
    if (this.attribute === null) return;
    // The first of two attributes of one name counts.
    if (this.has(this.attribute)) this.attribute = null;
    else this.value(this.attribute, end, end);
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== null) this.value(this.attribute, start, end);
  }

  private value(attribute: Attribute, start: number, end: number): void {
    this.given |= 1 << attribute;
    this.valueStarts[attribute] = start;
    this.valueEnds[attribute] = end;
  }

  onopentagend(end: number): void {
    this.startTag(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.startTag(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    this.readTo = end;
    this.within = null;
    this.handler.endTag(this.types.of(this.html, start, end));
  }

  ontext(start: number, end: number): void {
    // The tokenizer loses its place in an end tag that the document breaks off in.
    if (start < 0) return;
    this.readTo = end;
    if (this.within?.holds === TextKind.Verbatim) this.handler.text(start, end);
    else this.textWithReferences(start, end);
    this.afterText();
  }

  private textWithReferences(start: number, end: number): void {
    const { html, within } = this;
    const first = ampersandIn(html, start, end);
    if (first === end) this.handler.text(start, end);
    else if (within) this.references.textOf(within.name, start, end);
    else this.references.text(start, end, first);
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
    const type = this.type as ElementType;
    const attributes = this.given === 0 ? null : this;
    if (type.holds !== TextKind.Tagged && !this.handler.isForeign()) this.within = type;
    this.handler.startTag(type, attributes, this.tagStart, to, selfClosing);
  }

  // Nothing of these is shown.

  onattribend(): void {}

  onattribentity(): void {}

  ontextentity(): void {}

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
