import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { LineIndex, type Point } from '../source/line-index.js';
import { type DocumentPlace, PlaceMap } from '../readers/places.js';
import type { PieceMap } from '../source/pieces.js';
import type { Span } from '../source/span.js';
import type { ReportNode } from '../parser/nodes.js';
import { type ReportData, StoredReport } from './stored.js';

/** Options of `parse`, `parseHtml` and `parseAll`; an unknown one is a TypeError. */
export interface ParseOptions {
  /** Reads the report as this generation whatever its tables say. */
  readonly generation?: GenerationId;
  /**
   * Language to print the report in, kept as `report.lang`; default `zh`. What is read does not depend on
   * it, and every diagnostic has its message in both languages.
   */
  readonly lang?: 'zh' | 'en';
}

/** A range of a text or of HTML, or a place in a document, which has a `kind`. */
export type Origin = Span | DocumentPlace;

/** One annual report: its figures, its tree, and the text they stand in. */
export class Report extends StoredReport {
  /** The text that all offsets count in. */
  readonly source: string;
  /** All text of the report as nodes, whose offsets count in `source`. */
  readonly tree: ReportNode;
  /** Language to print the report in, as the option of this name says. */
  readonly lang: 'zh' | 'en';
  private readonly lines: LineIndex;
  private readonly original: PieceMap | PlaceMap | null;

  /** @internal Reports are made by `parse` and its like. */
  constructor(
    data: ReportData,
    source: string,
    tree: ReportNode,
    lang: 'zh' | 'en',
    original: PieceMap | PlaceMap | null,
  ) {
    super(data);
    this.original = original;
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
   * The place in the original of a node, a figure or a diagnostic: for HTML the ranges of the markup's
   * characters, for plain text those of the text itself, one unless it interleaves with its neighbours;
   * for documents the paragraphs, cells or boxes that it covers, told apart by `kind`. Empty for a missing
   * figure.
   */
  origin(place: {
    readonly start: number | null;
    readonly end: number | null;
    readonly spans?: readonly Span[];
  }): readonly Origin[] {
    if (place.start === null || place.end === null) return [];
    const spans = place.spans ?? [{ start: place.start, end: place.end }];
    const { original } = this;
    if (!original) return spans;
    if (original instanceof PlaceMap) return spans.flatMap((span) => original.of(span));
    return spans.flatMap(({ start, end }): readonly Span[] => {
      const range = original.toSource(start, end);
      return range.spans ?? [{ start: range.start, end: range.end }];
    });
  }
}

/** Throws a TypeError for what only a programmer can get wrong: no string, an unknown option or value. */
export function checkArguments(text: unknown, options: unknown): ParseOptions {
  if (typeof text !== 'string') throw new TypeError(`parse takes a string, not ${nameOf(text)}`);
  return checkOptions<ParseOptions>(options, {});
}

/** What an option must be beside the values of `ParseOptions`; says what is wrong with it, or null. */
export type OptionChecks = { readonly [name: string]: (value: unknown) => string | null };

/** The options, if all of them are known: those of `ParseOptions`, and some of the function's own. */
export function checkOptions<Options extends ParseOptions>(options: unknown, own: OptionChecks): Options {
  if (options === undefined) return {} as Options;
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  const checks: OptionChecks = { lang: oneOf(['zh', 'en']), generation: oneOf(GENERATION_IDS), ...own };
  for (const [name, value] of Object.entries(options)) {
    const check = checks[name];
    if (!check) throw new TypeError(`unknown option: ${name}`);
    const fault = value === undefined ? null : check(value);
    if (fault !== null) throw new TypeError(`option ${name} must be ${fault}`);
  }
  return options as Options;
}

function oneOf(allowed: readonly unknown[]): (value: unknown) => string | null {
  return (value) => (allowed.includes(value) ? null : `one of ${allowed.join(', ')}`);
}

export function nameOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
