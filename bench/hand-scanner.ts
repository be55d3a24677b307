/**
 * The limit that Chevrotain is measured against: a scanner written by hand for the same figures and a tree of sections,
 * paragraphs, tables, rows and cells with their offsets. Labels as the line lookup knows them; no detection of the
 * form beyond the first head, no metadata, no diagnostics, and it trusts what it finds.
 */
import { LONGEST_LABEL, labels2014, labels2019, quantity, TABLE, type Target } from './line-lookup.js';

export interface ScannedNode {
  readonly type:
    | 'report'
    | 'section'
    | 'heading'
    | 'paragraph'
    | 'table'
    | 'row'
    | 'header'
    | 'cell'
    | 'unknown';
  readonly start: number;
  end: number;
  readonly children: ScannedNode[] | null;
}

export interface ScannedFigure {
  readonly id: string;
  readonly status: 'reported' | 'blank';
  readonly value: number | null;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const NUMERALS = '一二三四五六七八九十';
const BAR = 0x7c;
const LONGEST_HEADING = 40;

export function handScanner(text: string): { tree: ScannedNode; figures: Map<string, ScannedFigure> } {
  return new Scanner(text).scan();
}

class Scanner {
  private readonly root: ScannedNode;
  private readonly figures = new Map<string, ScannedFigure>();
  private readonly tablesFrom: number;
  private readonly labels: ReadonlyMap<string, Target>;
  /** The innermost that is open: a section or a subsection in it. */
  private section: ScannedNode;
  private subsection: ScannedNode | null = null;
  private table: ScannedNode | null = null;
  private row: ScannedNode | null = null;
  private target: Target | null = null;
  private next = 0;

  constructor(private readonly text: string) {
    this.root = { type: 'report', start: 0, end: text.length, children: [] };
    this.section = this.root;
    const head = TABLE.exec(text);
    this.tablesFrom = head === null ? text.length : head.index + 1;
    this.labels = head?.[0].includes('项') ? labels2019 : labels2014;
  }

  scan(): { tree: ScannedNode; figures: Map<string, ScannedFigure> } {
    const { text } = this;
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      if (start < this.tablesFrom) this.line(start, end);
      else this.tableLine(start, end);
      start = end + 1;
    }
    this.endRow(text.length);
    for (let at = this.root; at.children !== null && at.children.length > 0; ) {
      at = at.children[at.children.length - 1]!;
      if (at.type === 'section') at.end = text.length;
    }
    return { tree: this.root, figures: this.figures };
  }

  private line(from: number, to: number): void {
    const start = this.skip(from, to);
    const end = this.trim(start, to);
    if (start === end) return;
    const level = this.headingLevel(start, end);
    if (level > 0) this.heading(level, start, end);
    else (this.subsection ?? this.section).children!.push({ type: 'paragraph', start, end, children: null });
  }

  /** One cell, or several between bars. */
  private tableLine(from: number, to: number): void {
    const { text } = this;
    for (let at = from; at < to; ) {
      let stop = at;
      while (stop < to && text.charCodeAt(stop) !== BAR) stop++;
      const start = this.skip(at, stop);
      const end = this.trim(start, stop);
      if (start < end) this.cell(start, end);
      at = stop + 1;
    }
  }

  private cell(start: number, end: number): void {
    const { target, text } = this;
    // Only ( + , - . and digits are below 58: what cannot be a number is not tried as one.
    if (target !== null && this.next < target.ids.length && text.charCodeAt(start) < 58) {
      const raw = text.slice(start, end);
      const value = quantity(raw, target.factor);
      if (value !== null) {
        const id = target.ids[this.next++]!;
        this.figures.set(id, { id, status: 'reported', value, raw, start, end });
        this.row!.children!.push({ type: 'cell', start, end, children: null });
        return;
      }
    }
    const found = end - start <= LONGEST_LABEL ? this.labels.get(text.slice(start, end)) : undefined;
    if (found !== undefined) this.startRow(found, start, end);
    else if (end - start > LONGEST_LABEL) this.endTable(start, end, 0);
    else {
      const level = this.headingLevel(start, end);
      if (level === 1 && this.row !== null && this.labels === labels2019) this.endTable(start, end, level);
      else {
        const type = this.row === null ? 'header' : 'unknown';
        this.inTable(start, end).children!.push({ type, start, end, children: null });
      }
    }
  }

  private startRow(found: Target, start: number, end: number): void {
    this.endRow(start);
    const label: ScannedNode = { type: 'header', start, end, children: null };
    this.row = { type: 'row', start, end, children: [label] };
    this.inTable(start, end).children!.push(this.row);
    this.target = found.again !== null && this.figures.has(found.ids[0]!) ? found.again : found;
    this.next = 0;
  }

  /** Cells that no number stood for are blank. */
  private endRow(at: number): void {
    const { row, target } = this;
    if (target === null || row === null) return;
    const last = row.children![row.children!.length - 1]!;
    row.end = last.end;
    while (this.next < target.ids.length) {
      const id = target.ids[this.next++]!;
      const place = Math.min(last.end, at);
      this.figures.set(id, { id, status: 'blank', value: null, raw: '', start: place, end: place });
      row.children!.push({ type: 'cell', start: place, end: place, children: null });
    }
    this.target = null;
    this.row = null;
  }

  private inTable(start: number, end: number): ScannedNode {
    if (this.table === null) {
      this.table = { type: 'table', start, end, children: [] };
      (this.subsection ?? this.section).children!.push(this.table);
    }
    this.table.end = end;
    return this.table;
  }

  private endTable(start: number, end: number, level: number): void {
    this.endRow(start);
    this.table = null;
    if (level > 0) this.heading(level, start, end);
    else (this.subsection ?? this.section).children!.push({ type: 'paragraph', start, end, children: null });
  }

  private heading(level: number, start: number, end: number): void {
    const heading: ScannedNode = { type: 'heading', start, end, children: null };
    const section: ScannedNode = { type: 'section', start, end, children: [heading] };
    if (this.subsection !== null) this.subsection.end = start;
    if (level === 1) {
      this.section.end = start;
      this.root.children!.push(section);
      this.section = section;
      this.subsection = null;
    } else {
      this.section.children!.push(section);
      this.subsection = section;
    }
  }

  /** 1 for 一、, 2 for （一）, 0 for no heading. */
  private headingLevel(start: number, end: number): number {
    if (end - start > LONGEST_HEADING) return 0;
    const { text } = this;
    const opens = text[start] === '（' || text[start] === '(';
    let at = opens ? start + 1 : start;
    const first = at;
    while (at < end && NUMERALS.includes(text[at]!)) at++;
    if (at === first) return 0;
    if (opens) return text[at] === '）' || text[at] === ')' ? 2 : 0;
    return text[at] === '、' ? 1 : 0;
  }

  private skip(from: number, to: number): number {
    let at = from;
    while (at < to && isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  private trim(from: number, to: number): number {
    let at = to;
    while (at > from && isSpace(this.text.charCodeAt(at - 1))) at--;
    return at;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0;
}
