/** The rows of a comparison as a table: a column for each year, and beside it the change. */
import { grammars } from '../../grammars/index.js';
import { digitsAt, exact } from '../checks/exact.js';
import type { ComparisonCell, ComparisonChange, ComparisonRow } from '../contract/comparison.js';
import { valueColumns } from '../vocabulary/columns.js';
import { comparisonWords } from './comparison-words.js';
import { grouped, type Styled, statusText } from './figure-text.js';
import type { Screen } from './screen.js';
import { padEnd, padStart, widest, width, wrap } from './width.js';

/** A column of the table: its head, and a text for each row. */
interface Column {
  readonly head: string;
  readonly cells: readonly Styled[];
  readonly width: number;
}

const GAP = '  ';
/** Labels are wrapped to this width before the years are put one below the other, and then further. */
const NARROW_LABEL = 36;
const NARROWEST_LABEL = 16;
const MARKS = { exact: '', derived: '&', approximate: '~' } as const;
/** Tenths of a per cent. */
const MOST = 10_000n;
const EMPTY: Styled = { text: '', style: () => String };

/** Lines of the table; where the years do not fit side by side, one table of some years after another. */
export function rowLines(rows: readonly ComparisonRow[], years: readonly number[], screen: Screen): string[] {
  const { colors, columns, lang } = screen;
  const words = comparisonWords[lang];
  const byYear = years.map((year, at) => columnsOf(rows, year, at, screen));
  const labels = rows.map((row) => rowName(row, screen) + screen.words.brackets(unitOf(row, screen)));
  const longest = widest([words.indicator, ...labels]);
  const widestYear = byYear.reduce((most, year) => Math.max(most, total(year)), 0);
  const least = Math.max(NARROWEST_LABEL, Math.min(NARROW_LABEL, columns - widestYear));
  const labelWidth = Math.min(longest, Math.max(least, columns - total(byYear.flat())));
  return blocksOf(byYear, columns - labelWidth).flatMap((block) => {
    const heads = block.map(({ head, width: room }) => GAP + padStart(head, room));
    const lines = rows.flatMap((_, index) => {
      if (block.every(({ cells }) => cells[index]?.text === '')) return [];
      const label = wrap(labels[index] as string, labelWidth);
      const last = padEnd(label.pop() as string, labelWidth);
      const cells = block.map(({ cells: own, width: room }) => {
        const { text, style } = own[index] ?? EMPTY;
        return `${GAP}${' '.repeat(room - width(text))}${style(colors)(text)}`;
      });
      return [...label, (last + cells.join('')).trimEnd()];
    });
    return ['', colors.dim(padEnd(words.indicator, labelWidth) + heads.join('')), ...lines];
  });
}

/** Name of an indicator, and of the kind of applicants that it counts. */
export function rowName({ name, applicant }: ComparisonRow, { lang, words }: Screen): string {
  if (applicant === null) return name[lang];
  const columns = grammars.g2021.tables.flatMap(valueColumns);
  const head = words.applicants[applicant] ?? columns.find(({ id }) => id === applicant)?.label ?? applicant;
  return name[lang] + words.brackets(head);
}

/** Unit in the newest form that prints the row. */
function unitOf({ cells }: ComparisonRow, { words }: Screen): string {
  const units = cells.flatMap(({ unit }) => unit ?? []);
  return words.unitOf('', units[units.length - 1] ?? '');
}

function columnsOf(rows: readonly ComparisonRow[], year: number, at: number, screen: Screen): Column[] {
  const words = comparisonWords[screen.lang];
  const values = rows.map(({ cells }) => cellText(cells[at] as ComparisonCell, screen));
  const column = (head: string, cells: readonly Styled[]): Column => ({
    head,
    cells,
    width: widest([head, ...cells.map(({ text }) => text)]),
  });
  if (at === 0) return [column(words.year(year), values)];
  const changes = rows.map((row) => changeText(row.changes[at - 1] as ComparisonChange));
  return [column(words.year(year), values), column(words.change, changes)];
}

function cellText({ status, decimal, approximate, inferred }: ComparisonCell, { words }: Screen): Styled {
  if (status === 'not-in-form') return EMPTY;
  if (status !== 'reported') return statusText(status, words);
  const text = `${approximate ? '≈' : ''}${grouped(decimal ?? '')}${inferred === null ? '' : '*'}`;
  return { text, style: (colors) => (decimal === '0' ? colors.dim : String) };
}

/** ~+12 +8.3% */
function changeText({ quality, difference, before }: ComparisonChange): Styled {
  if (quality === null || difference === null) return EMPTY;
  const negative = difference.charAt(0) === '-';
  const signed = negative ? `-${grouped(difference.slice(1))}` : `+${grouped(difference)}`;
  const share = percentage(difference, before.decimal ?? '0');
  const text = difference === '0' ? '0' : signed + (share === null ? '' : ` ${share}`);
  return { text: MARKS[quality] + text, style: (colors) => colors.dim };
}

/**
 * `part` 1 `of` 12: +8.3%, rounded half away from zero. Null where there is nothing to divide by, and from
 * 1000% on, where it says less than the numbers.
 */
function percentage(part: string, of: string): string | null {
  const [one, other] = [exact(part), exact(of)];
  const scale = Math.max(one.scale, other.scale);
  const [dividend, divisor] = [digitsAt(one, scale), digitsAt(other, scale)];
  if (divisor <= 0n) return null;
  const size = dividend < 0n ? -dividend : dividend;
  const tenths = (size * 2000n + divisor) / (2n * divisor);
  return tenths < MOST ? `${dividend < 0n ? '-' : '+'}${tenths / 10n}.${tenths % 10n}%` : null;
}

/** As many years side by side as fit, at least one. */
function blocksOf(byYear: readonly (readonly Column[])[], room: number): Column[][] {
  const blocks: Column[][] = [];
  let block: Column[] = [];
  for (const columns of byYear) {
    if (block.length > 0 && total(block) + total(columns) > room) {
      blocks.push(block);
      block = [];
    }
    block = [...block, ...columns];
  }
  return [...blocks, block];
}

function total(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + GAP.length + column.width, 0);
}
