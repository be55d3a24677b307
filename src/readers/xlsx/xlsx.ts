/** Excel workbooks (.xlsx, .xlsm): each sheet as lines and tables. */
import { DocumentBuilder } from '../document-builder.js';
import type { Extract } from '../extract.js';
import type { Limits } from '../limits.js';
import { OfficePackage } from '../office-package.js';
import type { SheetPlace } from '../places.js';
import { type BlockCell, blocksOf } from './blocks.js';
import { addressOf, Sheet } from './sheet.js';
import { SharedStrings, SheetStyles, Workbook } from './workbook.js';

/**
 * The sheets that are not hidden, one below the other: a row with one cell is a line of text, rows that stand
 * together are a table. Numbers and days are given as they are shown, formulas as their stored results.
 * Throws a ProblemError where the file cannot be read.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits): Extract {
  const file = new OfficePackage(bytes, limits);
  const main = file.mainPart('xl/workbook.xml');
  const parts = file.relationships(main);
  const partOf = (type: string) => parts.find((part) => part.type === type)?.target;
  const workbook = new Workbook();
  file.read(main, workbook);
  const shared = new SharedStrings();
  file.readIfAny(partOf('sharedStrings'), shared);
  const styles = new SheetStyles();
  file.readIfAny(partOf('styles'), styles);

  const builder = new DocumentBuilder(limits);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  if (hidden.length > 0) builder.problem({ code: 'sheets-hidden', sheets: hidden });
  for (const { name, id, hidden } of workbook.sheets) {
    const part = parts.find((part) => part.id === id && part.type === 'worksheet')?.target;
    if (hidden || part === undefined) continue;
    const sheet = new Sheet(shared.strings, styles, workbook.from1904, limits);
    file.read(part, sheet);
    writeSheet(builder, sheet, name, limits);
  }
  return builder.finish();
}

function writeSheet(builder: DocumentBuilder, sheet: Sheet, name: string, limits: Limits): void {
  const place = ({ row, column }: BlockCell): SheetPlace => ({
    kind: 'sheet',
    sheet: name,
    address: addressOf(row, column),
  });
  for (const block of blocksOf(sheet, limits)) {
    if (block.kind === 'line') {
      builder.line(place(block.cell));
      writeText(builder, block.cell.text);
      continue;
    }
    builder.startTable();
    for (const row of block.rows) {
      builder.startRow();
      for (const cell of row) {
        const { column, endColumn } = cell;
        builder.startCell(
          { from: column - block.firstColumn, to: endColumn - block.firstColumn },
          place(cell),
        );
        writeText(builder, cell.text);
        builder.endCell();
      }
    }
    builder.endTable();
  }
}

function writeText(builder: DocumentBuilder, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) builder.break();
    builder.text(line);
  });
}
