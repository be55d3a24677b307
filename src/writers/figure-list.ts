/** Figures one below the other: label, number, unit, and what the cell prints. */
import { type IndicatorId, indicators } from '../../grammars/indicators.js';
import type { Figure } from '../figures/figure.js';
import { figureText, writtenText } from './figure-text.js';
import type { Screen } from './screen.js';
import { padStart, width, wrap } from './width.js';

/** A figure, the caption that it stands under, and its line in the source. */
export interface ListedFigure {
  readonly figure: Figure;
  /** Null where the section has but one table. */
  readonly caption: string | null;
  readonly line: number | null;
}

interface Entry {
  readonly label: string;
  readonly depth: number;
  /** Null for a heading. */
  readonly listed: ListedFigure | null;
}

const INDENT = '  ';
/** Columns kept for number, unit and note. */
const BESIDE_LABEL = 32;
const LEAST_LABEL = 24;

export function figureList(figures: readonly ListedFigure[], screen: Screen): string[] {
  const { words, lang, colors, columns } = screen;
  const room = Math.max(LEAST_LABEL, columns - BESIDE_LABEL);
  const entries = (lang === 'zh' ? nested(figures) : flat(figures)).map(({ label, depth, listed }) => {
    const indent = INDENT.repeat(depth + 1);
    return { lines: wrap(label, room - indent.length).map((line) => indent + line), listed };
  });
  const labelWidth = Math.max(...entries.flatMap(({ lines, listed }) => (listed ? lines.map(width) : [])));
  const valueWidth = Math.max(...figures.map(({ figure }) => width(figureText(figure, words).text)));
  return entries.flatMap(({ lines, listed }) => {
    if (!listed) return lines;
    const { figure } = listed;
    const last = lines[lines.length - 1] as string;
    const { text, style } = figureText(figure, words);
    const leader = colors.dim('.'.repeat(labelWidth - width(last) + 2));
    const value = padStart(style(colors)(text), valueWidth);
    const unit = figure.decimal === null ? '' : ` ${words.unitOf(figure.decimal, figure.unit)}`;
    const note = noteText(listed, screen);
    return [
      ...lines.slice(0, -1),
      `${last} ${leader} ${value}${unit}${note === '' ? '' : `  ${colors.dim(note)}`}`,
    ];
  });
}

/** What the cell prints and where, of all but plain numbers. */
function noteText({ figure, line }: ListedFigure, { words }: Screen): string {
  const written = writtenText(figure, words);
  if (line === null || (figure.status === 'reported' && written === '')) return written;
  return `${written} ${words.line(line)}`.trimStart();
}

/** The form's own wording, each heading once. */
function nested(figures: readonly ListedFigure[]): Entry[] {
  const entries: Entry[] = [];
  let above: readonly string[] = [];
  for (const listed of figures) {
    const { caption, figure } = listed;
    const path = caption === null ? figure.labels : [caption, ...figure.labels];
    const last = path.length - 1;
    let shared = 0;
    while (shared < last && path[shared] === above[shared]) shared++;
    path.forEach((label, depth) => {
      if (depth >= shared) entries.push({ label, depth, listed: depth === last ? listed : null });
    });
    above = path;
  }
  return entries;
}

/** The names of the indicators, which can stand alone. */
function flat(figures: readonly ListedFigure[]): Entry[] {
  return figures.map((listed) => ({
    label: indicators[listed.figure.indicator as IndicatorId].en,
    depth: 0,
    listed,
  }));
}
