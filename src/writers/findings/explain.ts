/** A finding in words: what is wrong, what the form says, which cells are likeliest, what may explain it. */
import { alternatives } from '../../checks/alternatives.js';
import { FINDING_TEXTS } from '../../checks/messages.js';
import type { Finding } from '../../checks/finding.js';
import { patternWords } from '../../checks/patterns.js';
import type { Report } from '../../report/report.js';
import { figureText, grouped } from '../figure-text.js';
import { oneLine } from '../printable.js';
import { type Language, words as catalogue } from '../words.js';
import { nameOf, placeName } from './names.js';
import { findingWords } from './words.js';

/** Suspected sets of cells that are told; the report's JSON has them all. */
const MOST_SUSPECTS = 3;

/** Its title, and where the relation stands: 勾稽关系不成立（自然人）. */
export function titleOf(report: Report, finding: Finding, lang: Language): string {
  const place = placeName(report, finding, lang);
  return FINDING_TEXTS[finding.code].title[lang] + (place === null ? '' : findingWords[lang].at(place));
}

/** The finding's rule, or else its code. */
export function ruleOf({ rule, code }: Finding): string {
  return rule ?? code;
}

/** All that is said of a finding, a line for each. */
export function explanation(report: Report, finding: Finding, lang: Language): string[] {
  return [...claimLines(finding, lang), ...clueLines(report, finding, lang)];
}

/** What is wrong, and the wording by which the form prescribes otherwise. */
export function claimLines({ message, official }: Finding, lang: Language): string[] {
  const prescribed = official === null ? [] : [findingWords[lang].official(oneLine(official))];
  return [oneLine(message[lang]), ...prescribed];
}

/** Which cells are likeliest, and the note that may explain it. */
export function clueLines(report: Report, finding: Finding, lang: Language): string[] {
  const { note } = finding;
  const noted = note === null ? [] : [findingWords[lang].note(oneLine(note))];
  return [...suspectLines(report, finding, lang), ...noted];
}

/**
 * A line for each of the likeliest sets of cells, each cell with the value it should have. Where several cells would
 * have to change and no pattern speaks for it, there are many such sets: one stands for them all.
 */
export function suspectLines(report: Report, finding: Finding, lang: Language): string[] {
  const words = findingWords[lang];
  const suspects = alternatives(finding.suspects);
  const [first] = suspects;
  const isVague = first !== undefined && first.figures.length > 1 && first.pattern === null;
  return suspects.slice(0, isVague ? 1 : MOST_SUSPECTS).map(({ figures, values, pattern }, rank) => {
    const changes = figures.map((id, index) => {
      const cell = report.figures.find((figure) => figure.id === id);
      const now = cell ? figureText(cell, catalogue[lang]).text : catalogue[lang].statuses.missing;
      return words.change(nameOf(report, id, lang), grouped(values[index] ?? ''), now);
    });
    const likelihood = isVague ? 'possible' : rank === 0 ? 'likeliest' : 'also';
    return words.suspect(
      likelihood,
      changes.join(catalogue[lang].comma),
      pattern && patternWords[pattern][lang],
    );
  });
}
