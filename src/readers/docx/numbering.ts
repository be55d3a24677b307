/** Automatic numbering: the definitions of `numbering.xml`, and the counters while a document is read. */
import { attribute, type XmlAttributes, type XmlHandler } from '../xml.js';
import { numeral } from './numerals.js';

export interface Level {
  start: number;
  format: string;
  /** `%1、` with the numbers of the levels in it. */
  text: string;
  /** Nothing stands between the number and the text. */
  close: boolean;
  /** Numbers above it are written in digits, whatever their own format. */
  legal: boolean;
  /** The level (from 1) whose next number lets it begin again; 0: none does. Null: any above it. */
  restart: number | null;
  /** The paragraph style that stands for the level. */
  style: string | null;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** The list style that it takes its levels from, and the one that takes them from here. */
  takes: string | null;
  gives: string | null;
}

interface List {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface NumberedBy {
  readonly list: string;
  readonly level: number;
}

const LAST_LEVEL = 8;
const LONGEST_NUMBER = 64;

export class Numbering implements XmlHandler {
  private readonly definitions = new Map<string, Definition>();
  private readonly lists = new Map<string, List>();
  /** By definition: the number that each level has reached. Lists of one definition count on together. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  private readonly joined = new Map<string, Map<number, Level>>();
  private definition: Definition | null = null;
  private list: List | null = null;
  private level: Level | null = null;
  private override = 0;

  open(name: string, attributes: XmlAttributes): void {
    const value = attribute(attributes, 'val') ?? '';
    switch (name) {
      case 'abstractNum':
        this.definition = { levels: new Map(), takes: null, gives: null };
        this.definitions.set(attribute(attributes, 'abstractNumId') ?? '', this.definition);
        break;
      case 'num':
        this.list = { definition: '', starts: new Map(), levels: new Map() };
        this.lists.set(attribute(attributes, 'numId') ?? '', this.list);
        break;
      case 'lvl':
        this.level = emptyLevel();
        (this.list ?? this.definition)?.levels.set(Number(attribute(attributes, 'ilvl')), this.level);
        break;
      case 'lvlOverride':
        this.override = Number(attribute(attributes, 'ilvl'));
        break;
      case 'startOverride':
        this.list?.starts.set(this.override, Number(value));
        break;
      case 'abstractNumId':
        if (this.list) this.list.definition = value;
        break;
      case 'numStyleLink':
        if (this.definition) this.definition.takes = value;
        break;
      case 'styleLink':
        if (this.definition) this.definition.gives = value;
        break;
      default:
        if (this.level) setLevel(this.level, name, value);
    }
  }

  close(name: string): void {
    if (name === 'abstractNum') this.definition = null;
    else if (name === 'num') this.list = null;
    else if (name === 'lvl') this.level = null;
  }

  text(): void {}

  /** A list that is known without `numbering.xml`: lists of one definition count on together. */
  define(list: string, definition: string, levels: Map<number, Level>, starts: Map<number, number>): void {
    this.lists.set(list, { definition, starts, levels });
  }

  /** The level of a list that a paragraph style stands for; 0 where none says so. */
  levelOfStyle(list: string, style: string): number {
    for (const [index, level] of this.levelsOf(list)) if (level.style === style) return index;
    return 0;
  }

  /** Counts a paragraph and gives its number as printed, with what keeps it apart from the text. */
  next({ list: id, level: at }: NumberedBy): string {
    const list = this.lists.get(id);
    if (!list) return '';
    const levels = this.levelsOf(id);
    const level = levels.get(at);
    if (!level || at > LAST_LEVEL) return '';
    const counters = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counters);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [index, start] of list.starts) counters[index] = start - 1;
    }
    const start = (index: number) => list.starts.get(index) ?? levels.get(index)?.start ?? 1;
    counters[at] = (counters[at] ?? start(at) - 1) + 1;
    for (let above = 0; above < at; above++) counters[above] ??= start(above);
    for (let below = at + 1; below <= LAST_LEVEL; below++) {
      const restart = levels.get(below)?.restart;
      if (restart === 0 || (restart != null && at + 1 > restart)) continue;
      counters[below] = undefined;
    }
    if (level.format === 'bullet') return '';
    const written = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = index === at || !level.legal ? (levels.get(index)?.format ?? 'decimal') : 'decimal';
      return numeral(counters[index] ?? start(index), format);
    });
    // A full-width mark keeps its distance by itself.
    const apart = /[\u0021-\u007e]$/.test(written) && !(level.close && /[.)]$/.test(written));
    return apart ? `${written} ` : written;
  }

  /** The levels of a list with its own over those of its definition; asked for when all of them are read. */
  private levelsOf(id: string): Map<number, Level> {
    let levels = this.joined.get(id);
    if (!levels) {
      levels = this.joinLevels(id);
      this.joined.set(id, levels);
    }
    return levels;
  }

  private joinLevels(id: string): Map<number, Level> {
    const list = this.lists.get(id);
    if (!list) return new Map();
    let definition = this.definitions.get(list.definition);
    if (definition?.takes != null) {
      const { takes } = definition;
      definition = [...this.definitions.values()].find(({ gives }) => gives === takes) ?? definition;
    }
    const levels = definition?.levels ?? new Map<number, Level>();
    return list.levels.size === 0 ? levels : new Map([...levels, ...list.levels]);
  }
}

export function emptyLevel(): Level {
  return { start: 1, format: 'decimal', text: '', close: false, legal: false, restart: null, style: null };
}

function setLevel(level: Level, name: string, value: string): void {
  switch (name) {
    case 'start':
      level.start = Number(value);
      break;
    case 'numFmt':
      level.format = value;
      break;
    case 'lvlText':
      level.text = value.slice(0, LONGEST_NUMBER);
      break;
    case 'suff':
      level.close = value === 'nothing';
      break;
    case 'isLgl':
      level.legal = value !== '0' && value !== 'false';
      break;
    case 'lvlRestart':
      level.restart = Number(value);
      break;
    case 'pStyle':
      level.style = value;
  }
}
