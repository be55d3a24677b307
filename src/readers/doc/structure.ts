/** Paragraphs and tables of a stretch of text, as its marks and the properties of its paragraphs say. */
import type { DocInformation } from './information.js';
import { type ParagraphProperties, paragraphProperties, type RowCell, type Runs } from './properties.js';
import type { DocText } from './text.js';

export interface DocParagraph {
  readonly start: number;
  /** Before its mark. */
  readonly end: number;
  readonly properties: ParagraphProperties;
}

export interface DocRow {
  readonly cells: DocContent[][];
  /** Null where the file does not say where they stand. */
  edges: readonly RowCell[] | null;
}

export interface DocTable {
  readonly rows: DocRow[];
}

export type DocContent = DocParagraph | DocTable;

const CELL = '\x07';
/** Word itself goes no deeper. */
const DEEPEST = 32;

interface OpenTable {
  readonly table: DocTable;
  cells: DocContent[][];
  cell: DocContent[];
}

/** The content of text[from, to). */
export function readStructure(
  information: DocInformation,
  text: DocText,
  runs: Runs,
  from: number,
  to: number,
): DocContent[] {
  const top: DocContent[] = [];
  const open: OpenTable[] = [];
  const around = () => open[open.length - 1]?.cell ?? top;
  const endRow = (row: readonly RowCell[] | null): void => {
    const table = open[open.length - 1] as OpenTable;
    if (table.cells.length > 0) table.table.rows.push({ cells: table.cells, edges: row });
    table.cells = [];
  };
  const endTable = (): void => {
    const table = open[open.length - 1] as OpenTable;
    if (table.cell.length > 0) table.cells.push(table.cell);
    endRow(null);
    open.pop();
  };
  const marks = /[\r\x07\x0c]/g;
  let start = from;
  while (start < to) {
    marks.lastIndex = start;
    const found = marks.exec(text.text);
    const end = found && found.index < to ? found.index : to;
    const mark = end < to ? text.text.charAt(end) : '';
    const properties = paragraphProperties(
      information.streams,
      runs.at(text.offsetOf(Math.min(end, to - 1))),
    );
    const depth = Math.min(Math.max(properties.depth, mark === CELL ? 1 : 0), DEEPEST);
    while (open.length > depth) endTable();
    while (open.length < depth) {
      const table: DocTable = { rows: [] };
      around().push(table);
      open.push({ table, cells: [], cell: [] });
    }
    const table = open[open.length - 1];
    if (table && properties.isRowEnd) {
      endRow(properties.row);
      table.cell = [];
    } else {
      around().push({ start, end, properties });
      if (table && (depth === 1 ? mark === CELL : properties.isInnerCell)) {
        table.cells.push(table.cell);
        table.cell = [];
      }
    }
    start = end + 1;
  }
  while (open.length > 0) endTable();
  return top;
}
