/** The table of applications as bare numbers, for the arithmetic of its rows and columns. */
import type { Table } from '../../grammars/index.js';
import { type FigureSpec, type Form, formOf } from '../../src/figures/forms.js';
import { type Cells, inferRows, type OpenRow } from '../../src/figures/infer.js';
import { type Relations, relationsOf } from '../../src/figures/relations.js';
import { valueColumns } from '../../src/vocabulary/columns.js';

export const RECEIVED = 'requests.received.total';
export const CARRIED_OVER = 'requests.carried_over';
export const GRANTED = 'requests.outcome.granted';
export const PARTIAL = 'requests.outcome.partially_granted';
export const DUPLICATE = 'requests.outcome.not_processed.duplicate';
export const OUTCOMES = 'requests.outcome.total';
export const CARRIED_FORWARD = 'requests.carried_forward';
export const WIDTH = 7;

/** Cells of a row as printed: null is a blank. */
export type PrintedRow = readonly (number | null)[];
export type PrintedTable = ReadonlyMap<string, PrintedRow>;

export function applicationsOf(form: Form): Table {
  return (form.byId.get(RECEIVED) as FigureSpec).table;
}

/** The heads of its numbers. */
export const HEADS = valueColumns(applicationsOf(formOf('g2021'))).map(({ label }) => label);

/** Ids of the rows of figures that the form has. */
export function rowIds(form: Form): string[] {
  const rows = applicationsOf(form).rows.filter(({ kind }) => kind === 'figure');
  return rows.map(({ id }) => id);
}

export function relationsIn(generation: 'g2019' | 'g2021', printed: ReadonlyMap<string, unknown>): Relations {
  const form = formOf(generation);
  return relationsOf(form, applicationsOf(form), (id) => printed.has(id));
}

/** What is inferred of a cell: its number, `blank`, or null where it stays open. */
export type Inferred = number | 'blank' | null;

/** Drops the blanks of each row and infers what can be: the cells of each row that was open. */
export function inferLost(relations: Relations, printed: PrintedTable): Map<string, Inferred[]> {
  const explicit = new Map<string, Cells>();
  const open: OpenRow[] = [];
  for (const [id, row] of printed) {
    const values = row.flatMap((cell) => (cell === null ? [] : [cell]));
    if (values.length === 0 || values.length === WIDTH)
      explicit.set(
        id,
        row.map((cell) => cell ?? 0),
      );
    else open.push({ id, values });
  }
  const placings = inferRows(relations, explicit, open, WIDTH);
  return new Map(
    open.map((row) => {
      const placing = placings.get(row) ?? new Array<null>(WIDTH).fill(null);
      const cells = placing.map((place) => {
        if (!place) return null;
        return 'value' in place ? (row.values[place.value] as number) : 'blank';
      });
      return [row.id, cells];
    }),
  );
}
