/** Whom and which time a clause speaks of: only what is surely the report's own is compared with its table. */
import type { Topic } from '../../grammars/index.js';
import type { Count } from './count.js';
import { isFrame } from './lexicon.js';
import type { Token, WordToken } from './scan.js';

/** The parts of a total: 其中网络25件、信函5件. */
interface Parts {
  readonly total: number;
  /** It is said that the total holds them. */
  isWithin: boolean;
  readonly unit: string;
  sum: number;
}

export class Frame {
  private readonly year: number | null;
  /** What the section and the headings are about; less what the passage turns away from. */
  private readonly lasting: Set<Topic>;
  private readonly passing = new Set<Topic>();
  /** The body that acts is the one that reports. */
  private own: boolean;
  private otherYear = false;
  /** A part of the year. */
  private period = false;
  private plan = false;
  private parts: Parts | null = null;
  private last: Count | null = null;
  /** Words that nobody knows have been met. */
  private strange = false;
  // Of the clause.
  private unclear = false;
  private qualified = false;
  private adverbial = false;
  private text = false;
  private topical = false;
  private inAll = false;

  constructor(topics: ReadonlySet<Topic>, own: boolean, year: number | null) {
    this.lasting = new Set(topics);
    this.own = own;
    this.year = year;
  }

  /** Whether what is counted now is surely the reporting body's own, of the whole report year. */
  get self(): boolean {
    const { own, otherYear, period, plan, parts, unclear, qualified } = this;
    return own && !otherYear && !period && !plan && parts === null && !unclear && !qualified;
  }

  /** Whether a count is all there is, in words that are all known. */
  get whole(): boolean {
    return this.inAll && !this.strange;
  }

  /** Whether what is counted now is a part of a total, or beside it. */
  get isPart(): boolean {
    return this.parts !== null;
  }

  /** Whether what is spoken of is said to be in the total before. */
  get isWithin(): boolean {
    return this.parts?.isWithin ?? false;
  }

  isOwnYear(year: number): boolean {
    return year === this.year;
  }

  isAbout(topics: readonly Topic[]): boolean {
    return topics.some((topic) => this.lasting.has(topic) || this.passing.has(topic));
  }

  beginClause(tokens: readonly Token[]): void {
    const first = tokens.find(({ kind }) => kind !== 'year' && kind !== 'date');
    const counts = tokens.some(
      (token) => token.kind === 'count' || (token.kind === 'word' && !isFrame(token.role)),
    );
    this.adverbial = first?.kind === 'word' && first.opens && !counts;
    this.unclear = false;
    this.qualified = false;
    this.text = false;
    this.topical = false;
    this.inAll = false;
  }

  /** What stands in a clause besides what is counted. */
  take(token: Token): void {
    if (token.kind === 'text') {
      this.text = true;
      this.strange = true;
      this.unclear = true;
      if (token.body && !this.adverbial) this.own = false;
    } else if (token.kind === 'year') {
      const other = !this.isOwnYear(token.year);
      this.otherYear = other || (token.joined && this.otherYear);
    } else if (token.kind === 'date') this.period = !token.closes;
    else if (token.kind === 'word') this.word(token);
  }

  private word({ role, topics }: WordToken): void {
    for (const topic of topics) this.passing.add(topic);
    this.topical ||= role === 'request' || role === 'open_government';
    switch (role) {
      case 'self':
        this.own = true;
        this.unclear = false;
        break;
      case 'others':
        if (!this.adverbial) this.own = false;
        break;
      case 'in_all':
        this.inAll = true;
        break;
      case 'this_year':
        this.otherYear = false;
        break;
      case 'other_time':
        this.period = true;
        break;
      case 'besides':
      case 'part':
        this.parts ??= {
          total: Number(this.last?.decimal ?? Number.NaN),
          isWithin: false,
          unit: this.last?.unit ?? '',
          sum: 0,
        };
        this.parts.isWithin = role === 'part';
        break;
      case 'compare':
      case 'each':
      case 'cumulative':
      case 'around':
        this.qualified = true;
        break;
      case 'plan':
        this.plan = true;
        break;
      case 'rival':
        this.passing.delete('requests');
        this.lasting.delete('requests');
        break;
      default:
    }
  }

  /** A count has been read. Once the parts make up the total, what follows is no part any more. */
  counted(count: Count): void {
    const { parts } = this;
    if (!parts) this.last = count;
    else if (count.unit === parts.unit) {
      parts.sum += Number(count.decimal ?? Number.NaN);
      if (parts.sum === parts.total) this.parts = null;
    }
  }

  endClause(): void {
    // Other business may have come up in words that nobody knows.
    if (this.text && !this.adverbial && !this.topical) this.passing.delete('requests');
  }

  /** At 。 and, `within` a sentence, at ； */
  endSentence(within: boolean): void {
    this.parts = null;
    this.period = false;
    this.last = null;
    if (within) return;
    this.plan = false;
    this.passing.clear();
  }

  /** Reads what stands in brackets: parts of what stands before them. Nothing of it lasts. */
  inBrackets(read: () => void): void {
    const { own, otherYear, period, plan, parts, last, unclear, qualified, adverbial, text, topical } = this;
    this.parts = { total: Number.NaN, isWithin: false, unit: '', sum: 0 };
    read();
    Object.assign(this, {
      own,
      otherYear,
      period,
      plan,
      parts,
      last,
      unclear,
      qualified,
      adverbial,
      text,
      topical,
    });
  }
}
