/**
 * The token types: one token for each cell or line of the tape.
 *
 * None has a pattern of its own: one pattern cuts the tape where its units end, and what a unit is says
 * the type of its token. Twelve patterns asked in turn would cost more than all the rest of the lexer.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';

const token = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

/** A number, with its sign, unit and note: 13, ＋355, 487万, 3084 个. */
export const Quantity = token('Quantity');
/** A cell that the layout shows to be empty. */
export const Blank = token('Blank');
/** The end of a row, where the layout shows it. */
export const RowEnd = token('RowEnd');
/** Wording of a row: 行政许可, （一）予以公开. */
export const Label = token('Label');
/** Any other text: prose, or a cell that no form has. */
export const Text = token('Text');
/** A unit of measure in a cell of its own: 条, 万元. */
export const Unit = token('Unit');
/** A mark in place of a number: —, /, 不适用. */
export const Placeholder = token('Placeholder');
/** Wording of a column, or of a group of columns: 自然人, 行政复议. */
export const ColumnHead = token('ColumnHead');
/** Wording that is a row and a column: 总计, 其他. */
export const LabelOrHead = token('LabelOrHead');
/** 一、总体情况: a line that opens a section and is no row or column. */
export const Heading = token('Heading');
/** Wording above a table: 第二十条第（一）项, and the note on its arithmetic. */
export const Caption = token('Caption');
/** 注：… below a table. */
export const Note = token('Note');

export const tokenTypes = [
  Quantity,
  Blank,
  RowEnd,
  Label,
  Text,
  Unit,
  Placeholder,
  ColumnHead,
  LabelOrHead,
  Heading,
  Caption,
  Note,
];
