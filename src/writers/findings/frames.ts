/**
 * The cells of a finding, each source line once, with the cell's name behind its caret.
 *
 *     112 |     46
 *         |     ^^ 一、本年新收政府信息公开申请数量
 */
import type { Finding } from '../../checks/finding.js';
import type { Figure } from '../../figures/figure.js';
import type { Point } from '../../source/line-index.js';
import type { Span } from '../../source/span.js';
import { type Location, locationInDocument } from '../diagnostics.js';
import { codeFrame, type Mark } from '../frame.js';
import { figureText } from '../figure-text.js';
import { documentPlace } from '../document-place.js';
import { oneLine, printable } from '../printable.js';
import type { Screen } from '../screen.js';
import type { Language } from '../words.js';
import { takeStart, width } from '../width.js';
import type { CheckedReport } from './checked.js';
import { shortNames } from './names.js';
import { filePlace, placesOf } from './places.js';
import { findingWords } from './words.js';

/** Lines of the source that are shown of one finding. */
const MOST_LINES = 8;
/** So many places are all shown. */
const FEW_PLACES = 4;

/** A place to show. */
interface Shown {
  /** In the report's text, which is what is shown. */
  readonly mark: Mark;
  /** In the file, whose lines are what is told. */
  readonly told: Point;
  readonly figure: Figure | null;
}

/** Where a span stands: file, line, column, or the place in a document; null where nothing is printed. */
export function locationOf(
  checked: CheckedReport,
  span: Span | null,
  file: string,
  lang: Language,
): Location | null {
  const told = span && filePlace(checked, span)?.start;
  if (told) return { text: `${file}:${told.line}:${told.column}`, line: told.line };
  return span && locationInDocument(checked.report, span, file, lang);
}

/** The cells of a finding in a document, a line for each: where it stands, what it says, its name. */
export function cellLines(
  checked: CheckedReport,
  finding: Finding,
  { lang, words, columns }: Screen,
): string[] {
  const { report } = checked;
  const places = telling(placesOf(report, finding), finding);
  const ids = places.flatMap(({ figure }) => (figure ? [figure.id] : []));
  const names = shortNames(report, [...new Set([...finding.figures, ...ids])], lang);
  const lines = places.slice(0, MOST_LINES).flatMap(({ span, figure }) => {
    const place = documentPlace(report, span, lang);
    if (place === null) return [];
    const text = figure ? figureText(figure, words).text : oneLine(report.source.slice(span.start, span.end));
    const name = (figure && names.get(figure.id)) ?? '';
    return [takeStart(`${place}: ${text} ${printable(name)}`.trimEnd(), columns)];
  });
  const left = places.length - MOST_LINES;
  return left > 0 ? [...lines, findingWords[lang].more(left)] : lines;
}

export function frameLines(
  checked: CheckedReport,
  finding: Finding,
  screen: Screen,
  color: (text: string) => string,
): string[] {
  const { lang, columns, colors } = screen;
  const { report } = checked;
  const places = shownOf(checked, finding);
  const ids = places.flatMap(({ figure }) => (figure ? [figure.id] : []));
  const names = shortNames(report, [...new Set([...finding.figures, ...ids])], lang);
  const lines = byLine(telling(places, finding));
  const kept = lines.slice(0, MOST_LINES).sort(([one], [other]) => start(one) - start(other));
  const digits = Math.max(...kept.map(([{ told }]) => String(told.line).length));
  const left = lines.slice(MOST_LINES).reduce((sum, line) => sum + line.length, 0);
  return [
    ...kept.flatMap((line) => {
      const inOrder = [...line].sort((one, other) => start(one) - start(other));
      const marks = inOrder.map(({ mark }) => mark) as [Mark, ...Mark[]];
      const gutter = String(line[0].told.line).padStart(digits);
      const [source, carets] = codeFrame(report.source, marks, columns, gutter);
      const figure = line.length === 1 ? line[0].figure : null;
      const name = figure ? printable(names.get(figure.id) ?? '') : '';
      const room = Math.max(0, columns - width(carets) - 1);
      return [source, `${color(carets)} ${colors.dim(takeStart(name, room))}`.trimEnd()];
    }),
    ...(left > 0 ? [colors.dim(findingWords[lang].more(left))] : []),
  ];
}

function shownOf(checked: CheckedReport, finding: Finding): Shown[] {
  const { report } = checked;
  return placesOf(report, finding).flatMap(({ span, figure }) => {
    const mark = report.position(span);
    const told = filePlace(checked, span)?.start;
    return mark && told ? [{ mark, told, figure }] : [];
  });
}

/** Of a relation of many cells, those that add something: no zeros and blanks, unless first, the sum or a suspect. */
function telling<Place extends { readonly figure: Figure | null }>(
  places: readonly Place[],
  { figures, suspects }: Finding,
): Place[] {
  const named = new Set([...figures.slice(0, 1), ...suspects.slice(0, 1).flatMap((each) => each.figures)]);
  return places.filter(
    ({ figure }, index) =>
      places.length <= FEW_PLACES ||
      index === 0 ||
      figure === null ||
      named.has(figure.id) ||
      (figure.status !== 'blank' && figure.decimal !== '0'),
  );
}

/** Places that begin on the same line together, the line of the most telling one first. */
function byLine(places: readonly Shown[]): [Shown, ...Shown[]][] {
  const lines = new Map<number, [Shown, ...Shown[]]>();
  for (const shown of places) {
    const line = lines.get(shown.mark.start.line);
    if (line) line.push(shown);
    else lines.set(shown.mark.start.line, [shown]);
  }
  return [...lines.values()];
}

function start({ mark }: Shown): number {
  return mark.start.offset;
}
