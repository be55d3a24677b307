/** The output formats. Each is loaded when it is asked for. */
import type { Report } from '../report/report.js';
import type { Language } from '../writers/words.js';

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

/** @param several more than one file is named: then JSON is an array, however many can be read */
export async function openWriter(format: Format, lang: Language, several: boolean): Promise<Writer> {
  switch (format) {
    case 'table':
      return (await import('./table-writer.js')).tableWriter(lang);
    case 'ndjson':
      return (await import('./ndjson-writer.js')).ndjsonWriter();
    case 'json':
      return (await import('./json-writer.js')).jsonWriter(several);
    case 'csv':
      return (await import('./csv-writer.js')).csvWriter(lang);
  }
}
