/** The tables of an area: where heads begin, where the rows below them, and in which columns values stand. */
import { isDigit } from '../../source/characters.js';
import { mostFrequent } from '../counts.js';
import type { Columns } from '../tape.js';
import { type Bands, bandAt, bandsOf, byBand, spread } from './bands.js';
import { type HeadedTable, isExact } from './columns.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import { headEnd, type StackedHeads, stackedHeads } from './stacked.js';
import { beginsLabel, isPrefix } from './wording.js';

/** Lines of an area, as indices among its text lines. */
export interface TableLines extends HeadedTable {
  readonly first: number;
  /** The first line of the rows. */
  readonly body: number;
  readonly end: number;
  /** The runs of its rows. */
  readonly labels: readonly Run[];
  readonly heads: readonly Run[];
  readonly leaves: readonly Run[] | null;
  readonly above: TableLines | null;
}

/** Tables set with less than this share of their values two blanks from what stands before are not padded. */
const LEAST_PADDED = 0.3;
/** One line of so many may be odd. */
const LEAST_IN_ORDER = 8;
/** Numbers of one column begin or end within this many columns of each other, or most of them do exactly. */
const WIDEST_SPREAD = 4;
const LEAST_IN_LINE = 0.6;

/**
 * Null where the values of the area neither line up nor stand apart.
 *
 * @param printed the lines with all that stands on them
 * @param lines the same without the pieces of labels among their values
 */
export function tablesOf(
  text: string,
  printed: readonly TextLine[],
  lines: readonly TextLine[],
  runs: readonly Run[],
): TableLines[] | null {
  const tables: TableLines[] = [];
  const begun = beginnings(lines, runs);
  let first = 0;
  let stacked = headsAt(text, printed, begun, 0);
  let body = stacked?.end ?? -1;
  const close = (end: number) => {
    if (end <= first) return;
    const above = tables[tables.length - 1];
    tables.push(tableOf(lines, begun, above, stacked, first, body < 0 ? end : body, end));
    first = end;
    stacked = headsAt(text, printed, begun, end);
    body = stacked?.end ?? -1;
  };
  lines.forEach(({ values, page }, at) => {
    if (stacked && at < stacked.end) return;
    const own = begun[at] as readonly Run[];
    const isRow = own.some(isRowOnly);
    const newPage = at > 0 && page !== (lines[at - 1] as TextLine).page;
    if (newPage || (body >= 0 && !isRow && values.length === 0 && isHeadLine(own))) close(at);
    if (body >= 0) return;
    if (isRow) body = numberAbove(begun, first, at);
    else if (values.length > 0) body = bodyAbove(begun, first, at);
  });
  close(lines.length);
  const padded = isPadded(lines);
  return tables.every((table) => padded || linesUp(table)) ? tables : null;
}

/** The heads of a table that begins on a line, where some of them show in no other way. */
function headsAt(
  text: string,
  printed: readonly TextLine[],
  begun: readonly (readonly Run[])[],
  first: number,
): StackedHeads | null {
  const end = headEnd(text, printed, first);
  if (begunBetween(begun, first, end).every(({ term }) => term !== null)) return null;
  const found = stackedHeads(text, printed, first, end);
  const isApart = ({ last }: Run) => found !== null && last < found.end;
  return found && begunBetween(begun, first, found.end).every(isApart) ? found : null;
}

function tableOf(
  lines: readonly TextLine[],
  begun: readonly (readonly Run[])[],
  above: TableLines | undefined,
  stacked: StackedHeads | null,
  first: number,
  body: number,
  end: number,
): TableLines {
  const heads = stacked?.heads ?? begunBetween(begun, first, body);
  const labels = begunBetween(begun, body, end);
  const namesColumn = heads.some(({ term }) => term !== null && term.columns.length > 0);
  return {
    first,
    body,
    end,
    ...valuesOf(lines.slice(body, end)),
    labels,
    labelled: labels.some(({ term }) => term !== null && term.rows.length > 0),
    heads,
    leaves: stacked?.leaves ?? null,
    page: (lines[first] as TextLine).page,
    above: namesColumn || !above ? null : (above.above ?? above),
  };
}

/** The values of some rows, and the columns that they stand in. */
export function valuesOf(rows: readonly TextLine[]): Pick<TableLines, 'values' | 'bands' | 'conflict'> {
  const all: Piece[] = [];
  for (const { values } of rows) for (const value of values) all.push(value);
  const bands = bandsOf(all);
  if (!hasConflict(all, bands)) return { values: all, bands, conflict: false };
  const values = withoutOddLines(all, bands);
  const own = bandsOf(values);
  return { values, bands: own, conflict: hasConflict(values, own) };
}

/**
 * 1 234 567 in one column of a line is three values: a few lines of that kind say nothing of the columns where all the
 * others stand exactly in line.
 */
function withoutOddLines(values: readonly Piece[], bands: Bands): readonly Piece[] {
  const taken = new Set<string>();
  const odd = new Set<number>();
  for (const value of values) {
    const place = `${value.line} ${bandAt(bands, value)}`;
    if (taken.has(place)) odd.add(value.line);
    taken.add(place);
  }
  if (odd.size * LEAST_IN_ORDER > new Set(values.map(({ line }) => line)).size) return values;
  const others = values.filter(({ line }) => !odd.has(line));
  const own = bandsOf(others);
  const inLine = hasConflict(others, own) ? null : byBand(own, others);
  return inLine?.every(isExact) ? others : values;
}

/** Whether the values stand apart from what is before them by more than the space between two words. */
function isPadded(lines: readonly TextLine[]): boolean {
  let all = 0;
  let padded = 0;
  for (const { labels, values } of lines) {
    let end = labels.length > 0 ? (labels[labels.length - 1] as Piece).to : Number.NEGATIVE_INFINITY;
    for (const { from, to } of values) {
      all++;
      if (from - end > 1) padded++;
      end = to;
    }
  }
  return padded >= all * LEAST_PADDED;
}

function beginnings(lines: readonly TextLine[], runs: readonly Run[]): Run[][] {
  const begun: Run[][] = lines.map(() => []);
  for (const run of runs) (begun[run.first] as Run[]).push(run);
  return begun;
}

/** The runs that begin on some lines. */
function begunBetween(begun: readonly (readonly Run[])[], first: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let at = first; at < end; at++) for (const run of begun[at] as readonly Run[]) runs.push(run);
  return runs;
}

function isRowOnly({ term }: Run): boolean {
  return term !== null && term.rows.length > 0 && term.columns.length === 0;
}

/** Heads of a further table, or of the same one behind a page break: not a lone 总计 or 其他. */
function isHeadLine(runs: readonly Run[]): boolean {
  const heads = runs.filter(({ term }) => term && (term.columns.length > 0 || term.captions.length > 0));
  return heads.length > 1 || heads.some(({ term }) => term?.rows.length === 0);
}

/** The rows begin with the label that wraps into the first line of values, known or not. */
function bodyAbove(begun: readonly (readonly Run[])[], first: number, valueLine: number): number {
  let body = valueLine;
  while (body > first && (begun[body - 1] as readonly Run[]).length > 0) {
    const above = begun[body - 1] as readonly Run[];
    if (above.some((run) => (run.term || run.open) && !isNumber(run))) break;
    body--;
  }
  return body;
}

/** 7（其中⏎修订0件⏎）: the cells of the first row may begin above its label, with a number and what wraps of it. */
function numberAbove(begun: readonly (readonly Run[])[], first: number, row: number): number {
  let body = row;
  for (let at = row - 1; at >= first; at--) {
    const above = begun[at] as readonly Run[];
    if (above.length === 0 || above.some((run) => (run.term || run.open) && !isNumber(run))) break;
    if (above.some(isNumber)) body = at;
  }
  return body;
}

/** 7（其中⏎, and 771.⏎08万, which looks like the number of a label. */
function isNumber({ text }: Run): boolean {
  return isDigit(text.charCodeAt(0)) && (!beginsLabel(text) || isPrefix(text));
}

function linesUp({ values, bands, conflict }: TableLines): boolean {
  return !conflict && (byBand(bands, values)?.every(inLine) ?? false);
}

/** Whether two values of a line stand in one band, or one stands in several. */
export function hasConflict(values: readonly Piece[], bands: Bands): boolean {
  /** By band: the last line that it has a value of, as a number counted up. */
  const lastIn = new Int32Array(bands.length);
  let line = -1;
  let count = 0;
  for (const value of values) {
    if (value.line !== line) count++;
    line = value.line;
    const band = bandAt(bands, value);
    if (band < 0 || lastIn[band] === count) return true;
    lastIn[band] = count;
  }
  return false;
}

/** The same but for a few columns, or a few of the values. */
function inLine(values: readonly Columns[]): boolean {
  return [({ from }: Columns) => from, ({ to }: Columns) => to].some((edge) => {
    const places = values.map(edge);
    return spread(places) <= WIDEST_SPREAD || mostFrequent(places) >= places.length * LEAST_IN_LINE;
  });
}
