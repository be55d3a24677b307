/**
 * Which headings open the report's own sections. Sections are numbered through (一、二、三…), or carry
 * a title of the official lists; an ordinal that starts again numbers a list within the section.
 */
import type { SectionKind } from '../../grammars/index.js';
import type { HeadingMatch } from '../lexer/cell-token.js';
import { kindBySubject } from '../vocabulary/titles.js';

export interface Rank {
  readonly depth: 1 | 2 | 3;
  readonly kind: SectionKind | 'local';
}

export class Outline {
  /** Ordinal of the last section; 0 before the first. */
  private last = 0;
  /** Whether sections are numbered 1. 2. 3. where 一、 was lost. */
  private arabic = false;
  /** Last ordinal of a list numbered 一、二、 within the section; 0 outside one. */
  private nested = 0;
  private readonly kinds = new Set<string>();

  /** Takes the next heading of the report and says where it stands. */
  next(heading: HeadingMatch, source: string): Rank {
    const depth = this.depthOf(heading);
    if (depth !== 1) return { depth, kind: heading.listed ?? 'local' };
    const titleStart = heading.ordinal ? heading.ordinal.bodyStart : heading.start;
    const kind = heading.listed ?? kindBySubject(source.slice(titleStart, heading.end));
    this.nested = 0;
    this.arabic = heading.ordinal?.style === 'arabic';
    // Without an ordinal the section takes the next one.
    this.last = heading.ordinal?.value ?? this.last + 1;
    this.kinds.add(kind);
    return { depth, kind };
  }

  /** Ordinal of the section opened last, as meant. */
  get ordinal(): number {
    return this.last;
  }

  private depthOf({ level, listed, ordinal }: HeadingMatch): 1 | 2 | 3 {
    if (level === 2) return 2;
    if (ordinal === null) return listed !== null && !this.kinds.has(listed) ? 1 : 2;
    const { style, value } = ordinal;
    if (style === 'arabic') {
      const continues = this.last === 0 || (this.arabic && value === this.last + 1);
      return listed !== null && continues ? 1 : 3;
    }
    if (listed !== null && !this.kinds.has(listed)) return 1;
    const inList = value === this.nested + 1 && (this.nested > 0 || value <= this.last);
    if (inList || value <= this.last) {
      this.nested = value;
      return 2;
    }
    return 1;
  }
}
