/**
 * Damage as conversions do it, and what a reader may still say after it.
 *
 * After any damage a figure is either what the report said, or it is unreadable or missing. Exempt are
 * only the texts that are themselves whole reports of other figures:
 *
 * 1. The damage changed the very number (a cut through the last cell of the form), or cuts off the last
 *    number of a layout that loses blanks.
 * 2. A layout that loses blanks: a row whose only number is deleted is the row with a blank, and a label
 *    deleted below a row of blanks gives that row the numbers of the next. Where the form's arithmetic places
 *    the rest of a row, a 0 that is deleted is a blank, marked as inferred.
 * 3. A layout that loses blanks: a row of which one blank is lost and one number doubled is a full row.
 * 4. A number deleted and its mark left (a bar, the tab behind the first cell of a line): the mark says that
 *    the cell is blank.
 * 5. What is left of a label is another row's whole wording (SUFFIXES).
 */
import fc from 'fast-check';
import type { Report } from '../../src/index.js';
import { cellsOf, FORM_IDS, grammarOf, rowKey } from './form.js';
import { type LayoutOptions, showsBlanks } from './layouts/layout.js';
import type { Rendered, RenderedCell } from './layouts/segments.js';
import type { Entry, ReportModel } from './report-model.js';

export const DAMAGES = [
  'cell deleted',
  'line deleted',
  'line doubled',
  'cut behind',
  'cut before',
  'cells fused',
  'lines joined',
] as const;

/** Figures of rows whose whole wording another row's ends with: 同意公开答复数, 不同意公开答复数. */
const SUFFIXES = FORM_IDS.flatMap((form) => grammarOf(form).tables).flatMap((table) => {
  const wordings = table.rows.flatMap((row) =>
    [row.label, ...row.wordings.map(({ text }) => text)].map((text) => ({ row, text: plain(text) })),
  );
  return table.rows.flatMap((row) => {
    const own = wordings.filter((wording) => wording.row === row && wording.text !== '');
    const isEnd = wordings.some(
      (other) =>
        other.row !== row && own.some(({ text }) => other.text !== text && other.text.endsWith(text)),
    );
    return isEnd ? cellsOf(table, row).map(({ id }) => id) : [];
  });
});

/** A wording without its ordinal, 其中 and punctuation. */
function plain(text: string): string {
  return text
    .replace(/^(?:[一二三四五六七八九十]+、|（[^）]+）|\d\.)?(?:其中：)?/, '')
    .replace(/[\s\p{P}]/gu, '');
}

export interface Damage {
  readonly kind: (typeof DAMAGES)[number];
  readonly at: number;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...DAMAGES),
  at: fc.nat(1_000_000),
});

export interface Damaged {
  readonly text: string;
  /** Range of the undamaged text that is gone, doubled or joined. */
  readonly start: number;
  readonly end: number;
}

export function damaged({ text, cells }: Rendered, { kind, at }: Damage): Damaged {
  const [from, to] = tableRange(cells, text.length);
  switch (kind) {
    case 'cell deleted': {
      const cell = cells[at % cells.length];
      if (!cell) return { text, start: 0, end: 0 };
      return without(text, cell.outerStart, cell.outerEnd);
    }
    case 'line deleted': {
      const line = lineAt(text, from + (at % (to - from)));
      return without(text, line.start, line.end);
    }
    case 'line doubled': {
      const line = lineAt(text, from + (at % (to - from)));
      return { text: text.slice(0, line.end) + text.slice(line.start), ...line };
    }
    case 'cut behind': {
      const place = from + (at % (to - from));
      return without(text, place, text.length);
    }
    case 'cut before':
      return without(text, 0, from + (at % (to - from)));
    case 'lines joined': {
      const line = lineAt(text, from + (at % (to - from)));
      return without(text, Math.max(line.start, line.end - 1), line.end);
    }
    case 'cells fused': {
      const index = at % Math.max(1, cells.length - 1);
      const [one, other] = [cells[index], cells[index + 1]];
      if (!one || !other) return { text, start: 0, end: 0 };
      return without(text, one.end, other.start);
    }
  }
}

function without(text: string, start: number, end: number): Damaged {
  return { text: text.slice(0, start) + text.slice(end), start, end };
}

function tableRange(cells: readonly RenderedCell[], length: number): [number, number] {
  const start = cells[0]?.outerStart ?? 0;
  return [start, Math.max(start + 1, cells[cells.length - 1]?.outerEnd ?? length)];
}

function lineAt(text: string, offset: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** What a damaged report says that the model does not, one line each. */
export function falsehoods(
  report: Report,
  model: ReportModel,
  rendered: Rendered,
  options: LayoutOptions,
  { kind }: Damage,
  range: Damaged,
): string[] {
  return untruths(report, model, exemptions(model, rendered, options, kind, range));
}

/** Figures that a report gives and the model does not, but for the exempt ones; one line each. */
export function untruths(
  report: Report,
  model: ReportModel,
  exempt: ReadonlySet<string> = new Set(),
): string[] {
  const found: string[] = [];
  for (const { id, status, decimal, value, raw, inferred } of report.figures) {
    if (status === 'unreadable' || status === 'missing') {
      if (value !== null || decimal !== null) found.push(`${id}: ${status} with ${decimal}`);
      continue;
    }
    const entry = model.entries.get(id);
    if (agrees(entry, status, decimal) || exempt.has(id)) continue;
    if (inferred === 'arithmetic' && status === 'blank' && agrees(entry, 'reported', '0')) continue;
    found.push(`${id}: ${status} ${JSON.stringify(raw)}, said ${described(entry)}`);
  }
  return found;
}

function agrees(entry: Entry | undefined, status: string, decimal: string | null): boolean {
  if (!entry || entry.status !== status) return false;
  return entry.status !== 'reported' || entry.decimal === decimal;
}

function described(entry: Entry | undefined): string {
  if (!entry) return 'nothing';
  return entry.status === 'reported' ? entry.decimal : entry.status;
}

function exemptions(
  model: ReportModel,
  { cells }: Rendered,
  options: LayoutOptions,
  kind: Damage['kind'],
  { start, end }: Damaged,
): Set<string> {
  const exempt = new Set<string>();
  const touched = cells.filter((cell) => cell.outerStart <= end && cell.outerEnd >= start);
  const last = cells.filter(({ role }) => role === 'value').pop();
  if (kind === 'cut behind') {
    const label = cells.filter(({ role }) => role === 'label').pop();
    // What is left of the last row is a row with a blank: all of it, or the mark of the next cell.
    const from = showsBlanks(options) && options.units === 'all' ? last?.outerStart : label?.end;
    if (last?.figure && from !== undefined && start >= from && start < last.end) exempt.add(last.figure);
    return exempt;
  }
  // Fused digits print another number, and what is left of a deleted cell may print a blank: the cell itself reads so.
  if (kind === 'cells fused' || kind === 'cell deleted') {
    for (const { figure } of touched) if (figure !== null) exempt.add(figure);
  }
  if (touched.some(({ role }) => role === 'label')) for (const id of SUFFIXES) exempt.add(id);
  if (options.layout === 'tab-rows' && kind === 'cell deleted') {
    for (const { figure, start: from, outerStart } of touched) {
      if (figure !== null && from === outerStart) exempt.add(figure);
    }
  }
  if (options.layout === 'bars' && kind === 'line deleted') {
    for (const { figure, outerEnd } of touched) if (figure !== null && end < outerEnd) exempt.add(figure);
  }
  if (showsBlanks(options) || kind === 'cut before') return exempt;
  const rows = rowsOf(model);
  for (const { figure } of touched) {
    const row = rows.find(({ ids }) => figure !== null && ids.includes(figure));
    if (!row) continue;
    const nowFull = kind === 'line doubled' && row.printed === row.ids.length - 1;
    if (nowFull || (kind !== 'line doubled' && row.printed === 1)) for (const id of row.ids) exempt.add(id);
  }
  for (const label of touched.filter(({ role }) => role === 'label')) {
    const above = cells
      .slice(0, cells.indexOf(label))
      .reverse()
      .find(({ row }) => row !== null);
    const rowAbove = rows.find(({ key, printed }) => key === above?.row && printed === 0);
    for (const id of rowAbove?.ids ?? []) exempt.add(id);
  }
  return exempt;
}

interface PrintedRow {
  readonly key: string;
  readonly ids: readonly string[];
  /** How many of its cells are not blank. */
  readonly printed: number;
}

function rowsOf({ form, entries }: ReportModel): PrintedRow[] {
  return grammarOf(form).tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const ids = cellsOf(table, row).map(({ id }) => id);
      if (!ids.some((id) => entries.has(id))) return [];
      const printed = ids.filter((id) => (entries.get(id)?.status ?? 'blank') !== 'blank').length;
      return [{ key: rowKey(table, row), ids, printed }];
    }),
  );
}
