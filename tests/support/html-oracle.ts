/**
 * The tables of a page by the standard, step for step: parse5 builds the tree, and each table is formed on
 * a matrix of slots. Slow, and nothing of it is shared with the reader.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { withoutSpace } from '../../src/source/characters.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface OracleCell {
  readonly from: number;
  readonly to: number;
  /** Without white space and without the tables in the cell. */
  readonly text: string;
}

/** By row, the cells that begin in it. Rows that only a `rowspan` makes are left out, as browsers do. */
export type OracleTable = OracleCell[][];

/** The tables of a page, those in the cells of another behind it in the order of its rows. */
export function formTables(html: string): OracleTable[] {
  return tablesIn(parse(html));
}

function tablesIn(parent: Parent): OracleTable[] {
  return parent.childNodes.flatMap((child) => {
    if (!('childNodes' in child)) return [];
    if (child.nodeName !== 'table') return tablesIn(child as Parent);
    const table = child as Element;
    const rows = formTable(table);
    const inner = rows.flatMap((cells) => cells.flatMap(({ element }) => tablesIn(element)));
    const plain = rows.map((cells) => cells.map(({ from, to, text }) => ({ from, to, text })));
    return [...children(table, 'caption').flatMap(tablesIn), plain, ...inner];
  });
}

interface Placed {
  readonly x: number;
  readonly width: number;
  y: number;
  height: number;
}

function formTable(table: Element): (OracleCell & { element: Element })[][] {
  const slots = new Map<string, Placed[]>();
  const rows: (OracleCell & { element: Element })[][] = [];
  let growing: Placed[] = [];
  let height = 0;
  let width = 0;
  let y = 0;

  const cover = (cell: Placed, row: number): void => {
    for (let x = cell.x; x < cell.x + cell.width; x++) {
      slots.set(`${x},${row}`, [...(slots.get(`${x},${row}`) ?? []), cell]);
    }
  };
  const grow = (): void => {
    for (const cell of growing) if (y >= cell.y + cell.height) cover({ ...cell }, y);
  };
  const processRow = (row: Element): void => {
    if (height === y) height++;
    let x = 0;
    grow();
    const cells: (OracleCell & { element: Element })[] = [];
    for (const element of children(row, 'td', 'th')) {
      while (x < width && slots.has(`${x},${y}`)) x++;
      if (x === width) width++;
      const colspan = Math.min(integer(attribute(element, 'colspan')) || 1, 1000);
      let rowspan = Math.min(integer(attribute(element, 'rowspan')) ?? 1, 65_534);
      const growsDown = rowspan === 0;
      if (growsDown) rowspan = 1;
      width = Math.max(width, x + colspan);
      height = Math.max(height, y + rowspan);
      const cell = { x, width: colspan, y, height: rowspan };
      for (let reached = y; reached < y + rowspan; reached++) cover(cell, reached);
      if (growsDown) growing.push(cell);
      cells.push({ from: x, to: x + colspan, text: textOf(element), element });
      x += colspan;
    }
    rows.push(cells);
    y++;
  };
  const endGroup = (): void => {
    // The standard counts first and then grows, which is one row too far: browsers end cells with their group.
    for (; y < height; y++) grow();
    growing = [];
  };
  const processGroup = (group: Element): void => {
    for (const row of children(group, 'tr')) processRow(row);
    endGroup();
  };

  const feet: Element[] = [];
  for (const child of children(table, 'tr', 'thead', 'tbody', 'tfoot')) {
    if (child.tagName === 'tr') {
      processRow(child);
      continue;
    }
    endGroup();
    if (child.tagName === 'tfoot') feet.push(child);
    else processGroup(child);
  }
  endGroup();
  for (const foot of feet) processGroup(foot);
  return rows;
}

/** The standard's rules for parsing non-negative integers; null where they fail. */
function integer(value: string | null): number | null {
  let at = 0;
  const text = value ?? '';
  while (' \t\n\f\r'.includes(text.charAt(at)) && at < text.length) at++;
  const negative = text.charAt(at) === '-';
  if (negative || text.charAt(at) === '+') at++;
  let digits = '';
  while (/[0-9]/.test(text.charAt(at))) digits += text.charAt(at++);
  if (digits === '' || (negative && Number(digits) > 0)) return null;
  return Number(digits);
}

function textOf(node: Node): string {
  const texts: string[] = [];
  const collect = (child: Node): void => {
    if (child.nodeName === '#text') texts.push((child as DefaultTreeAdapterTypes.TextNode).value);
    if ('childNodes' in child && child.nodeName !== 'table') child.childNodes.forEach(collect);
  };
  (node as Element).childNodes.forEach(collect);
  return withoutSpace(texts.join(''));
}

function children(parent: Parent, ...names: string[]): Element[] {
  return parent.childNodes.filter((child): child is Element => names.includes(child.nodeName));
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
