/**
 * The token types: one token for each cell or line of the tape.
 *
 * Each token's pattern asks the classifier, which reads a unit once and remembers what it is; a pattern
 * matches where the unit is its own. The order is that of frequency in reports, not of precedence.
 */
import { createToken, type CustomPatternMatcherReturn, type TokenType } from 'chevrotain';
import { classifyAt, type TokenName } from './classify.js';

/** Chevrotain takes what it needs out of a match at once, so that one for each type serves all its tokens. */
const matches: CustomPatternMatcherReturn[] = [];

/** Lets go of the text read last. */
export function releaseMatches(): void {
  for (const match of matches) {
    match[0] = '';
    match.payload = undefined;
  }
}

function token(name: TokenName): TokenType {
  const match: CustomPatternMatcherReturn = [''];
  matches.push(match);
  return createToken({
    name,
    pattern: {
      exec: (text: string, offset: number): CustomPatternMatcherReturn | null => {
        const unit = classifyAt(offset);
        if (unit === null || unit.name !== name) return null;
        match[0] = text.slice(offset, unit.end);
        match.payload = unit.lexeme;
        return match;
      },
    },
    line_breaks: true,
  });
}

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
  Label,
  Text,
  RowEnd,
  Unit,
  Blank,
  ColumnHead,
  LabelOrHead,
  Placeholder,
  Heading,
  Caption,
  Note,
];
