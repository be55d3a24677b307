/** One sheet: its cells as they are shown, and which of them are merged. */
import { ProblemError } from '../extract.js';
import type { Limits } from '../limits.js';
import { attribute, type XmlAttributes, type XmlHandler } from '../xml.js';
import { numberText } from './number-format.js';
import { type SheetStyles, StringReader } from './workbook.js';

export interface SheetCell {
  readonly column: number;
  readonly text: string;
}

/** Cells that are shown as one; rows and columns from 0, ends behind the last. */
export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export class Sheet implements XmlHandler {
  /** By row (from 0) the cells that show something, from the left. */
  readonly rows = new Map<number, SheetCell[]>();
  readonly merged: MergedRange[] = [];
  /** Of rows with text, the last column that has a cell although it shows nothing, as those in a frame have. */
  readonly lastEmpty = new Map<number, number>();
  private count = 0;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private zeros = true;
  private readonly inline = new StringReader();
  private part: 'value' | 'formula' | 'inline' | null = null;
  private value: string[] = [];
  private formula: string[] | null = null;

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: SheetStyles,
    private readonly from1904: boolean,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'sheetView': {
        const zeros = attribute(attributes, 'showZeros');
        this.zeros = zeros !== '0' && zeros !== 'false';
        break;
      }
      case 'row':
        this.row = bounded(Number(attribute(attributes, 'r') ?? this.row + 2) - 1, MOST_ROWS);
        this.column = -1;
        break;
      case 'c':
        this.startCell(attributes);
        break;
      case 'v':
        this.part = 'value';
        break;
      case 'f':
        this.part = 'formula';
        this.formula = [];
        break;
      case 'is':
        this.part = 'inline';
        break;
      case 'mergeCell':
        this.merge(attribute(attributes, 'ref') ?? '');
        break;
      default:
        if (this.part === 'inline') this.inline.open(name);
    }
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'v' || name === 'f' || name === 'is') this.part = null;
    else if (this.part === 'inline') this.inline.close(name);
  }

  text(text: string): void {
    if (this.part === 'value') this.value.push(text);
    else if (this.part === 'formula') this.formula?.push(text);
    else if (this.part === 'inline') this.inline.text(text);
  }

  private startCell(attributes: XmlAttributes): void {
    const address = parseAddress(attribute(attributes, 'r') ?? '');
    if (address) this.row = address.row;
    this.column = address?.column ?? bounded(this.column + 1, MOST_COLUMNS);
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.value = [];
    this.formula = null;
  }

  private endCell(): void {
    const text = this.shown().replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
    if (text.trim() === '') {
      if (this.rows.has(this.row)) this.lastEmpty.set(this.row, this.column);
      return;
    }
    if (++this.count > this.limits.maxCells) {
      throw new ProblemError({ code: 'file-too-large', limit: 'maxCells', most: this.limits.maxCells });
    }
    const cells = this.rows.get(this.row) ?? [];
    this.rows.set(this.row, cells);
    cells.push({ column: this.column, text });
  }

  private shown(): string {
    const value = this.value.join('');
    switch (this.type) {
      case 's':
        return this.strings[Number(value)] ?? '';
      case 'inlineStr':
        return this.inline.take();
      case 'str':
      case 'e':
      case 'd':
        return value;
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      default:
        // Without a stored result only the formula is known, and that is no number.
        if (value === '') return this.formula ? `=${this.formula.join('')}` : '';
        if (!this.zeros && Number(value) === 0) return '';
        return numberText(value, this.styles.format(this.style), this.from1904);
    }
  }

  private merge(ref: string): void {
    const [first = '', last = first] = ref.split(':');
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (!from || !to) return;
    if (this.merged.length >= this.limits.maxCells) {
      throw new ProblemError({ code: 'file-too-large', limit: 'maxCells', most: this.limits.maxCells });
    }
    this.merged.push({
      row: Math.min(from.row, to.row),
      column: Math.min(from.column, to.column),
      endRow: Math.max(from.row, to.row) + 1,
      endColumn: Math.max(from.column, to.column) + 1,
    });
  }
}

/** `B7` as row and column from 0. */
function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { row: bounded(Number(match[2]) - 1, MOST_ROWS), column: bounded(column - 1, MOST_COLUMNS) };
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function bounded(value: number, most: number): number {
  return Math.min(Math.max(Number.isFinite(value) ? value : 0, 0), most - 1);
}
