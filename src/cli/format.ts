/** The output formats of `ogi parse`, and of `ogi check`. */
export const FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'markdown', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Turns what one file after another holds into text. A file's name is null for standard input. */
export interface Writer<Item> {
  /** What stands before the first file. */
  readonly start?: string;
  readonly write: (items: readonly Item[], file: string | null) => string;
  /** What stands behind the last file. */
  readonly finish?: () => string;
  /** Lines for standard error, of what the format has no place for. */
  readonly notes?: (items: readonly Item[], file: string | null) => readonly string[];
  /** A file that could not be read, and why; standard error has it in any case. */
  readonly unreadable?: (file: string, reason: string) => void;
}
