/**
 * Tables whose columns are kept apart by spaces, or drawn with lines: what w3m, lynx, links, pandoc and
 * pdftotext print. Labels and numbers may wrap within their columns:
 *
 *     三、本 （四   1.本机关不掌握相关政府信     0     79
 *     年度办 ）无   息
 *     理结果 法提供 2.没有现成信息需要另行制           0
 *
 * A block has three lines or more, numbers that line up in columns, and wordings of the vocabulary.
 */
import { skipSpace, trimSpace } from '../source/characters.js';
import type { Widths } from '../source/width.js';
import type { FoundBlock, FoundCell, Lines } from './found.js';
import { type Area, areasOf } from './positional/areas.js';
import { boxes } from './positional/boxes.js';
import { tableCells } from './positional/cells.js';
import { isFramed } from './positional/frame.js';
import { type TextLine, textLines } from './positional/rows.js';
import { type Run, runsOf } from './positional/runs.js';
import { tablesOf } from './positional/tables.js';
import { widthsOf } from './positional/widths.js';

const LEAST_LINES = 3;
/** Wordings that a block must have: lists and address lines line up too. */
const LEAST_WORDINGS = 2;

interface Part extends Area {
  readonly framed: boolean;
}

/** The blocks of such tables. Time linear in the text; nothing but a look at each character where there are none. */
export function positional(text: string, lines: Lines): FoundBlock[] {
  const parts = areasOf(text, lines).flatMap((area) => partsOf(text, lines, area));
  if (parts.length === 0) return [];
  const widths = widthsOf(text, lines, parts);
  return parts.flatMap((part) => blockOf(text, lines, part, widths) ?? []);
}

/** Cuts an area where a frame begins and ends. */
function partsOf(text: string, lines: Lines, { firstLine, endLine }: Area): Part[] {
  const parts: Part[] = [];
  let first = firstLine;
  let framed = false;
  for (let line = firstLine; line <= endLine; line++) {
    const own = line < endLine && isFramedLine(text, lines, line);
    if (line < endLine && own === framed) continue;
    if (line > first) parts.push({ firstLine: first, endLine: line, framed });
    first = line;
    framed = own;
  }
  return parts.filter((part) => part.endLine - part.firstLine >= LEAST_LINES);
}

function isFramedLine(text: string, lines: Lines, line: number): boolean {
  const start = skipSpace(text, lines.starts[line] as number, lines.ends[line] as number);
  return isFramed(text, start, trimSpace(text, start, lines.ends[line] as number));
}

function blockOf(text: string, lines: Lines, part: Part, widths: Widths): FoundBlock | null {
  const own = textLines(text, lines, part.firstLine, part.endLine, widths, part.framed);
  const runs = runsOf(text, own);
  if (runs.filter(({ term }) => term !== null).length < LEAST_WORDINGS) return null;
  if (part.framed) {
    const drawn = boxes(text, lines, part.firstLine, part.endLine, widths);
    if (drawn) return { firstLine: part.firstLine, endLine: part.endLine, cells: drawn };
  }
  return padded(text, lines, own, runs);
}

function padded(
  text: string,
  lines: Lines,
  all: readonly TextLine[],
  runs: readonly Run[],
): FoundBlock | null {
  const { first, end } = extent(all, runs);
  const own = all.slice(first, end);
  if (own.length < LEAST_LINES || own.every(({ values }) => values.length === 0)) return null;
  const within = runsOf(text, own);
  const tables = tablesOf(own, within);
  if (!tables) return null;
  const cells: FoundCell[] = [];
  for (const table of tables) cells.push(...tableCells(text, lines, own, within, table));
  return { firstLine: (own[0] as TextLine).line, endLine: (own[own.length - 1] as TextLine).line + 1, cells };
}

/** The lines from the first to the last that a table must have: rows, heads, and captions right above them. */
function extent(lines: readonly TextLine[], runs: readonly Run[]): { first: number; end: number } {
  let first = lines.length;
  let end = 0;
  const known = new Set<number>();
  for (const run of runs) {
    if (!run.term && !run.open) continue;
    for (let at = run.first; at <= run.last; at++) known.add(at);
    if (!run.term || run.term.rows.length + run.term.columns.length === 0) continue;
    first = Math.min(first, run.first);
    end = Math.max(end, run.last + 1);
  }
  lines.forEach(({ values, labels }, at) => {
    if (values.length > 0 && (labels.length > 0 || (at > first && !(lines[at] as TextLine).apart))) {
      end = Math.max(end, at + 1);
    }
  });
  while (first > 0 && !(lines[first] as TextLine).apart && known.has(first - 1)) first--;
  while (end < lines.length && !(lines[end] as TextLine).apart && known.has(end)) end++;
  return { first, end };
}
