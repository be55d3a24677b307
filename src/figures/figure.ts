import type { Span } from '../source/span.js';

/**
 * What a report says in one cell of its form.
 *
 * `reported`: a number. `blank`: the cell is there and empty. `placeholder`: a mark such as — or 不适用.
 * `unreadable`: text that is no number, or a cell whose column cannot be told. `missing`: the form has
 * the cell, the report does not.
 */
export type FigureStatus = 'reported' | 'blank' | 'placeholder' | 'unreadable' | 'missing';

/** One cell of one report. */
export interface Figure<Id extends string = string> {
  /** `indicator`, or `indicator@applicant` outside the 总计 column. */
  readonly id: Id;
  /** What is counted: the same id in every form that counts the same; all are in docs/04-indicators.md. */
  readonly indicator: string;
  /** Who applied (`natural_person`); null in the 总计 column, and in tables without applicants. */
  readonly applicant: string | null;
  /** Official wording: row path, then column path. */
  readonly labels: readonly string[];
  readonly status: FigureStatus;
  /** In `unit`; null unless `decimal` is exactly a JavaScript number. */
  readonly value: number | null;
  /** In `unit`, exact: `-?digits(.digits)?`; null unless reported. */
  readonly decimal: string | null;
  /** Canonical unit of the indicator; money in 元. */
  readonly unit: string;
  /** As printed, with its scale (万元); null where none is printed, or a bare scale (万). */
  readonly unitWritten: string | null;
  /** The cell's text, trimmed; `""` for a blank, null for a missing cell. */
  readonly raw: string | null;
  /** The cell itself carries 万 or 亿: exact to half a unit of its last digit. */
  readonly approximate: boolean;
  /** `words`: read from 无. `arithmetic`: a number or a blank placed by the form's own arithmetic. */
  readonly inferred: 'words' | 'arithmetic' | null;
  /** UTF-16 offsets into `report.source`, half-open; null where missing. */
  readonly start: number | null;
  readonly end: number | null;
  /** Set where the cell interleaves with its neighbours: its disjoint ranges. */
  readonly spans?: readonly Span[];
}

/** Blank, or a mark such as — or 不适用 in its place: an auditor reads both as “none”. */
export function isBlank({ status }: Figure): boolean {
  return status === 'blank' || status === 'placeholder';
}
