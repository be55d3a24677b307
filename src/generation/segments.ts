/** Finds where one report ends and the next begins, when several stand in one text. */
import type { CellToken } from '../lexer/cell-token.js';
import { Heading, Text } from '../lexer/tokens.js';
import { withoutSpace } from '../source/characters.js';
import { isAgencyName } from './agencies.js';
import { endsLikeTitle, isTitle, needsAgency, readYear } from './years.js';

/** A report is under way once it has this many sections or table wordings. */
const LEAST_SECTIONS = 2;
const LEAST_WORDINGS = 10;
const LONGEST_TITLE = 160;
/** Lines of a preface above a first section that has no title above it. */
const PREFACE = /年度报告|编制说明|信息公开条例/;
const MOST_PREFACE_LINES = 4;
/** 附件, 附件1：…, 附：…, （附录二） */
const APPENDIX = /^[（(【]?附(?:件|录|表|[:：])/;

/** Indices of the tokens with which the reports begin; the first is 0. */
export function reportStarts(tokens: readonly CellToken[], text: string): number[] {
  const starts = [0];
  let sections = 0;
  /** Sections that hold something: those of a table of contents hold nothing. */
  let filled = 0;
  let wordings = 0;
  /** A title of another report seen since, which its first section or table will confirm. */
  let title = -1;
  let ownTitle = '';
  for (let index = 0; index < tokens.length; index++) {
    const { tokenType, start, end, heading, term } = tokens[index] as CellToken;
    const underWay = sections >= LEAST_SECTIONS || wordings >= LEAST_WORDINGS;
    if (tokenType === Text && end - start <= LONGEST_TITLE) {
      if (!endsLikeTitle(text, end)) continue;
      const line = withoutSpace(text.slice(start, end));
      if (!isTitle(line) || readYear(line) === null) continue;
      const begins = withAgency(tokens, text, index, line);
      const whole = withoutSpace(text.slice((tokens[begins] as CellToken).start, end));
      if (!underWay) ownTitle = whole;
      else if (whole !== ownTitle && title < 0) title = begins;
    } else if (tokenType === Heading && heading) {
      const { listed, ordinal } = heading;
      const first = ordinal?.value === 1 && listed !== null;
      const last = tokens[index - 1];
      if (sections > 0 && !(first && listed === 'overview') && last && last.tokenType !== Heading) filled++;
      const untitled = () => listed === 'overview' && !isInAppendix(tokens, text, index);
      const begins = underWay && filled + wordings > 0 && first && (title >= 0 || untitled());
      if (begins) starts.push(title >= 0 ? title : prefaceStart(tokens, text, index));
      sections = begins ? 1 : sections + 1;
      if (begins) [filled, wordings, title] = [0, 0, -1];
    } else if (term) {
      if (title >= 0 && wordings >= LEAST_WORDINGS) {
        starts.push(title);
        [sections, filled, wordings, title] = [0, 0, 0, -1];
      }
      wordings++;
    }
  }
  return starts;
}

/** Year of the first title before the first section; null where there is none. */
export function titleYear(tokens: readonly CellToken[], text: string): number | null {
  for (const { tokenType, start, end, term } of tokens) {
    if (tokenType === Heading || term) return null;
    if (tokenType !== Text || end - start > LONGEST_TITLE) continue;
    if (!endsLikeTitle(text, end)) continue;
    const line = withoutSpace(text.slice(start, end));
    const year = isTitle(line) ? readYear(line) : null;
    if (year !== null) return year;
  }
  return null;
}

/** The line of the agency above a title that does without it, or the title's own. */
function withAgency(tokens: readonly CellToken[], text: string, title: number, line: string): number {
  const above = tokens[title - 1];
  if (!needsAgency(line) || above?.tokenType !== Text) return title;
  return isAgencyName(withoutSpace(text.slice(above.start, above.end))) ? title - 1 : title;
}

/** Whether a line right above opens an appendix, which may number its sections as a report does. */
function isInAppendix(tokens: readonly CellToken[], text: string, heading: number): boolean {
  for (let at = heading - 1; at >= heading - MOST_PREFACE_LINES && at > 0; at--) {
    const { start, end } = tokens[at] as CellToken;
    if (APPENDIX.test(text.slice(start, Math.min(end, start + LONGEST_TITLE)))) return true;
  }
  return false;
}

function prefaceStart(tokens: readonly CellToken[], text: string, heading: number): number {
  let start = heading;
  for (let at = heading - 1; at > heading - 1 - MOST_PREFACE_LINES && at > 0; at--) {
    const { tokenType, start: from, end } = tokens[at] as CellToken;
    if (tokenType !== Text) break;
    if (PREFACE.test(text.slice(from, Math.min(end, from + 200)))) start = at;
  }
  return start;
}
