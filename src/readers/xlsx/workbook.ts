/** What the parts beside the sheets say: their names, the strings they share, the formats of their numbers. */
import { attribute, type XmlAttributes, type XmlHandler } from '../xml.js';
import { formatOf } from './number-format.js';

export interface SheetEntry {
  readonly name: string;
  /** Of its relationship. */
  readonly id: string;
  readonly hidden: boolean;
}

export class Workbook implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  /** Days are counted from 1904. */
  from1904 = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'workbookPr') {
      const value = attribute(attributes, 'date1904');
      this.from1904 = value === '1' || value === 'true';
    } else if (name === 'sheet') {
      this.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: attributes['r:id'] ?? attribute(attributes, 'id') ?? '',
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      });
    }
  }

  close(): void {}

  text(): void {}
}

/** Collects the text of `si` and `is`: runs of any format, without the phonetic ones. */
export class StringReader {
  private parts: string[] = [];
  private inText = false;
  private phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = !this.phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  take(): string {
    const text = this.parts
      .join('')
      .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    this.parts = [];
    return text;
  }
}

export class SharedStrings extends StringReader implements XmlHandler {
  readonly strings: string[] = [];

  override close(name: string): void {
    super.close(name);
    if (name === 'si') this.strings.push(this.take());
  }
}

export class SheetStyles implements XmlHandler {
  private readonly own = new Map<number, string>();
  private readonly ofCells: number[] = [];
  private inCells = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'numFmt') {
      this.own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    } else if (name === 'cellXfs') this.inCells = true;
    else if (name === 'xf' && this.inCells) this.ofCells.push(Number(attribute(attributes, 'numFmtId') ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {}

  /** The number format of a cell by the index of its style. */
  format(style: number): string {
    return formatOf(this.ofCells[style] ?? 0, this.own);
  }
}
