/** The mentions of one passage: tokens in, counts bound to indicators out. */
import type { MentionJson } from '../contract/contract.js';
import { toNumber } from '../figures/quantity.js';
import type { Span } from '../source/span.js';
import type { Frame } from './frame.js';
import { isFrame, type Lexicon, type Meaning } from './lexicon.js';
import type { CountToken, Token, WordToken } from './scan.js';

interface Found extends Span {
  readonly indicators: readonly string[];
  readonly decimal: string;
  self: boolean;
}

/** Words behind a count, up to the next count or to text that nobody knows. */
interface Behind {
  readonly roles: readonly string[];
  /** For each word and for what ends them, whether a word that says nothing (but 的) stands before it. */
  readonly apart: readonly boolean[];
  readonly end: 'count' | 'text' | 'clause';
}

/** Stands for 、 and 和 among the words of a clause. */
const AND = '&';
const OTHER_YEAR = /^(?:上年|上一年|去年|前年|往年|历年|以往|此前|之前)/;
const NUMBER = 'N';
/** Verbs that are part of a negation: 未收到, 没有发生. */
const VERBS = new Set<string>([
  'receive',
  'incur',
  'hold',
  'publish',
  'collect',
  'set_up',
  'issue',
  'repeal',
]);

/** Reads the tokens of a passage; `frame` says what is known before them. The mentions are in order. */
export function readPassage(
  source: string,
  tokens: readonly Token[],
  frame: Frame,
  lexicon: Lexicon,
): MentionJson[] {
  const found = new PassageReader(source, frame, lexicon).read(tokens);
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  return found.map(({ indicators, self, decimal, start, end }) => ({
    indicators: [...indicators],
    scope: self ? 'self' : 'other',
    value: toNumber(decimal),
    decimal,
    raw: source.slice(start, end),
    start,
    end,
  }));
}

class PassageReader {
  private readonly source: string;
  private readonly frame: Frame;
  private readonly lexicon: Lexicon;
  private readonly found: Found[] = [];
  /** What the sentence has counted of the report's own, by its indicators. */
  private readonly stated = new Map<string, string>();
  /** Indicators that the sentence has mentioned. */
  private readonly mentioned = new Set<string>();
  /** What the last count says that is no part of another. */
  private total: Found[] = [];
  private hasWidened = false;
  /** Counts of which the brackets behind them say that they hold more than the report's own. */
  private readonly wider = new Set<Token>();
  /** Roles of the words of the clause since its last count. */
  private before: string[] = [];
  private both = false;
  private allApplicants = false;
  /** 未, 没有, 无: where, and the words before it. */
  private negation: { range: Span; before: string[]; self: boolean } | null = null;
  /** 分别: what is counted, and the numbers met since. */
  private shared: { groups: string[]; counts: { token: CountToken; self: boolean }[] } | null = null;

  constructor(source: string, frame: Frame, lexicon: Lexicon) {
    this.source = source;
    this.frame = frame;
    this.lexicon = lexicon;
  }

  read(tokens: readonly Token[]): Found[] {
    let clause: Token[] = [];
    let outside: Token[] | null = null;
    const inBrackets = (before: readonly Token[]) => {
      const inside = clause;
      const [widened, total] = [this.hasWidened, this.total];
      [this.hasWidened, this.total] = [false, []];
      this.frame.inBrackets(() => this.clause(inside));
      if (this.hasWidened) {
        const count = lastCount(before);
        if (count) this.wider.add(count);
      }
      [this.hasWidened, this.total] = [widened, total];
    };
    const closeBracket = () => {
      if (!outside) return;
      inBrackets(outside);
      clause = outside;
      outside = null;
    };
    tokens.forEach((token, at) => {
      if (token.kind !== 'mark') clause.push(token);
      else if (token.mark === 'and') clause.push(token);
      else if (token.mark === 'open') {
        // Brackets within brackets are read as one.
        if (outside) return;
        outside = clause;
        clause = [];
      } else if (token.mark === 'close') closeBracket();
      else if (token.mark === 'colon' && isAnswer(tokens[at + 1])) return;
      else if (outside && token.mark !== 'stop') {
        inBrackets(outside);
        clause = [];
      } else {
        closeBracket();
        this.clause(clause);
        clause = [];
        if (token.mark === 'stop') this.endSentence(false);
        else if (token.mark === 'semicolon') this.endSentence(true);
      }
    });
    closeBracket();
    this.clause(clause);
    return this.found;
  }

  private endSentence(within: boolean): void {
    this.frame.endSentence(within);
    this.shared = null;
    if (within) return;
    this.total = [];
    this.stated.clear();
    this.mentioned.clear();
  }

  private clause(tokens: readonly Token[]): void {
    if (tokens.length === 0) return;
    const { frame } = this;
    frame.beginClause(tokens);
    this.before = [];
    this.both = false;
    this.allApplicants = false;
    this.negation = null;
    tokens.forEach((token, at) => {
      if (token.kind === 'count') this.count(token, at, tokens);
      else if (token.kind === 'mark') this.before.push(AND);
      else if (token.kind === 'word') this.word(token, at, tokens);
      else {
        frame.take(token);
        if (token.kind === 'text') this.lose();
        if (token.kind === 'year' && !frame.isOwnYear(token.year)) this.widen();
      }
    });
    if (this.negation) this.nothing(this.negation);
    frame.endClause();
  }

  /** What is said so far is part of something unknown. */
  private lose(): void {
    this.before = [];
    this.negation = null;
    this.shared = null;
  }

  private word(token: WordToken, at: number, tokens: readonly Token[]): void {
    const { role } = token;
    this.frame.take(token);
    if (role === 'carried_over' || role === 'self' || isYearOf(role, this.source, token)) this.widen();
    if (!isFrame(role)) {
      if (role === 'applicant' && this.joinsApplicants()) return;
      // 发生因政府信息公开引发的: one verb.
      if (this.before[this.before.length - 1] !== role) this.before.push(role);
    } else if (role === 'and') this.before.push(AND);
    else if (role === 'both') this.both = true;
    else if (role === 'self') this.before = [];
    else if (role === 'respectively') {
      this.shared = { groups: groupsOf(this.before), counts: [] };
      this.before = [];
    } else if (role === 'none') {
      const next = tokens[at + 1];
      const verb = next?.kind === 'word' && next.start === token.end && VERBS.has(next.role);
      const range = { start: token.start, end: verb ? next.end : token.end };
      this.negation = { range, before: this.before, self: this.frame.self };
      this.before = [];
    } else if (role === 'rival') {
      this.negation = null;
      this.before.push(role);
    }
  }

  /** 收到申请65件，其中上年结转4件; 制发16件，其中我局6件: the total is not of this year and this body alone. */
  private widen(): void {
    if (!this.frame.isWithin) return;
    this.hasWidened = true;
    for (const found of this.total) found.self = false;
  }

  /** 公民、法人和其他组织 are all applicants together, and no more said than that. */
  private joinsApplicants(): boolean {
    const { before } = this;
    if (before[before.length - 1] !== AND) return false;
    const first = before[before.length - 2] === 'applicant';
    if (!first && !this.allApplicants) return false;
    before.length -= first ? 2 : 1;
    this.allApplicants = true;
    return true;
  }

  private count(token: CountToken, at: number, tokens: readonly Token[]): void {
    const { count } = token;
    if (this.negation) {
      // 没有一件: none at all. 未收到3件以上: anybody's guess.
      if (count.decimal !== '1') this.negation = null;
      return;
    }
    const before = withoutLeadingAnd(this.before);
    const { isPart } = this.frame;
    const self = this.frame.self && !this.wider.has(token);
    if (!isPart) this.total = [];
    this.frame.counted(count);
    this.before = [];
    if (count.decimal === null) this.shared = null;
    else if (this.shared) {
      if (before.length === 0) {
        this.share(token, self);
        return;
      }
      this.shared = null;
    }
    if (count.decimal === null) return;
    if (
      before.includes(AND) &&
      (this.both || count.decimal === '0') &&
      this.each(token, groupsOf(before), self)
    )
      return;
    // 12件、9件、8件: which of them nobody says.
    const next = tokens[at + 1];
    if (next?.kind === 'mark' && tokens[at + 2]?.kind === 'count') return;
    if (next?.kind === 'word' && next.role === 'person' && PERSONS.has(count.unit)) return;
    const behind = behindOf(this.source, tokens, at);
    if (count.unit === '' && !(count.decimal === '0' && behind.end === 'clause' && behind.roles.length === 0))
      return;
    this.bind(token, before, behind, self);
  }

  /** The longest phrase that the words around a count make. */
  private bind(token: CountToken, before: readonly string[], behind: Behind, self: boolean): void {
    const most = Math.min(before.length, this.lexicon.longest);
    for (let length = most; length >= 0; length--) {
      const left = before.slice(before.length - length);
      for (let right = behind.roles.length; right >= 0; right--) {
        if (!endsThere(behind, right)) continue;
        const pattern = [...left, NUMBER, ...behind.roles.slice(0, right)].join(' ');
        const meaning = this.meaning(this.lexicon.phrases.get(pattern), token.count.unit);
        if (!meaning) continue;
        this.emit(meaning, token.count.decimal as string, token, self && length === before.length);
        return;
      }
    }
  }

  /** 行政复议、行政诉讼均为0件: the same number for each. */
  private each(token: CountToken, groups: readonly string[], self: boolean): boolean {
    const { unit, decimal } = token.count;
    const meanings = groups.map((group) =>
      this.meaning(this.lexicon.phrases.get(`${group} ${NUMBER}`), unit),
    );
    if (meanings.some((meaning) => meaning === null)) return false;
    for (const meaning of meanings) this.emit(meaning as Meaning, decimal as string, token, self);
    return true;
  }

  /** 行政复议、行政诉讼分别为3件、2件: bound once there is a number for each. */
  private share(token: CountToken, self: boolean): void {
    const shared = this.shared;
    if (!shared) return;
    const { groups, counts } = shared;
    counts.push({ token, self });
    if (counts.length < groups.length) return;
    this.shared = null;
    counts.forEach(({ token: each, self: own }, at) => {
      const meaning = this.meaning(this.lexicon.phrases.get(`${groups[at]} ${NUMBER}`), each.count.unit);
      if (meaning) this.emit(meaning, each.count.decimal as string, each, own);
    });
  }

  /** 未收到行政复议申请、行政诉讼: zero for each; 行政复议：无 too. */
  private nothing({ range, before, self }: { range: Span; before: string[]; self: boolean }): void {
    const said = withoutLeadingAnd(this.before);
    const answered = said.length === 0;
    for (const group of groupsOf(answered ? withoutLeadingAnd(before) : said)) {
      const meanings = answered
        ? this.lexicon.phrases.get(`${group} ${NUMBER}`)
        : this.lexicon.none.get(group);
      const meaning = this.meaning(meanings, '');
      if (meaning) this.emit(meaning, '0', range, self && (answered || before.length === 0));
    }
  }

  /** The first meaning that fits the unit and what the sentence is about. A zero needs no unit. */
  private meaning(meanings: readonly Meaning[] | undefined, unit: string): Meaning | null {
    return (
      meanings?.find(
        ({ units, needs, after, whole }) =>
          (unit === '' || units.has(unit)) &&
          (needs === undefined || this.frame.isAbout(needs)) &&
          (after === undefined || this.mentioned.has(after)) &&
          (!whole || this.frame.whole),
      ) ?? null
    );
  }

  private emit({ indicators }: Meaning, decimal: string, { start, end }: Span, self: boolean): void {
    const key = indicators.join();
    // A second number for the same in one sentence counts a part of it, or something else.
    const again = (this.stated.get(key) ?? decimal) !== decimal;
    if (self && !again) this.stated.set(key, decimal);
    for (const indicator of indicators) this.mentioned.add(indicator);
    const found = { indicators, decimal, start, end, self: self && !again };
    this.found.push(found);
    if (self) this.total.push(found);
  }
}

/** 本年, 上年, 往年: words that set one year against another. */
function isYearOf(role: string, source: string, { start, end }: Span): boolean {
  return role === 'this_year' || (role === 'other_time' && OTHER_YEAR.test(source.slice(start, end)));
}

/** What brackets speak of that stand behind some tokens. */
function lastCount(tokens: readonly Token[]): Token | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'count') return token;
  }
  return null;
}

/** Whether what stands behind 新闻发布会次数： is a number or 无. */
function isAnswer(token: Token | undefined): boolean {
  return token?.kind === 'count' || (token?.kind === 'word' && token.role === 'none');
}

function behindOf(source: string, tokens: readonly Token[], at: number): Behind {
  const roles: string[] = [];
  const apart: boolean[] = [];
  let gap = false;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next] as Token;
    if (token.kind === 'count') return { roles, apart: [...apart, gap], end: 'count' };
    if (token.kind === 'text') return { roles, apart: [...apart, gap], end: 'text' };
    if (token.kind === 'word' && !isFrame(token.role)) {
      roles.push(token.role);
      apart.push(gap);
      gap = false;
    } else if (token.kind === 'mark' || source.slice(token.start, token.end) !== '的') gap = true;
    if (roles.length > MOST_BEHIND) break;
  }
  return { roles, apart: [...apart, gap], end: 'clause' };
}

const MOST_BEHIND = 3;
/** 58个申请人: who applied is counted, not what they applied for. */
const PERSONS = new Set(['个', '位', '名', '人', '家', '户']);

/** Whether a phrase may end with the first `length` words behind its count. */
function endsThere({ roles, apart, end }: Behind, length: number): boolean {
  if (length === roles.length) return end !== 'text' || apart[length] === true;
  // 收到申请30件办结28件: what follows belongs to the next count.
  return apart[length] === true || end === 'count';
}

function groupsOf(roles: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const role of roles) {
    if (role === AND) groups.push([]);
    else (groups[groups.length - 1] as string[]).push(role);
  }
  return groups.filter((group) => group.length > 0).map((group) => group.join(' '));
}

function withoutLeadingAnd(roles: readonly string[]): readonly string[] {
  let at = 0;
  while (at < roles.length && roles[at] === AND) at++;
  return roles.slice(at);
}
