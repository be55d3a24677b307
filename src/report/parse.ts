/** Text to report: runs the stages and says what was noticed on the way. */
import type { GenerationId } from '../../grammars/index.js';
import { type Diagnostic, diagnose } from '../diagnostics/diagnose.js';
import { diagnoseProblem } from '../diagnostics/problems.js';
import type { Figure } from '../figures/figure.js';
import type { FigureId } from '../figures/ids.js';
import { withFused } from '../figures/fused.js';
import { type FiguresRead, readFigures } from '../figures/read.js';
import { type Detection, detectGeneration } from '../generation/detect.js';
import { reportStarts, titleYear } from '../generation/segments.js';
import { readPeriod } from '../generation/years.js';
import type { Tape } from '../layout/tape.js';
import type { CellToken } from '../lexer/cell-token.js';
import { readMentions } from '../mentions/mentions.js';
import { readMetadata } from '../metadata/read.js';
import { type Block, withChrome } from '../parser/blocks.js';
import { readBlocks } from '../parser/grammar.js';
import { buildTree, type ParsedTree } from '../parser/tree.js';
import type { Span } from '../source/span.js';
import { type Document, documentOf, htmlDocument } from './document.js';
import { findCut, judge } from './judge.js';
import { checkArguments, type ParseOptions, Report } from './report.js';

/**
 * Reads one annual report. Never throws on content: a text that is no report yields a report without
 * figures and the diagnostic `not-a-report`. Of several reports in the text the first is read. A text that
 * is HTML is read as `parseHtml` reads it. Throws a TypeError for what is no string and for an unknown option.
 */
export function parse(text: string, options?: ParseOptions): Report {
  const checked = checkArguments(text, options);
  return firstOf(documentOf(text), checked);
}

/**
 * Reads one annual report from an HTML page or fragment. Offsets count in `report.source`, the text of the
 * page; `report.origin` gives the ranges in the HTML. Throws as `parse` does.
 */
export function parseHtml(html: string, options?: ParseOptions): Report {
  const checked = checkArguments(html, options);
  return firstOf(htmlDocument(html), checked);
}

/**
 * Reads every annual report in the text; at least one, whatever the text. Offsets count in the whole text. Throws as
 * `parse` does.
 */
export function parseAll(text: string, options?: ParseOptions): Report[] {
  const checked = checkArguments(text, options);
  return reportsOf(documentOf(text), checked);
}

/** Every report of a document; at least one. */
export function reportsOf(document: Document, checked: ParseOptions): Report[] {
  const starts = reportStarts(document.tokens, document.tape.text);
  return starts.map((_, index) => new Reading(document, starts, index, checked).report(1));
}

/** The first report of a document. */
export function firstOf(document: Document, options: ParseOptions): Report {
  const starts = reportStarts(document.tokens, document.tape.text);
  return new Reading(document, starts, 0, options).report(starts.length);
}

const NO_FIGURES: FiguresRead = { figures: [], diagnostics: [] };
/** A message shows this much of a line. */
const LONGEST_SHOWN = 24;

/** The reading of one report among those of a text. */
class Reading {
  private readonly document: Document;
  private readonly source: string;
  private readonly tape: Tape;
  private readonly tokens: CellToken[];
  private readonly range: Span;
  private readonly options: ParseOptions;
  private readonly diagnostics: Diagnostic[] = [];

  /** @param starts indices of the tokens with which the reports of the document begin */
  constructor(document: Document, starts: readonly number[], index: number, options: ParseOptions) {
    const { source, tape, tokens } = document;
    this.document = document;
    this.source = source;
    this.tape = tape;
    this.options = options;
    const from = starts[index] as number;
    const next = starts[index + 1];
    // Most often they are all of them.
    this.tokens = from === 0 && next === undefined ? tokens : tokens.slice(from, next);
    const offset = (at: number) => {
      const start = tape.units.start((tokens[at] as CellToken).startOffset);
      return tape.toSource(start, start).start;
    };
    this.range = {
      start: from === 0 ? 0 : offset(from),
      end: next === undefined ? source.length : offset(next),
    };
  }

  report(reportsInText: number): Report {
    const { source, tape, tokens, range } = this;
    const period = readPeriod(source.slice(range.start, range.end));
    const detection = detectGeneration(
      tokens,
      period && Number(period.end.slice(0, 4)),
      titleYear(tokens, tape.text),
    );
    const generation = this.options.generation ?? detection.generation;
    const blocks = withChrome(readBlocks(tokens, tape, generation), this.document.chrome, range);
    const parsed = buildTree(source, blocks, range);
    const cut = generation && findCut(source, blocks, parsed, generation);
    const read =
      generation === 'g2008'
        ? NO_FIGURES
        : withFused(
            source,
            blocks,
            generation,
            generation
              ? readFigures(source, blocks, generation, cut?.inTable === true, range.start)
              : NO_FIGURES,
          );
    const reported = read.figures.filter((figure) => figure.status === 'reported').length;
    const { isReport, otherTitle } = judge(source, blocks, parsed, period, reported);
    const metadata = readMetadata(source, parsed, period, this.document.facts);
    this.noteText(reportsInText);
    if (isReport) {
      this.noteForm(generation, detection, metadata.year);
      if (cut) this.note('truncated', { start: cut.end, end: cut.end }, { label: this.lineBefore(cut.end) });
      this.noteParts(generation, read.figures, blocks, parsed);
      for (const diagnostic of read.diagnostics) this.diagnostics.push(diagnostic);
    } else if (tokens.length > 0 && source.trim() !== '')
      this.note('not-a-report', this.range, { label: otherTitle });
    this.diagnostics.sort((one, other) => one.start - other.start);
    const data = {
      generation: isReport ? generation : null,
      evidence: isReport ? detection.evidence : [],
      metadata,
      sections: parsed.sections.map(({ node, heading, ordinal }) => ({
        kind: node.kind,
        ordinal,
        ordinalWritten: node.ordinalWritten,
        heading,
        start: node.start,
        end: node.end,
      })),
      figures: (isReport ? read.figures : []) as Figure<FigureId>[],
      mentions: () => (isReport ? readMentions(source, parsed.tree, generation, metadata) : []),
      diagnostics: this.diagnostics,
    };
    return new Report(data, source, parsed.tree, this.options.lang ?? 'zh', this.document.origin);
  }

  /** What the text itself shows before anything is read of it. */
  private noteText(reportsInText: number): void {
    const { source } = this;
    const { problems } = this.document;
    for (const problem of problems) this.diagnostics.push(diagnoseProblem(problem));
    // A file that could not be read has no text either.
    if (this.diagnostics.some(({ severity }) => severity === 'error') && source === '') return;
    if (source.trim() === '') this.note('empty-input', { start: 0, end: source.length }, {});
    else if (this.tokens.length === 0 && !problems.some(({ code }) => code === 'text-mojibake'))
      this.note('binary-input', { start: 0, end: source.length }, {});
    const broken = this.document.loneSurrogate;
    if (broken >= 0) this.note('lone-surrogate', { start: broken, end: broken + 1 }, {});
    const cut = source.slice(0, this.range.end).indexOf('\ufffd', this.range.start);
    if (cut >= 0 && !problems.some(({ code }) => code === 'text-undecodable' || code === 'text-mojibake'))
      this.note('text-undecodable', { start: cut, end: cut + 1 }, { encoding: null });
    if (reportsInText > 1)
      this.note('several-reports', { start: this.range.end, end: source.length }, { count: reportsInText });
  }

  private noteForm(generation: GenerationId | null, detection: Detection, year: number | null): void {
    const whole = { start: this.range.start, end: this.range.start };
    const { byTables, byYear } = detection;
    if (generation === null) this.note('generation-unknown', whole, {});
    else if (generation === 'g2008') this.note('generation-not-supported', whole, { generation });
    if (this.options.generation !== undefined) {
      if (byTables !== null && byTables !== generation)
        this.note('generation-forced', whole, { generation: this.options.generation, other: byTables });
    } else if (byTables !== null && byYear !== null && byTables !== byYear && year !== null) {
      this.note('generation-year-mismatch', whole, { generation: byTables, other: byYear, year });
    }
  }

  private noteParts(
    generation: GenerationId | null,
    figures: readonly Figure[],
    blocks: readonly Block[],
    parsed: ParsedTree,
  ): void {
    const whole = { start: this.range.start, end: this.range.start };
    const tables = blocks.some((block) => block.type === 'table');
    if (tables && parsed.sections.length === 0 && !parsed.title) this.note('prose-missing', whole, {});
    if (generation === null || generation === 'g2008') return;
    const forced = this.diagnostics.some(({ code }) => code === 'generation-forced');
    // Tables of another form than the one asked for are there all the same.
    if (!forced && figures.every((figure) => figure.status === 'missing'))
      this.note('table-missing', whole, {});
  }

  private note<Code extends Diagnostic['code']>(
    code: Code,
    range: Span,
    extras: Parameters<typeof diagnose<Code>>[2],
  ): void {
    this.diagnostics.push(diagnose(code, range, extras));
  }

  /** The end of the last line before a place, for a message. */
  private lineBefore(place: number): string {
    const text = this.source.slice(Math.max(0, place - LONGEST_SHOWN), place).trim();
    return `…${text.slice(text.lastIndexOf('\n') + 1).trim()}`;
  }
}
