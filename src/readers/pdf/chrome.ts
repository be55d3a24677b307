/** Running heads, footers and page numbers: what stands at the edge of a page and comes back on others. */
import { isPageNumber } from '../../source/page-number.js';
import type { TextLine } from './lines.js';

/** The parts of a page's height at its upper and lower edge that may hold them, and lines looked at. */
const EDGE = 0.14;
const MOST_LINES = 3;
/** In points. */
const SAME_PLACE = 4;
/** In sizes: what sets them apart from text of their own size, and from any other text and tables. */
const GAP = 0.8;
const GAP_TO_OTHERS = 0.15;

export interface PageLines {
  readonly height: number;
  /** From top to bottom; those of tables are none of them. */
  readonly lines: readonly TextLine[];
  /** Where the tables of the page begin and end; none: null. */
  readonly tables: { readonly top: number; readonly bottom: number } | null;
}

/** The lines that are the pages' own. */
export function chromeOf(pages: readonly PageLines[]): Set<TextLine> {
  const found = new Set<TextLine>();
  for (const edgeOf of [topEdge, bottomEdge]) {
    const counts = new Map<string, number>();
    const candidates = pages.map(edgeOf);
    for (const lines of candidates)
      for (const key of new Set(lines.map(shapeOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
    candidates.forEach((lines, page) => {
      for (const line of lines) {
        const repeated = (counts.get(shapeOf(line)) ?? 0) >= Math.max(2, pages.length / 3);
        if (repeated ? isRunning(line, page, candidates) : isPageNumber(line.text, 0, line.text.length))
          found.add(line);
        // What stands nearer to the middle is not at the edge.
        else break;
      }
    });
  }
  return found;
}

/** From the edge inwards, as far as a gap that sets them apart from what the page is about. */
function topEdge({ height, lines, tables }: PageLines): TextLine[] {
  const top = tables?.top ?? Number.POSITIVE_INFINITY;
  const own = lines.slice(0, MOST_LINES + 1).map((line) => ({ line, from: line.top, to: line.bottom }));
  return edge(own, top, EDGE * height);
}

function bottomEdge({ height, lines, tables }: PageLines): TextLine[] {
  const own = lines.slice(-MOST_LINES - 1).map((line) => ({ line, from: -line.bottom, to: -line.top }));
  return edge(own.reverse(), -(tables?.bottom ?? Number.NEGATIVE_INFINITY), (EDGE - 1) * height);
}

interface EdgeLine {
  readonly line: TextLine;
  readonly from: number;
  readonly to: number;
}

function edge(lines: readonly EdgeLine[], table: number, limit: number): TextLine[] {
  for (let count = Math.min(MOST_LINES, lines.length); count > 0; count--) {
    const { line, to } = lines[count - 1] as EdgeLine;
    const next = lines[count];
    const isAlike =
      next !== undefined && next.from < table && Math.abs(next.line.size - line.size) < 0.1 * line.size;
    const gap = Math.min(next?.from ?? Number.POSITIVE_INFINITY, table) - to;
    if (to <= limit && gap >= (isAlike ? GAP : GAP_TO_OTHERS) * line.size)
      return lines.slice(0, count).map((own) => own.line);
  }
  return [];
}

/** A line without its digits, which count pages, with its size and its place: a title repeats the running head. */
function shapeOf({ text, size, top }: TextLine): string {
  return `${text.replace(/\d+/g, '#').replace(/\s+/g, '')} ${Math.round(size)} ${Math.round(top / SAME_PLACE)}`;
}

/** Of lines that are a bare number, those that count the pages; any other line that is repeated. */
function isRunning(line: TextLine, page: number, candidates: readonly (readonly TextLine[])[]): boolean {
  if (!/^\d+$/.test(line.text)) return true;
  const number = Number(line.text);
  return [page - 1, page + 1].some((other) =>
    candidates[other]?.some(({ text }) => /^\d+$/.test(text) && Number(text) === number + other - page),
  );
}
