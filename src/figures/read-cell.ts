/** The only place where a cell becomes a value. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnose.js';
import type { ParsedHeader, ParsedRow } from '../parser/blocks.js';
import type { CellNode } from '../parser/nodes.js';
import { cellText } from './cell-text.js';
import type { Figure } from './figure.js';
import type { FigureSpec } from './forms.js';
import { blank, countFigure, figure } from './make.js';
import { plainCount, readQuantity } from './quantity.js';
import { unitAtEnd } from './units.js';

export class CellReader {
  private readonly source: string;
  private readonly diagnostics: Diagnostic[];

  /** @param diagnostics where what is noticed is added */
  constructor(source: string, diagnostics: Diagnostic[]) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** @param printed the unit that stands in a cell, a head or a label of its own */
  read(cell: CellNode, spec: FigureSpec, printed: string | null): Figure {
    const { content } = cell;
    if (content === 'blank') return blank(spec, cell.start, printed);
    const count = this.countIn(cell, spec, printed);
    const raw = cellText(this.source, cell);
    if (count >= 0) return countFigure(spec, cell, raw, count, printed);
    if (content === 'placeholder') return figure(spec, 'placeholder', cell, raw, printed);
    const quantity = content === 'quantity' ? readQuantity(raw, spec.measure, printed) : null;
    if (!quantity) {
      this.diagnostics.push(
        diagnose('value-unreadable', cell, {
          value: raw,
          label: spec.labels.join(' / '),
          figures: [spec.id],
        }),
      );
      return figure(spec, 'unreadable', cell, raw, printed);
    }
    if (quantity.unitImplied && quantity.decimal !== '0') {
      this.diagnostics.push(
        diagnose('unit-implied', cell, { value: raw, label: spec.labels.join(' / '), figures: [spec.id] }),
      );
    }
    if (quantity.unitDiffers) {
      const extras = {
        value: quantity.unitWritten ?? '',
        unit: spec.unit,
        label: spec.labels.join(' / '),
        figures: [spec.id],
      };
      this.diagnostics.push(diagnose('unit-differs', cell, extras));
    }
    return figure(spec, 'reported', cell, raw, quantity.unitWritten, quantity);
  }

  /** Whether a cell plainly says what a figure says already: then it needs no reading. */
  repeats(cell: CellNode, spec: FigureSpec, printed: string | null, earlier: Figure): boolean {
    const { status, raw, unitWritten } = earlier;
    if (cell.content === 'blank') return status === 'blank';
    if (cell.content === 'text') return false;
    const count = this.countIn(cell, spec, printed);
    if (count >= 0) return status === 'reported' && earlier.value === count;
    if (status === 'unreadable' || raw === null || cell.text !== undefined) return false;
    if (cell.end - cell.start !== raw.length || !this.source.startsWith(raw, cell.start)) return false;
    // The same digits are another amount under another unit.
    return printed === unitWritten || (printed === null && unitWritten !== null && raw.endsWith(unitWritten));
  }

  /** The count of a cell that prints no more than its digits, as nearly every cell does; -1 of any other. */
  private countIn(
    { content, text, start, end }: CellNode,
    { measure }: FigureSpec,
    printed: string | null,
  ): number {
    if (content !== 'quantity' || measure.money) return -1;
    if (printed !== null && printed !== measure.formUnit) return -1;
    return text === undefined ? plainCount(this.source, start, end) : plainCount(text, 0, text.length);
  }
}

/** 本年收费金额（单位：万元）: the unit that the head of an amount prints. */
export function unitInHead(source: string, header: ParsedHeader | null, spec: FigureSpec): string | null {
  // Told apart first: nearly no figure is an amount, and the search makes functions.
  return spec.unit === '元' ? unitOfHead(source, header, spec) : null;
}

function unitOfHead(source: string, header: ParsedHeader | null, { column }: FigureSpec): string | null {
  const head = header?.heads.find(({ columns }) => columns.some((entry) => entry.column === column));
  return head ? unitAtEnd(cellText(source, head.cell)) : null;
}

/** The same of the label of a row that has one figure. */
export function unitInLabel(source: string, row: ParsedRow, spec: FigureSpec): string | null {
  if (spec.unit !== '元') return null;
  const label = row.labels[row.labels.length - 1];
  return label ? unitAtEnd(cellText(source, label)) : null;
}
