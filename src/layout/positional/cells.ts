/** The cells of a table in reading order: heads, then row by row a label and its numbers from the left. */
import { isUnit } from '../../lexer/shapes.js';
import { trimSpace } from '../../source/characters.js';
import type { FoundCell, Lines } from '../found.js';
import { type Columns, overlap, UnitKind } from '../tape.js';
import { bandAt, type Bands, bandsOf, byBand } from './bands.js';
import { headCount, leastWidths, type RowContent, type TableColumns, valuePlaces } from './columns.js';
import { claim, type Row } from './claims.js';
import { mayBeGroups } from './grouped.js';
import { groupsOf } from './groups.js';
import { headRows } from './heads.js';
import { type Item, itemOf, rowCells } from './item.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import type { Piece } from './piece.js';
import { Stacks } from './stacks.js';
import { hasConflict, type TableLines } from './tables.js';
import { isOpenPart } from './wording.js';

/** Columns of a table with one number in a row: units, numbers. */
const SINGLE = 2;

/** `textLines` are those of the whole area. */
export function tableCells(
  text: string,
  lines: Lines,
  textLines: readonly TextLine[],
  table: TableLines,
  columns: TableColumns,
): FoundCell[] {
  const cells = headRows(textLines, table, columns).flatMap((row) => rowCells(lines, row));
  const { labels, bands } = table;
  // Where two values of a line stand in one column, the columns are not what they seem.
  const shared = table.conflict ? null : { bands, widths: leastWidths(table) };
  const stacks = new Stacks(text, textLines, shared);
  const { rows, orphans } = claim(textLines, { first: table.body, end: table.end }, labels, stacks);
  const valuesIn = countByBand(table);
  const withNumbers = new Set<Run>();
  for (const { label, lines: numbers } of rows) if (label && numbers.length > 0) withNumbers.add(label);
  const starts = groupsOf(labels, (run) => withNumbers.has(run));
  const groups = new Map<Run, Run[]>();
  for (const [group, start] of starts) {
    const own = groups.get(start);
    if (own) own.push(group);
    else groups.set(start, [group]);
  }
  const leads = leadsOf(textLines, labels, table);
  if (labels.length === 0) return cells.concat(withoutLabels(text, lines, textLines, orphans, columns));
  const inOrder = [...rows, ...orphans.map((at): Row => ({ label: null, lines: [at], certain: false }))]
    .filter(({ label }) => !label || !starts.has(label))
    .sort((one, other) => firstOf(one) - firstOf(other) || columnOf(one) - columnOf(other));
  for (const row of inOrder) {
    const items: Item[] = [];
    for (const pieces of valuesOf(text, textLines, shared?.bands ?? null, row))
      items.push(itemIn(pieces, columns));
    joinUntold(text, items, table, valuesIn);
    addBlanks(text, row, items, table, columns);
    if (row.label) {
      items.push(itemOf(row.label.pieces));
      for (const lead of leads.get(row.label) ?? []) items.push(lead);
      for (const { pieces } of groups.get(row.label) ?? []) items.push(itemOf(pieces));
    }
    for (const cell of rowCells(lines, items)) cells.push(cell);
  }
  return cells;
}

function itemIn(pieces: readonly Piece[], columns: TableColumns): Item {
  const { from, to } = itemOf(pieces);
  const line = pieces.length === 1 ? (pieces[0] as Piece).line : null;
  return { pieces, from, to, columns: columns.value({ from, to, line }) };
}

/**
 * Adds the blanks of a row whose values are certain. Under one head for the values, none but a blank says that
 * nothing is printed there; elsewhere the places of the values do, but for a row without any.
 */
function addBlanks(
  text: string,
  { label, certain }: Row,
  items: Item[],
  table: TableLines,
  columns: TableColumns,
): void {
  if (!label || !certain || (items.length > 0 && table.bands.length > SINGLE)) return;
  const count = items.length;
  for (const place of valuePlaces(table, columns, contentOf(text, items))) {
    if (place.from < label.to || isFilled(place, items, count)) continue;
    const { from, to, told } = place;
    items.push({ pieces: [], from, to, columns: told });
  }
}

/**
 * Puts together what may be the groups of one number, 242 689, or two cells, where no other line has a value in each of
 * their columns: then nothing tells the columns of either. As many values as columns, or more, are read by their count.
 */
function joinUntold(text: string, items: Item[], table: TableLines, valuesIn: readonly number[]): void {
  if (items.length >= headCount(table)) return;
  for (let at = items.length - 1; at > 0; at--) {
    const [one, other] = [items[at - 1] as Item, items[at] as Item];
    const left = one.pieces[one.pieces.length - 1];
    const right = other.pieces[0];
    if (!left || !right || !mayBeGroups(text, left, right) || areApart(table.bands, valuesIn, left, right))
      continue;
    items.splice(at - 1, 2, { ...itemOf([...one.pieces, ...other.pieces]), columns: null });
  }
}

/** Whether two values stand in columns of their own, as further values in each of these show. */
function areApart(bands: Bands, valuesIn: readonly number[], one: Piece, other: Piece): boolean {
  const [left, right] = [bandAt(bands, one), bandAt(bands, other)];
  return left !== right && (valuesIn[left] ?? 0) > 1 && (valuesIn[right] ?? 0) > 1;
}

/** How many values stand in each band. */
function countByBand({ bands, values }: TableLines): number[] {
  const counts = bands.map(() => 0);
  for (const value of values) {
    const band = bandAt(bands, value);
    if (band >= 0) counts[band] = (counts[band] as number) + 1;
  }
  return counts;
}

function contentOf(text: string, items: readonly Item[]): RowContent {
  if (items.length === 0) return 'nothing';
  const isOfUnits = ({ pieces }: Item) => pieces.every(({ start, end }) => isUnit(text, start, end));
  return items.every(isOfUnits) ? 'units' : 'values';
}

/** Whether one of the first items stands in a band. */
function isFilled(band: Columns, items: readonly Item[], count: number): boolean {
  for (let at = 0; at < count; at++) if (overlap(items[at] as Item, band)) return true;
  return false;
}

/** Rows of a table that prints no labels. Lines with nothing between them are text: each may hold parts of numbers. */
function withoutLabels(
  text: string,
  lines: Lines,
  textLines: readonly TextLine[],
  rows: readonly number[],
  columns: TableColumns,
): FoundCell[] {
  const cells: FoundCell[] = [];
  for (let at = 0, end = 1; at < rows.length; at = end++) {
    const isOne = (line: number) =>
      line === (rows[end - 1] as number) + 1 && !(textLines[line] as TextLine).apart;
    while (end < rows.length && isOne(rows[end] as number)) end++;
    const { values } = textLines[rows[at] as number] as TextLine;
    if (end - at === 1) {
      const items = values.map((piece) => itemIn([piece], columns));
      for (const cell of rowCells(lines, items)) cells.push(cell);
      continue;
    }
    const last = (textLines[rows[end - 1] as number] as TextLine).line;
    const span = {
      start: (values[0] as Piece).start,
      end: trimSpace(text, lines.starts[last] as number, lines.ends[last] as number),
    };
    cells.push({ kind: UnitKind.Line, spans: [span], columns: null });
  }
  return cells;
}

/** Numbers in front of a label, by the label that begins on their line. */
function leadsOf(lines: readonly TextLine[], labels: readonly Run[], table: TableLines): Map<Run, Item[]> {
  const deepest = new Map<number, Run>();
  for (const run of labels) {
    for (let at = run.first; at <= run.last; at++) {
      const other = deepest.get(at);
      if (!other || other.from < run.from) deepest.set(at, run);
    }
  }
  const leads = new Map<Run, Item[]>();
  for (let at = table.body; at < table.end; at++) {
    const run = deepest.get(at);
    const own = (lines[at] as TextLine).leads;
    if (!run || own.length === 0) continue;
    leads.set(run, [...(leads.get(run) ?? []), ...own.map((piece) => itemOf([piece]))]);
  }
  return leads;
}

function firstOf({ label, lines }: Row): number {
  return label ? label.first : (lines[0] as number);
}

function columnOf({ label }: Row): number {
  return label ? label.from : Number.POSITIVE_INFINITY;
}

/**
 * Whether a number goes on nowhere while others do: 78， beside 281⏎177. pdftotext may have moved what it goes on with
 * below its neighbour.
 */
function isMixed(text: string, columns: readonly (readonly Piece[])[]): boolean {
  const isUnfinished = (pieces: readonly Piece[]) => {
    const last = pieces[pieces.length - 1];
    return last !== undefined && isOpenPart(text, last);
  };
  return columns.some(isUnfinished) && columns.some(({ length }) => length > 1);
}

/** The values of a row, the pieces of each that wraps put together by their columns. */
function valuesOf(
  text: string,
  lines: readonly TextLine[],
  bands: Bands | null,
  row: Row,
): readonly (readonly Piece[])[] {
  const pieces: Piece[] = [];
  for (const at of row.lines) for (const piece of (lines[at] as TextLine).values) pieces.push(piece);
  if (row.lines.length < 2) return pieces.map((piece) => [piece]);
  const own = bands ?? bandsOf(pieces);
  const sorted = hasConflict(pieces, own) ? null : byBand(own, pieces);
  const whole = sorted && !isMixed(text, sorted) ? sorted : pieces.map((piece) => [piece]);
  return whole.filter(({ length }) => length > 0);
}
