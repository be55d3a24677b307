/** Reports printed as PDF by hand, in the ways that writers draw tables. */
import { grammarOf } from '../../support/form.js';
import { gridOf } from '../../support/layouts/grid.js';
import { type SpannedCell, spannedGrid } from '../../support/layouts/spans.js';
import { headingOf, type ReportModel } from '../../support/report-model.js';
import { CANVAS, Canvas, type CanvasOptions, widthOf } from './canvas.js';

export interface PrintStyle extends CanvasOptions {
  readonly rules: 'stroked' | 'filled' | 'frames' | 'double';
  readonly align: 'left' | 'middle';
  readonly valign: 'top' | 'middle';
  /** The head on each page of a table. */
  readonly repeatHead: boolean;
  /** Headings beside several rows: a character on a line, or turned. */
  readonly headings: 'level' | 'stacked' | 'turned';
  /** The ground of heads is filled. */
  readonly shaded: boolean;
  /** Running head and page number. */
  readonly running: boolean;
  readonly size: number;
  readonly padding: number;
}

export const PRINT: PrintStyle = {
  ...CANVAS,
  rules: 'stroked',
  align: 'left',
  valign: 'top',
  repeatHead: false,
  headings: 'level',
  shaded: false,
  running: true,
  size: 9,
  padding: 2.5,
};

const MARGIN = 54;
const SPACING = 1.4;
const GRID = { units: 'all', noUnit: '——', corner: 'note' } as const;

export function printReport(model: ReportModel, style: PrintStyle): Uint8Array {
  const printer = new Printer(style, model.title.join(''));
  for (const line of model.title) printer.title(line);
  for (const text of model.preface) printer.paragraph(text);
  for (const section of model.sections) {
    printer.paragraph(headingOf(section).text);
    for (const paragraph of section.paragraphs) printer.paragraph(paragraph);
    for (const table of grammarOf(model.form).tables) {
      if (section.tables.includes(table.id)) printer.table(spannedGrid(gridOf(model, table, GRID)));
    }
    for (const note of section.notes) printer.paragraph(note);
  }
  for (const text of model.signature) printer.paragraph(text);
  return printer.finish();
}

interface Row {
  readonly cells: readonly PlacedCell[];
  readonly lines: number;
  readonly inHeader: boolean;
}

interface PlacedCell {
  readonly spanned: SpannedCell;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly string[];
}

class Printer {
  private readonly canvas: Canvas;
  private y = MARGIN;

  constructor(
    private readonly style: PrintStyle,
    private readonly head: string,
  ) {
    this.canvas = new Canvas(style);
    this.runningHead();
  }

  title(text: string): void {
    this.y += 8;
    this.write(text, (this.style.width - widthOf(text, 16)) / 2, 16);
    this.y += 8;
  }

  paragraph(text: string): void {
    const { size, width } = this.style;
    const indent = 2 * size;
    let rest = text;
    let first = true;
    while (rest !== '') {
      const from = MARGIN + (first ? indent : 0);
      const line = cut(rest, width - MARGIN - from, size);
      this.need(SPACING * size);
      this.write(line, from, size);
      rest = rest.slice(line.length);
      first = false;
    }
  }

  table({ width: columns, rows }: ReturnType<typeof spannedGrid>): void {
    const { size, padding } = this.style;
    const sides = columnSides(columns, rows, this.style.width - 2 * MARGIN).map((side) => MARGIN + side);
    const made = rows.map((row) => this.rowOf(row, sides));
    const heights = made.map(({ lines }) => lines * SPACING * size + 2 * padding);
    // Cells beside several rows may need more room than these have.
    made.forEach(({ cells }, at) => {
      for (const { spanned, lines } of cells) {
        const needed = lines.length * SPACING * size + 2 * padding;
        const have = heights.slice(at, at + spanned.rows).reduce((sum, height) => sum + height, 0);
        const last = at + spanned.rows - 1;
        if (spanned.rows > 1 && needed > have) heights[last] = (heights[last] as number) + needed - have;
      }
    });
    const heads = made.filter(({ inHeader }) => inHeader).length;
    this.y += 4;
    let at = 0;
    while (at < made.length) {
      let end = at;
      let top = this.y;
      const again = at > 0 && this.style.repeatHead ? heads : 0;
      const headHeight = heights.slice(0, again).reduce((sum, height) => sum + height, 0);
      let bottom = top + headHeight;
      while (end < made.length && bottom + (heights[end] as number) <= this.bottom) {
        bottom += heights[end] as number;
        end++;
      }
      if (end < Math.min(heads + 1, made.length) && this.y > MARGIN + 40) {
        this.newPage();
        continue;
      }
      if (end === at) end++;
      if (again > 0) top = this.part(made.slice(0, again), heights.slice(0, again), top, sides, 0);
      this.y = this.part(made.slice(at, end), heights.slice(at, end), top, sides, at);
      at = end;
      if (at < made.length) this.newPage();
    }
    this.y += 6;
  }

  finish(): Uint8Array {
    this.runningFoot();
    return this.canvas.bytes();
  }

  /** Rows that stand together; a cell that began before them goes on empty, one that goes beyond them ends. */
  private part(
    rows: readonly Row[],
    heights: readonly number[],
    top: number,
    sides: readonly number[],
    first: number,
  ): number {
    const tops = [top];
    for (const height of heights) tops.push((tops[tops.length - 1] as number) + height);
    const bottom = tops[tops.length - 1] as number;
    const covered: boolean[][] = rows.map(() => sides.slice(1).map(() => false));
    const boxes: { box: [number, number, number, number]; cell: PlacedCell | null }[] = [];
    rows.forEach(({ cells }, at) => {
      for (const cell of cells) {
        const end = Math.min(rows.length, at + cell.spanned.rows);
        for (let row = at; row < end; row++)
          covered[row]?.fill(true, cell.spanned.column, cell.spanned.column + cell.spanned.columns);
        boxes.push({ box: [cell.left, tops[at] as number, cell.right, tops[end] as number], cell });
      }
    });
    void first;
    for (let column = 0; column < sides.length - 1; column++) {
      let row = 0;
      while (row < rows.length && !covered[row]?.[column]) row++;
      if (row > 0 && row <= rows.length && first > 0)
        boxes.push({
          box: [sides[column] as number, top, sides[column + 1] as number, tops[row] as number],
          cell: null,
        });
    }
    for (const { box, cell } of boxes) this.cell(box, cell);
    return bottom;
  }

  private cell(box: readonly [number, number, number, number], cell: PlacedCell | null): void {
    const { size, padding, align, valign, headings, shaded } = this.style;
    const [left, top, right, bottom] = box;
    if (cell && shaded && cell.spanned.inHeader)
      this.canvas.fill(left, top, right - left, bottom - top, 0.85);
    this.border(box);
    if (!cell) return;
    const { spanned } = cell;
    const isHeading = spanned.rows > 1 && !spanned.inHeader && spanned.cell.role === 'label';
    if (isHeading && headings === 'turned') {
      const text = cut(spanned.cell.text, bottom - top - 2 * padding, size);
      this.canvas.text(text, (left + right) / 2 - 0.36 * size, top + padding, size, 90);
      return;
    }
    // Of a heading that the page ends in, what has room.
    const lines = cell.lines.slice(0, Math.round((bottom - top - 2 * padding) / (SPACING * size)));
    const height = lines.length * SPACING * size;
    let y = valign === 'top' ? top + padding : (top + bottom - height) / 2;
    for (const line of lines) {
      const own = widthOf(line, size);
      const x = align === 'left' ? left + padding : (left + right - own) / 2;
      this.canvas.text(line, x, y + 0.98 * size, size);
      y += SPACING * size;
    }
  }

  private border([left, top, right, bottom]: readonly [number, number, number, number]): void {
    const { canvas } = this;
    switch (this.style.rules) {
      case 'stroked':
        canvas.line(left, top, right, top);
        canvas.line(left, bottom, right, bottom);
        canvas.line(left, top, left, bottom);
        canvas.line(right, top, right, bottom);
        return;
      case 'double':
        for (const at of [-0.6, 0.6]) {
          canvas.line(left - 0.6, top + at, right + 0.6, top + at, 0.25);
          canvas.line(left - 0.6, bottom + at, right + 0.6, bottom + at, 0.25);
          canvas.line(left + at, top - 0.6, left + at, bottom + 0.6, 0.25);
          canvas.line(right + at, top - 0.6, right + at, bottom + 0.6, 0.25);
        }
        return;
      case 'filled':
        // Word leaves the corners to squares of their own.
        canvas.fill(left + 0.48, top, right - left - 0.48, 0.48);
        canvas.fill(left + 0.48, bottom, right - left - 0.48, 0.48);
        canvas.fill(left, top + 0.48, 0.48, bottom - top - 0.48);
        canvas.fill(right, top + 0.48, 0.48, bottom - top - 0.48);
        canvas.fill(left, top, 0.48, 0.48);
        canvas.fill(right, bottom, 0.48, 0.48);
        return;
      case 'frames': {
        const rectangle = (inset: number): string =>
          `${left + inset} ${this.style.height - bottom + inset} ${right - left - 2 * inset} ${bottom - top - 2 * inset} re`;
        canvas.add(`${rectangle(-0.3)} ${rectangle(0.3)} f*`);
      }
    }
  }

  private rowOf(cells: readonly SpannedCell[], sides: readonly number[]): Row {
    const { size, padding, headings } = this.style;
    const placed = cells.map((spanned) => {
      const left = sides[spanned.column] as number;
      const right = sides[spanned.column + spanned.columns] as number;
      const stacked = headings === 'stacked' && spanned.rows > 2 && !spanned.inHeader;
      const room = right - left - 2 * padding;
      return {
        spanned,
        left,
        right,
        lines: stacked ? [...spanned.cell.text] : wrap(spanned.cell.text, room, size),
      };
    });
    const own = placed.filter(({ spanned }) => spanned.rows === 1).map(({ lines }) => lines.length);
    return { cells: placed, lines: Math.max(1, ...own), inHeader: cells[0]?.inHeader === true };
  }

  private write(text: string, x: number, size: number): void {
    this.canvas.text(text, x, this.y + 0.98 * size, size);
    this.y += SPACING * size;
  }

  private need(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  private get bottom(): number {
    return this.style.height - MARGIN;
  }

  private newPage(): void {
    this.runningFoot();
    this.canvas.page();
    this.y = MARGIN;
    this.runningHead();
  }

  private runningHead(): void {
    if (this.style.running && this.head !== '') this.canvas.text(this.head, MARGIN, 34, 8);
  }

  private runningFoot(): void {
    const { running, width, height } = this.style;
    if (running) this.canvas.text(`- ${this.canvas.pageCount} -`, width / 2 - 10, height - 30, 9);
  }
}

/** Columns of values as wide as each other, those of labels as their texts ask. */
function columnSides(columns: number, rows: ReturnType<typeof spannedGrid>['rows'], width: number): number[] {
  const weights = new Array<number>(columns).fill(2.6);
  for (const row of rows) {
    for (const { cell, column, columns: across, inHeader } of row) {
      if (across > 1 || inHeader || cell.role === 'value') continue;
      weights[column] = Math.max(weights[column] as number, Math.min(cell.text.length, 9));
    }
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sides = [0];
  for (const weight of weights) sides.push((sides[sides.length - 1] as number) + (weight / sum) * width);
  return sides;
}

function wrap(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const line = cut(rest, room, size);
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

/** As much of a text as has room, at least a character. */
function cut(text: string, room: number, size: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOf(character, size);
    if (width > room + 0.01 && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
