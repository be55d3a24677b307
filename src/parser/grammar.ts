/**
 * The grammar of a report:
 *
 *     report = (heading | table | line)*
 *     table  = (header | row | RowEnd)+
 *     header = (Caption | ColumnHead | LabelOrHead | Blank | Text | RowEnd)+
 *     row    = ((Blank | Quantity)* label+ cell* | cell+) RowEnd?
 *     label  = Label | LabelOrHead | Text | Heading
 *     cell   = Quantity | Blank | Placeholder | Unit | Text
 *
 * It accepts every sequence of tokens: text that no form knows is a line or a cell. Nothing is
 * recovered from, because recovery drops what it does not expect. The rules are flat and look one token
 * ahead; where a token fits two places (总计 is a row and a column) a gate asks the table read so far.
 */
import { EmbeddedActionsParser } from 'chevrotain';
import type { GenerationId } from '../../grammars/index.js';
import { Tape } from '../layout/tape.js';
import { readHeading } from '../lexer/headings.js';
import type { HeadingMatch } from '../lexer/lexeme.js';
import type { CellToken } from '../lexer/lexer.js';
import {
  Blank,
  Caption,
  ColumnHead,
  Heading,
  Label,
  LabelOrHead,
  Note,
  Placeholder,
  Quantity,
  RowEnd,
  Text,
  tokenTypes,
  Unit,
} from '../lexer/tokens.js';
import type { Block, LineBlock, PrintedHeading } from './blocks.js';
import { Gates } from './gates.js';
import { GatedLookahead } from './lookahead.js';
import { TableBuilder } from './table-builder.js';

const NO_TAPE = new Tape('', []);

class ReportGrammar extends EmbeddedActionsParser {
  private tape = NO_TAPE;
  private builder = new TableBuilder(NO_TAPE, null);
  private blocks: Block[] = [];
  private gates = this.gatesFor(NO_TAPE);

  constructor(options: { validate: boolean }) {
    super(tokenTypes, {
      lookaheadStrategy: new GatedLookahead(),
      recoveryEnabled: false,
      skipValidations: !options.validate,
    });
    this.performSelfAnalysis();
  }

  /** Reads the tokens of one report. */
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
    this.ACTION(() => this.builder.beginRow());
    this.OR(this.rowForms);
    this.OPTION1(this.rowEnd);
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

  private readonly tableLoop = {
    GATE: () => this.gates.part() !== 'end',
    DEF: () => this.OR(this.tableForms),
  };
  private readonly tableForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.gates.part() === 'head', ALT: () => this.SUBRULE(this.header) },
      { ALT: () => this.CONSUME(RowEnd) },
      { ALT: () => this.SUBRULE(this.row) },
    ],
  };

  private readonly headLoop = {
    GATE: () => this.gates.part() === 'head',
    DEF: () => this.OR(this.headForms),
  };
  private readonly headForms = [
    { ALT: () => this.onHead(this.CONSUME(Caption), 'caption') },
    { ALT: () => this.onHead(this.CONSUME(ColumnHead), 'head') },
    { ALT: () => this.onHead(this.CONSUME(LabelOrHead), 'head') },
    { ALT: () => this.onHead(this.CONSUME(Blank), 'head') },
    { ALT: () => this.onHead(this.CONSUME(Text), 'head') },
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
        GATE: () => this.gates.leadsToLabel() || this.gates.labelFollows(),
        ALT: () => {
          this.MANY(this.leadingLoop);
          this.AT_LEAST_ONE(this.labelLoop);
          this.MANY1(this.cellLoop);
        },
      },
      { ALT: () => this.AT_LEAST_ONE1(this.lonelyCellLoop) },
    ],
  };
  private readonly leadingLoop = {
    GATE: () => this.gates.leadsToLabel(),
    DEF: () => this.OR1(this.leadingForms),
  };
  private readonly leadingForms = [
    { ALT: () => this.onLeading(this.CONSUME(Blank)) },
    { ALT: () => this.onLeading(this.CONSUME(Quantity)) },
  ];
  private readonly labelLoop = {
    GATE: () => this.gates.labelFollows(),
    DEF: () => this.OR2(this.labelForms),
  };
  private readonly labelForms = [
    { ALT: () => this.onRowLabel(this.CONSUME(Label)) },
    { ALT: () => this.onRowLabel(this.CONSUME(LabelOrHead)) },
    { ALT: () => this.onRowLabel(this.CONSUME(Text)) },
    { ALT: () => this.onRowLabel(this.CONSUME(Heading)) },
  ];
  private readonly rowEnd = () => {
    this.CONSUME(RowEnd);
    this.ACTION(this.closeRow);
  };
  private readonly closeRow = () => this.builder.endRow();

  private readonly cellLoop = {
    GATE: () => this.gates.cellFollows(),
    DEF: () => this.OR3(this.cellForms),
  };
  private readonly cellForms = [
    { ALT: () => this.onValue(this.CONSUME1(Quantity)) },
    { ALT: () => this.onValue(this.CONSUME1(Blank)) },
    { ALT: () => this.onValue(this.CONSUME1(Placeholder)) },
    { ALT: () => this.onValue(this.CONSUME1(Unit)) },
    { ALT: () => this.onValue(this.CONSUME1(Text)) },
  ];
  /** The same without a label before them. */
  private readonly lonelyCellLoop = {
    GATE: () => this.gates.cellFollows(),
    DEF: () => this.OR4(this.lonelyCellForms),
  };
  private readonly lonelyCellForms = [
    { ALT: () => this.onValue(this.CONSUME2(Quantity)) },
    { ALT: () => this.onValue(this.CONSUME2(Blank)) },
    { ALT: () => this.onValue(this.CONSUME2(Placeholder)) },
    { ALT: () => this.onValue(this.CONSUME2(Unit)) },
    { ALT: () => this.onValue(this.CONSUME2(Text)) },
  ];

  private gatesFor(tape: Tape): Gates {
    return new Gates((ahead) => this.LA(ahead) as CellToken, tape.text, this.builder);
  }

  // Actions. Chevrotain runs the rules once with tokens of its own while it records the grammar.

  private onHeading(token: unknown): void {
    if (this.RECORDING_PHASE) return;
    const { start, end, heading } = (token as CellToken).payload;
    this.openSection(start, end, heading as HeadingMatch);
  }

  private onLine(token: unknown, type: LineBlock['type']): void {
    if (this.RECORDING_PHASE) return;
    const { start, end, heading } = (token as CellToken).payload;
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
    const { start, end, term } = (token as CellToken).payload;
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

  private onRowLabel(token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.label(token as CellToken);
  }

  private onValue(token: unknown): void {
    if (!this.RECORDING_PHASE) this.builder.value(token as CellToken);
  }
}

let grammar: ReportGrammar | undefined;

/** The blocks of one report, from its tokens. `generation` null: no table is read. */
export function readBlocks(tokens: CellToken[], tape: Tape, generation: GenerationId | null): Block[] {
  grammar ??= new ReportGrammar({ validate: false });
  return grammar.read(tokens, tape, generation);
}

/** Builds the grammar with all of Chevrotain's validations; throws where it is not sound. */
export function validateGrammar(): void {
  new ReportGrammar({ validate: true });
}
