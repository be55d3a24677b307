/** The table of 三 as the form prints it: a row for each outcome, a column for each kind of applicant. */
import { type IndicatorId, indicators } from '../../grammars/indicators.js';
import type { Column, Row, Table } from '../../grammars/schema.js';
import type { Figure } from '../figures/figure.js';
import { valueColumns } from '../vocabulary/columns.js';
import { figureText, type Styled, statusText } from './figure-text.js';
import type { Screen } from './screen.js';
import { padEnd, padStart, widest, width, wrap } from './width.js';

/** The figures of a row of the form, in the order of its columns. */
export interface GridRow {
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/** A line's label; `row` is null for a heading. */
interface Label {
  readonly text: string;
  readonly depth: number;
  readonly row: GridRow | null;
}

const GAP = '  ';
const INDENT = '  ';
const LEAST_LABEL = 20;
/** Longer heads than 自然人 are broken every two characters: 商业 above 企业. */
const UNBROKEN = 6;
const BROKEN = 4;

export function figureGrid(table: Table, rows: readonly GridRow[], screen: Screen): string[] {
  const { words, lang, colors, columns } = screen;
  const applicants = valueColumns(table);
  const heads = applicants.map(({ id, label }) => words.applicants[id] ?? label);
  const counted = rows.filter((row) => wholeStatus(row) === null);
  const cells = new Map(counted.map((row) => [row, row.figures.map((figure) => figureText(figure, words))]));
  const needed = heads.map((_, index) => widest([...cells.values()].map((row) => row[index]?.text ?? '')));
  const labels = lang === 'zh' ? officialLabels(table, rows) : rows.map(englishLabel);
  const longest = Math.max(...labels.map(({ text, depth }) => INDENT.length * (depth + 1) + width(text)));
  const full = heads.map((head, index) => Math.max(width(head), needed[index] as number));
  const narrow = heads.map((head, index) => Math.max(leastWidth(head), needed[index] as number));
  const fits = longest + total(full) <= columns;
  const widths = fits ? full : narrow;
  const labelWidth = Math.max(LEAST_LABEL, Math.min(longest, columns - total(widths)));

  const wrapped = heads.map((head) => wrap(head, fits ? width(head) : leastWidth(head)));
  const above = [groupLine(applicants, widths, words.groups), ...headLines(wrapped, widths)];
  const corner = padEnd(INDENT + words.unit(applicants[0]?.unit ?? ''), labelWidth);
  const margin = ' '.repeat(labelWidth);
  const lines = above.map((line, index) => colors.dim(((index === 0 ? corner : margin) + line).trimEnd()));
  for (const { text, depth, row } of labels) {
    const indent = INDENT.repeat(depth + 1);
    const label = wrap(text, labelWidth - indent.length).map((line) => indent + line);
    if (row) label.push(padEnd(label.pop() as string, labelWidth) + values(row));
    lines.push(...label);
  }
  return lines;

  function values(row: GridRow): string {
    const status = wholeStatus(row);
    if (status) return GAP + status.style(colors)(words.wholeRow(status.text));
    const texts = cells.get(row) ?? [];
    return texts
      .map(({ text, style }, index) => GAP + padStart(style(colors)(text), widths[index] as number))
      .join('');
  }

  /** The status of a row none of whose cells holds anything. */
  function wholeStatus({ figures }: GridRow): Styled | null {
    const [first] = figures;
    if (!first || first.status === 'reported' || first.status === 'placeholder') return null;
    return figures.every(({ status }) => status === first.status) ? statusText(first.status, words) : null;
  }
}

/** The form's own wording, each heading above the first of its rows that is printed. */
function officialLabels(table: Table, rows: readonly GridRow[]): Label[] {
  const printed = new Set<Row>();
  return rows.flatMap((gridRow) => {
    const path: Row[] = [];
    for (let at: Row | undefined = gridRow.row; at; at = parentOf(table, at)) path.unshift(at);
    return path.flatMap((part, depth) => {
      if (printed.has(part)) return [];
      printed.add(part);
      return [{ text: part.label, depth, row: part === gridRow.row ? gridRow : null }];
    });
  });
}

function parentOf(table: Table, { parent }: Row): Row | undefined {
  return parent === null ? undefined : table.rows.find(({ id }) => id === parent);
}

function englishLabel(row: GridRow): Label {
  const { indicator } = row.figures[0] as Figure;
  return { text: indicators[indicator as IndicatorId].en, depth: 0, row };
}

/** 法人或其他组织 over the columns that stand under it. */
function groupLine(
  columns: readonly Column[],
  widths: readonly number[],
  names: Readonly<Record<string, string>>,
): string {
  let line = '';
  let at = 0;
  while (at < columns.length) {
    const group = (columns[at] as Column).groups[1];
    let room = 0;
    do {
      room += GAP.length + (widths[at] as number);
      at++;
    } while (at < columns.length && group !== undefined && columns[at]?.groups[1] === group);
    const name = group === undefined ? '' : ` ${names[group] ?? group} `;
    const dashes = group === undefined ? 0 : Math.max(0, room - GAP.length - width(name));
    const before = Math.floor(dashes / 2);
    line += padEnd(GAP + '-'.repeat(before) + name + '-'.repeat(dashes - before), room);
  }
  return line;
}

/** Heads of several lines each, side by side, standing on the last line. */
function headLines(heads: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...heads.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = heads.map((lines) => lines[line - height + lines.length] ?? '');
    return texts.map((text, index) => GAP + padStart(text, widths[index] as number)).join('');
  });
}

/** Narrowest column that a head fits into, on several lines. */
function leastWidth(head: string): number {
  const words = head.split(' ');
  if (words.length > 1) return widest(words);
  return width(head) <= UNBROKEN || /[a-z]/.test(head) ? width(head) : BROKEN;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + GAP.length + each, 0);
}
