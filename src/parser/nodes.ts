/**
 * The tree: unist-shaped nodes (`type`, `children`) with UTF-16 offsets into the source.
 *
 * The text of a report stands in its leaves: chrome, title, preface, heading, paragraph, note,
 * signature, unknown and cell. What no leaf covers is white space and the marks between cells.
 */
import type { SectionKind } from '../../grammars/index.js';
import type { BlockColumns } from '../layout/tape.js';
import type { Span } from '../source/span.js';

interface NodeBase extends Span {
  /** Set where the node interleaves with its neighbours: its disjoint ranges, `start` and `end` their hull. */
  readonly spans?: readonly Span[];
}

/** One report: the root. Its sections of depth 1 are `report.sections`. */
export interface ReportNode extends NodeBase {
  readonly type: 'report';
  readonly children: readonly BlockNode[];
}

/** What the page prints around the report: navigation, share bars, another report in the same text. */
export interface ChromeNode extends NodeBase {
  readonly type: 'chrome';
}

/** The title, all lines of it. */
export interface TitleNode extends NodeBase {
  readonly type: 'title';
}

/** Text between the title and the first section. */
export interface PrefaceNode extends NodeBase {
  readonly type: 'preface';
  readonly children: readonly (ParagraphNode | NoteNode | TableNode | UnknownNode)[];
}

/** A section with its heading, nested by 一、 / （一） / 1. */
export interface SectionNode extends NodeBase {
  readonly type: 'section';
  /** 1 for the report's sections, 2 and 3 for those within. */
  readonly depth: 1 | 2 | 3;
  /** What the official lists of sections call it; `local` where none of them has the heading. */
  readonly kind: SectionKind | 'local';
  /** As meant, from 1; null where nothing tells. */
  readonly ordinal: number | null;
  /** As printed (`三`, `1.`); null where none is printed. */
  readonly ordinalWritten: string | null;
  readonly children: readonly BlockNode[];
}

/** The heading of a section, with its ordinal. */
export interface HeadingNode extends NodeBase {
  readonly type: 'heading';
}

/** Prose. */
export interface ParagraphNode extends NodeBase {
  readonly type: 'paragraph';
}

/** 注：… */
export interface NoteNode extends NodeBase {
  readonly type: 'note';
}

/** Signature block: who is responsible, who filled in the form, the date. */
export interface SignatureNode extends NodeBase {
  readonly type: 'signature';
}

/** Text that stands where no text is expected, such as a number between two paragraphs. */
export interface UnknownNode extends NodeBase {
  readonly type: 'unknown';
}

/** A statistics table of the form, or what is left of one. */
export interface TableNode extends NodeBase {
  readonly type: 'table';
  readonly children: readonly (HeaderNode | RowNode)[];
}

/** Captions and column heads. */
export interface HeaderNode extends NodeBase {
  readonly type: 'header';
  readonly children: readonly CellNode[];
}

/** A row: its label, then its values. */
export interface RowNode extends NodeBase {
  readonly type: 'row';
  /** Row id of the form; null where the form has no such row. */
  readonly row: string | null;
  readonly children: readonly CellNode[];
}

/** A cell, as the report prints it. What it counts as is said by the figure at its offsets. */
export interface CellNode extends NodeBase {
  readonly type: 'cell';
  /** `head` and `caption` in headers; `group` is a heading row's label before the row's own. */
  readonly role: 'caption' | 'head' | 'group' | 'label' | 'unit' | 'value';
  /** What stands in it; `wording` is a label, head or caption of a form, `text` anything else that is no number. */
  readonly content: 'wording' | 'quantity' | 'placeholder' | 'blank' | 'unit' | 'text';
  /** Its text where that is not what stands in the source: pieces put together, entities decoded. */
  readonly text?: string;
  /** Columns of the grid or the screen that it covers, half-open; absent where the layout shows none. */
  readonly columns?: BlockColumns;
}

/** What stands in a report or a section. */
export type BlockNode =
  | ChromeNode
  | TitleNode
  | PrefaceNode
  | SectionNode
  | HeadingNode
  | ParagraphNode
  | NoteNode
  | SignatureNode
  | UnknownNode
  | TableNode;

/** Any node of the tree; `type` tells which. */
export type Node = ReportNode | BlockNode | HeaderNode | RowNode | CellNode;
