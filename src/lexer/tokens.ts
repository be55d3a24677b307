/**
 * The token types: one token for each cell or line of the tape.
 *
 * None has a pattern of its own: one pattern cuts the tape where its units end, and what a unit is says
 * the type of its token. Twelve patterns asked in turn would cost more than all the rest of the lexer.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';

const token = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

// What a place of the grammar takes, whatever it is: one CONSUME where alternatives would be asked in turn.

/** A cell behind a label. */
export const Cell = token('Cell');
/** A cell in front of a label: a blank under a wider cell, a running number. */
export const LeadingCell = token('LeadingCell');
/** What may name a row. */
export const RowLabel = token('RowLabel');
/** A cell of a header, but for captions. */
export const Head = token('Head');

/** A number, with its sign, unit and note: 13, ＋355, 487万, 3084 个. */
export const Quantity = token('Quantity', [Cell, LeadingCell]);
/** A cell that the layout shows to be empty. */
export const Blank = token('Blank', [Cell, LeadingCell, Head]);
/** The end of a row, where the layout shows it. */
export const RowEnd = token('RowEnd');
/** Wording of a row: 行政许可, （一）予以公开. */
export const Label = token('Label', [RowLabel]);
/** Any other text: prose, or a cell that no form has. */
export const Text = token('Text', [Cell, RowLabel, Head]);
/** A unit of measure in a cell of its own: 条, 万元. */
export const Unit = token('Unit', [Cell]);
/** A mark in place of a number: —, /, 不适用. */
export const Placeholder = token('Placeholder', [Cell]);
/** Wording of a column, or of a group of columns: 自然人, 行政复议. */
export const ColumnHead = token('ColumnHead', [Head]);
/** Wording that is a row and a column: 总计, 其他. */
export const LabelOrHead = token('LabelOrHead', [RowLabel, Head]);
/** 一、总体情况: a line that opens a section and is no row or column. */
export const Heading = token('Heading', [RowLabel]);
/** Wording above a table: 第二十条第（一）项, and the note on its arithmetic. */
export const Caption = token('Caption');
/** 注：… below a table. */
export const Note = token('Note');

export const tokenTypes = [
  Cell,
  LeadingCell,
  RowLabel,
  Head,
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
