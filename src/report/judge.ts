/** Whether a text is an annual report, and whether it is a whole one. */
import type { GenerationId } from '../../grammars/index.js';
import { formOf } from '../figures/forms.js';
import { isTitle, type Period } from '../generation/years.js';
import { type Block, isRow, type ParsedRow } from '../parser/blocks.js';
import type { ParsedTree } from '../parser/tree.js';
import { withoutSpace } from '../source/characters.js';
import { bodyStart, termTrie } from '../vocabulary/terms.js';
import { DEAD } from '../vocabulary/trie.js';

/** Titles of documents about reports: the notice that prescribes the form, an explanation, a template. */
const OTHER_DOCUMENT =
  /(?:通知|通告|函|批复|意见|解读|图解|一图读懂|格式|模板|样表|填报说明|填表说明|编写指南|工作要点|实施方案|新闻稿|考核结果|通报|办法|规定)(?:[（(][^（()）]{0,20}[）)])?$/;
const LONGEST_TITLE = 80;
const LEAST_SECTIONS = 3;
/** A document of another kind that prints this many numbers in the form's tables is a report all the same. */
const CONVINCING_FIGURES = 20;
/** A last line that does not end like a sentence, a signature or a date. */
const OPEN_END =
  /[^\s。！？；：.!?;:）)”"』」》>】\]\d日号局府厅委办会院所处室站队校社区县市省镇乡州盟旗、人司部|]$/;

export interface Judged {
  readonly isReport: boolean;
  /** The other kind of document that its title names, as printed; null where none does. */
  readonly otherTitle: string | null;
}

/** Judges by titles, listed sections, the period sentence and the numbers read from tables. */
export function judge(
  source: string,
  blocks: readonly Block[],
  parsed: ParsedTree,
  period: Period | null,
  reported: number,
): Judged {
  const otherTitle = titleOfOther(source, blocks);
  if (otherTitle !== null) return { isReport: reported >= CONVINCING_FIGURES, otherTitle };
  const listed = new Set(parsed.sections.map(({ node }) => node.kind).filter((kind) => kind !== 'local'));
  const evidence = (parsed.title ? 1 : 0) + (period ? 1 : 0) + (listed.size > 0 ? 1 : 0);
  return { isReport: reported > 0 || listed.size >= LEAST_SECTIONS || evidence >= 2, otherTitle };
}

/**
 * Where the text breaks off, if it does: in the table before the form ends, or in prose before the
 * report's last sections. Null for a whole report.
 */
export function findCut(
  source: string,
  blocks: readonly Block[],
  parsed: ParsedTree,
  generation: GenerationId,
): { inTable: boolean; start: number; end: number } | null {
  if (generation === 'g2008') return null;
  const last = blocks[blocks.length - 1];
  // Half a label behind the last row is no cell yet.
  const table = last?.type === 'line' && isHalfWording(source, last) ? blocks[blocks.length - 2] : last;
  if (!last || !table) return null;
  const kinds = new Set(parsed.sections.map(({ node }) => node.kind));
  const sectionsMissing =
    generation !== 'g2014' && kinds.size >= 2 && !kinds.has('problems') && !kinds.has('other');
  if (table.type === 'table') {
    const row = table.parts[table.parts.length - 1];
    const incomplete = !row || !isRow(row) || !isLastRow(row, generation);
    return incomplete || sectionsMissing ? { inTable: true, start: table.start, end: last.end } : null;
  }
  const tail = source.slice(Math.max(last.start, last.end - 2), last.end);
  const open = last.type === 'line' && last.end - last.start > 10 && OPEN_END.test(tail);
  return open && sectionsMissing ? { inTable: false, start: last.start, end: last.end } : null;
}

/** Whether a line is the beginning of a wording of the form's tables. */
function isHalfWording(source: string, { start, end }: Block): boolean {
  const trie = termTrie();
  const state = trie.walk(trie.root, source, bodyStart(source, start, end), end);
  return state !== DEAD && state !== trie.root;
}

function isLastRow(row: ParsedRow, generation: GenerationId): boolean {
  const { specs } = formOf(generation);
  const table = row.entry?.table ?? row.header?.table;
  const final = specs[specs.length - 1];
  if (!final || table !== final.table) return false;
  // The table of 四 prints no label.
  return row.entry === null ? table.figures === 'column' : row.entry.row === final.row;
}

/** A line before the first section that names another kind of document. */
function titleOfOther(source: string, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'table') break;
    if (block.end - block.start > LONGEST_TITLE) continue;
    const line = withoutSpace(source.slice(block.start, block.end));
    if (isTitle(line)) return null;
    if (OTHER_DOCUMENT.test(line) && /信息公开|政务公开|年度报告|年报/.test(line)) return line;
  }
  return null;
}
