/**
 * How much of a file is read, so that no file costs more memory or time than a report can be worth. Beyond a limit a
 * file is not read, with the diagnostic `file-too-large`.
 */
export interface Limits {
  /** Bytes of the file itself. Default 50 MiB. */
  readonly maxBytes: number;
  /**
   * Bytes of the parts of a .docx or .xlsx that are unpacked to be read, and of the streams of a PDF; pictures are
   * none of them. Default 32 MiB.
   */
  readonly maxUnzippedBytes: number;
  /**
   * Cells of all tables together, and lines outside of them, but for those of plain text; a report has 600 cells
   * at most. Default 100 000.
   */
  readonly maxCells: number;
  /** Pages of a PDF. Default 1000. */
  readonly maxPages: number;
  /** Operators of a PDF, with the characters that they show and the numbers of their paths. Default 1 000 000. */
  readonly maxOperators: number;
  /** Elements of XML, or objects of a PDF, within each other. Default 1000. */
  readonly maxDepth: number;
}

/** What holds where `limits` says nothing: far above any report. */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 50 << 20,
  maxUnzippedBytes: 32 << 20,
  maxCells: 100_000,
  maxPages: 1000,
  maxOperators: 1_000_000,
  maxDepth: 1000,
};
