/**
 * Tables whose columns are kept apart by spaces, or drawn with lines: what w3m, lynx, links, pandoc and
 * pdftotext print. Labels and numbers may wrap within their columns:
 *
 *     三、本 （四   1.本机关不掌握相关政府信     0     79
 *     年度办 ）无   息
 *     理结果 法提供 2.没有现成信息需要另行制           0
 *
 * A block has three lines or more, numbers that line up in columns, and wordings of the vocabulary.
 */
import { isUnit } from '../lexer/shapes.js';
import { type Widths, widthTablesOf } from '../source/width.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { type Area, areasOf } from './positional/areas.js';
import { boxes } from './positional/boxes.js';
import { tableCells } from './positional/cells.js';
import { areExact, columnsOf, type TableColumns, UNKNOWN } from './positional/columns.js';
import { isFramed } from './positional/frame.js';
import { joinGroups } from './positional/grouped.js';
import type { Piece } from './positional/piece.js';
import { contested } from './positional/rivals.js';
import { type Text, type TextLine, textLines, trimmed, written } from './positional/rows.js';
import { type Run, runsOf } from './positional/runs.js';
import { stackedHeads } from './positional/stacked.js';
import { type TableLines, tablesOf } from './positional/tables.js';
import { widthsOf } from './positional/widths.js';
import { isHeading, readWording } from './positional/wording.js';
import { withWords } from './positional/words.js';
import { UnitKind, overlap } from './tape.js';

const LEAST_LINES = 3;
/** One line of so many, at least, has a number beside something. */
const LEAST_PART = 8;
/** Wordings that a block must have: lists and address lines line up too. */
const LEAST_WORDINGS = 2;
const LONGEST_WORDING = 120;
/** A line that only goes on with cells has no more pieces. */
const MOST_PIECES = 60;
/** What wraps below a number may begin further left by so many columns. */
const WORD_ROOM = 8;
/** Each page has columns of its own, which stand beyond those of the pages before. */
const BEYOND = 1 << 20;

interface Part extends Area {
  readonly framed: boolean;
}

/** Lines with the tables in them. */
interface Padded {
  readonly text: Text;
  readonly tables: readonly TableLines[];
  readonly barred: boolean;
}

/** The blocks of such tables. Time linear in the text; nothing but a look at each character where there are none. */
export function positional(text: string, lines: Lines): FoundBlock[] {
  const parts = areasOf(text, lines).flatMap((area) => partsOf(text, lines, area));
  if (parts.length === 0) return [];
  const ways = widthTablesOf(text);
  const { widths, found, sure } = counted(text, lines, parts, ways);
  const padded = paddedIn(found);
  const exact = !isPaged(text) && areExact(padded.flatMap(({ tables }) => tables));
  const others = ways.filter((way) => way !== widths);
  const unsure = contested(text, lines, padded, others, exact);
  const isTold = (table: TableLines) => !unsure.has(table) && (sure || table.values.length === 0);
  const columns = (table: TableLines) => (isTold(table) ? columnsOf(table, exact) : UNKNOWN);
  return found.flatMap((own) =>
    own === null ? [] : 'tables' in own ? blockOf(text, lines, own, columns) : own,
  );
}

type Found = FoundBlock | Padded | null;

interface Counted {
  readonly widths: Widths;
  readonly found: readonly Found[];
  /** No other way of counting is as likely. */
  readonly sure: boolean;
}

/** What stands in some parts, in the way of counting in which most lines up; with few numbers, in which most is worded. */
function counted(text: string, lines: Lines, parts: readonly Part[], ways: readonly Widths[]): Counted {
  const likely = widthsOf(text, lines, parts, ways);
  let best: Counted = { widths: likely, found: foundIn(text, lines, parts, likely), sure: true };
  if (!hasFewValues(best.found)) return best;
  for (const widths of ways.filter((way) => way !== likely)) {
    const found = foundIn(text, lines, parts, widths);
    const more = wordingsIn(found) - wordingsIn(best.found);
    if (more > 0) best = { widths, found, sure: true };
    else if (more === 0) best = { ...best, sure: false };
  }
  return best;
}

function foundIn(text: string, lines: Lines, parts: readonly Part[], widths: Widths): readonly Found[] {
  const first = parts.map(
    (part) => drawnOf(text, lines, part, widths, LEAST_WORDINGS) ?? paddedOf(text, lines, part, widths),
  );
  // A page break may leave a table a single row.
  const least = first.some((own) => own !== null) ? 1 : LEAST_WORDINGS;
  return first.map((own, at) => own ?? drawnOf(text, lines, parts[at] as Part, widths, least));
}

function paddedIn(found: readonly Found[]): Padded[] {
  return found.flatMap((own) => (own && 'tables' in own ? [own] : []));
}

/** Whether nearly all rows are blank: then next to nothing lines up. */
function hasFewValues(found: readonly Found[]): boolean {
  let values = 0;
  let all = 0;
  for (const { text, tables } of paddedIn(found)) {
    all += text.lines.length;
    for (const table of tables) values += table.values.length;
  }
  return values * LEAST_PART < all;
}

/** How many labels and heads have a wording of the vocabulary. */
function wordingsIn(found: readonly Found[]): number {
  let count = 0;
  for (const { tables } of paddedIn(found))
    for (const { labels, heads } of tables) for (const run of [...labels, ...heads]) if (run.term) count++;
  return count;
}

/** Pages come from pdftotext, which lays out nothing exactly. */
function isPaged(text: string): boolean {
  return text.includes('\f');
}

/** Cuts an area where a frame begins and ends. */
function partsOf(text: string, lines: Lines, { firstLine, endLine }: Area): Part[] {
  const parts: Part[] = [];
  let first = firstLine;
  let framed = false;
  for (let line = firstLine; line <= endLine; line++) {
    const own = line < endLine && isFramedLine(text, lines, line);
    if (line < endLine && own === framed) continue;
    if (line > first) parts.push({ firstLine: first, endLine: line, framed });
    first = line;
    framed = own;
  }
  return parts.filter((part) => part.endLine - part.firstLine >= LEAST_LINES);
}

function isFramedLine(text: string, lines: Lines, line: number): boolean {
  const { start, end } = trimmed(text, lines, line);
  return isFramed(text, start, end);
}

function drawnOf(
  text: string,
  lines: Lines,
  part: Part,
  widths: Widths,
  leastWordings: number,
): FoundBlock | null {
  const { firstLine, endLine, framed } = part;
  const cells = framed ? boxes(text, lines, firstLine, endLine, widths) : null;
  return cells && hasWordings(text, cells, leastWordings) ? { firstLine, endLine, cells } : null;
}

function hasWordings(text: string, cells: readonly FoundCell[], least: number): boolean {
  let found = 0;
  for (const { spans } of cells) {
    const written = spans.map(({ start, end }) => text.slice(start, end)).join('');
    if (written.length <= LONGEST_WORDING && readWording(written).term && ++found >= least) return true;
  }
  return false;
}

function paddedOf(text: string, lines: Lines, part: Part, widths: Widths): Padded | null {
  const all = textLines(text, lines, part.firstLine, part.endLine, widths, part.framed);
  if (!isPaged(text)) joinGroups(text, all.lines);
  const ofAll = runsOf(text, all.lines);
  const { first, end } = extent(text, all.lines, ofAll.runs);
  const isAll = first === 0 && end === all.lines.length;
  const printed = isAll ? all.lines : all.lines.slice(first, end);
  const { runs, lines: own } = isAll ? ofAll : runsOf(text, printed);
  const [top] = own;
  const bottom = own[own.length - 1];
  if (!top || !bottom) return null;
  if (runs.filter(({ term }) => term !== null).length < LEAST_WORDINGS) return null;
  const inColumns = standsInColumns(own) || standsUnderHeads(runs);
  if (!inColumns && (part.framed || !standsUnderStacked(text, printed))) return null;
  const tables = tablesOf(text, printed, own, runs);
  const pageMarks = all.pageMarks.filter(({ line }) => line > top.line && line < bottom.line);
  if (!tables) return null;
  return {
    text: { lines: own, pageMarks },
    tables: withWords(text, own, tables),
    barred: part.framed,
  };
}

function blockOf(
  text: string,
  lines: Lines,
  { text: own, tables }: Padded,
  columns: (table: TableLines) => TableColumns,
): FoundBlock {
  const cells: FoundCell[] = [];
  let mark = 0;
  for (const table of tables) {
    for (; (own.pageMarks[mark]?.line ?? lines.count) < (own.lines[table.first] as TextLine).line; mark++) {
      const { start, end } = own.pageMarks[mark] as Piece;
      cells.push({ kind: UnitKind.Line, spans: [{ start, end }], columns: null });
    }
    const beyond = BEYOND * (table.above ?? table).page;
    for (const cell of tableCells(text, lines, own.lines, table, columns(table)))
      cells.push(moved(cell, beyond));
  }
  const last = own.lines[own.lines.length - 1] as TextLine;
  return { firstLine: (own.lines[0] as TextLine).line, endLine: last.line + 1, cells, byPlace: true };
}

function moved(cell: FoundCell, by: number): FoundCell {
  const { columns } = cell;
  return columns && by > 0 ? { ...cell, columns: { from: columns.from + by, to: columns.to + by } } : cell;
}

/** Whether numbers stand beside labels, in lines enough, and not below them as where each cell has a line. */
function standsInColumns(lines: readonly TextLine[]): boolean {
  let inColumns = 0;
  // Labels with spaces in them, a cell on each line, are no columns.
  let lone = 0;
  let besides = 0;
  let beside = 0;
  let alone = 0;
  let left = Number.POSITIVE_INFINITY;
  for (const { labels, values } of lines) {
    const [first] = values;
    if (labels.length + values.length > 1) inColumns++;
    if (!first) continue;
    if (labels.length + values.length > 1) besides++;
    else lone++;
    if (labels.length === 0) alone++;
    else {
      beside++;
      left = Math.min(left, first.from);
    }
  }
  if (besides < lone || besides * LEAST_PART < lines.length) return false;
  if (inColumns < LEAST_LINES && inColumns * 2 < lines.length) return false;
  if (beside === 0) return alone > 0;
  let below = 0;
  for (const { labels, values } of lines)
    if (labels.length === 0 && values[0] && values[0].from < left) below++;
  return below <= beside;
}

/** Whether heads stand side by side, with rows enough below them: where most cells are blank, no numbers tell. */
function standsUnderHeads(runs: readonly Run[]): boolean {
  const heads = runs.filter(({ term }) => term !== null && term.columns.length > 0);
  const side = heads.find((head, at) => {
    const before = heads[at - 1];
    return before !== undefined && before.first === head.first && head.from - before.to > 1;
  });
  const isRow = ({ term, first }: Run) => side && first > side.first && term && term.rows.length > 0;
  return new Set(runs.filter(isRow).map(({ first }) => first)).size >= LEAST_LINES;
}

/** Whether a row of numbers stands below heads that are read together. */
function standsUnderStacked(text: string, lines: readonly TextLine[]): boolean {
  const found = stackedHeads(text, lines, 0);
  const row = found && lines[found.end];
  return row ? row.values.length * 2 > found.leaves.length : false;
}

/** The lines from the first to the last that a table must have: rows, heads, and captions right above them. */
function extent(
  text: string,
  lines: readonly TextLine[],
  runs: readonly Run[],
): { first: number; end: number } {
  let first = lines.length;
  let end = 0;
  const known = new Set<number>();
  for (const run of runs) {
    if (!run.term && !run.open) continue;
    for (let at = run.first; at <= run.last; at++) known.add(at);
    if (!run.term || run.term.rows.length + run.term.columns.length === 0) continue;
    first = Math.min(first, run.first);
    end = Math.max(end, run.last + 1);
  }
  lines.forEach(({ values, labels }, at) => {
    // 项 alone may be the end of a heading.
    const hasValues = values.some(({ start, end: valueEnd }) => !isUnit(text, start, valueEnd));
    if (
      hasValues &&
      (labels.length > 0 || (at > first && (values.length > 1 || !(lines[at] as TextLine).apart)))
    ) {
      end = Math.max(end, at + 1);
    }
  });
  if (first >= end || first >= lines.length) return { first: 0, end: 0 };
  const belongs = (at: number) => known.has(at) || (lines[at] as TextLine).values.length > 0;
  while (first > 0 && !(lines[first] as TextLine).apart && belongs(first - 1)) first--;
  const last = lines[end - 1] as TextLine;
  const left = ((last.leads[0] ?? last.values[0])?.from ?? Number.POSITIVE_INFINITY) - WORD_ROOM;
  const isOwn = (at: number) => belongs(at) || goesOn(text, lines, at, left);
  while (end < lines.length && !(lines[end] as TextLine).apart && isOwn(end)) end++;
  return { first, end };
}

/**
 * Whether all of a line stands below the cells of the lines above: of two, as what wraps in some of the cells may stand
 * around the others.
 */
function goesOn(text: string, lines: readonly TextLine[], at: number, left: number): boolean {
  const last = lines[at - 1] as TextLine;
  const second = last.apart ? undefined : lines[at - 2];
  const upper = [...piecesOf(last), ...(second ? piecesOf(second) : [])];
  const own = piecesOf(lines[at] as TextLine);
  if (own.length > MOST_PIECES || upper.length > MOST_PIECES) return false;
  if (own.some((piece) => isHeading(written(text, piece)))) return false;
  return own.every((piece) => piece.from >= left && upper.some((other) => overlap(other, piece)));
}

function piecesOf({ labels, leads, values }: TextLine): Piece[] {
  return [...labels, ...leads, ...values];
}
