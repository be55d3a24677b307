/**
 * The open elements, outermost first. Whatever a tag has to look for is kept at hand (the nearest element
 * of a name, the nearest scope), so that no tag costs more than the elements it closes.
 */
import { type ElementType, isTablePart } from './html-elements.js';

const NONE = -1;

export interface OpenElement {
  /** Null: it counts as closed although what was opened in it is still open. */
  type: ElementType | null;
  /** What its end ends, in the terms of who opened it. */
  ending: number;
  mark: number;
  /** Index of the next open element of the name, further out. */
  sameBelow: number;
  // Where the nearest element of each sort stands, this one included.
  scope: number;
  special: number;
  barrier: number;
  tablePart: number;
}

export class OpenElements {
  size = 0;
  /** As many as have ever been open at a time: they are used again. */
  private readonly open: OpenElement[] = [];
  /** By id: index of the nearest open element of the name. */
  private readonly nearest: number[] = [];

  /** `bounded` false: a table that no tag has opened ends with the element around it. */
  push(type: ElementType, ending: number, mark: number, bounded: boolean): void {
    const index = this.size;
    const around = this.open[index - 1];
    const sameBelow = this.indexOf(type);
    const scope = type.isScope && bounded ? index : around ? around.scope : NONE;
    const special = type.isSpecial ? index : around ? around.special : NONE;
    const barrier = type.isBarrier ? index : around ? around.barrier : NONE;
    const tablePart = isTablePart(type) ? index : around ? around.tablePart : NONE;
    const element = this.open[index];
    if (element) {
      element.type = type;
      element.ending = ending;
      element.mark = mark;
      element.sameBelow = sameBelow;
      element.scope = scope;
      element.special = special;
      element.barrier = barrier;
      element.tablePart = tablePart;
    } else this.open.push({ type, ending, mark, sameBelow, scope, special, barrier, tablePart });
    this.nearest[type.id] = index;
    this.size++;
  }

  /** The innermost element, which is then closed. */
  pop(): OpenElement {
    const element = this.open[--this.size] as OpenElement;
    if (element.type) this.nearest[element.type.id] = element.sameBelow;
    return element;
  }

  /** An element, the nearest of its name, counts as closed although what was opened in it stays open. */
  forget(index: number): OpenElement {
    const element = this.open[index] as OpenElement;
    if (element.type) this.nearest[element.type.id] = element.sameBelow;
    element.type = null;
    return element;
  }

  /** Index of the nearest open element of the type; -1 where there is none. */
  indexOf(type: ElementType): number {
    return this.nearest[type.id] ?? NONE;
  }

  typeAt(index: number): ElementType | null {
    return index >= 0 && index < this.size ? (this.open[index] as OpenElement).type : null;
  }

  get innermost(): OpenElement | undefined {
    return this.size > 0 ? this.open[this.size - 1] : undefined;
  }

  /** Whether the element at an index is the nearest one that end tags do not reach over, or within it. */
  inScope(index: number): boolean {
    return index >= 0 && index >= (this.innermost?.scope ?? NONE);
  }

  /** Whether end tags do not reach over the element at an index, or over one within it. */
  isBounded(index: number): boolean {
    return (this.innermost?.scope ?? NONE) >= index;
  }

  /** Whether nothing but inline elements has been opened since. */
  isInline(index: number): boolean {
    return index >= (this.innermost?.special ?? NONE);
  }

  /** The innermost element that ends the search for an open list item. */
  barrier(): ElementType | null {
    return this.typeAt(this.innermost?.barrier ?? NONE);
  }

  /** Index of the innermost table or part of one; -1 outside of tables. */
  tablePart(): number {
    return this.innermost?.tablePart ?? NONE;
  }
}
