/**
 * From tags to a page, as the standard's tree construction has it, without the tree: what a tag
 * closes is closed, whether it has an end tag or not. Misplaced inline elements are not moved or repeated:
 * no text depends on them.
 */
import { Attribute } from './html-attributes.js';
import { type ElementType, elementType, isTablePart, Role } from './html-elements.js';
import { FlowBuilder } from './html-flow.js';
import type { HtmlPage } from './html-page.js';
import { endLooseTable, endParagraph, endTablePart, startTable, startTablePart } from './html-table-tags.js';
import { type Attributes, readTags, type TagHandler } from './html-tags.js';

const LESS_THAN = 0x3c;
const PARAGRAPH = elementType('p');
const BUTTON = elementType('button');
const LINK = elementType('a');
const TITLE = elementType('title');
const TABLE = elementType('table');
const LIST_ITEM = elementType('li');
const TERMS = [elementType('dt'), elementType('dd')];
/** Addresses in angle brackets, as plain text and Markdown have them. */
const ADDRESS = /@|^(?:https?|ftp|mailto):/;
/** What elements are called, those of Word (o:p) too. */
const NAME = /^[a-z][a-z\d]*(?:[:-][a-z\d]+)*$/i;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(elementType);

export function buildPage(html: string, lines: boolean): HtmlPage {
  const builder = new PageBuilder(html, lines);
  readTags(html, builder);
  return builder.finish();
}

class PageBuilder implements TagHandler {
  private readonly flow: FlowBuilder;
  private readonly meta = new Map<string, string>();
  private title: string | null = null;
  private titleEnded = false;
  private time: string | null = null;
  /** The element whose content is passed over, and how many of its name are open. */
  private skipped: ElementType | null = null;
  private skippedDepth = 0;

  constructor(
    private readonly html: string,
    private readonly lines: boolean,
  ) {
    this.flow = new FlowBuilder(html, lines);
  }

  finish(): HtmlPage {
    this.flow.popTo(0);
    const { steps, tables, marks } = this.flow;
    const { meta, title, time } = this;
    return { steps, tables: tables.all, marks, meta, title: title ?? '', time };
  }

  text(from: number, to: number): void {
    if (this.skipped) return;
    if (this.isInTitle) this.title += this.html.slice(from, to);
    if (this.flow.isBetween && !this.flow.isBlank(from, to)) endLooseTable(this.flow);
    this.flow.text(from, to);
  }

  reference(code: number, from: number, to: number): void {
    if (this.skipped) return;
    if (this.isInTitle) this.title += String.fromCodePoint(code);
    endLooseTable(this.flow);
    this.flow.reference(code, from, to);
  }

  isForeign(): boolean {
    return this.skipped !== null && this.skipped.name !== 'template';
  }

  startTag(
    type: ElementType,
    attributes: Attributes | null,
    from: number,
    to: number,
    selfClosing: boolean,
  ): void {
    if (this.skipped && !this.leaveSkipped(type, selfClosing)) return;
    if (this.lines && this.isText(type, from, to)) {
      endLooseTable(this.flow);
      this.flow.text(from, to);
      return;
    }
    if (type.role === Role.Page) return;
    if (type.role === Role.Skipped) {
      if (!selfClosing || type.name === 'template') this.skip(type);
    } else if (type === TABLE) startTable(this.flow, attributes);
    else if (isTablePart(type)) startTablePart(this.flow, type, attributes);
    else {
      endLooseTable(this.flow);
      this.startElement(type, attributes);
    }
  }

  /** In plain text <a@b.cn> is an address, a < b no tag, and what a broken tag runs into is text. */
  private isText(type: ElementType, from: number, to: number): boolean {
    if (!type.isKnown && (ADDRESS.test(type.name) || !NAME.test(type.name))) return true;
    for (let at = from + 1; at < to; at++) if (this.html.charCodeAt(at) === LESS_THAN) return true;
    return false;
  }

  unfinished(from: number): void {
    if (this.lines && !this.skipped) this.flow.text(from, this.html.length);
  }

  endTag(type: ElementType): void {
    if (this.skipped) {
      if (type === this.skipped && --this.skippedDepth === 0) this.skipped = null;
      return;
    }
    if (isTablePart(type)) endTablePart(this.flow, type);
    else if (type.name === 'br') this.flow.break();
    else if (!type.isVoid && type.role !== Role.Page) this.endElement(type);
  }

  private endElement(type: ElementType): void {
    const { stack } = this.flow;
    const index = type.role === Role.Heading ? this.openHeading() : stack.indexOf(type);
    if (type === TITLE) this.titleEnded = this.title !== null;
    if (type === PARAGRAPH && !stack.inScope(index)) this.flow.line();
    else if (type.isFormatting) {
      if (stack.inScope(index)) this.endFormatting(index);
    } else if (type.isSpecial ? stack.inScope(index) : index >= 0 && stack.isInline(index)) {
      this.flow.popTo(index);
    }
  }

  private startElement(type: ElementType, attributes: Attributes | null): void {
    if (type.endsParagraph) endParagraph(this.flow);
    if (type.isVoid) {
      this.startVoid(type, attributes);
      return;
    }
    this.endImplied(type);
    if (type === TITLE) this.title ??= '';
    if (type.name === 'time') this.time ??= attributes?.get(Attribute.Datetime) ?? null;
    this.flow.push(type, attributes);
  }

  private get isInTitle(): boolean {
    return this.title !== null && !this.titleEnded;
  }

  private skip(type: ElementType): void {
    this.skipped = type;
    this.skippedDepth = 1;
  }

  /** Whether a start tag ends what is passed over: that of an element which `svg` and `math` cannot hold. */
  private leaveSkipped(type: ElementType, selfClosing: boolean): boolean {
    if (this.isForeign() && (type.endsParagraph || type === TABLE)) {
      this.skipped = null;
      return true;
    }
    if (type === this.skipped && !(selfClosing && this.isForeign())) this.skippedDepth++;
    return false;
  }

  private startVoid(type: ElementType, attributes: Attributes | null): void {
    if (type.name === 'br') this.flow.break();
    else if (type.name === 'hr') this.flow.line();
    else if (type.name === 'meta' && attributes) this.readMeta(attributes);
  }

  private readMeta(attributes: Attributes): void {
    const name =
      attributes.get(Attribute.Name) ??
      attributes.get(Attribute.Property) ??
      attributes.get(Attribute.Itemprop);
    const content = attributes.get(Attribute.Content);
    if (name === null || content === null) return;
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (!this.meta.has(plain)) this.meta.set(plain, content);
  }

  /** Ends what cannot hold the element that begins: items, headings, links and buttons one of their kind. */
  private endImplied(type: ElementType): void {
    const { stack } = this.flow;
    const barrier = stack.barrier();
    if (type === LIST_ITEM && barrier === type) this.flow.popTo(stack.indexOf(type));
    else if (barrier && TERMS.includes(type) && TERMS.includes(barrier)) {
      this.flow.popTo(stack.indexOf(barrier));
    } else if (type.role === Role.Heading && stack.typeAt(stack.size - 1)?.role === Role.Heading) {
      this.flow.popTo(stack.size - 1);
    } else if (type === LINK || type === BUTTON) {
      const index = stack.indexOf(type);
      if (stack.inScope(index)) this.endFormatting(index);
    }
  }

  private endFormatting(index: number): void {
    if (this.flow.stack.isInline(index)) this.flow.popTo(index);
    else this.flow.forget(index);
  }

  /** Any heading is ended by the end tag of any other. */
  private openHeading(): number {
    return Math.max(...HEADINGS.map((heading) => this.flow.stack.indexOf(heading)));
  }
}
