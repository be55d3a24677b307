/** Faults of a report's outline: years, sections, and the form that its tables follow. */
import { type Grammar, type GenerationId, grammars } from '../../grammars/index.js';
import type { SectionJson } from '../contract/contract.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { BlockNode, Node, SectionNode } from '../parser/nodes.js';
import { foldTable } from '../source/characters.js';
import { readOrdinal } from '../source/ordinal.js';
import type { Span } from '../source/span.js';
import type { FindingCode } from './codes.js';
import type { Finding } from './finding.js';
import {
  formYearMismatch,
  problemsEmpty,
  sectionMisnumbered,
  sectionMissing,
  sectionRepeated,
} from './prose-messages.js';
import { type CheckedReport, type CheckedText, hasText } from './subject.js';
import { yearClaims } from './years.js';

/** With fewer sections of the official list the text is no report in prose. */
const LEAST_LISTED = 3;
/** More repetitions than this are a table of contents. */
const MOST_REPEATED = 2;
/** So many headings one after another, with nothing between them, are a table of contents. */
const LEAST_CONTENTS = 4;
const DAMAGE = new Set<DiagnosticCode>(['truncated', 'numbers-apart', 'lines-dropped', 'cells-fused']);
/** 无。 and 详见附件。 are no account of problems. */
const LEAST_SUBSTANCE = 10;

/**
 * Soft findings about the outline of a report, in the order of their kinds; none where no form is known, nor of a
 * report read back from JSON, whose text is not at hand.
 */
export function outlineFindings(report: CheckedReport): Finding[] {
  if (report.generation === null || !hasText(report)) return [];
  return [
    ...yearClaims(report).map(({ message, start, end }) => soft('year-differs', message, { start, end })),
    ...missing(report),
    ...repeated(report),
    ...(hasContents(report) ? [] : [...misnumbered(report), ...emptyProblems(report)]),
    ...otherForm(report, report.generation),
  ];
}

function soft(code: FindingCode, message: Finding['message'], place: Span | null): Finding {
  return {
    code,
    severity: 'soft',
    rule: null,
    at: null,
    message,
    official: null,
    figures: [],
    places: place ? [{ report: 0, start: place.start, end: place.end }] : [],
    suspects: [],
    note: null,
  };
}

/** The sections that the form prescribes and the report lacks. Before 2019 no national list of sections is known. */
function missingSections({ generation, sections, diagnostics }: CheckedText): Grammar['sections'] {
  if (generation !== 'g2019' && generation !== 'g2021') return [];
  if (isDamaged(diagnostics)) return [];
  const kinds = new Set(sections.map(({ kind }) => kind));
  const listed = [...kinds].filter((kind) => kind !== 'local');
  if (listed.length < LEAST_LISTED) return [];
  // A heading of the agency's own in its place may be the section under another name.
  const replaced = new Set(sections.filter(({ kind }) => kind === 'local').map(({ ordinal }) => ordinal));
  return grammars[generation].sections.filter(
    ({ kind, ordinal }) => !kinds.has(kind) && !replaced.has(ordinal),
  );
}

/** Whether a conversion has lost or moved lines, headings perhaps among them. */
function isDamaged(diagnostics: CheckedText['diagnostics']): boolean {
  return diagnostics.some(({ code }) => DAMAGE.has(code));
}

function missing(report: CheckedText): Finding[] {
  return missingSections(report).map(({ ordinal, title }) =>
    soft('section-missing', sectionMissing(ordinal ?? 0, title), null),
  );
}

/** Headings that say the same as one before, bracketed ones within sections left out. */
function repeated({ source, tree }: CheckedText): Finding[] {
  const seen = new Set<string>();
  const again: Finding[] = [];
  const visit = (nodes: readonly BlockNode[]) => {
    for (const node of nodes) {
      if (node.type !== 'section') continue;
      const heading = node.children[0];
      const isOwn =
        node.depth === 1 || (node.ordinalWritten !== null && !/[（(\d]/.test(node.ordinalWritten));
      if (heading && isOwn && node.kind !== 'local') {
        const printed = source.slice(heading.start, heading.end);
        const title = titleOf(printed);
        if (seen.has(title)) again.push(soft('section-repeated', sectionRepeated(printed.trim()), heading));
        seen.add(title);
      }
      visit(node.children);
    }
  };
  visit(tree.children);
  return again.length > MOST_REPEATED ? [] : again;
}

/** A heading without its ordinal and whatever does not count in a wording. */
function titleOf(heading: string): string {
  const fold = foldTable();
  let title = '';
  for (let at = readOrdinal(heading, 0, heading.length)?.bodyStart ?? 0; at < heading.length; at++) {
    const code = fold[heading.charCodeAt(at)] as number;
    if (code !== 0) title += String.fromCharCode(code);
  }
  return title;
}

/** Whether headings are listed before they stand over their sections: those of the list hold nothing. */
function hasContents({ tree }: CheckedText): boolean {
  let hollow = 0;
  for (const node of tree.children) {
    if (node.type !== 'section' || node.children.length > 1) hollow = 0;
    else if (++hollow === LEAST_CONTENTS) return true;
  }
  return false;
}

/** Ordinals that leave a gap or stand twice. What a missing section leaves behind is said there. */
function misnumbered(report: CheckedText): Finding[] {
  if (isDamaged(report.diagnostics)) return [];
  const absent = new Set(missingSections(report).map(({ ordinal }) => ordinal));
  const found: Finding[] = [];
  let last = 0;
  for (const section of report.sections) {
    const { ordinal, ordinalWritten, heading, start } = section;
    let due = last + 1;
    while (ordinal !== null && due < ordinal && absent.has(due)) due++;
    if (ordinal !== null && ordinalWritten !== null && ordinal !== due)
      found.push(
        soft('section-misnumbered', sectionMisnumbered(heading, ordinal, due), {
          start,
          end: start + heading.length,
        }),
      );
    last = ordinal ?? due;
  }
  return found;
}

function emptyProblems({ source, tree, sections, diagnostics }: CheckedText): Finding[] {
  const section = sections.find(({ kind }) => kind === 'problems');
  if (!section || isDamaged(diagnostics)) return [];
  const node = tree.children.find((child) => child.type === 'section' && child.start === section.start);
  if (node?.type !== 'section' || substance(source, node) >= LEAST_SUBSTANCE) return [];
  return [soft('problems-empty', problemsEmpty(section.heading), headingOf(section, node))];
}

function headingOf({ start, end }: SectionJson, { children }: SectionNode): Span {
  return children[0] ?? { start, end };
}

/** Characters that count in a section, its headings left out; many where it holds a table. */
function substance(source: string, node: Node): number {
  if (node.type === 'table') return LEAST_SUBSTANCE;
  if (node.type === 'heading' || node.type === 'chrome' || node.type === 'signature') return 0;
  if ('children' in node) {
    let sum = 0;
    for (const child of node.children) sum += substance(source, child);
    return sum;
  }
  return titleOf(source.slice(node.start, node.end)).length;
}

/** The tables are those of a form that was not in force in the report year. */
function otherForm({ tree, metadata, diagnostics }: CheckedText, generation: GenerationId): Finding[] {
  const { year } = metadata;
  if (year === null || diagnostics.some(({ code }) => code === 'generation-forced')) return [];
  const inForce = (Object.values(grammars) as Grammar[]).find(
    ({ years: [first, last] }) => year >= first && (last === null || year <= last),
  );
  if (!inForce || inForce.id === generation) return [];
  const form: Grammar = grammars[generation];
  const title = tree.children.find(({ type }) => type === 'title') ?? null;
  return [
    soft('form-year-mismatch', formYearMismatch(form, year, inForce, form.years[0] === year + 1), title),
  ];
}
