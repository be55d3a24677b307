/** Whom a report speaks for: by which names its own body goes, and what 我市 means in it. */

/** What a government's level is called. */
const LEVELS = '省市区县州盟旗镇乡';
const GOVERNMENT = /^(.*[省市区县州盟旗镇乡])(?:人民)?(?:政府)?$/;
/** 市人民政府办公室 and 市政府各部门 are other bodies than 市人民政府. */
const OTHER_BODY = /^(?:办公室|办公厅|办|各|所属|部门|直属|组成部门|派出|系统|班子)/;
const SHORTEST_NAME = 3;

export class Reporter {
  private readonly names: readonly string[];
  private readonly shortened: ReadonlySet<string>;
  private readonly firsts: ReadonlySet<number>;
  /** 市 for the government of a city; null for any other body, and where no agency is known. */
  private readonly level: string | null;

  /** @param agency name without white space; null where the report does not tell */
  constructor(agency: string | null) {
    const government = agency === null ? null : GOVERNMENT.exec(agency);
    this.level = government && agency ? (government[1] as string).slice(-1) : null;
    const whole = agency === null ? [] : government ? governmentNames(government[1] as string) : [agency];
    const shortened = new Set<string>();
    for (const name of whole) {
      for (let at = 0; at <= name.length - SHORTEST_NAME; at++) {
        if (!LEVELS.includes(name.charAt(at))) continue;
        shortened.add(name.slice(at));
        if (name.length - at - 1 >= SHORTEST_NAME) shortened.add(name.slice(at + 1));
      }
    }
    for (const name of whole) shortened.delete(name);
    this.shortened = shortened;
    this.names = [...whole, ...shortened].sort((one, other) => other.length - one.length);
    this.firsts = new Set(this.names.map((name) => name.charCodeAt(0)));
  }

  /** Whether 我市, 本区 … are the body that reports. */
  isOwnPlace(word: string): boolean {
    return this.level !== null && word.endsWith(this.level);
  }

  /** Whether 我局, 我办 … are: in a government's report they are one of its parts. */
  speaksAs(word: string): boolean {
    return (
      this.level === null || word.startsWith('本机关') || word.startsWith('本行政机关') || word === '我府'
    );
  }

  /** Whether one of its names begins with a character. */
  mayBegin(code: number): boolean {
    return this.firsts.has(code);
  }

  /**
   * The name of the body at `at`: its end, and whether it is the reporting body or one named after it. Null
   * where none stands there. A shortened name does not count where other text (`joined`) stands before it.
   */
  nameAt(text: string, at: number, end: number, joined: boolean): { end: number; own: boolean } | null {
    for (const name of this.names) {
      if (!text.startsWith(name, at) || at + name.length > end) continue;
      if (joined && this.shortened.has(name)) continue;
      const nameEnd = at + name.length;
      const own = this.level === null || !OTHER_BODY.test(text.slice(nameEnd, nameEnd + 4));
      return { end: nameEnd, own };
    }
    return null;
  }
}

/** 衡山市 → 衡山市人民政府, 衡山市政府, and the place itself. */
function governmentNames(place: string): string[] {
  return [`${place}人民政府`, `${place}政府`, place];
}
