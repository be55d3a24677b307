/** The pieces that a rendered report is put together from, so that its text can be changed before offsets are counted. */

export type Role =
  | 'title'
  | 'heading'
  | 'prose'
  | 'noise'
  | 'caption'
  | 'head'
  | 'label'
  | 'unit'
  | 'value'
  /** The marks of the layout: tabs and bars. */
  | 'mark'
  /** A line end within a cell or a block. */
  | 'eol'
  /** A line end more than the line needs: between paragraphs and rows. */
  | 'gap';

export interface Segment {
  readonly role: Role;
  readonly text: string;
  /** Figure that a value belongs to. */
  readonly figure?: string;
  /** Key of the row that a label names. */
  readonly row?: string;
  /** Segments of the same cell share a number. */
  readonly cell?: number;
  /** Section whose heading it is. */
  readonly section?: number;
  /** What it says, where markup writes that otherwise. */
  readonly plain?: string;
}

/** A cell of a rendered text. */
export interface RenderedCell {
  readonly role: Role;
  readonly figure: string | null;
  readonly row: string | null;
  /** Range of the content. */
  readonly start: number;
  readonly end: number;
  /** What it says, without markup and line breaks. */
  readonly plain: string;
  /** The pieces of the content, in order: more than one where the cell is wrapped. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Range with the marks and line ends of the cell. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

export interface Rendered {
  readonly text: string;
  /** Every cell of the tables in reading order; blanks are empty ranges. */
  readonly cells: readonly RenderedCell[];
  /** Range of each section's heading. */
  readonly headings: readonly { readonly start: number; readonly end: number }[];
  /** The lines of the title, joined. */
  readonly title: string;
}

const CONTENT: readonly Role[] = ['caption', 'head', 'label', 'unit', 'value'];

/** Collects segments in reading order. */
export class Writer {
  readonly segments: Segment[] = [];
  private cells = 0;
  private open: number | undefined;

  put(role: Role, text: string, extra: Omit<Segment, 'role' | 'text'> = {}): void {
    const cell = this.open === undefined ? {} : { cell: this.open };
    this.segments.push({ role, text, ...extra, ...cell });
  }

  /** The number of a cell whose segments are put among those of others. */
  nextCell(): number {
    return this.cells++;
  }

  line(role: Role, text: string): void {
    this.put(role, text);
    this.put('eol', '\n');
  }

  gap(): void {
    this.put('gap', '\n');
  }

  /** Writes one cell with its marks. */
  cell(write: () => void): void {
    this.open = this.cells++;
    write();
    this.open = undefined;
  }
}

/** Puts the segments together and counts the offsets. */
export function assemble(segments: readonly Segment[]): Rendered {
  const cells = new Map<number, { -readonly [Key in keyof RenderedCell]: RenderedCell[Key] }>();
  const outerStarts = new Map<number, number>();
  const headings: { start: number; end: number }[] = [];
  let text = '';
  for (const { role, text: own, cell, section, figure = null, row = null, plain = own } of segments) {
    const start = text.length;
    text += own;
    const end = text.length;
    if (section !== undefined) headings[section] = { start, end };
    if (cell === undefined) continue;
    if (!outerStarts.has(cell)) outerStarts.set(cell, start);
    const known = cells.get(cell);
    if (known) {
      known.outerEnd = end;
      if (!CONTENT.includes(role)) continue;
      known.end = end;
      known.spans = [...known.spans, { start, end }];
      known.plain += plain;
    } else if (CONTENT.includes(role)) {
      const outerStart = outerStarts.get(cell) ?? start;
      cells.set(cell, {
        role,
        figure,
        row,
        start,
        end,
        plain,
        spans: [{ start, end }],
        outerStart,
        outerEnd: end,
      });
    }
  }
  const title = segments
    .filter(({ role }) => role === 'title')
    .map((segment) => segment.plain ?? segment.text);
  return { text, cells: [...cells.values()], headings, title: title.join('') };
}
