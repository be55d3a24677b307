/** What may be wrong with the tree of a report. */
import type { Node, Report, Span } from '../../src/index.js';

/**
 * White space, invisible characters, and the marks of tables and of Markdown: bars, rules, tags, `# ` before a
 * heading. No leaf needs to cover them.
 */
const TRIVIA = /^(?:[\s\p{Cc}\p{Cf}\u3164|｜+*\\]|:?[-=]{2,}:?|#{1,6}[ \t]|<[^>]*>|&nbsp;)*$/u;
/** What a browser does not show. */
const HIDDEN =
  /<(script|style|title|template|textarea|noscript|svg|math|select|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?-->/gi;

function isTrivia(text: string): boolean {
  return TRIVIA.test(text) || TRIVIA.test(text.replace(HIDDEN, ''));
}

export function treeFaults({ tree, source, figures }: Report): string[] {
  const faults: string[] = [];
  const leaves: Node[] = [];
  const visit = (node: Node) => {
    if (node.start > node.end || node.start < 0 || node.end > source.length)
      faults.push(`${node.type} out of range`);
    if (!('children' in node)) {
      leaves.push(node);
      return;
    }
    for (const child of node.children) {
      if (child.start < node.start || child.end > node.end) {
        faults.push(`${child.type} ${range(child)} is not within ${node.type} ${range(node)}`);
      }
      visit(child);
    }
  };
  visit(tree);
  let at = 0;
  // Cells beside each other interleave: their pieces, not they themselves, stand one behind another.
  const pieces = leaves.flatMap((leaf) => (leaf.spans ?? [leaf]).map((span) => ({ leaf, ...span })));
  pieces.sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { leaf, start, end } of pieces) {
    if (start < at) faults.push(`${leaf.type} ${range(leaf)} begins before ${at}`);
    else if (!isTrivia(source.slice(at, start))) {
      faults.push(`no leaf covers ${at}–${start}: ${JSON.stringify(source.slice(at, start)).slice(0, 60)}`);
    }
    at = Math.max(at, end);
  }
  if (!isTrivia(source.slice(at)))
    faults.push(`no leaf covers ${at}–${source.length}: ${JSON.stringify(source.slice(at)).slice(0, 60)}`);
  faults.push(...figuresOutside(figures, leaves));
  return faults;
}

/** Figures that are reported from a place that is no cell. */
function figuresOutside(figures: Report['figures'], leaves: readonly Node[]): string[] {
  const cells = new Set(leaves.filter(({ type }) => type === 'cell').map(range));
  return figures
    .filter(({ status }) => status === 'reported' || status === 'placeholder')
    .filter(({ start, end }) => start === null || end === null || !cells.has(range({ start, end })))
    .map(({ id, start, end }) => `${id} ${start}–${end} is no cell`);
}

function range({ start, end }: Span): string {
  return `${start}–${end}`;
}
