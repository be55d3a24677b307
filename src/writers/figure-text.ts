/** One figure as the terminal shows it. */
import type { Colors } from 'picocolors/types.js';
import type { Figure } from '../figures/figure.js';
import { oneLine, takeStart, width } from './width.js';
import type { Words } from './words.js';

/** Text that is not yet coloured, so that it can be measured. */
export interface Styled {
  readonly text: string;
  readonly style: (colors: Colors) => (text: string) => string;
}

const LONGEST_RAW = 24;

/** The number with thousands separators and its marks, or the status in words. */
export function figureText(figure: Figure, words: Words): Styled {
  switch (figure.status) {
    case 'reported': {
      const approximate = figure.approximate ? words.approximateMark : '';
      const inferred = figure.inferred === null ? '' : words.inferredMark;
      const text = `${approximate}${grouped(figure.decimal ?? '')}${inferred}`;
      return { text, style: (colors) => (figure.decimal === '0' ? colors.dim : String) };
    }
    case 'placeholder':
      return { text: words.placeholder(rawText(figure)), style: (colors) => colors.yellow };
    case 'blank':
      return { text: words.statuses.blank, style: (colors) => colors.cyan };
    case 'missing':
      return { text: words.statuses.missing, style: (colors) => colors.yellow };
    case 'unreadable':
      return { text: words.statuses.unreadable, style: (colors) => colors.red };
  }
}

/** What the cell prints, where the number alone does not show it: 487万, 3084 个, text that is no number. */
export function writtenText(figure: Figure, words: Words): string {
  const { raw, decimal, status, unitWritten } = figure;
  if (raw === null || raw === '' || (status !== 'reported' && status !== 'unreadable')) return '';
  if (raw.replace(/[\s,，]/g, '') === decimal) return '';
  const unit = unitWritten !== null && !raw.includes(unitWritten) ? words.brackets(oneLine(unitWritten)) : '';
  return words.written(rawText(figure)) + unit;
}

function rawText({ raw }: Figure): string {
  const text = oneLine(raw ?? '');
  return width(text) <= LONGEST_RAW ? text : `${takeStart(text, LONGEST_RAW - 1)}…`;
}

/** 50997000000 as 50,997,000,000; a fraction is left as it is. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
