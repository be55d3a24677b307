/** The note under a table: 注：一件申请中往往有多个申请事项…, which may explain why its numbers differ. */
import type { BlockNode, PrefaceNode, ReportNode, SectionNode } from '../parser/nodes.js';
import type { Span } from '../source/span.js';

/** A note that stands as a paragraph of its own; most have been read as notes already. */
const OPENING = /^[（(*＊]?(?:注|备注|附注|说明)(?:\s*\d)?\s*[：:]/;
/** So much of a paragraph shows how it opens. */
const LONGEST_OPENING = 12;
/** So much of a note is quoted. */
const LONGEST = 400;

/**
 * The first note behind the table in which a place stands, in the same section; as printed, without line breaks.
 * Null where there is none.
 */
export function noteBelow(tree: ReportNode, source: string, place: number): string | null {
  const siblings = siblingsAt(tree, place);
  const table = siblings.findIndex(
    ({ type, start, end }) => type === 'table' && start <= place && place <= end,
  );
  if (table < 0) return null;
  for (const node of siblings.slice(table + 1)) {
    if (node.type === 'note' || (node.type === 'paragraph' && opensAsNote(source, node)))
      return textOf(source, node);
  }
  return null;
}

/** The nodes among which the one at a place stands, down to the tables. */
function siblingsAt(tree: ReportNode, place: number): readonly BlockNode[] {
  let siblings: readonly BlockNode[] = tree.children;
  for (;;) {
    const inner = siblings.find(
      (node): node is SectionNode | PrefaceNode =>
        (node.type === 'section' || node.type === 'preface') && node.start <= place && place <= node.end,
    );
    if (!inner) return siblings;
    siblings = inner.children;
  }
}

function opensAsNote(source: string, { start }: Span): boolean {
  return OPENING.test(source.slice(start, start + LONGEST_OPENING).trimStart());
}

function textOf(source: string, { start, end, spans }: BlockNode): string {
  const text = (spans ?? [{ start, end }]).map((span) => source.slice(span.start, span.end)).join('');
  const line = text
    .slice(0, LONGEST + 1)
    .replace(/\s*[\r\n]\s*/g, '')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
