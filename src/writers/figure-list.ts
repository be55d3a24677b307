/** Figures one below the other: label, number, unit, and what the cell prints. */
import { type IndicatorId, indicators } from '../../grammars/indicators.js';
import type { Figure } from '../figures/figure.js';
import { figureText, writtenText } from './figure-text.js';
import type { Screen } from './screen.js';
import { padStart, width, wrap } from './width.js';

/** A figure under the caption of its table, if that has one. */
export interface Captioned {
  readonly caption: string | null;
  readonly figure: Figure;
}

interface Entry {
  readonly label: string;
  readonly depth: number;
  /** Null for a heading. */
  readonly figure: Figure | null;
}

const INDENT = '  ';
/** Columns kept for number, unit and note. */
const BESIDE_LABEL = 32;
const LEAST_LABEL = 24;

export function figureList(figures: readonly Captioned[], screen: Screen): string[] {
  const { words, lang, colors, columns } = screen;
  const room = Math.max(LEAST_LABEL, columns - BESIDE_LABEL);
  const entries = (lang === 'zh' ? nested(figures) : flat(figures)).map(({ label, depth, figure }) => {
    const indent = INDENT.repeat(depth + 1);
    return { lines: wrap(label, room - indent.length).map((line) => indent + line), figure };
  });
  const labelWidth = Math.max(...entries.flatMap(({ lines, figure }) => (figure ? lines.map(width) : [])));
  const valueWidth = Math.max(...figures.map(({ figure }) => width(figureText(figure, words).text)));
  return entries.flatMap(({ lines, figure }) => {
    if (!figure) return lines;
    const last = lines[lines.length - 1] as string;
    const { text, style } = figureText(figure, words);
    const leader = colors.dim('.'.repeat(labelWidth - width(last) + 2));
    const value = padStart(style(colors)(text), valueWidth);
    const unit = figure.status === 'reported' ? (words.units[figure.unit] ?? figure.unit) : '';
    const written = colors.dim(writtenText(figure, words));
    return [...lines.slice(0, -1), `${last} ${leader} ${value} ${unit}  ${written}`.trimEnd()];
  });
}

/** The form's own wording, each heading once. */
function nested(figures: readonly Captioned[]): Entry[] {
  const entries: Entry[] = [];
  let above: readonly string[] = [];
  for (const { caption, figure } of figures) {
    const path = caption === null ? figure.labels : [caption, ...figure.labels];
    const last = path.length - 1;
    let shared = 0;
    while (shared < last && path[shared] === above[shared]) shared++;
    path.forEach((label, depth) => {
      if (depth >= shared) entries.push({ label, depth, figure: depth === last ? figure : null });
    });
    above = path;
  }
  return entries;
}

/** The names of the indicators, which can stand alone. */
function flat(figures: readonly Captioned[]): Entry[] {
  return figures.map(({ figure }) => ({ label: indicators[figure.indicator as IndicatorId].en, depth: 0, figure }));
}
