/** Tags and character references. */
import type { Segment, Writer } from '../layouts/segments.js';
import type { HtmlStyle } from './style.js';

/** Elements whose end tag may be left out before the next of their kind. */
const OPTIONAL = ['p', 'td', 'th', 'tr', 'li', 'thead', 'tbody'];

const NAMED: Record<string, string> = {
  '“': '&ldquo;',
  '”': '&rdquo;',
  '‘': '&lsquo;',
  '’': '&rsquo;',
  '—': '&mdash;',
  '–': '&ndash;',
  '−': '&minus;',
  '·': '&middot;',
  '《': '&#12298;',
  '\u00a0': '&nbsp;',
  '\u2003': '&emsp;',
  '\u200b': '&#8203;',
  '\u00ad': '&shy;',
};

/** Writes elements in one house style. */
export class Markup {
  readonly writer: Writer;
  readonly style: HtmlStyle;

  constructor(writer: Writer, style: HtmlStyle) {
    this.writer = writer;
    this.style = style;
  }

  open(name: string, attributes: Readonly<Record<string, string | number>> = {}): void {
    const { upper, quotes } = this.style;
    const written = Object.entries(attributes).map(([key, value]) => {
      // Without quotes only what has no space and no sign of its own in it.
      const mark = /^[\w%.#-]+$/.test(String(value)) ? quotes : quotes || "'";
      return ` ${upper ? key.toUpperCase() : key}=${mark}${value}${mark}`;
    });
    this.mark(`<${upper ? name.toUpperCase() : name}${written.join('')}>`);
  }

  close(name: string): void {
    const { upper, endTags } = this.style;
    if (!endTags && OPTIONAL.includes(name)) return;
    this.mark(`</${upper ? name.toUpperCase() : name}>`);
  }

  /** An element with what `write` puts in it. */
  element(name: string, attributes: Readonly<Record<string, string | number>>, write: () => void): void {
    this.open(name, attributes);
    write();
    this.close(name);
  }

  space(): void {
    this.mark(this.style.space);
  }

  mark(text: string): void {
    if (text !== '') this.writer.put('mark', text);
  }

  /** Text that a reader sees, with what it says beside how it is written. */
  text(role: Segment['role'], text: string, extra: Pick<Segment, 'figure' | 'row' | 'section'> = {}): void {
    this.writer.put(role, this.encoded(text), { ...extra, plain: text });
  }

  private encoded(text: string): string {
    const { entities } = this.style;
    const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    if (entities === 'none') return safe;
    return [...safe]
      .map((character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x80) return character;
        if (entities === 'named') return NAMED[character] ?? character;
        return entities === 'decimal' ? `&#${code};` : `&#x${code.toString(16)};`;
      })
      .join('');
  }
}
