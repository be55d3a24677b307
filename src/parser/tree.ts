/** Blocks to tree: title, preface, nested sections, signature, and the page around them. */
import { trimSpace, withoutSpace } from '../source/characters.js';
import { Hull, type Span } from '../source/span.js';
import {
  type Block,
  type HeadingBlock,
  isRow,
  type LineBlock,
  type ParsedRow,
  type TableBlock,
} from './blocks.js';
import { headOf } from './head.js';
import type {
  BlockNode,
  CellNode,
  HeaderNode,
  PrefaceNode,
  ReportNode,
  RowNode,
  SectionNode,
  TableNode,
} from './nodes.js';
import { Outline } from './outline.js';
import { isClosingChrome, isSignature } from './signature.js';

/** A section of the report, as its heading prints it. */
export interface ParsedSection {
  readonly node: SectionNode;
  /** Without closing punctuation. */
  readonly heading: string;
  /** As meant; the one printed, or the next. */
  readonly ordinal: number;
}

export interface ParsedTree {
  readonly tree: ReportNode;
  /** The report's own sections, in order. */
  readonly sections: readonly ParsedSection[];
  /** Range of the title; null where the report prints none. */
  readonly title: Span | null;
  /** Where the first section begins. */
  readonly bodyStart: number;
}

type Open = { -readonly [Key in keyof SectionNode]: SectionNode[Key] } & { children: BlockNode[] };

/** Builds the tree of the blocks of one report; `range` is the part of the source they come from. */
export function buildTree(source: string, blocks: readonly Block[], range: Span): ParsedTree {
  const builder = new TreeBuilder(source);
  const head = headOf(source, blocks);
  for (const span of head.chrome) builder.top.push({ type: 'chrome', ...span });
  if (head.title) builder.top.push({ type: 'title', ...head.title });
  const preface: Block[] = [];
  for (const block of blocks.slice(head.prefaceFrom, head.bodyFrom)) {
    if (block.type === 'chrome') builder.top.push(leaf(block));
    else preface.push(block);
  }
  if (preface.length > 0) builder.preface(preface as (LineBlock | TableBlock)[]);
  builder.body(blocks.slice(head.bodyFrom));
  const { start, end } = range;
  return {
    tree: { type: 'report', start: 0, end: source.length, children: builder.finish(start, end) },
    sections: builder.sections,
    title: head.title,
    bodyStart: blocks[head.bodyFrom]?.start ?? end,
  };
}

class TreeBuilder {
  readonly top: BlockNode[] = [];
  readonly sections: ParsedSection[] = [];
  private readonly source: string;
  private readonly outline = new Outline();
  private readonly open: Open[] = [];

  constructor(source: string) {
    this.source = source;
  }

  preface(blocks: readonly (LineBlock | TableBlock)[]): void {
    const children = blocks.map((block) => (block.type === 'table' ? tableNode(block) : leaf(block)));
    const hull = new Hull();
    hull.add(children);
    const { start, end } = hull;
    this.top.push({ type: 'preface', start, end, children: children as PrefaceNode['children'] });
  }

  body(blocks: readonly Block[]): void {
    let end = blocks.length;
    while (end > 0 && this.isChrome(blocks[end - 1] as Block)) end--;
    let signatureFrom = end;
    while (signatureFrom > 0 && this.isSignatureAt(blocks, signatureFrom - 1, end)) signatureFrom--;
    blocks.forEach((block, index) => {
      if (index >= end) this.closing(block, 'chrome');
      else if (index >= signatureFrom) this.closing(block, 'signature');
      else this.block(block, blocks, index);
    });
  }

  finish(start: number, end: number): BlockNode[] {
    this.close(1);
    // Binary data has no lines to read.
    if (this.top.length === 0 && this.source.trim() !== '') this.top.push({ type: 'unknown', start, end });
    this.top.sort((one, other) => one.start - other.start);
    // Other reports of the same text are no part of this one.
    if (start > 0) this.top.unshift({ type: 'chrome', start: 0, end: start });
    if (end < this.source.length) this.top.push({ type: 'chrome', start: end, end: this.source.length });
    return this.top;
  }

  private block(block: Block, blocks: readonly Block[], index: number): void {
    if (block.type === 'table') this.add(tableNode(block));
    else if (block.heading && this.isSection(block, blocks, index)) this.section(block as HeadingBlock);
    else this.add(leaf(block as LineBlock));
  }

  private section(block: HeadingBlock): void {
    const { heading, printed } = block;
    const { depth, kind } = this.outline.next(heading, this.source);
    this.close(depth);
    const { ordinal } = heading;
    const section: Open = {
      type: 'section',
      depth,
      kind,
      ordinal: ordinal ? ordinal.value : depth === 1 ? this.outline.ordinal : null,
      ordinalWritten: ordinal ? (printed?.ordinal ?? this.source.slice(ordinal.start, ordinal.end)) : null,
      start: block.start,
      end: block.end,
      children: [],
    };
    this.add(section);
    this.open.push(section);
    const headingEnd = Math.max(block.start, Math.min(heading.textStart, block.end));
    const { start, end, spans } = block;
    if (spans) this.add({ type: 'heading', start, end, spans });
    else {
      this.add({ type: 'heading', start, end: trimSpace(this.source, start, headingEnd) });
      if (headingEnd < end) this.add({ type: 'paragraph', start: headingEnd, end });
    }
    if (depth === 1) {
      const written = printed?.heading ?? this.source.slice(heading.start, heading.end);
      this.sections.push({ node: section, heading: onOneLine(written), ordinal: this.outline.ordinal });
    }
  }

  /** 附表 without an ordinal opens a section only where a table comes before the next heading. */
  private isSection(block: Block, blocks: readonly Block[], index: number): boolean {
    const { heading } = block as HeadingBlock;
    if (heading.listed !== 'statistics_table' || heading.ordinal) return true;
    for (let at = index + 1; at < blocks.length; at++) {
      const next = blocks[at] as Block;
      if (next.type === 'table') return true;
      if (next.type === 'heading') return false;
    }
    return false;
  }

  private closing(block: Block, type: 'chrome' | 'signature'): void {
    this.close(type === 'chrome' ? 1 : 2);
    this.add({ type, start: block.start, end: block.end });
  }

  private isChrome(block: Block): boolean {
    if (block.type === 'chrome') return true;
    return block.type !== 'table' && isClosingChrome(withoutSpace(this.source.slice(block.start, block.end)));
  }

  private isSignatureAt(blocks: readonly Block[], index: number, end: number): boolean {
    const block = blocks[index] as Block;
    if (block.type !== 'line') return false;
    const next = index + 1 < end ? (blocks[index + 1] as Block) : null;
    const below = next ? withoutSpace(this.source.slice(next.start, next.end)) : '';
    return isSignature(withoutSpace(this.source.slice(block.start, block.end)), below);
  }

  /** Ends the sections of this depth and below. */
  private close(depth: number): void {
    while (this.open.length > 0 && (this.open[this.open.length - 1] as Open).depth >= depth) this.open.pop();
  }

  private add(node: BlockNode): void {
    // What interleaves with its neighbours may begin before the heading that it stands under.
    for (const section of this.open) {
      section.start = Math.min(section.start, node.start);
      section.end = Math.max(section.end, node.end);
    }
    const parent = this.open[this.open.length - 1];
    (parent ? parent.children : this.top).push(node);
  }
}

function leaf(block: LineBlock | HeadingBlock): BlockNode {
  const type = block.type === 'line' || block.type === 'heading' ? 'paragraph' : block.type;
  const { start, end, spans } = block;
  return spans ? { type, start, end, spans } : { type, start, end };
}

function tableNode({ parts, start, end }: TableBlock): TableNode {
  const children = parts.map((part): HeaderNode | RowNode => {
    const { start, end } = part;
    if (!isRow(part)) return { type: 'header', start, end, children: part.cells };
    return {
      type: 'row',
      row: part.entry?.row.id ?? null,
      start,
      end,
      children: cellsOf(part),
    };
  });
  return { type: 'table', start, end, children };
}

/** Labels and cells of a row, in reading order. */
function cellsOf({ labels, cells }: ParsedRow): CellNode[] {
  // Faster than `concat`, and this is asked of every row.
  const all = new Array<CellNode>(labels.length + cells.length);
  for (let at = 0; at < labels.length; at++) all[at] = labels[at] as CellNode;
  for (let at = 0; at < cells.length; at++) all[labels.length + at] = cells[at] as CellNode;
  return all;
}

/** A heading that wraps, without its line ends and the white space around them. */
function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .join('');
}
