/** What the cells of a table hold, and whether it is a table of data or an arrangement on the page. */
import type { HtmlCell, HtmlRow, HtmlTable } from './html-page.js';

/** With so many cells that hold a number, a table is data whatever else it holds. */
const NUMERIC_CELLS = 4;
/** The same for a table with another grid in one of its cells. */
const NUMERIC_CELLS_AROUND = 6;
const ROWS_AROUND = 3;
/** Empty forms are statistics too. */
const FORM_CELLS = 40;

/** Adds html[from, to) to what is known of a cell. */
export function tally(cell: HtmlCell, html: string, from: number, to: number): void {
  for (let at = from; at < to; at++) tallyCharacter(cell, html.charCodeAt(at));
}

/** The same of one character. */
export function tallyCharacter(cell: HtmlCell, code: number): void {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000) return;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) cell.digits++;
  else if (code !== 0x2c && code !== 0x2e && code !== 0x25 && code !== 0x2b && code !== 0x2d) {
    cell.others++;
    if (code === 0x3002) cell.sentences++;
  }
}

/**
 * Tables of one column, tables around other tables, and tables that are mostly prose or have headings
 * arrange the page: their content is text, and the tables in them are read for themselves.
 */
export function isDataTable(table: HtmlTable): boolean {
  if (table.presentation) return false;
  let widest = 0;
  let numeric = 0;
  let characters = 0;
  let prose = 0;
  let headings = false;
  for (const row of allRows(table)) {
    widest = Math.max(widest, row.cells.length);
    for (const cell of row.cells) {
      if (isNumeric(cell)) numeric++;
      const length = cell.digits + cell.others;
      characters += length;
      if (cell.sentences >= 2) prose += length;
      headings = headings || cell.heading;
    }
  }
  if (widest < 2) return false;
  if (table.hasGridWithin) {
    return numeric >= NUMERIC_CELLS_AROUND && table.rows.length + table.footRows.length >= ROWS_AROUND;
  }
  return numeric >= NUMERIC_CELLS || !(headings || prose * 2 > characters);
}

/** Whether a grid holds figures, or is a form for them: no part of a menu or a footer. */
export function isStatistics(table: HtmlTable): boolean {
  let numeric = 0;
  let cells = 0;
  for (const row of allRows(table)) {
    cells += row.cells.length;
    for (const cell of row.cells) if (isNumeric(cell)) numeric++;
  }
  return numeric >= NUMERIC_CELLS || cells >= FORM_CELLS;
}

/** The rows from top to bottom. */
export function allRows(table: HtmlTable): readonly HtmlRow[] {
  return table.footRows.length > 0 ? [...table.rows, ...table.footRows] : table.rows;
}

function isNumeric({ digits, others }: HtmlCell): boolean {
  return digits > 0 && others === 0;
}
