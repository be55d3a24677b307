/** What the styles of a document say that its text depends on: numbering, and hidden text. */
import { attribute, type XmlAttributes, type XmlHandler } from '../xml.js';

interface Style {
  name: string;
  base: string | null;
  list: string | null;
  level: number | null;
  hidden: boolean | null;
}

/** Styles may be based on each other in circles. */
const LONGEST_CHAIN = 20;

export class Styles implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private paragraphDefault: string | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style') {
      const id = attribute(attributes, 'styleId') ?? '';
      this.style = { name: '', base: null, list: null, level: null, hidden: null };
      this.styles.set(id, this.style);
      if (attribute(attributes, 'type') === 'paragraph' && isOn(attribute(attributes, 'default') ?? '0'))
        this.paragraphDefault = id;
    }
    if (!this.style) return;
    const value = attribute(attributes, 'val');
    if (name === 'name') this.style.name = value ?? '';
    else if (name === 'basedOn') this.style.base = value;
    else if (name === 'numId') this.style.list = value;
    else if (name === 'ilvl') this.style.level = Number(value);
    else if (name === 'vanish') this.style.hidden = isOn(value);
  }

  close(name: string): void {
    if (name === 'style') this.style = null;
  }

  text(): void {}

  /** List and level of the paragraphs of a style, and the style that says so; null where they have none. */
  numbering(id: string | null): { list: string; level: number | null; style: string } | null {
    let level: number | null = null;
    for (const [name, style] of this.chain(id ?? this.paragraphDefault)) {
      level ??= style.level;
      if (style.list !== null) return { list: style.list, level, style: name };
    }
    return null;
  }

  isHidden(id: string | null): boolean {
    for (const [, style] of this.chain(id)) if (style.hidden !== null) return style.hidden;
    return false;
  }

  /** Whether it is a style of the lines of a table of contents. */
  isContents(id: string | null): boolean {
    return id !== null && /^(?:toc|contents) ?\d/i.test(this.styles.get(id)?.name ?? '');
  }

  private chain(id: string | null): [string, Style][] {
    const chain: [string, Style][] = [];
    let next = id;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push([next, style]);
      next = style.base;
    }
    return chain;
  }
}

/** A property that is on unless it says otherwise. */
export function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
