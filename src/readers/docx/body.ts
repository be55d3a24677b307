/** The body of a Word document, a header or notes: paragraphs and tables in the order in which they are printed. */
import type { DocumentBuilder } from '../document-builder.js';
import type { DocxPlace } from '../places.js';
import { attribute, type XmlAttributes, type XmlHandler } from '../xml.js';
import type { Numbering } from './numbering.js';
import { isOn, type Styles } from './styles.js';
import { DocxTables } from './tables.js';

/** Elements of which nothing is shown: what was deleted, what was there before a change, codes, properties. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'tabs',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'rt',
  'sectPr',
]);
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** A text box is kept back until its paragraph ends; a larger one ends it. */
const MOST_KEPT_BACK = 20_000;
const LONGEST_PENDING = 256;

type Kept = { readonly name: string; readonly attributes: XmlAttributes | null } | string;

interface Paragraph {
  number: number;
  style: string | null;
  list: string | null;
  level: number | null;
  started: boolean;
  isChrome: boolean;
  /** The mark at its end is deleted: the next paragraph goes on on its line. */
  joined: boolean;
  markHidden: boolean;
}

export class Body implements XmlHandler {
  private readonly tables: DocxTables;
  private paragraphs = 0;
  private paragraph: Paragraph | null = null;
  /** Elements open within one that is left out, with it. */
  private skipped = 0;
  private inParagraphProperties = false;
  private inRowProperties = false;
  private inRunProperties = false;
  private hidden = false;
  /** For each field that is open in the paragraph whether its code is being read, and how many codes are. */
  private readonly fields: boolean[] = [];
  private codes = 0;
  /** For each choice that is open whether one has been taken. */
  private readonly choices: boolean[] = [];
  private written: string[] | null = null;
  private preserved = false;
  private pending: string[] = [];
  private joins = false;
  /** The text box of the paragraph, and how many elements of its name are open in it. */
  private kept: Kept[] | null = null;
  private boxes = 0;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    /** Its paragraphs are those of the body itself. */
    private readonly isPlaced: boolean,
  ) {
    this.tables = new DocxTables(builder);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    if (name === 'txbxContent') this.boxes++;
    if (this.kept && this.boxes > 0) {
      this.kept.push({ name, attributes });
      if (this.kept.length > MOST_KEPT_BACK) this.release();
      return;
    }
    if (CHANGES.has(name)) this.builder.problem({ code: 'changes-tracked' });
    if (this.leavesOut(name, attributes)) {
      this.skipped = 1;
      return;
    }
    if (this.inRunProperties) this.runProperty(name, attributes);
    else if (this.inParagraphProperties) this.paragraphProperty(name, attributes);
    else this.element(name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (this.kept && this.boxes > 0) {
      this.kept.push({ name, attributes: null });
      if (name === 'txbxContent') this.boxes--;
      return;
    }
    switch (name) {
      case 'txbxContent':
        this.boxes--;
        break;
      case 'pPr':
        this.inParagraphProperties = false;
        break;
      case 'rPr':
        this.inRunProperties = false;
        break;
      case 'trPr':
        this.inRowProperties = false;
        break;
      case 't':
        this.endText();
        break;
      case 'p':
        this.endParagraph();
        break;
      case 'AlternateContent':
        this.choices.pop();
        break;
      case 'tc':
        // A cell without a paragraph is a cell all the same.
        if (this.startCellContent()) this.flush();
        this.tables.endCell();
        break;
      case 'tr':
        this.tables.endRow();
        break;
      case 'tbl':
        this.tables.endTable();
        break;
      case 'r':
        this.hidden = false;
    }
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.kept && this.boxes > 0) this.kept.push(text);
    else this.written?.push(text);
  }

  private leavesOut(name: string, attributes: XmlAttributes): boolean {
    if (name === 'del' && (this.inRunProperties || this.inRowProperties)) return false;
    if (LEFT_OUT.has(name)) return true;
    if (name === 'Choice' || name === 'Fallback') {
      const taken = this.choices[this.choices.length - 1] === true;
      this.choices[this.choices.length - 1] = true;
      return taken;
    }
    if (name === 'footnote' || name === 'endnote') return attribute(attributes, 'type') !== null;
    if (name === 'p' || name === 'tbl') return !this.startCellContent();
    return false;
  }

  private element(name: string, attributes: XmlAttributes): void {
    const value = attribute(attributes, 'val');
    const { current } = this.tables;
    switch (name) {
      case 'p':
        this.startParagraph();
        break;
      case 'pPr':
        this.inParagraphProperties = true;
        break;
      case 'rPr':
        this.inRunProperties = true;
        break;
      case 't':
        this.written = [];
        this.preserved = attribute(attributes, 'space') === 'preserve';
        break;
      case 'tab':
      case 'ptab':
        // In a cell, or before the text of a line, it is room and no mark.
        this.emit(current || !this.paragraph?.started ? ' ' : '\t');
        break;
      case 'br':
      case 'cr':
        if (!this.isShown || !this.paragraph?.started) break;
        this.flush();
        this.builder.break();
        break;
      case 'noBreakHyphen':
        this.emit('-');
        break;
      case 'sym':
        this.emit(symbol(attribute(attributes, 'char') ?? ''));
        break;
      case 'fldChar':
        this.field(attribute(attributes, 'fldCharType'));
        break;
      case 'AlternateContent':
        this.choices.push(false);
        break;
      case 'txbxContent':
        if (this.paragraph && !this.kept) this.kept = [];
        break;
      case 'tbl':
        this.flush();
        this.tables.startTable();
        break;
      case 'tr':
        this.tables.startRow();
        break;
      case 'tc':
        this.tables.startCell();
        break;
      case 'trPr':
        this.inRowProperties = true;
        break;
      case 'gridBefore':
        if (current) current.column += Math.min(Math.max(Number(value) || 0, 0), 1000);
        break;
      case 'hidden':
        if (this.inRowProperties && current && isOn(value)) current.rowDeleted = true;
        break;
      case 'del':
      case 'cellDel':
        if (current && this.inRowProperties) current.rowDeleted = true;
        break;
      case 'gridSpan':
        if (current?.cell) current.cell.span = Number(value) || 1;
        break;
      case 'vMerge':
        if (current?.cell) current.cell.down = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'hMerge':
        if (current?.cell) current.cell.across = value === 'restart' ? 'restart' : 'continue';
    }
  }

  private paragraphProperty(name: string, attributes: XmlAttributes): void {
    const { paragraph } = this;
    const value = attribute(attributes, 'val');
    if (name === 'rPr') this.inRunProperties = true;
    else if (!paragraph) return;
    else if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  private runProperty(name: string, attributes: XmlAttributes): void {
    const ofMark = this.inParagraphProperties ? this.paragraph : null;
    if (name === 'vanish') {
      const hidden = isOn(attribute(attributes, 'val'));
      if (ofMark) ofMark.markHidden = hidden;
      else this.hidden = hidden;
    } else if (name === 'rStyle' && !ofMark) {
      this.hidden = this.styles.isHidden(attribute(attributes, 'val'));
    } else if (name === 'del' && ofMark) ofMark.joined = true;
  }

  private startCellContent(): boolean {
    return this.tables.startContent((cell) => this.place(this.paragraphs + 1, cell));
  }

  private startParagraph(): void {
    this.endParagraph();
    this.paragraph = {
      number: ++this.paragraphs,
      style: null,
      list: null,
      level: null,
      started: this.joins,
      isChrome: false,
      joined: false,
      markHidden: false,
    };
    this.joins = false;
  }

  private endParagraph(): void {
    const { paragraph } = this;
    if (paragraph) {
      // Word prints the number of an empty paragraph, too.
      if (!paragraph.started && !paragraph.markHidden && !paragraph.joined) this.startLine(paragraph, true);
      this.flush();
      if (paragraph.isChrome) this.builder.endChrome();
      this.joins = paragraph.joined && paragraph.started && !paragraph.isChrome;
    }
    this.paragraph = null;
    this.written = null;
    // A field whose code does not end hides no more than its paragraph.
    this.fields.length = 0;
    this.codes = 0;
    if (this.kept) this.release();
  }

  /** Reads the text box that was kept back. */
  private release(): void {
    const kept = this.kept ?? [];
    const { boxes } = this;
    const { paragraph } = this;
    this.kept = null;
    this.boxes = 0;
    if (paragraph) this.endParagraph();
    for (const event of kept) {
      if (typeof event === 'string') this.text(event);
      else if (event.attributes) this.open(event.name, event.attributes);
      else if (event.name !== 'txbxContent' || this.boxes > 0) this.close(event.name);
    }
    this.boxes = boxes;
  }

  private startLine(paragraph: Paragraph, onlyNumbered: boolean): void {
    const number = this.numberOf(paragraph);
    if (onlyNumbered && number.trim() === '') return;
    paragraph.started = true;
    paragraph.isChrome = this.styles.isContents(paragraph.style) && !this.tables.current;
    if (paragraph.isChrome) this.builder.startChrome();
    this.builder.line(this.isPlaced ? this.place(paragraph.number, this.tables.cellPlace) : null);
    this.builder.text(number);
  }

  private numberOf({ style, list: own, level: ownLevel }: Paragraph): string {
    const ofStyle = this.styles.numbering(style);
    const list = own ?? ofStyle?.list;
    if (list === undefined || list === '0') return '';
    const level =
      ownLevel ??
      ofStyle?.level ??
      (ofStyle && own === null ? this.numbering.levelOfStyle(list, ofStyle.style) : 0);
    return this.numbering.next({ list, level });
  }

  private place(paragraph: number, cell: DocxPlace['cell']): DocxPlace {
    return { kind: 'docx', paragraph, cell };
  }

  private endText(): void {
    const text = (this.written ?? []).join('');
    this.written = null;
    this.emit(this.preserved ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
  }

  private get isShown(): boolean {
    return !this.hidden && this.codes === 0 && !this.inParagraphProperties;
  }

  private emit(text: string): void {
    const { paragraph } = this;
    if (text === '' || !paragraph || !this.isShown) return;
    if (!paragraph.started) this.startLine(paragraph, false);
    this.pending.push(text.replace(/[\r\n\t]/g, (code) => (code === '\t' && text === '\t' ? '\t' : ' ')));
    if (this.pending.length > LONGEST_PENDING) this.flush();
  }

  private flush(): void {
    if (this.pending.length > 0) this.builder.text(this.pending.join(''));
    this.pending = [];
  }

  private field(type: string | null): void {
    if (type === 'begin') {
      this.fields.push(true);
      this.codes++;
    } else {
      if (this.fields.pop()) this.codes--;
      if (type === 'separate') this.fields.push(false);
    }
  }
}

/** The character of a symbol font; those of its private codes are kept as they are. */
function symbol(char: string): string {
  const code = Number.parseInt(char, 16);
  return code > 0x1f && code < 0xffff ? String.fromCharCode(code) : '';
}
