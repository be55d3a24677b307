/** Whether a text is HTML, or plain text in which tables of HTML are left. */
import { hasLineEnd } from '../source/line-ends.js';
import { type ElementType, isTablePart } from './html-elements.js';
import { readTags, type TagHandler } from './html-tags.js';

const BEFORE_DOCUMENT = /^(?:[\s\ufeff]|<\?xml[^>]{0,200}>)*/;
const DOCUMENT = /<(?:!doctype\s+html|html|head|body)[\s>]/iy;
const TAG = /<\/?[a-z][a-z0-9]*[\s/>]/i;
const TABLE_TAG = /<(?:table|tr|td)[\s/>]/i;
/** Elements deeper than this need not be told apart. */
const DEEPEST = 100;
const OPENING = '<!--';
const CLOSING = '-->';

/** Plain text or Markdown in which tables of HTML, or pieces of them, are left. For HTML it is of no use. */
export function hasHtmlTables(text: string): boolean {
  return TABLE_TAG.test(text);
}

/**
 * Whether the whole text is an HTML document or a fragment of one: a document says so itself; a fragment
 * has text in elements, or between them with no line ends of its own. Text around the tags that has its
 * own lines is plain text or Markdown.
 */
export function isHtml(text: string): boolean {
  if (!TAG.test(text)) return false;
  let at = BEFORE_DOCUMENT.exec(text)?.[0].length ?? 0;
  while (text.startsWith(OPENING, at)) {
    const end = text.indexOf(CLOSING, at);
    if (end < 0) return true;
    at = end + CLOSING.length;
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  }
  DOCUMENT.lastIndex = at;
  if (DOCUMENT.test(text)) return true;
  const probe = new Probe(text);
  readTags(text, probe, () => probe.hasOwnLines);
  return probe.isFragment;
}

class Probe implements TagHandler {
  private readonly open: ElementType[] = [];
  private isFirst = true;
  private startsWithTag = false;
  private hasFlow = false;
  hasOwnLines = false;

  constructor(private readonly html: string) {}

  get isFragment(): boolean {
    return !this.hasOwnLines && (this.startsWithTag || this.hasFlow);
  }

  text(from: number, to: number): void {
    if (this.open.length > 0) return;
    const text = this.html.slice(from, to).trim();
    if (text !== '') this.isFirst = false;
    if (hasLineEnd(text)) this.hasOwnLines = true;
  }

  reference(): void {
    this.isFirst = false;
  }

  isForeign(): boolean {
    return false;
  }

  unfinished(): void {}

  startTag(type: ElementType): void {
    if (!type.isKnown) return;
    if (this.isFirst) this.startsWithTag = true;
    this.isFirst = false;
    if (this.open.length === 0 && (type.isBlock || type.name === 'br') && !isTablePart(type))
      this.hasFlow = true;
    if (!type.isVoid && this.open.length < DEEPEST) this.open.push(type);
  }

  endTag(type: ElementType): void {
    const index = this.open.lastIndexOf(type);
    if (index >= 0) this.open.length = index;
  }
}
