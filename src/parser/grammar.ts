/**
 * The grammar of a report:
 *
 *     report = (heading | table | line)*
 *     table  = (header | LeadingCell | row | RowEnd)+
 *     header = (Caption | Head | RowEnd)+
 *     row    = RowLabel+ Cell* | Cell+
 *
 *     Head        = ColumnHead | LabelOrHead | Blank | Text
 *     LeadingCell = Blank | Quantity
 *     RowLabel    = Label | LabelOrHead | Text | Heading
 *     Cell        = Quantity | Blank | Placeholder | Unit | Text
 *
 * It accepts every sequence of tokens: text that no form knows is a line or a cell. Nothing is
 * recovered from, because recovery drops what it does not expect. The rules are flat and look one token
 * ahead; where a token fits two places (总计 is a row and a column) a gate asks the table read so far.
 */
import { EmbeddedActionsParser, type ISerializedGast, type IToken } from 'chevrotain';
import type { GenerationId } from '../../grammars/index.js';
import { Tape, Units } from '../layout/tape.js';
import { readHeading } from '../lexer/headings.js';
import type { CellToken, HeadingMatch } from '../lexer/cell-token.js';
import {
  Blank,
  Caption,
  Cell,
  ColumnHead,
  Head,
  Heading,
  Label,
  LabelOrHead,
  LeadingCell,
  Note,
  Placeholder,
  Quantity,
  RowEnd,
  RowLabel,
  Text,
  tokenTypes,
  Unit,
} from '../lexer/tokens.js';
import type { Block, LineBlock, PrintedHeading } from './blocks.js';
import { Gates } from './gates.js';
import { GatedLookahead, type LoopGates } from './lookahead.js';
import { TableBuilder } from './table-builder.js';

/** Gates look at the last token read and at the one before it. */
const LOOKED_BACK = 2;
/** More than any report has. */
const MANY_TOKENS = 10_000;
const NO_TAPE = new Tape('', new Units(0));

class ReportGrammar extends EmbeddedActionsParser {
  private static readonly LOOP_GATES: LoopGates<ReportGrammar> = {
    table: [({ gates }) => gates.part() !== 'end'],
    header: [({ gates }) => gates.part() === 'head'],
    row: [
      ({ gates }) => gates.labelFollows(),
      ({ gates }) => gates.cellFollows(),
      ({ gates }) => gates.cellFollows(),
    ],
  };

  private tape = NO_TAPE;
  private builder = new TableBuilder(NO_TAPE, null);
  private blocks: Block[] = [];
  /** Index of the first token that has not been read when last looked. */
  private firstUnread = 0;
  private gates = this.gatesFor(NO_TAPE);

  constructor(options: { validate: boolean }) {
    super(tokenTypes, {
      lookaheadStrategy: new GatedLookahead(ReportGrammar.LOOP_GATES),
      recoveryEnabled: false,
      skipValidations: !options.validate,
    });
    this.performSelfAnalysis();
  }

  /** Reads the tokens of one report, and may give them up. */
  read(tokens: CellToken[], tape: Tape, generation: GenerationId | null): Block[] {
    this.begin(tokens, tape, generation);
    this.report();
    const { blocks } = this;
    // The grammar outlives the report; its text must not.
    this.begin([], NO_TAPE, null);
    return blocks;
  }

  private begin(tokens: CellToken[], tape: Tape, generation: GenerationId | null): void {
    this.tape = tape;
    this.builder = new TableBuilder(tape, generation);
    this.gates = this.gatesFor(tape);
    this.blocks = [];
    this.firstUnread = 0;
    this.input = tokens;
  }

  readonly report = this.RULE('report', () => {
    this.MANY(this.blockLoop);
  });

  readonly table = this.RULE('table', () => {
    this.AT_LEAST_ONE(this.tableLoop);
    this.ACTION(() => this.blocks.push(this.builder.finish()));
  });

  readonly header = this.RULE('header', () => {
    this.AT_LEAST_ONE(this.headLoop);
  });

  readonly row = this.RULE('row', () => {
    this.ACTION(this.beginRow);
    this.OR(this.rowForms);
    this.ACTION(this.completeRow);
  });

  // Alternatives and loops are made once: made anew at each call they would cost more than the tokens.

  private readonly blockLoop = () => this.OR(this.blockForms);
  private readonly blockForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.gates.tableBegins(), ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.onHeading(this.CONSUME(Heading)) },
      { ALT: () => this.onLine(this.CONSUME(Text), 'line') },
      { ALT: () => this.onLine(this.CONSUME(Note), 'note') },
      { ALT: () => this.onLabel(this.CONSUME(Label)) },
      { ALT: () => this.onLabel(this.CONSUME(LabelOrHead)) },
      { ALT: () => this.onLine(this.CONSUME(ColumnHead), 'line') },
      { ALT: () => this.onLine(this.CONSUME(Caption), 'line') },
      { ALT: () => this.onLine(this.CONSUME(Quantity), 'unknown') },
      { ALT: () => this.onLine(this.CONSUME(Placeholder), 'unknown') },
      { ALT: () => this.onLine(this.CONSUME(Unit), 'unknown') },
      { ALT: () => this.CONSUME(Blank) },
      { ALT: () => this.CONSUME(RowEnd) },
    ],
  };

  private readonly tableLoop = () => this.OR(this.tableForms);
  private readonly tableForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.gates.part() === 'head', ALT: () => this.SUBRULE(this.header) },
      { ALT: () => this.onRowEnd(this.CONSUME(RowEnd)) },
      { GATE: () => this.gates.leadsToLabel(), ALT: () => this.onLeading(this.CONSUME(LeadingCell)) },
      { ALT: () => this.SUBRULE(this.row) },
    ],
  };

  private readonly headLoop = () => this.OR(this.headForms);
  private readonly headForms = [
    { ALT: () => this.onHead(this.CONSUME(Caption), 'caption') },
    { ALT: () => this.onHead(this.CONSUME(Head), 'head') },
    {
      ALT: () => {
        this.CONSUME(RowEnd);
        this.ACTION(this.endHeadLine);
      },
    },
  ];

  private readonly endHeadLine = () => this.builder.endHeadLine();

  private readonly rowForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      {
        GATE: () => this.gates.labelFollows(),
        ALT: () => {
          this.onRowLabel(this.CONSUME(RowLabel));
          this.MANY(this.furtherLabels);
          this.MANY1(this.cells);
        },
      },
      {
        ALT: () => {
          this.onValue(this.CONSUME(Cell));
          this.MANY2(this.furtherCells);
        },
      },
    ],
  };
  private readonly furtherLabels = () => this.onRowLabel(this.CONSUME1(RowLabel));
  private readonly cells = () => this.onValue(this.CONSUME1(Cell));
  private readonly furtherCells = () => this.onValue(this.CONSUME2(Cell));
  private readonly beginRow = () => {
    this.letGo();
    this.builder.beginRow();
  };
  private readonly completeRow = () => this.builder.completeRow();

  /**
   * Gives up the tokens that have been read, but for those that gates look back at: among ten megabytes of rows they are a
   * third of what the collector would have to copy. Few are not worth it.
   */
  private letGo(): void {
    const { input } = this;
    if (input.length < MANY_TOKENS) return;
    const [gone] = input;
    const next = this.LA(1);
    for (; this.firstUnread < input.length && input[this.firstUnread] !== next; this.firstUnread++)
      if (this.firstUnread >= LOOKED_BACK) input[this.firstUnread - LOOKED_BACK] = gone as IToken;
  }

  private gatesFor(tape: Tape): Gates {
    return new Gates((ahead) => this.LA(ahead) as CellToken, tape, this.builder);
  }

  // Actions. Chevrotain runs the rules once with tokens of its own while it records the grammar.

  private onHeading(token: unknown): void {
    if (this.RECORDING_PHASE) return;
    const { start, end, heading } = token as CellToken;
    this.openSection(start, end, heading as HeadingMatch);
  }

  private onLine(token: unknown, type: LineBlock['type']): void {
    if (this.RECORDING_PHASE) return;
    const { start, end, heading } = token as CellToken;
    this.pushLine(type, start, end, heading);
  }

  private pushLine(type: LineBlock['type'], start: number, end: number, heading: HeadingMatch | null): void {
    if (!this.tape.map) this.blocks.push({ type, start, end, heading });
    else
      this.blocks.push({
        type,
        heading: heading && this.inSource(heading),
        ...(heading && { printed: this.printed(heading) }),
        ...this.tape.toSource(start, end),
      });
  }

  /** A wording of a table on a line of its own, outside any table: it may be a heading. */
  private onLabel(token: unknown): void {
    if (this.RECORDING_PHASE) return;
    const { start, end, term } = token as CellToken;
    const heading = readHeading(this.tape.text, start, end);
    if (heading?.level !== 1) this.pushLine('line', start, end, heading);
    else if (this.gates.isLostRow(term, heading.listed !== null)) this.pushLine('line', start, end, null);
    else this.openSection(start, end, heading);
  }

  private openSection(start: number, end: number, heading: HeadingMatch): void {
    this.builder.forgetHeader();
    if (!this.tape.map) this.blocks.push({ type: 'heading', start, end, heading });
    else
      this.blocks.push({
        type: 'heading',
        heading: this.inSource(heading),
        printed: this.printed(heading),
        ...this.tape.toSource(start, end),
      });
  }

  private printed({ start, end, ordinal }: HeadingMatch): PrintedHeading {
    const { text } = this.tape;
    return { heading: text.slice(start, end), ordinal: ordinal && text.slice(ordinal.start, ordinal.end) };
  }

  private inSource(heading: HeadingMatch): HeadingMatch {
    const { start, end, textStart, ordinal } = heading;
    const at = (offset: number) => this.tape.toSource(offset, offset).start;
    return {
      ...heading,
      ordinal: ordinal && {
        ...ordinal,
        start: at(ordinal.start),
        end: at(ordinal.end),
        bodyStart: at(ordinal.bodyStart),
      },
      start: at(start),
      end: at(end),
      textStart: at(textStart),
    };
  }

  private onHead(token: unknown, role: 'caption' | 'head'): void {
    if (!this.RECORDING_PHASE) this.builder.head(token as CellToken, role);
  }

  private onLeading(token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.leading(token as CellToken);
  }

  private onRowEnd(_token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.endRow();
  }

  private onRowLabel(token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.label(token as CellToken);
  }

  private onValue(token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.value(token as CellToken);
  }
}

let grammar: ReportGrammar | undefined;

/**
 * The blocks of one report, from its tokens, which may be given up as they are read: the array is of no use afterwards.
 * `generation` null: no table is read.
 */
export function readBlocks(tokens: CellToken[], tape: Tape, generation: GenerationId | null): Block[] {
  grammar ??= new ReportGrammar({ validate: false });
  return grammar.read(tokens, tape, generation);
}

/** The rules as data, for the diagrams in the docs. All of Chevrotain's validations are made: throws where one fails. */
export function serializedGrammar(): ISerializedGast[] {
  return new ReportGrammar({ validate: true }).getSerializedGastProductions();
}
