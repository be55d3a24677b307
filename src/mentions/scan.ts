/** Prose to tokens: words of the lexicon, counts, dates, marks, and the text between that nobody knows. */
import { foldTable, isDigit, isSpace, skipSpace } from '../source/characters.js';
import { halfWidthDigits } from '../source/half-width.js';
import { readOrdinal } from '../source/ordinal.js';
import { type Count, readCount } from './count.js';
import type { Lexicon, Role, Word } from './lexicon.js';
import type { Reporter } from './reporter.js';

export type Mark = 'stop' | 'semicolon' | 'comma' | 'colon' | 'and' | 'open' | 'close';

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Place, Word {
  readonly kind: 'word';
}

export interface CountToken extends Place {
  readonly kind: 'count';
  readonly count: Count;
}

export type Token =
  | WordToken
  | CountToken
  | (Place & { readonly kind: 'mark'; readonly mark: Mark })
  /** `joined`: the end of a range or one of a list of years. */
  | (Place & { readonly kind: 'year'; readonly year: number; readonly joined: boolean })
  /** `closes`: the last day or month end of a year. */
  | (Place & { readonly kind: 'date'; readonly closes: boolean })
  /** `body`: may name a body or a place. */
  | (Place & { readonly kind: 'text'; readonly body: boolean });

const MARKS: Readonly<Record<string, Mark>> = {
  '。': 'stop',
  '！': 'stop',
  '!': 'stop',
  '？': 'stop',
  '?': 'stop',
  '\t': 'stop',
  '|': 'stop',
  '；': 'semicolon',
  ';': 'semicolon',
  '，': 'comma',
  ',': 'comma',
  '—': 'comma',
  '：': 'colon',
  ':': 'colon',
  '、': 'and',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
};
/** Names of documents, and what is put in brackets: 〔2017〕94号. */
const ENCLOSED: Readonly<Record<string, string>> = {
  '《': '》',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '﹝': '﹞',
};
const LONGEST_ENCLOSED = 120;
const QUOTES = '“”‘’"\'「」『』';
const NUMERALS = '〇一二三四五六七八九十两零百千万几数';
/** What names of bodies and places are made with. */
const BODY = '局委办厅院镇乡区县市州盟旗省处站所校馆队科室街府';
/** 向我局, 对本机关: not who acts. */
const NOT_SUBJECT = '向给对与和同及跟至到为于';
/** More spaces than this stand between columns. */
const MOST_SPACES = 2;
const JOINS_YEARS = '至到-－—～~、和及与';
/** 2020年度 2020 年, 12月31日, 12月底; in half or full width. */
const DATE =
  /(?:((?:19|20|１９|２０)[\d０-９]{2})\s{0,2}年度?|([\d０-９]{1,2})\s{0,2}月(?:份|(底)|\s{0,2}([\d０-９]{1,2})\s{0,2}日)?)/y;

/** 1—10月, 1至6月份 */
const MONTHS = /([\d０-９]{1,2})\s{0,2}[-－—–~～至到]{1,2}\s{0,2}([\d０-９]{1,2})\s{0,2}月份?/y;

/** What a character is to the scanner; 0 for one that wordings are made of. */
const Kind = { Space: 1, Mark: 2, Quote: 3, Enclosed: 4, Symbol: 5, Digit: 6, Numeral: 7, Body: 8 } as const;

const frameWord = (role: Role): Word => ({ role, opens: false, topics: [] });
const PASS = frameWord('pass');
const SELF = frameWord('self');
const OTHERS = frameWord('others');

let kinds: Uint8Array | undefined;

/** The last of them: few code units fold to one before it. */
const DIGIT_NINE = 0x39;

function kindTable(): Uint8Array {
  if (kinds) return kinds;
  const table = new Uint8Array(0x10000);
  const fold = foldTable();
  for (let code = 0; code < 0x10000; code++) {
    // White space folds to 0, and so do symbols; digits fold to digits.
    const folded = fold[code] as number;
    if (folded === 0) table[code] = isSpace(code) ? Kind.Space : Kind.Symbol;
    else if (folded <= DIGIT_NINE && isDigit(code)) table[code] = Kind.Digit;
  }
  const put = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  put(NUMERALS, Kind.Numeral);
  put(BODY, Kind.Body);
  put(QUOTES, Kind.Quote);
  put(Object.keys(ENCLOSED).join(''), Kind.Enclosed);
  put(Object.keys(MARKS).join(''), Kind.Mark);
  kinds = table;
  return table;
}

/** Tokens of text[start, end), in order. */
export function scan(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  reporter: Reporter,
): Token[] {
  return new Scanner(text, end, lexicon, reporter).read(start);
}

class Scanner {
  private readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly end: number;
  private readonly lexicon: Lexicon;
  private readonly reporter: Reporter;
  private readonly kinds = kindTable();
  /** The next mark at or behind the place that is read: no word goes on behind it. */
  private markAt = -1;
  /** Where text that nobody knows began; -1 outside it. */
  private unknownFrom = -1;
  private unknownBody = false;

  constructor(text: string, end: number, lexicon: Lexicon, reporter: Reporter) {
    this.text = text;
    this.end = end;
    this.lexicon = lexicon;
    this.reporter = reporter;
  }

  read(start: number): Token[] {
    let at = this.ordinal(skipSpace(this.text, start, this.end));
    while (at < this.end) at = this.next(at);
    this.known(this.end);
    return this.tokens;
  }

  private next(at: number): number {
    const { text, end } = this;
    const code = text.charCodeAt(at);
    const kind = this.kinds[code] as number;
    if (kind > 0 && kind < Kind.Numeral) return this.nonWord(at, kind);
    if (this.reporter.mayBegin(code)) {
      const name = this.reporter.nameAt(text, at, end, this.isJoined(at));
      if (name) return this.word(at, name.end, name.own ? SELF : OTHERS);
    }
    if (this.lexicon.firsts[code] === 1) {
      const found = this.lexicon.words.longestPrefix(text, at, this.nextMark(at));
      if (found) {
        return this.word(at, found.end, this.settled(found.entry, at, found.end));
      }
    }
    const count = kind === Kind.Numeral ? readCount(text, at, end) : null;
    return count ? this.count(at, count) : this.unknown(at, at + 1, kind === Kind.Body);
  }

  private nonWord(at: number, kind: number): number {
    switch (kind) {
      case Kind.Space:
        return this.space(at);
      case Kind.Mark:
        return this.mark(at);
      case Kind.Quote:
        return at + 1;
      case Kind.Enclosed:
        return this.enclosed(at);
      case Kind.Digit:
        return this.number(at);
      default:
        return this.unknown(at, at + 1, false);
    }
  }

  /** Whether a name at `at` may be the end of a longer one: 各区教育局. */
  private isJoined(at: number): boolean {
    if (this.unknownFrom >= 0) return true;
    const last = this.tokens[this.tokens.length - 1];
    if (last?.kind !== 'word' || last.end !== at) return false;
    return last.role !== 'pass' && last.role !== 'person' && last.role !== 'this_year';
  }

  /** 我局 and 我市 are the report's own only where they act, and where it is theirs. */
  private settled(entry: Word, start: number, end: number): Word {
    const { role } = entry;
    if (role !== 'self' && role !== 'place') return entry;
    if (start > 0 && NOT_SUBJECT.includes(this.text.charAt(start - 1))) return PASS;
    const word = this.text.slice(start, end);
    const own = role === 'place' ? this.reporter.isOwnPlace(word) : this.reporter.speaksAs(word);
    return own ? SELF : OTHERS;
  }

  private space(at: number): number {
    const after = skipSpace(this.text, at, this.end);
    const between = this.text.slice(at, after);
    if (between.length <= MOST_SPACES || /[\r\n]/.test(between) || this.tokens.length === 0) return after;
    return this.unknown(at, after, false);
  }

  private mark(at: number): number {
    const { text, end } = this;
    const mark = MARKS[text.charAt(at)] as Mark;
    if (mark === 'open') {
      const behind = this.ordinal(at);
      if (behind > at) return behind;
    }
    this.push({ kind: 'mark', mark, start: at, end: at + 1 });
    return mark === 'stop' || mark === 'semicolon' ? this.ordinal(skipSpace(text, at + 1, end)) : at + 1;
  }

  private enclosed(at: number): number {
    const { text, end } = this;
    const opening = text.charAt(at);
    const limit = Math.min(end, at + LONGEST_ENCLOSED);
    for (let next = at + 1; next < limit; next++) {
      if (text.charAt(next) !== ENCLOSED[opening]) continue;
      return opening === '《' ? this.title(at, next + 1) : this.unknown(at, next + 1, false);
    }
    return this.unknown(at, at + 1, false);
  }

  /** 《…》 is a word like another. */
  private title(start: number, end: number): number {
    return this.word(start, end, PASS);
  }

  /** （一） 1. ① begin an item; where the wording begins, or `at`. */
  private ordinal(at: number): number {
    const ordinal = readOrdinal(this.text, at, this.end);
    if (!ordinal) return at;
    return this.push({ kind: 'mark', mark: 'semicolon', start: at, end: ordinal.bodyStart });
  }

  private number(at: number): number {
    const { text, end } = this;
    DATE.lastIndex = at;
    const date = DATE.exec(text);
    if (date && date.index + date[0].length <= end && !isDigit(text.charCodeAt(at - 1))) {
      const [written, year, month, monthEnd, day] = date;
      const behind = at + written.length;
      if (year !== undefined) {
        const before = lastOf(text, at);
        const joined = JOINS_YEARS.includes(before) && before !== '';
        return this.push({ kind: 'year', year: digitsOf(year), joined, start: at, end: behind });
      }
      const closes = digitsOf(month ?? '') === 12 && (monthEnd !== undefined || digitsOf(day ?? '') === 31);
      return this.push({ kind: 'date', closes, start: at, end: behind });
    }
    MONTHS.lastIndex = at;
    const months = MONTHS.exec(text);
    if (months && at + months[0].length <= end && !isDigit(text.charCodeAt(at - 1))) {
      const [written, first = '', last = ''] = months;
      const closes = digitsOf(first) === 1 && digitsOf(last) === 12;
      return this.push({ kind: 'date', closes, start: at, end: at + written.length });
    }
    const count = readCount(text, at, end);
    return count ? this.count(at, count) : this.unknown(at, at + 1, false);
  }

  private count(at: number, count: Count): number {
    const split = isDigit(lastOf(this.text, at).charCodeAt(0));
    return this.push({
      kind: 'count',
      // 2 ⏎ 30件 may be 230.
      count: split ? { ...count, decimal: null } : count,
      start: at,
      end: count.end,
    });
  }

  private word(start: number, end: number, { role, opens, topics }: Word): number {
    return this.push({ kind: 'word', role, opens, topics, start, end });
  }

  private unknown(at: number, end: number, body: boolean): number {
    if (this.unknownFrom < 0) this.unknownFrom = at;
    this.unknownBody ||= body;
    return end;
  }

  private push(token: Token): number {
    this.known(token.start);
    this.tokens.push(token);
    return token.end;
  }

  /** Ends the text that nobody knows. */
  private known(at: number): void {
    if (this.unknownFrom < 0) return;
    this.tokens.push({ kind: 'text', body: this.unknownBody, start: this.unknownFrom, end: at });
    this.unknownFrom = -1;
    this.unknownBody = false;
  }

  private nextMark(at: number): number {
    if (this.markAt > at) return this.markAt;
    const { text, end, kinds } = this;
    let next = at + 1;
    for (; next < end; next++) {
      const kind = kinds[text.charCodeAt(next)];
      if (kind === Kind.Mark || kind === Kind.Enclosed) break;
    }
    this.markAt = next;
    return next;
  }
}

function digitsOf(written: string): number {
  return Number(halfWidthDigits(written));
}

/** Last character before `at` that is no white space; empty where there is none near. */
function lastOf(text: string, at: number): string {
  for (let before = at - 1; before >= 0 && before > at - 6; before--) {
    if (!isSpace(text.charCodeAt(before))) return text.charAt(before);
  }
  return '';
}
