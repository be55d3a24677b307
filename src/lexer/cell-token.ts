import type { IToken, TokenType } from 'chevrotain';
import { UnitKind, type Units } from '../layout/tape.js';
import type { SectionKind } from '../../grammars/index.js';
import type { Ordinal } from '../source/ordinal.js';
import type { Term } from '../vocabulary/terms.js';

/** How a line opens a section: 一、总体情况 on a line of its own, or 五、咨询处理情况。本年度… */
export interface HeadingMatch {
  /** Kind by the lists; null where no list has the title. */
  readonly listed: SectionKind | null;
  /** 1 for 一、 (and a listed title without ordinal), 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  readonly ordinal: Ordinal | null;
  /** Range of the heading in the tape, ordinal included, closing punctuation not. */
  readonly start: number;
  readonly end: number;
  /** Where the paragraph that follows on the same line begins; the end of the line where none does. */
  readonly textStart: number;
}

/**
 * A token: what one cell or line of the tape may be. The decision is the parser's.
 *
 * Chevrotain makes no token of its own for it (see `lexer.ts`): a payload would be a second object for each cell.
 * There are as many as cells: a field more is felt.
 */
export class CellToken implements IToken {
  readonly tokenType: TokenType;
  /** The number of its first unit in the tape. */
  readonly startOffset: number;
  /** Content in the tape; a wrapped label reaches from its first piece to its last. */
  readonly start: number;
  readonly end: number;
  /** The layout marks it as a cell. */
  readonly cell: boolean;
  /** Rows, columns and captions of this wording; null where no form has it. */
  readonly term: Term | null;
  /** The section it would open; null where it reads as no heading, and for wordings of tables. */
  readonly heading: HeadingMatch | null;

  constructor(
    tokenType: TokenType,
    units: Units,
    first: number,
    last: number,
    term: Term | null,
    heading: HeadingMatch | null,
  ) {
    this.tokenType = tokenType;
    this.startOffset = first;
    this.start = units.contentStart(first);
    this.end = units.contentEnd(last);
    this.cell = units.kind(first) === UnitKind.Cell || units.kind(last) === UnitKind.Cell;
    this.term = term;
    this.heading = heading;
  }

  get tokenTypeIdx(): number {
    return this.tokenType.tokenTypeIdx as number;
  }

  /** What Chevrotain's messages call it; its text is text[start, end) of the tape. */
  get image(): string {
    return this.tokenType.name;
  }
}
