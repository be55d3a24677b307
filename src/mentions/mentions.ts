/** What the prose of a report says of what its form counts. */
import { type GenerationId, type SectionKind, TOPICS, type Topic } from '../../grammars/index.js';
import type { MentionJson, Metadata } from '../contract/contract.js';
import type { BlockNode, ReportNode, SectionNode } from '../parser/nodes.js';
import { isDigit } from '../source/characters.js';
import { readOrdinal } from '../source/ordinal.js';
import type { Span } from '../source/span.js';
import { lastCandidate } from './count.js';
import { Frame } from './frame.js';
import { isFrame, type Lexicon, lexiconOf, type Role } from './lexicon.js';
import { readPassage } from './read.js';
import { Reporter } from './reporter.js';
import { scan, type Token } from './scan.js';

/** What a section is about by its kind. */
const SECTION_TOPICS: Partial<Record<SectionKind | 'local', Topic>> = {
  proactive: 'proactive',
  requests: 'requests',
  review_litigation: 'disputes',
  fees: 'fees',
  organization: 'organization',
  meetings_training: 'meetings',
};
const ANYTHING: ReadonlySet<Topic> = new Set(TOPICS);
/** A first sentence no longer than this is a heading: （二）依申请公开。 */
const LONGEST_HEADING = 30;
/** A line shorter than this ends where its author ended it. */
const SHORTEST_WRAPPED = 20;
const LINE_END = '。！？；!?;:：…”"）)';
const SENTENCE_END = '。！？!?';
const CLAUSE_END = '。！？；!?;，,';
const ONE_LINE_BREAK = /^[^\S\r\n]*(?:\r\n|\n|\r)?[^\S\r\n]*$/;

/**
 * The mentions of a report, in order; none where no form is read.
 *
 * @param metadata whose report it is, and of which year
 */
export function readMentions(
  source: string,
  tree: ReportNode,
  generation: GenerationId | null,
  metadata: Metadata,
): MentionJson[] {
  if (generation === null || generation === 'g2008') return [];
  const reader = new ProseReader(source, lexiconOf(generation), metadata);
  reader.visit(tree.children, { topics: new Set(), own: true });
  return reader.mentions;
}

/** What the headings above say. */
interface Above {
  readonly topics: ReadonlySet<Topic>;
  /** Whether they leave it to the reporting body. */
  readonly own: boolean;
}

class ProseReader {
  readonly mentions: MentionJson[] = [];
  private readonly source: string;
  private readonly lexicon: Lexicon;
  private readonly reporter: Reporter;
  private readonly year: number | null;

  constructor(source: string, lexicon: Lexicon, { agency, agencyInferred, year }: Metadata) {
    this.source = source;
    this.lexicon = lexicon;
    this.reporter = new Reporter(agency ?? agencyInferred);
    this.year = year;
  }

  visit(nodes: readonly BlockNode[], above: Above): void {
    let run: Span | null = null;
    for (const node of nodes) {
      const prose = (node.type === 'paragraph' || node.type === 'heading') && !node.spans;
      if (prose && run && this.goesOn(run, node)) {
        run = { start: run.start, end: node.end };
        continue;
      }
      if (run) this.passage(run, above);
      run = prose ? { start: node.start, end: node.end } : null;
      if (node.type === 'section') this.visit(node.children, this.below(node, above));
      else if (node.type === 'preface') this.visit(node.children, above);
    }
    if (run) this.passage(run, above);
  }

  /** Whether a leaf is the rest of a line or of a wrapped sentence. */
  private goesOn(run: Span, { start, end }: Span): boolean {
    const { source } = this;
    const gap = source.slice(run.end, start);
    if (!ONE_LINE_BREAK.test(gap)) return false;
    // An inline heading opens its paragraph.
    if (!/[\r\n]/.test(gap)) return true;
    if (run.end - run.start < SHORTEST_WRAPPED || readOrdinal(source, start, end)) return false;
    return !LINE_END.includes(source.charAt(run.end - 1));
  }

  private below(section: SectionNode, above: Above): Above {
    const heading = section.children[0];
    const topics = new Set(section.depth === 1 ? [] : above.topics);
    const topic = SECTION_TOPICS[section.kind];
    if (topic) topics.add(topic);
    if (heading?.type !== 'heading') return { topics, own: above.own };
    const tokens = this.scan(heading);
    addTopics(topics, tokens);
    return { topics, own: above.own && !tokens.some((token) => isWord(token, 'others')) };
  }

  private passage(run: Span, { topics, own }: Above): void {
    const end = this.lastSentenceEnd(run);
    if (end === null) return;
    const tokens = this.scan({ start: run.start, end });
    const known = new Set(topics);
    const opening = openingOf(tokens);
    // A heading of its own: 征地补偿类。
    if (
      opening.some(({ kind }) => kind === 'text') &&
      !opening.some((token) => isWord(token, 'application'))
    ) {
      known.delete('requests');
      known.delete('proactive');
    }
    addTopics(known, opening);
    const frame = new Frame(known, own, this.year);
    for (const mention of readPassage(this.source, tokens, frame, this.lexicon)) this.mentions.push(mention);
  }

  /**
   * Where the last sentence ends in which a clause, read by itself, counts something; null where none does.
   * Most passages have numbers and none of the form's counts: they need not be read as a whole.
   */
  private lastSentenceEnd({ start, end }: Span): number | null {
    const { source } = this;
    let limit = end;
    for (let at = lastCandidate(source, start, limit); at >= 0; at = lastCandidate(source, start, limit)) {
      const clause = { start: markBefore(source, at, start), end: markFrom(source, at, end, CLAUSE_END) };
      if (this.counts(this.scan(clause)))
        return Math.min(end, markFrom(source, clause.end, end, SENTENCE_END) + 1);
      limit = clause.start;
    }
    return null;
  }

  /** Whether tokens by themselves state one of the form's counts. */
  private counts(tokens: readonly Token[]): boolean {
    if (!tokens.some((token) => token.kind === 'word' && !isFrame(token.role))) return false;
    return readPassage(this.source, tokens, new Frame(ANYTHING, true, this.year), this.lexicon).length > 0;
  }

  private scan({ start, end }: Span): Token[] {
    return scan(this.source, start, end, this.lexicon, this.reporter);
  }
}

/** The first of these marks at `from` or behind it, or `end`. */
function markFrom(source: string, from: number, end: number, marks: string): number {
  let at = from;
  while (at < end && !(marks.includes(source.charAt(at)) && !isGrouping(source, at))) at++;
  return at;
}

/** Offset behind the last mark before `from`, or `start`. */
function markBefore(source: string, from: number, start: number): number {
  let at = from;
  while (at > start && !(CLAUSE_END.includes(source.charAt(at - 1)) && !isGrouping(source, at - 1))) at--;
  return at;
}

/** 1,234: a comma between digits may be no mark. */
function isGrouping(source: string, at: number): boolean {
  return isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1));
}

function isWord(token: Token, role: Role): boolean {
  return token.kind === 'word' && token.role === role;
}

function addTopics(topics: Set<Topic>, heading: readonly Token[]): void {
  for (const token of heading) {
    if (isWord(token, 'request')) topics.add('requests');
    else if (isWord(token, 'fee')) topics.add('fees');
  }
}

/** The words before the first 。 or ： where they are short and count nothing, as a heading. */
function openingOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    (token) => token.kind === 'mark' && (token.mark === 'stop' || token.mark === 'colon'),
  );
  const opening = tokens.slice(0, Math.max(0, end));
  const first = opening[0];
  const last = opening[opening.length - 1];
  if (!first || !last || last.end - first.start > LONGEST_HEADING) return [];
  return opening.some(({ kind }) => kind === 'count') ? [] : opening;
}
