/** The figures of each form: one for each cell it has, in printed order. */
import {
  type Column,
  type GenerationId,
  type Grammar,
  grammars,
  type Row,
  type Table,
} from '../../grammars/index.js';
import { headingsOver } from '../vocabulary/headings.js';
import { valueColumns } from '../vocabulary/columns.js';
import { canonicalUnit, isMoney, type Measure } from './quantity.js';

/** A cell of the form. */
export interface FigureSpec {
  readonly id: string;
  readonly indicator: string;
  readonly applicant: string | null;
  /** Official wording: row path, then column path. */
  readonly labels: readonly string[];
  /** Canonical unit; money in 元. */
  readonly unit: string;
  readonly measure: Measure;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** Listed only when the report prints it. */
  readonly optional: boolean;
  /** Place among the form's figures, from 0. */
  readonly index: number;
}

/** A form's figures, in printed order and by row and column. */
export interface Form {
  readonly generation: GenerationId;
  readonly specs: readonly FigureSpec[];
  readonly byId: ReadonlyMap<string, FigureSpec>;
  /** Figures of a row in the order of its table's value columns. */
  readonly byRow: ReadonlyMap<Row, readonly FigureSpec[]>;
  /** Figures that a heading row has when a report prints some on it. */
  readonly subtotals: ReadonlyMap<Row, readonly FigureSpec[]>;
}

const forms = new Map<GenerationId, Form>();

/** The form of a generation. */
export function formOf(generation: GenerationId): Form {
  let form = forms.get(generation);
  if (!form) {
    form = build(grammars[generation]);
    forms.set(generation, form);
  }
  return form;
}

function build(grammar: Grammar): Form {
  const specs: FigureSpec[] = [];
  const byRow = new Map<Row, FigureSpec[]>();
  const subtotals = new Map<Row, FigureSpec[]>();
  for (const table of grammar.tables) {
    const columns = valueColumns(table);
    for (const row of table.rows) {
      const id = row.kind === 'figure' ? row.id : row.subtotal;
      if (id === undefined) continue;
      const optional = row.kind === 'heading' || row.optional === true;
      const cells = columns.map((column, at) => specOf(table, row, column, id, optional, specs.length + at));
      (row.kind === 'figure' ? byRow : subtotals).set(row, cells);
      specs.push(...cells);
    }
  }
  return {
    generation: grammar.id,
    specs,
    byId: new Map(specs.map((spec) => [spec.id, spec])),
    byRow,
    subtotals,
  };
}

function specOf(
  table: Table,
  row: Row,
  column: Column,
  rowId: string,
  optional: boolean,
  index: number,
): FigureSpec {
  const byApplicant = table.figures === 'row@column';
  const indicator =
    table.figures === 'row.column' ? `${rowId}.${column.id}` : table.figures === 'column' ? column.id : rowId;
  const applicant = byApplicant && column.id !== 'total' ? column.id : null;
  const formUnit = (table.figures === 'row' || byApplicant ? row.unit : column.unit) ?? column.unit ?? '件';
  return {
    id: applicant === null ? indicator : `${indicator}@${applicant}`,
    indicator,
    applicant,
    labels: labelsOf(table, row, column),
    unit: canonicalUnit(formUnit),
    // 万元 is printed in every form that means it; 元 is only meant.
    measure: { formUnit, formPrintsUnit: formUnit !== '元', money: isMoney(formUnit) },
    table,
    row,
    column,
    optional,
    index,
  };
}

function labelsOf(table: Table, row: Row, column: Column): string[] {
  const rows = row.label === '' ? [] : [row, ...headingsOver(table, row)];
  const path = rows.map(({ label }) => label).reverse();
  // The one value column of g2014 (统计数) tells nothing, nor does 申请人情况 over all applicants.
  if (table.figures === 'row') return path;
  return [...path, ...column.groups.filter((group) => group !== '申请人情况'), column.label];
}
