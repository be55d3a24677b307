import type { Report } from '../report/report.js';

/** The output formats. */
export const FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Turns the reports of one file after another into text. A file's name is null for standard input. */
export interface Writer {
  /** What stands before the first file. */
  readonly start?: string;
  readonly write: (reports: readonly Report[], file: string | null) => string;
  /** What stands behind the last file. */
  readonly finish?: () => string;
  /** Lines for standard error, of what the format has no place for. */
  readonly notes?: (reports: readonly Report[], file: string | null) => readonly string[];
}
