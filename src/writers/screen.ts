import type { Colors } from 'picocolors/types.js';
import { type Language, type Words, words } from './words.js';

/** What the lines for a terminal depend on beside the report. */
export interface Screen {
  readonly lang: Language;
  readonly words: Words;
  readonly colors: Colors;
  /** Width in terminal columns, which labels and long lines give way to. */
  readonly columns: number;
}

/** What a terminal can show. */
export interface Terminal {
  readonly colors: Colors;
  /** Its width; less than 40 counts as 40. */
  readonly columns: number;
}

const LEAST_COLUMNS = 40;

export function screenOf({ colors, columns }: Terminal, lang: Language): Screen {
  return { lang, words: words[lang], colors, columns: Math.max(LEAST_COLUMNS, columns) };
}
