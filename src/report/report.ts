import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { LineIndex, type Point } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import type { ReportNode } from '../parser/nodes.js';
import { type ReportData, StoredReport } from './stored.js';

export interface ParseOptions {
  /** Reads the report as this generation whatever its tables say. */
  readonly generation?: GenerationId;
  /** Language in which the report describes itself to people; default `zh`. */
  readonly lang?: 'zh' | 'en';
}

/** One annual report: its figures, its tree, and the text they stand in. */
export class Report extends StoredReport {
  /** The text that all offsets count in. */
  readonly source: string;
  readonly tree: ReportNode;
  readonly lang: 'zh' | 'en';
  private readonly lines: LineIndex;

  constructor(data: ReportData, source: string, tree: ReportNode, lang: 'zh' | 'en') {
    super(data);
    this.source = source;
    this.tree = tree;
    this.lang = lang;
    this.lines = new LineIndex(source);
  }

  /** Line and column (from 1) of a node, a figure or a diagnostic; null for a missing figure. */
  position(place: {
    readonly start: number | null;
    readonly end: number | null;
  }): { start: Point; end: Point } | null {
    if (place.start === null || place.end === null) return null;
    return { start: this.lines.point(place.start), end: this.lines.point(place.end) };
  }

  /**
   * The place in the original of a node, a figure or a diagnostic: for plain text the ranges of the
   * text itself, one unless it interleaves with its neighbours. Empty for a missing figure.
   */
  origin(place: {
    readonly start: number | null;
    readonly end: number | null;
    readonly spans?: readonly Span[];
  }): readonly Span[] {
    if (place.start === null || place.end === null) return [];
    return place.spans ?? [{ start: place.start, end: place.end }];
  }
}

/** Throws a TypeError for what only a programmer can get wrong: no string, an unknown option or value. */
export function checkArguments(text: unknown, options: unknown): ParseOptions {
  if (typeof text !== 'string')
    throw new TypeError(`parse takes a string, not ${text === null ? 'null' : typeof text}`);
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  for (const [name, value] of Object.entries(options)) {
    if (name !== 'generation' && name !== 'lang') throw new TypeError(`unknown option: ${name}`);
    if (value === undefined) continue;
    const allowed: readonly unknown[] = name === 'lang' ? ['zh', 'en'] : GENERATION_IDS;
    if (!allowed.includes(value)) throw new TypeError(`option ${name} must be one of ${allowed.join(', ')}`);
  }
  return options as ParseOptions;
}
