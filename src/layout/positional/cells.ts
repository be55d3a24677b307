/** The cells of a table in reading order: heads, then row by row a label and its numbers from the left. */
import type { FoundCell, Lines } from '../found.js';
import { byBand } from './bands.js';
import type { TableColumns } from './columns.js';
import { claim, type Row } from './claims.js';
import { groupsOf } from './groups.js';
import { headRows } from './heads.js';
import { type Item, itemOf, rowCells } from './item.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import type { TableLines } from './tables.js';

/** `textLines` are those of the whole area. Words in the columns of numbers become values. */
export function tableCells(
  text: string,
  lines: Lines,
  textLines: readonly TextLine[],
  table: TableLines,
  columns: TableColumns,
): FoundCell[] {
  const cells = headRows(textLines, table, columns).flatMap((row) => rowCells(lines, row));
  const labels = labelsOf(textLines, table);
  const { rows, orphans } = claim(text, textLines, table, labels);
  const withNumbers = new Set(
    rows.flatMap(({ label, lines: own }) => (label && own.length > 0 ? [label] : [])),
  );
  const starts = groupsOf(labels, (run) => withNumbers.has(run));
  const groups = new Map<Run, Run[]>();
  for (const [group, start] of starts) groups.set(start, [...(groups.get(start) ?? []), group]);
  const leads = leadsOf(textLines, labels, table);
  const inOrder = [...rows, ...orphans.map((at): Row => ({ label: null, lines: [at] }))]
    .filter(({ label }) => !label || !starts.has(label))
    .sort((one, other) => firstOf(one) - firstOf(other) || columnOf(one) - columnOf(other));
  for (const row of inOrder) {
    const items = valuesOf(textLines, table, row).map((item) => ({ ...item, columns: columns.value(item) }));
    if (row.label) {
      items.push(itemOf(row.label.pieces), ...(leads.get(row.label) ?? []));
      items.push(...(groups.get(row.label) ?? []).map(({ pieces }) => itemOf(pieces)));
    }
    cells.push(...rowCells(lines, items));
  }
  return cells;
}

/** The labels of the rows. Words that stand where the numbers do are put among these. */
function labelsOf(lines: readonly TextLine[], { labels, body, end, bands }: TableLines): Run[] {
  const beside = lines.slice(body, end).flatMap((line) => (line.labels.length > 0 && line.values[0]) || []);
  const all = beside.length > 0 ? beside : bands;
  const left = all.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  for (const run of labels.filter(({ from }) => from >= left)) {
    run.pieces.forEach((piece, at) => {
      (lines[run.lines[at] as number] as TextLine).values.push(piece);
    });
  }
  return labels.filter(({ from }) => from < left);
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
    const own = (lines[at] as TextLine).leads.map((piece) => itemOf([piece]));
    if (run && own.length > 0) leads.set(run, [...(leads.get(run) ?? []), ...own]);
  }
  return leads;
}

function firstOf({ label, lines }: Row): number {
  return label ? label.first : (lines[0] as number);
}

function columnOf({ label }: Row): number {
  return label ? label.from : Number.POSITIVE_INFINITY;
}

/** The values of a row, those that wrap put together by their columns. */
function valuesOf(lines: readonly TextLine[], { bands }: TableLines, row: Row): Item[] {
  const pieces = row.lines.flatMap((at) => (lines[at] as TextLine).values);
  if (row.lines.length < 2) return pieces.map((piece) => itemOf([piece]));
  return (byBand(bands, pieces) ?? pieces.map((piece) => [piece]))
    .filter(({ length }) => length > 0)
    .map(itemOf);
}
