/** One figure as the terminal shows it. */
import type { Colors } from 'picocolors/types.js';
import type { Figure, FigureStatus } from '../figures/figure.js';
import { oneLine } from './printable.js';
import { takeStart } from './width.js';
import type { Words } from './words.js';

/** Text and its colour, apart so that the text can be measured. */
export interface Styled {
  readonly text: string;
  readonly style: (colors: Colors) => (text: string) => string;
}

const LONGEST_RAW = 24;
const COLORS = { blank: 'cyan', placeholder: 'yellow', unreadable: 'red', missing: 'yellow' } as const;

/** The number with thousands separators and its marks, or the status in words. */
export function figureText(figure: Figure, words: Words): Styled {
  const { status, decimal, approximate, inferred } = figure;
  if (status === 'reported') {
    const text = `${approximate ? '≈' : ''}${grouped(decimal ?? '')}${inferred === null ? '' : '*'}`;
    return { text, style: (colors) => (decimal === '0' ? colors.dim : String) };
  }
  const { text, style } = statusText(status, words);
  return status === 'placeholder' ? { text: words.placeholder(rawText(figure)), style } : { text, style };
}

/** A status other than `reported`. */
export function statusText(status: Exclude<FigureStatus, 'reported'>, words: Words): Styled {
  return { text: words.statuses[status], style: (colors) => colors[COLORS[status]] };
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
  return takeStart(text, LONGEST_RAW) === text ? text : `${takeStart(text, LONGEST_RAW - 1)}…`;
}

/** 50997000000 as 50,997,000,000; a fraction is left as it is. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
