/** Writes the content of a Word 97 document: lines, and tables by the edges of their cells. */
import type { Columns } from '../../layout/tape.js';
import type { Numbering } from '../docx/numbering.js';
import type { DocumentBuilder } from '../document-builder.js';
import type { DocPlace } from '../places.js';
import type { DocInformation } from './information.js';
import { readLists } from './lists.js';
import { characterState, type Run, Runs } from './properties.js';
import {
  type DocContent,
  type DocParagraph,
  type DocRow,
  type DocTable,
  readStructure,
} from './structure.js';
import type { DocText } from './text.js';

/** Edges so near to each other are one: twentieths of a point. */
const SAME_EDGE = 30;
const FIELD_CODE = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const LINE_BREAK = 0x0b;
const COLUMN_BREAK = 0x0e;
const HYPHEN = 0x1e;
const TAB = 0x09;

export class DocBody {
  private readonly paragraphs: Runs;
  private readonly characters: Runs;
  /** Characters that are not shown, if there are any at all. */
  private readonly unseen: ReadonlySet<Run>;
  private readonly numbering: Numbering;
  private paragraph = 0;
  private tables = 0;
  private isPlaced = false;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly information: DocInformation,
    private readonly text: DocText,
  ) {
    const { streams } = information;
    this.paragraphs = new Runs(streams, information.paragraphs, 'paragraphs');
    this.characters = new Runs(streams, information.characters, 'characters');
    const unseen = this.characters.filter((run) => {
      const state = characterState(streams, run);
      if (state === 'deleted') builder.problem({ code: 'changes-tracked' });
      return state !== 'shown';
    });
    this.unseen = new Set(unseen);
    this.numbering = readLists(information);
  }

  /** Writes text[from, to). `isPlaced`: it is the body, whose paragraphs count. */
  read(from: number, to: number, isPlaced: boolean): void {
    this.isPlaced = isPlaced;
    const end = Math.min(to, this.text.text.length);
    this.write(readStructure(this.information, this.text, this.paragraphs, from, end), null);
  }

  private write(contents: readonly DocContent[], cell: DocPlace['cell']): void {
    for (const content of contents) {
      if ('rows' in content) this.writeTable(content);
      else this.writeParagraph(content, cell);
    }
  }

  private writeTable({ rows }: DocTable): void {
    const { builder } = this;
    const table = ++this.tables;
    const columnOf = edgeColumns(rows);
    let above = new Set<number>();
    builder.startTable();
    rows.forEach((row, index) => {
      const here = new Set<number>();
      let last: { from: number; to: number } | null = null;
      builder.startRow();
      row.cells.forEach((contents, at) => {
        const edge = row.edges?.length === row.cells.length ? row.edges[at] : undefined;
        const from: number = edge ? columnOf(edge.from) : (last?.to ?? 0);
        const columns: Columns & { to: number } = {
          from,
          to: Math.max(from + 1, edge ? columnOf(edge.to) : from + 1),
        };
        if (edge?.isMergedDown) here.add(from);
        if (edge?.goesOnAcross && last) {
          last.to = columns.to;
          return;
        }
        last = columns;
        if (edge?.isMergedDown && !edge.isFirstDown && above.has(from)) return;
        const cell = { table, row: index + 1, column: from + 1 };
        builder.startCell(columns, this.place(this.paragraph + 1, cell));
        this.write(contents, cell);
        builder.endCell();
      });
      above = here;
    });
    builder.endTable();
  }

  private writeParagraph({ start, end, properties }: DocParagraph, cell: DocPlace['cell']): void {
    const { builder } = this;
    this.paragraph++;
    const lines = this.shownText(start, end, cell !== null);
    const { list, level } = properties;
    const number = list > 0 ? this.numbering.next({ list: String(list), level }) : '';
    if (number === '' && lines.every((line) => line === '')) return;
    builder.line(this.isPlaced ? this.place(this.paragraph, cell) : null);
    builder.text(number);
    lines.forEach((line, index) => {
      if (index > 0) builder.break();
      builder.text(line);
    });
  }

  /** The lines of a paragraph without codes of fields, hidden and deleted characters, and marks of objects. */
  private shownText(start: number, end: number, inCell: boolean): string[] {
    const { text } = this.text;
    const lines: string[] = [];
    let line = '';
    const fields: boolean[] = [];
    let codes = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === FIELD_CODE) {
        fields.push(true);
        codes++;
      } else if (code === FIELD_RESULT || code === FIELD_END) {
        if (fields.pop()) codes--;
        if (code === FIELD_RESULT) fields.push(false);
      } else if (codes > 0 || this.isUnseen(at)) continue;
      else if (code === LINE_BREAK || code === COLUMN_BREAK) {
        lines.push(line);
        line = '';
      } else if (code === HYPHEN) line += '-';
      // In a cell, or before the text of a line, it is room and no mark.
      else if (code === TAB) line += inCell || line.trim() === '' ? ' ' : '\t';
      else if (code >= 0x20) line += text.charAt(at);
    }
    lines.push(line);
    return lines;
  }

  private isUnseen(at: number): boolean {
    if (this.unseen.size === 0) return false;
    const run = this.characters.at(this.text.offsetOf(at));
    return run !== null && this.unseen.has(run);
  }

  private place(paragraph: number, cell: DocPlace['cell']): DocPlace {
    return { kind: 'doc', paragraph, cell };
  }
}

/** The column that begins at an edge: edges of all rows, from the left. */
function edgeColumns(rows: readonly DocRow[]): (edge: number) => number {
  const edges = new Set<number>();
  for (const { edges: own } of rows) {
    for (const { from, to } of own ?? []) {
      edges.add(from);
      edges.add(to);
    }
  }
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of [...edges].sort((one, other) => one - other)) {
    if (edge - last > SAME_EDGE) column++;
    last = edge;
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}
