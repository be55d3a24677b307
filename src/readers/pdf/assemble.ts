/** The pages of a document one after the other: paragraphs and rows go on from page to page. */
import { DocumentBuilder } from '../document-builder.js';
import type { Extract } from '../extract.js';
import type { Limits } from '../limits.js';
import type { PdfPlace } from '../places.js';
import type { PageCell, PageTable } from './cells.js';
import { chromeOf } from './chrome.js';
import type { Box } from './content.js';
import { joinCutRows } from './cut-rows.js';
import type { TextLine } from './lines.js';
import { takeOverflow } from './overflow.js';
import type { ReadPage } from './page.js';
import { goesOn, inColumns, type Margins, marginsOf, padded, pitchOf, proseJoint } from './prose.js';

/** A paragraph, a line of columns or one of the page's own. */
interface LineItem {
  readonly kind: 'paragraph' | 'columns' | 'chrome';
  readonly parts: { readonly text: string; readonly line: TextLine; readonly page: number }[];
}

interface TableItem {
  readonly kind: 'table';
  readonly table: PageTable;
  readonly page: number;
}

type Item = LineItem | TableItem;

export function assemble(pages: readonly ReadPage[], limits: Limits): Extract {
  const builder = new DocumentBuilder(limits);
  const place = (page: number, box: Box): PdfPlace => {
    const { left, top, right, bottom } = (pages[page] as ReadPage).toShown(box);
    return {
      kind: 'pdf',
      page: page + 1,
      box: { x: left, y: top, width: right - left, height: bottom - top },
    };
  };
  for (const item of itemsOf(pages)) {
    if (item.kind === 'table') writeTable(builder, item, place);
    else if (item.kind === 'chrome') {
      builder.startChrome();
      writeLine(builder, item, place);
      builder.endChrome();
    } else writeLine(builder, item, place);
  }
  return builder.finish();
}

type Place = (page: number, box: Box) => PdfPlace;

function writeLine(builder: DocumentBuilder, { parts }: LineItem, place: Place): void {
  let before = '';
  for (const { text, line, page } of parts) {
    if (before === '') builder.line(place(page, line));
    else builder.place(place(page, line));
    builder.text(before === '' ? text : `${proseJoint(before, text)}${text}`);
    before = text;
  }
}

function writeTable(builder: DocumentBuilder, { table, page }: TableItem, place: Place): void {
  builder.startTable();
  for (const row of table.rows) {
    builder.startRow();
    for (const cell of row) writeCell(builder, cell, page, place);
  }
  builder.endTable();
}

function writeCell(builder: DocumentBuilder, cell: PageCell, page: number, place: Place): void {
  const [first] = cell.lines;
  builder.startCell(cell.columns, first ? place(first.page, first.box) : place(page, cell.box));
  for (const line of cell.lines) {
    if (line !== first) {
      if (line.join === '\n') builder.break();
      builder.place(place(line.page, line.box));
    }
    builder.text(line.join === ' ' ? ` ${line.text}` : line.text);
  }
  builder.endCell();
}

function itemsOf(read: readonly ReadPage[]): Item[] {
  const chrome = chromeOf(
    read.map(({ height, lines, tables }) => ({ height, lines, tables: extentOf(tables) })),
  );
  const pages = takeOverflow(read, chrome);
  const items: Item[] = [];
  const tables = joinCutRows(pages, chrome);
  const prose = pages.map(({ lines }) => lines.filter((line) => !chrome.has(line)));
  const margins = marginsByWidth(pages, prose);
  pages.forEach((page, index) => {
    const own = prose[index] as readonly TextLine[];
    const reach = margins.get(Math.round(page.width)) as Margins;
    const pitch = pitchOf(own, reach);
    const columns = inColumns(own);
    const unit = unitOf(own);
    const queue: { readonly top: number; readonly add: () => void }[] = [
      ...(tables[index] as PageTable[]).map((table) => ({
        top: table.lines.top,
        add: () => {
          items.push({ kind: 'table', table, page: index });
        },
      })),
      ...page.lines.map((line) => ({
        top: line.top,
        add: () => {
          if (chrome.has(line)) items.push(lineItem('chrome', line.text, line, index));
          else {
            const at = own.indexOf(line);
            if (columns[at]) items.push(lineItem('columns', padded(line, reach, unit), line, index));
            else addProse(items, line, index, reach, pitch);
          }
        },
      })),
    ];
    queue.sort((one, other) => one.top - other.top);
    for (const { add } of queue) add();
  });
  return items;
}

/** Pages of one width are written as wide. */
function marginsByWidth(
  pages: readonly ReadPage[],
  prose: readonly (readonly TextLine[])[],
): Map<number, Margins> {
  const lines = new Map<number, TextLine[]>();
  pages.forEach(({ width }, index) => {
    const own = lines.get(Math.round(width)) ?? [];
    lines.set(Math.round(width), own);
    for (const line of prose[index] ?? []) own.push(line);
  });
  return new Map([...lines].map(([width, own]) => [width, marginsOf(own)]));
}

function lineItem(kind: LineItem['kind'], text: string, line: TextLine, page: number): LineItem {
  return { kind, parts: [{ text, line, page }] };
}

/** To the paragraph before, over the edge of a page too, or as a new one. */
function addProse(items: Item[], line: TextLine, page: number, margins: Margins, pitch: number | null): void {
  let at = items.length - 1;
  while (at >= 0 && items[at]?.kind === 'chrome') at--;
  const last = items[at];
  if (last?.kind === 'paragraph') {
    const before = last.parts[last.parts.length - 1];
    if (
      before &&
      before.page >= page - 1 &&
      goesOn(before.line, line, margins, before.page === page ? pitch : undefined)
    ) {
      last.parts.push({ text: line.text, line, page });
      return;
    }
  }
  items.push(lineItem('paragraph', line.text, line, page));
}

function extentOf(tables: readonly PageTable[]): { top: number; bottom: number } | null {
  if (tables.length === 0) return null;
  return {
    top: Math.min(...tables.map(({ lines }) => lines.top)),
    bottom: Math.max(...tables.map(({ lines }) => lines.bottom)),
  };
}

/** Half the commonest size: the width of a digit. */
function unitOf(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((one, other) => one - other);
  return (sizes[Math.floor(sizes.length / 2)] ?? 12) / 2;
}
