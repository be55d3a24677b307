/** A report apart from any layout: what it says, cell by cell, and the text around its tables. */
import type { SectionKind } from '../../grammars/index.js';
import { allCells, cellsOf, type FormCell, type FormId, grammarOf, rowKey } from './form.js';

/** What one cell says. `decimal` is in the canonical unit. */
export type Entry =
  | {
      readonly status: 'reported';
      readonly written: string;
      readonly decimal: string;
      /** Unit printed in the cell itself, with its scale; null where none is, or a bare 万. */
      readonly ownUnit: string | null;
      readonly approximate: boolean;
      readonly inferred: 'words' | null;
    }
  | { readonly status: 'placeholder' | 'unreadable'; readonly written: string }
  | { readonly status: 'blank' };

export const BLANK: Entry = { status: 'blank' };

export interface SectionModel {
  readonly kind: SectionKind | 'local';
  readonly title: string;
  readonly ordinal: number;
  /** `none`: the ordinal is lost in print. */
  readonly numbering: 'chinese' | 'arabic' | 'none';
  /** The first paragraph follows on the heading's line. */
  readonly inline: boolean;
  readonly paragraphs: readonly string[];
  /** Tables of the form that stand behind the paragraphs. */
  readonly tables: readonly string[];
  /** Lines below the tables. */
  readonly notes: readonly string[];
}

export interface ReportModel {
  readonly form: FormId;
  /** Cells of the rows that are printed, by figure id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Wordings of rows and columns other than the official ones, by row or column key. */
  readonly wordings: ReadonlyMap<string, string>;
  /** Lines of the title; empty where the report prints none. */
  readonly title: readonly string[];
  readonly agency: string | null;
  readonly agencyBasis: 'title' | 'preface' | 'signature' | null;
  readonly year: number | null;
  readonly preface: readonly string[];
  readonly sections: readonly SectionModel[];
  /** Lines after the last section: who signed, and when. */
  readonly signature: readonly string[];
}

/** A figure that a report of this model must give. */
export interface ExpectedFigure {
  readonly cell: FormCell;
  readonly entry: Entry | null;
}

/** The figures that the report lists, in printed order: null where the form has the cell and the report not. */
export function listedFigures(model: ReportModel): ExpectedFigure[] {
  const replaced = replacedRows(model);
  return allCells(model.form).flatMap((cell) => {
    const entry = model.entries.get(cell.id) ?? null;
    const optional = cell.row.kind === 'heading' || cell.row.optional === true;
    if (entry === null && (optional || replaced.has(rowKey(cell.table, cell.row)))) return [];
    return [{ cell, entry }];
  });
}

/** Rows for which the report prints their heading as a single row of figures. */
function replacedRows(model: ReportModel): Set<string> {
  const replaced = new Set<string>();
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      if (row.kind !== 'heading' || !cellsOf(table, row).some(({ id }) => model.entries.has(id))) continue;
      const children = table.rows.filter((other) => other.parent === row.id);
      const printed = children.some((child) => cellsOf(table, child).some(({ id }) => model.entries.has(id)));
      if (!printed) for (const child of children) replaced.add(rowKey(table, child));
    }
  }
  return replaced;
}

const NUMERALS = '零一二三四五六七八九十';

export function chineseNumber(value: number): string {
  const ones = value % 10;
  const tens = Math.floor(value / 10);
  if (tens === 0) return NUMERALS.charAt(ones);
  return `${tens > 1 ? NUMERALS.charAt(tens) : ''}十${ones > 0 ? NUMERALS.charAt(ones) : ''}`;
}

/** A section's heading as printed, and its ordinal. */
export function headingOf({ ordinal, numbering, title }: SectionModel): {
  ordinal: string | null;
  text: string;
} {
  if (numbering === 'none') return { ordinal: null, text: title };
  if (numbering === 'arabic') return { ordinal: `${ordinal}.`, text: `${ordinal}. ${title}` };
  const written = chineseNumber(ordinal);
  return { ordinal: written, text: `${written}、${title}` };
}
