/** The steps of a page while its elements open and close: what is shown, where, and how its white space counts. */
import {
  Attribute,
  isChromeName,
  isChromeRole,
  readColspan,
  readRowspan,
  readStyle,
  type Style,
} from './html-attributes.js';
import { tally, tallyCharacter } from './html-cells.js';
import { type ElementType, elementType, isTablePart, Role } from './html-elements.js';
import { type MarkKind, Step, STEP_BITS } from './html-page.js';
import { type OpenElement, OpenElements } from './html-stack.js';
import { OpenTables } from './html-tables.js';
import type { Attributes } from './html-tags.js';

/** What ends with an element. */
const End = { Gone: 1, Unseen: 2, Line: 4, Pre: 8, NotPre: 16, Article: 32 } as const;
const NO_MARK = -1;

const H1 = elementType('h1');
export class FlowBuilder {
  readonly steps: number[] = [];
  readonly marks: MarkKind[] = [];
  readonly tables = new OpenTables();
  readonly stack = new OpenElements();
  /** The role of the innermost table or part of one; `Other` outside of tables. */
  part: Role = Role.Other;
  /** A table has been opened by its tag. */
  hasTable = false;
  private gone = 0;
  private unseen = 0;
  private pre = false;
  private articles = 0;
  private readonly styles = new Map<string, Style>();
  private readonly chromeNames = new Map<string, boolean>();

  constructor(
    private readonly html: string,
    /** White space outside of tables stands as written. */
    private readonly lines: boolean,
  ) {}

  /** Opens an element. `bounded`: see OpenElements. */
  push(type: ElementType, attributes: Attributes | null, bounded = true): void {
    const style = attributes && this.styleOf(attributes);
    let ending = type.isGone || style?.gone || attributes?.has(Attribute.Hidden) ? End.Gone : 0;
    if (style?.unseen) ending |= End.Unseen;
    const pre = style?.pre ?? (type.isPre ? true : null);
    if (pre !== null && pre !== this.pre) ending |= pre ? End.NotPre : End.Pre;
    const isBlock = style?.block ?? type.isBlock;
    if (type.isArticle) ending |= End.Article;
    const isPart = isTablePart(type);
    if (isBlock && !isPart && !(ending & End.Gone)) ending |= End.Line;
    const marked = this.markOf(type, attributes);

    if (ending & End.Line) this.line();
    this.begin(ending);
    const isShown = this.isShown;
    if (type.role === Role.Cell) this.startCell(attributes);
    const mark = marked && isShown ? this.marks.push(marked) - 1 : NO_MARK;
    // The mark of a table stands around it, the mark of a cell within.
    if (mark !== NO_MARK && type.role !== Role.Cell) this.add(Step.Open, mark);
    if (isPart && type.role !== Role.Cell) this.startPart(type, attributes);
    this.stack.push(type, ending, mark, bounded);
    if (isPart) this.part = type.role;
    if (mark !== NO_MARK && type.role === Role.Cell) this.add(Step.Open, mark);
    const cell = type.isPageHeading ? this.tables.cell : null;
    if (cell) cell.heading = true;
  }

  /** Closes the elements from an index on, the innermost first. */
  popTo(index: number): void {
    while (this.stack.size > index) {
      const { type, mark } = this.stack.innermost as OpenElement;
      const role = type?.role ?? Role.Other;
      const isPart = type !== null && isTablePart(type);
      if (mark !== NO_MARK && role === Role.Cell) this.add(Step.Close, mark);
      if (isPart) this.endPart(role);
      const { ending } = this.stack.pop();
      if (isPart) this.part = this.stack.typeAt(this.stack.tablePart())?.role ?? Role.Other;
      if (mark !== NO_MARK && role !== Role.Cell) this.add(Step.Close, mark);
      this.finish(ending);
    }
  }

  /** Ends what an element does although others that were opened in it stay open. */
  forget(index: number): void {
    const element = this.stack.forget(index);
    if (element.mark !== NO_MARK) this.add(Step.Close, element.mark);
    this.finish(element.ending);
    element.mark = NO_MARK;
    element.ending = 0;
  }

  text(from: number, to: number): void {
    if (!this.isShown) return;
    const verbatim = this.isVerbatim;
    if ((!verbatim || this.isBetween) && this.isBlank(from, to)) {
      const last = this.steps[this.steps.length - 3];
      if (this.isBetween || last === Step.Line || last === Step.Break) return;
    }
    this.add(verbatim ? Step.Verbatim : Step.Text, from, to);
    const { cell } = this.tables;
    if (cell) tally(cell, this.html, from, to);
  }

  reference(code: number, from: number, to: number): void {
    if (!this.isShown) return;
    const kind = this.isVerbatim ? Step.VerbatimReference : Step.Reference;
    this.add(kind | (code << STEP_BITS), from, to);
    const { cell } = this.tables;
    if (cell) tallyCharacter(cell, code);
  }

  /** What follows stands on a line of its own. */
  line(): void {
    if (this.isShown && this.steps[this.steps.length - 3] !== Step.Line) this.add(Step.Line);
  }

  break(): void {
    if (this.isShown) this.add(Step.Break);
  }

  private get isShown(): boolean {
    return this.gone === 0 && this.unseen === 0;
  }

  /** In a table, but in no cell of it: what is written there is shown before the table. */
  get isBetween(): boolean {
    return this.part === Role.Table || this.part === Role.Section || this.part === Role.Row;
  }

  private get isVerbatim(): boolean {
    return this.pre || (this.lines && this.part === Role.Other);
  }

  private add(kind: number, a = 0, b = 0): void {
    if (this.isBetween) this.tables.stray(this.steps.length);
    this.steps.push(kind, a, b);
  }

  private begin(ending: number): void {
    if (ending & End.Gone) this.gone++;
    if (ending & End.Unseen) this.unseen++;
    if (ending & End.Article) this.articles++;
    if (ending & (End.Pre | End.NotPre)) this.pre = !this.pre;
  }

  private finish(ending: number): void {
    if (ending & End.Gone) this.gone--;
    if (ending & End.Unseen) this.unseen--;
    if (ending & End.Article) this.articles--;
    if (ending & End.Line) this.line();
    if (ending & End.Pre) this.pre = true;
    if (ending & End.NotPre) this.pre = false;
  }

  private startPart({ role, name }: ElementType, attributes: Attributes | null): void {
    const at = this.steps.length;
    if (role !== Role.Table) this.tables.endFlow(at);
    if (role === Role.Table) {
      const presentation = /^(?:presentation|none)$/i.test(attributes?.get(Attribute.Role) ?? '');
      const index = this.tables.start(presentation, this.isShown);
      if (this.isShown) this.add(Step.Table, index);
    } else if (role === Role.Caption) this.tables.startCaption(at);
    else if (role === Role.Section) this.tables.startGroup(name === 'tfoot');
    else this.tables.startRow(this.gone === 0);
  }

  private startCell(attributes: Attributes | null): void {
    this.tables.endFlow(this.steps.length);
    const colspan = readColspan(attributes?.get(Attribute.Colspan) ?? null);
    const rowspan = readRowspan(attributes?.get(Attribute.Rowspan) ?? null);
    this.tables.startCell(this.steps.length, colspan, rowspan, this.gone === 0);
  }

  private endPart(role: Role): void {
    const at = this.steps.length;
    if (role === Role.Table) this.tables.end(at);
    else if (role === Role.Cell) this.tables.endCell(at);
    else this.tables.endFlow(at);
  }

  private markOf(type: ElementType, attributes: Attributes | null): MarkKind | null {
    if (type === H1) return 'heading';
    if (type.role >= Role.Caption && type.role <= Role.Row) return null;
    if (type.chrome === 'always' || (type.chrome === 'outside' && this.articles === 0)) return 'chrome';
    return attributes && this.isChrome(attributes) ? 'chrome' : null;
  }

  private isChrome(attributes: Attributes): boolean {
    const role = attributes.get(Attribute.Role);
    return (
      (role !== null && isChromeRole(role)) ||
      this.isNamedChrome(attributes.get(Attribute.Class)) ||
      this.isNamedChrome(attributes.get(Attribute.Id))
    );
  }

  private isNamedChrome(list: string | null): boolean {
    if (list === null || list === '') return false;
    let isChrome = this.chromeNames.get(list);
    if (isChrome === undefined) {
      isChrome = isChromeName(list);
      this.chromeNames.set(list, isChrome);
    }
    return isChrome;
  }

  private styleOf(attributes: Attributes): Style | null {
    const written = attributes.get(Attribute.Style);
    if (written === null) return null;
    let style = this.styles.get(written);
    if (style === undefined) {
      style = readStyle(written);
      this.styles.set(written, style);
    }
    return style;
  }

  isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.html.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09 && code !== 0x0c) return false;
    }
    return true;
  }
}
