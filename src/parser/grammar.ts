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
import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
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
import type { Block, LineBlock } from './blocks.js';
import { TableBuilder } from './table-builder.js';

/** A label no form has, or a cell that is no number, is at most this long. */
const LONGEST_LABEL = 60;
const LONGEST_TEXT_CELL = 30;
const SENTENCE_END = /[。；;！？]/;
/** How far a row's first cell may stand behind its label: other labels come between. */
const LABELS_BEFORE_VALUES = 6;

const NO_TAPE = new Tape('', []);

class ReportGrammar extends EmbeddedActionsParser {
  private tape = NO_TAPE;
  private builder = new TableBuilder(NO_TAPE, null);
  private blocks: Block[] = [];
  /** The runs of blanks, and of blanks and row ends, looked through last: where they end, what follows. */
  private blankRun = { end: -1, next: Blank, quietEnd: -1, afterRowEnds: Blank };

  private partOf: { token: IToken | null; inHeader: boolean; next: 'head' | 'row' | 'end' } = {
    token: null,
    inHeader: false,
    next: 'end',
  };

  constructor(options: { validate: boolean }) {
    super(tokenTypes, { maxLookahead: 1, recoveryEnabled: false, skipValidations: !options.validate });
    this.performSelfAnalysis();
  }

  /** Reads the tokens of one report. */
  read(tokens: CellToken[], tape: Tape, generation: GenerationId | null): Block[] {
    this.tape = tape;
    this.builder = new TableBuilder(tape, generation);
    this.blocks = [];
    this.blankRun = { end: -1, next: Blank, quietEnd: -1, afterRowEnds: Blank };
    this.input = tokens;
    this.report();
    const blocks = this.blocks;
    this.tape = NO_TAPE;
    this.blocks = [];
    this.input = [];
    return blocks;
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
      { GATE: () => this.tableBegins(), ALT: () => this.SUBRULE(this.table) },
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
    GATE: () => this.part() !== 'end',
    DEF: () => this.OR(this.tableForms),
  };
  private readonly tableForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.part() === 'head', ALT: () => this.SUBRULE(this.header) },
      { ALT: () => this.CONSUME(RowEnd) },
      { ALT: () => this.SUBRULE(this.row) },
    ],
  };

  private readonly headLoop = {
    GATE: () => this.part() === 'head',
    DEF: () => this.OR(this.headForms),
  };
  private readonly headForms = [
    { ALT: () => this.onHead(this.CONSUME(Caption), 'caption') },
    { ALT: () => this.onHead(this.CONSUME(ColumnHead), 'head') },
    { ALT: () => this.onHead(this.CONSUME(LabelOrHead), 'head') },
    { ALT: () => this.onHead(this.CONSUME(Blank), 'head') },
    { ALT: () => this.onHead(this.CONSUME(Text), 'head') },
    { ALT: () => this.CONSUME(RowEnd) },
  ];

  private readonly rowForms = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      {
        GATE: () => this.leadsToLabel() || this.labelFollows(),
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
    GATE: () => this.leadsToLabel(),
    DEF: () => this.OR1(this.leadingForms),
  };
  private readonly leadingForms = [
    { ALT: () => this.onLeading(this.CONSUME(Blank)) },
    { ALT: () => this.onLeading(this.CONSUME(Quantity)) },
  ];
  private readonly labelLoop = {
    GATE: () => this.labelFollows(),
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
    GATE: () => this.cellFollows(),
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
    GATE: () => this.cellFollows(),
    DEF: () => this.OR4(this.lonelyCellForms),
  };
  private readonly lonelyCellForms = [
    { ALT: () => this.onValue(this.CONSUME2(Quantity)) },
    { ALT: () => this.onValue(this.CONSUME2(Blank)) },
    { ALT: () => this.onValue(this.CONSUME2(Placeholder)) },
    { ALT: () => this.onValue(this.CONSUME2(Unit)) },
    { ALT: () => this.onValue(this.CONSUME2(Text)) },
  ];

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
    if (!this.tape.pieces) this.blocks.push({ type, start, end, heading });
    else this.blocks.push({ type, heading: heading && this.inSource(heading), ...this.tape.toSource(start, end) });
  }

  /** A wording of a table on a line of its own, outside any table: it may be a heading. */
  private onLabel(token: unknown): void {
    if (this.RECORDING_PHASE) return;
    const { start, end } = (token as CellToken).payload;
    const heading = readHeading(this.tape.text, start, end);
    if (heading?.level === 1) this.openSection(start, end, heading);
    else this.pushLine('line', start, end, heading);
  }

  private openSection(start: number, end: number, heading: HeadingMatch): void {
    this.builder.forgetHeader();
    this.blocks.push({ type: 'heading', heading: this.inSource(heading), ...this.tape.toSource(start, end) });
  }

  /** Headings stand in prose, which no layout rewrites: their offsets move together. */
  private inSource(heading: HeadingMatch): HeadingMatch {
    const moved = this.tape.toSource(heading.start, heading.start).start - heading.start;
    if (moved === 0) return heading;
    const { start, end, textStart } = heading;
    return { ...heading, start: start + moved, end: end + moved, textStart: textStart + moved };
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

  // Gates.

  /** Whether a table begins here: heads, a caption with heads below it, or a label with values. */
  private tableBegins(): boolean {
    const type = this.LA(1).tokenType;
    if (type === Text || type === Heading || type === Note) return false;
    if (type === ColumnHead || type === Caption) return this.isOfForm(1) && this.headsGoOn();
    if (type === Label || type === LabelOrHead) return this.isOfForm(1) && this.valuesFollow();
    return false;
  }

  /** A head is one of several: a lone 单位 or 数量 is a line like any other. */
  private headsGoOn(): boolean {
    let type = this.LA(2).tokenType;
    if (type === Text) type = this.LA(3).tokenType;
    return type !== Text && type !== Heading && type !== Note && type.name !== 'EOF';
  }

  /** Whether the label at hand, or one of those right behind it, has a cell. */
  private valuesFollow(): boolean {
    for (let ahead = 2; ahead < 2 + LABELS_BEFORE_VALUES; ahead++) {
      const type = this.LA(ahead).tokenType;
      if (isValue(type)) return true;
      if (type !== Label && type !== LabelOrHead && type !== RowEnd) return false;
    }
    return false;
  }

  /** Whether a wording is one of the generation being read. */
  private isOfForm(ahead: number): boolean {
    const { term } = (this.LA(ahead) as CellToken).payload;
    if (!term) return false;
    const { settler } = this.builder;
    if (settler.rowsOf(term).length > 0 || this.builder.columnsOf(term.columns).length > 0) return true;
    return this.builder.captionsOf(term).length > 0;
  }

  /** What the token at hand begins within a table; asked by several gates, answered once for each token. */
  private part(): 'head' | 'row' | 'end' {
    const token = this.LA(1);
    if (token !== this.partOf.token || this.partOf.inHeader !== this.builder.inHeader) {
      const next = this.headFollows() ? 'head' : this.rowFollows() ? 'row' : 'end';
      this.partOf = { token, inHeader: this.builder.inHeader, next };
    }
    return this.partOf.next;
  }

  private headFollows(): boolean {
    const { tokenType } = this.LA(1);
    if (tokenType === ColumnHead || tokenType === Caption) return this.isOfForm(1);
    if (!this.builder.inHeader) return false;
    if (tokenType === LabelOrHead || tokenType === RowEnd) return true;
    if (tokenType === Blank) return this.blanksLeadToHeads();
    if (tokenType !== Text) return false;
    return this.isShort(LONGEST_TEXT_CELL) && isHead(this.LA(2).tokenType);
  }

  /** Blanks in a header are the corners under wider heads, unless the row of values begins with them. */
  private blanksLeadToHeads(): boolean {
    const { next, afterRowEnds } = this.lookPastBlanks();
    if (isHead(next) || isHead(afterRowEnds)) return true;
    const unlabelled = this.builder.header?.table?.figures === 'column';
    return !unlabelled && (next === RowEnd || next === Label);
  }

  /** What follows the run of blanks at hand, and the blanks and row ends; each is looked through once. */
  private lookPastBlanks(): { next: TokenType; afterRowEnds: TokenType } {
    const { startOffset } = this.LA(1);
    const run = this.blankRun;
    if (startOffset >= run.end) {
      let ahead = 2;
      while (this.LA(ahead).tokenType === Blank) ahead++;
      run.end = this.LA(ahead - 1).startOffset + 1;
      run.next = this.LA(ahead).tokenType;
      if (startOffset >= run.quietEnd) {
        while (this.LA(ahead).tokenType === RowEnd || this.LA(ahead).tokenType === Blank) ahead++;
        run.quietEnd = this.LA(ahead - 1).startOffset + 1;
        run.afterRowEnds = this.LA(ahead).tokenType;
      }
    }
    return run;
  }

  private rowFollows(): boolean {
    const { tokenType } = this.LA(1);
    if (tokenType === Label || tokenType === LabelOrHead) return this.labelIsRow();
    if (tokenType === Text || tokenType === Heading) return this.unknownLabelFollows();
    return isValue(tokenType) || tokenType === RowEnd;
  }

  /** Within a table a label without values is still a row if the form goes on with it. */
  private labelIsRow(): boolean {
    const token = this.LA(1) as CellToken;
    if (token.payload.cell || this.valuesFollow()) return true;
    const { last } = this.builder.settler;
    const { term } = token.payload;
    if (!term) return false;
    return this.builder.settler.rowsOf(term).some((entry) => last === null || entry.order > last.order);
  }

  /** A short text with values behind it is a row that no form has. */
  private unknownLabelFollows(): boolean {
    const token = this.LA(1) as CellToken;
    if (!this.isShort(LONGEST_LABEL)) return false;
    if (token.tokenType === Heading && token.payload.heading?.listed) return false;
    return token.payload.cell || isValue(this.LA(2).tokenType);
  }

  /** Cells in front of a label: blanks under a wider cell, a running number. */
  private leadsToLabel(): boolean {
    const { tokenType } = this.LA(1);
    if (tokenType === Quantity) return isLabel(this.LA(2).tokenType);
    return tokenType === Blank && isLabel(this.lookPastBlanks().next);
  }

  /** The first label of a row; further ones as long as they are headings it stands under. */
  private labelFollows(): boolean {
    const { tokenType } = this.LA(1);
    const row = this.builder.row;
    const first = row === null || row.labels.every((label) => label.content === 'blank' || label.content === 'quantity');
    if (tokenType === Label || tokenType === LabelOrHead) return first || row.entry?.row.kind === 'heading';
    if (!first || (tokenType !== Text && tokenType !== Heading)) return false;
    return this.unknownLabelFollows();
  }

  private cellFollows(): boolean {
    const { tokenType } = this.LA(1);
    if (tokenType !== Text) return isValue(tokenType);
    const entry = this.builder.row?.entry;
    if (!entry || entry.row.kind === 'heading') return false;
    return !this.builder.rowIsFull() && this.isShort(LONGEST_TEXT_CELL);
  }

  private isShort(longest: number): boolean {
    const { start, end } = (this.LA(1) as CellToken).payload;
    return end - start <= longest && !SENTENCE_END.test(this.tape.text.slice(start, end));
  }
}

function isValue(type: TokenType): boolean {
  return type === Quantity || type === Blank || type === Placeholder || type === Unit;
}

function isHead(type: TokenType): boolean {
  return type === ColumnHead || type === LabelOrHead || type === Caption;
}

function isLabel(type: TokenType): boolean {
  return type === Label || type === LabelOrHead;
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
