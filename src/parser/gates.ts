/**
 * Where a token fits two places (总计 is a row and a column, a short text a row no form has or the end of
 * the table), these say which it is, from the tokens that follow and the table read so far.
 */
import type { TokenType } from 'chevrotain';
import type { Tape } from '../layout/tape.js';
import type { CellToken } from '../lexer/cell-token.js';
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
  Unit,
} from '../lexer/tokens.js';
import { skipSpace, trimSpace, withoutSpace } from '../source/characters.js';
import { hasLineEnd } from '../source/line-ends.js';
import { isPageNumber } from '../source/page-number.js';
import { valueColumns } from '../vocabulary/columns.js';
import type { RowEntry, Term } from '../vocabulary/terms.js';
import type { ParsedRow } from './blocks.js';
import type { CellNode } from './nodes.js';
import { isClosingChrome, isSignature } from './signature.js';
import type { TableBuilder } from './table-builder.js';

/** A label no form has, or a cell that is no number, is at most this long. */
const LONGEST_LABEL = 60;
const LONGEST_TEXT_CELL = 30;
const LONGEST_MARKED_CELL = 400;
/** 备注, 上年统计数: a head no form has is at most this long. */
const LONGEST_HEAD = 12;
const SENTENCE_END = /[。；;！？]/;
/** 1| is a cell that has taken its mark along, and no label. */
const BARRED_NUMBER = /^[\s|｜]*\d[\d.,，]*[\s|｜]*$/;
/** How far a row's first cell may stand behind its label: other labels come between. */
const LABELS_BEFORE_VALUES = 6;

/** What the token at hand begins within a table. */
export type Part = 'head' | 'row' | 'end';

export class Gates {
  /** The token `ahead` places from here, 1 the one at hand; the end of the text beyond the last. */
  private readonly look: (ahead: number) => CellToken;
  private readonly tape: Tape;
  private readonly text: string;
  private readonly builder: TableBuilder;
  /** The answer of `part` for the token that was asked about last. */
  private readonly partOf: { token: CellToken | null; inHeader: boolean; next: Part } = {
    token: null,
    inHeader: false,
    next: 'end',
  };
  /** The runs of blanks, and of blanks and row ends, looked through last: where they end, what follows. */
  private readonly blankRun = { end: -1, next: Blank, opensRow: false, quietEnd: -1, afterRowEnds: Blank };

  constructor(look: (ahead: number) => CellToken, tape: Tape, builder: TableBuilder) {
    this.look = look;
    this.tape = tape;
    this.text = tape.text;
    this.builder = builder;
  }

  /** Whether a table begins here: heads, a caption with heads below it, or a label with values. */
  tableBegins(): boolean {
    const type = this.look(1).tokenType;
    if (type === Text || type === Heading || type === Note) return false;
    if (type === ColumnHead || type === Caption)
      return this.numbersForm() || (this.isOfForm(1) && this.headsGoOn());
    if (type === Label || type === LabelOrHead)
      return this.isOfForm(1) && (this.valuesFollow() || this.wordsFollow());
    return false;
  }

  /** 序号 before the heads of the form. */
  private numbersForm(): boolean {
    if (this.look(1).term?.runningNumber !== true) return false;
    // The corner beside it may be blank.
    const ahead = this.look(2).tokenType === Blank ? 3 : 2;
    return isHead(this.look(ahead).tokenType) && this.isOfForm(ahead);
  }

  /** A head is one of several: a lone 单位 or 数量 is a line like any other. */
  private headsGoOn(): boolean {
    let type = this.look(2).tokenType;
    if (type === Text) type = this.look(3).tokenType;
    return type !== Text && type !== Heading && type !== Note && type.name !== 'EOF';
  }

  /** Whether the label at hand, or one of those right behind it, has a cell. */
  private valuesFollow(): boolean {
    for (let ahead = 2; ahead < 2 + LABELS_BEFORE_VALUES; ahead++) {
      const type = this.look(ahead).tokenType;
      if (isValue(type)) return true;
      if (type !== Label && type !== LabelOrHead && type !== RowEnd) return false;
    }
    return false;
  }

  /** 见正文 in the first cell of the first row on a new page. */
  private wordsFollow(): boolean {
    const token = this.look(1);
    const next = this.look(2);
    const isCell = next.tokenType === Text && next.cell;
    if (!token.cell || !isCell || !token.term || this.rowsThatGoOn(token.term).length === 0) return false;
    return next.end - next.start <= LONGEST_TEXT_CELL;
  }

  /** Whether a wording is one of the generation being read. */
  private isOfForm(ahead: number): boolean {
    const { term } = this.look(ahead);
    if (!term) return false;
    const { rows, columns, captions } = this.builder.meanings(term);
    return rows.length > 0 || columns.length > 0 || captions.length > 0;
  }

  /**
   * Whether the wording just read is a row of which nothing but the label is there: 四、结转下年度继续办理 alone behind
   * a page break, or among other labels.
   */
  isLostRow(term: Term | null, isTitle: boolean): boolean {
    if (term === null) return false;
    const goesOn = isLabel(this.look(-1).tokenType);
    const rows = goesOn ? this.builder.meanings(term).rows : this.rowsThatGoOn(term);
    // 二、回应解读情况 is a row of g2014's table and a section.
    return rows.some(({ row }) => row.kind === 'figure' || (!goesOn && !isTitle));
  }

  /** Rows of a wording that stand in the table of the last row read, behind that row. */
  private rowsThatGoOn(term: Term): readonly RowEntry[] {
    const { last } = this.builder.settler;
    if (last === null) return [];
    return this.builder
      .meanings(term)
      .rows.filter(({ table, order }) => table === last.table && order > last.order);
  }

  /** What the token at hand begins within a table; asked by several gates, answered once for each token. */
  part(): Part {
    const token = this.look(1);
    const { partOf } = this;
    if (token !== partOf.token || partOf.inHeader !== this.builder.inHeader) {
      partOf.next = this.headFollows() ? 'head' : this.rowFollows() ? 'row' : 'end';
      partOf.token = token;
      partOf.inHeader = this.builder.inHeader;
    }
    return partOf.next;
  }

  private headFollows(): boolean {
    const { tokenType, start, end } = this.look(1);
    const { inHeader } = this.builder;
    // Heads of another form, too, say that the columns are not this form's.
    if (tokenType === ColumnHead || tokenType === Caption)
      return inHeader || this.isOfForm(1) || this.numbersForm();
    if (!inHeader) return false;
    if (tokenType === LabelOrHead) return !this.opensRow(1);
    if (tokenType === RowEnd) return true;
    if (tokenType === Blank) return this.blanksLeadToHeads();
    if (tokenType !== Text || !this.isShort(LONGEST_TEXT_CELL)) return false;
    const next = this.look(2).tokenType;
    return isHead(next) || (end - start <= LONGEST_HEAD && !isValue(next) && next !== Text);
  }

  /** Blanks in a header are the corners under wider heads, unless the row of values begins with them. */
  private blanksLeadToHeads(): boolean {
    const { next, opensRow, afterRowEnds } = this.lookPastBlanks();
    if (opensRow) return false;
    if (isHead(next) || isHead(afterRowEnds)) return true;
    const unlabelled = this.builder.header?.table?.figures === 'column';
    return !unlabelled && (next === RowEnd || next === Label);
  }

  /** What follows the run of blanks at hand, and the blanks and row ends; each is looked through once. */
  private lookPastBlanks(): { next: TokenType; opensRow: boolean; afterRowEnds: TokenType } {
    const { startOffset } = this.look(1);
    const run = this.blankRun;
    if (startOffset >= run.end) {
      let ahead = 2;
      while (this.look(ahead).tokenType === Blank) ahead++;
      run.end = this.look(ahead - 1).startOffset + 1;
      run.next = this.look(ahead).tokenType;
      run.opensRow = run.next === LabelOrHead && this.opensRow(ahead);
      if (startOffset >= run.quietEnd) {
        while (this.look(ahead).tokenType === RowEnd || this.look(ahead).tokenType === Blank) ahead++;
        run.quietEnd = this.look(ahead - 1).startOffset + 1;
        run.afterRowEnds = this.look(ahead).tokenType;
      }
    }
    return run;
  }

  /**
   * 3.其他 in the first row under heads repeated on a new page: a wording behind the heads of all columns or in front
   * of the columns, or one that begins a line of the table and has a number right behind it, names a row.
   */
  private opensRow(ahead: number): boolean {
    const columns = this.tape.units.columns(this.look(ahead).startOffset);
    const { header } = this.builder;
    // On the line of a head it is one, too.
    if (header?.showsLines && isHead(this.look(ahead - 1).tokenType)) return false;
    if (header?.isComplete) return true;
    const first = header?.firstColumn ?? null;
    if (columns && first?.block === columns.block) return columns.to <= first.from;
    return this.look(ahead + 1).tokenType === Quantity && this.look(0).tokenType === RowEnd;
  }

  private rowFollows(): boolean {
    if (this.builder.rowIsLed) return true;
    const { tokenType } = this.look(1);
    if (tokenType === Label || tokenType === LabelOrHead) return this.labelIsRow();
    if (tokenType === Text || tokenType === Heading)
      return this.unknownLabelFollows() || this.beginsUnlabelled();
    return isValue(tokenType) || tokenType === RowEnd;
  }

  /** Within a table a label without values is still a row if the form goes on with it. */
  private labelIsRow(): boolean {
    const token = this.look(1);
    if (token.cell || this.valuesFollow()) return true;
    const { last } = this.builder.settler;
    const { term } = token;
    if (!term) return false;
    return this.builder.meanings(term).rows.some((entry) => last === null || entry.order > last.order);
  }

  /** 见正文: a text in the first cell of the table of 四, whose row has no label. */
  private beginsUnlabelled(): boolean {
    const { tokenType, cell } = this.look(1);
    return (
      tokenType === Text &&
      cell &&
      this.builder.header?.table?.figures === 'column' &&
      this.isShort(LONGEST_TEXT_CELL)
    );
  }

  /** A short text with values behind it is a row that no form has. */
  private unknownLabelFollows(): boolean {
    const token = this.look(1);
    if (this.beginsUnlabelled()) return false;
    if (!this.isShort(LONGEST_LABEL) || this.isPage()) return false;
    if (token.tokenType === Heading && token.heading?.listed) return false;
    return token.cell || isValue(this.look(2).tokenType);
  }

  /** Cells in front of a label: blanks under a wider cell, a running number. */
  leadsToLabel(): boolean {
    const { tokenType } = this.look(1);
    // A number in front of a label is one only where the heads say so: else a cell of the row above.
    if (tokenType === Quantity)
      return isLabel(this.look(2).tokenType) && this.builder.header?.numbered === true;
    return tokenType === Blank && isLabel(this.lookPastBlanks().next);
  }

  /** The first label of a row; further ones as long as they are headings it stands under. */
  labelFollows(): boolean {
    const { tokenType, cell, term } = this.look(1);
    const row = this.builder.row;
    const first = row === null || row.labels.every(isLeading);
    if (tokenType === Label || tokenType === LabelOrHead)
      return first || row.entry?.row.kind === 'heading' || (cell && this.builder.repeatsLabel(term));
    if (!first || (tokenType !== Text && tokenType !== Heading)) return false;
    return this.unknownLabelFollows();
  }

  cellFollows(): boolean {
    const { tokenType, cell, start, end } = this.look(1);
    if (tokenType !== Text) return isValue(tokenType);
    const row = this.builder.row;
    if (!row || !(row.entry ? this.takesText(row.entry) : row.labels.length === 0 && isUnlabelled(row))) {
      return false;
    }
    if (this.isPage()) return false;
    const marked = cell && end - start <= LONGEST_MARKED_CELL;
    if (!marked && (!this.isShort(LONGEST_TEXT_CELL) || this.closesReport())) return false;
    if (!this.builder.rowIsFull() || (cell && this.builder.showsRowEnds)) return true;
    // Behind a full row a marked text is the label of a row no form has, or a cell too many.
    return cell && (!isValue(this.look(2).tokenType) || BARRED_NUMBER.test(this.text.slice(start, end)));
  }

  /**
   * A heading row has texts for cells only where a report prints a row of figures on it: 详见附件 is the first of
   * them where as many cells follow as it has columns more; else it is the label of a row below.
   */
  private takesText({ row: formRow, table }: RowEntry): boolean {
    if (formRow.kind === 'figure') return true;
    if (formRow.subtotal === undefined || !this.look(1).cell) return false;
    if (this.builder.cellCount > 0) return true;
    const values = valueColumns(table).length;
    for (let ahead = 2; ahead <= values; ahead++) if (!this.isCell(ahead)) return false;
    return !this.isCell(values + 1);
  }

  /** A number, what stands for one, or a marked text. */
  private isCell(ahead: number): boolean {
    const { tokenType, cell } = this.look(ahead);
    return isValue(tokenType) || (tokenType === Text && cell);
  }

  /** A line of the signature or of the page, which stands behind the last row. */
  private closesReport(): boolean {
    const line = this.lineAt(1);
    return isClosingChrome(line) || isSignature(line, this.look(2).tokenType === Text ? this.lineAt(2) : '');
  }

  private lineAt(ahead: number): string {
    const { start, end } = this.look(ahead);
    return withoutSpace(this.text.slice(start, Math.min(end, start + LONGEST_MARKED_CELL)));
  }

  /** — 3 — on a line of its own, where a page break has split the table, or where no cell is left for it. */
  private isPage(): boolean {
    const { start, end, cell } = this.look(1);
    if (!isPageNumber(this.text, start, end)) return false;
    return this.builder.rowIsFull() || (!cell && isAlone(this.text, start, end));
  }

  private isShort(longest: number): boolean {
    const { start, end } = this.look(1);
    return end - start <= longest && !SENTENCE_END.test(this.text.slice(start, end));
  }
}

/** A cell in front of the label, not the label itself. */
function isLeading({ content }: CellNode): boolean {
  return content === 'blank' || content === 'quantity';
}

/** Whether text[start, end) is all of its line. */
function isAlone(text: string, start: number, end: number): boolean {
  const from = trimSpace(text, 0, start);
  const to = skipSpace(text, end, text.length);
  const begins = from === 0 || hasLineEnd(text.slice(from, start));
  return begins && (to === text.length || hasLineEnd(text.slice(end, to)));
}

/** The table of 四 prints no label. */
function isUnlabelled(row: ParsedRow): boolean {
  return row.header?.table?.figures === 'column';
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
