import type { TokenType } from 'chevrotain';
import type { BlockColumns } from '../layout/tape.js';
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

/** Payload of a token: what one cell or line may be. The decision is the parser's. */
export interface Lexeme {
  /** The type of its token. */
  readonly type: TokenType;
  /** Content in the tape; a wrapped label reaches from its first piece to its last. */
  readonly start: number;
  readonly end: number;
  /** Where the token ends in the tape, with the white space and separators behind the content. */
  readonly tapeEnd: number;
  /** The layout marks it as a cell. */
  readonly cell: boolean;
  /** Where it stands in its row; null where the layout shows no more than the order of the cells. */
  readonly columns: BlockColumns | null;
  /** Rows, columns and captions of this wording; null where no form has it. */
  readonly term: Term | null;
  /** The section it would open; null where it reads as no heading, and for wordings of tables. */
  readonly heading: HeadingMatch | null;
}
