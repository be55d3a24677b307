import type { Colors } from 'picocolors/types.js';
import type { Language, Words } from './words.js';

/** What the lines for a terminal depend on beside the report. */
export interface Screen {
  readonly lang: Language;
  readonly words: Words;
  readonly colors: Colors;
  /** Width in terminal columns, which labels and long lines give way to. */
  readonly columns: number;
}
