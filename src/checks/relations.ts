/** Violated relations as findings. */
import { type Check, type GenerationId, grammars } from '../../grammars/index.js';
import type { CheckJson } from '../contract/contract.js';
import type { Figure } from '../figures/figure.js';
import { type FigureSpec, formOf } from '../figures/forms.js';
import { alternatives } from './alternatives.js';
import { exact, format, magnitude } from './exact.js';
import type { Finding } from './finding.js';
import { cellName, columnName, type NameLanguage, rowName } from './names.js';
import { noteBelow } from './notes.js';
import type { CheckedReport } from './subject.js';
import { type NamedTerm, type RelationFacts, relationMessages } from './relation-messages.js';

/** A note is quoted only where the text is at hand. */
type Relations = Pick<CheckedReport, 'generation' | 'figures' | 'checks' | 'source' | 'tree'>;

/** A finding for each relation that does not hold, in the order of the grammar. */
export function relationFindings(report: Relations): Finding[] {
  const { generation, checks } = report;
  if (generation === null) return [];
  const rules = new Map((grammars[generation].checks as readonly Check[]).map((rule) => [rule.id, rule]));
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  return checks
    .filter(({ status }) => status === 'violated')
    .flatMap((check) => {
      const rule = rules.get(check.rule);
      return rule ? [findingOf(report, generation, rule, check, figures)] : [];
    });
}

function findingOf(
  { tree, source }: Relations,
  generation: GenerationId,
  rule: Check,
  check: CheckJson,
  figures: ReadonlyMap<string, Figure>,
): Finding {
  const places = placesOf(check, figures);
  const last = Math.max(-1, ...check.figures.map((id) => figures.get(id)?.start ?? -1));
  const note = tree && source !== undefined && last >= 0 ? noteBelow(tree, source, last) : null;
  const message = (lang: NameLanguage) =>
    relationMessages[lang](factsOf(generation, rule, check, figures, note !== null, lang));
  return {
    code: 'relation-violated',
    severity: check.severity,
    rule: check.rule,
    at: check.at,
    message: { zh: message('zh'), en: message('en') },
    official: rule.official,
    figures: check.figures,
    places,
    suspects: check.suspects,
    note,
  };
}

/** The likeliest culprits first, then the cells of the relation in its order. */
function placesOf(
  { figures: ids, suspects }: CheckJson,
  figures: ReadonlyMap<string, Figure>,
): Finding['places'] {
  const ordered = new Set([...(suspects[0]?.figures ?? []), ...ids]);
  return [...ordered].flatMap((id) => {
    const { start = null, end = null } = figures.get(id) ?? {};
    return start === null || end === null ? [] : [{ report: 0, start, end }];
  });
}

function factsOf(
  generation: GenerationId,
  rule: Check,
  check: CheckJson,
  figures: ReadonlyMap<string, Figure>,
  isNoted: boolean,
  lang: NameLanguage,
): RelationFacts {
  const [first] = check.suspects;
  const { byId } = formOf(generation);
  const specs = check.figures.flatMap((id) => byId.get(id) ?? []);
  const nameOf = (spec: FigureSpec) => termName(spec, rule, lang);
  const terms = check.figures.map((id): NamedTerm => {
    const spec = byId.get(id);
    return { name: spec ? nameOf(spec) : id, decimal: figures.get(id)?.decimal ?? null };
  });
  const onLeft = check.figures.length - rightCount(rule, check);
  return {
    kind: kindOf(rule),
    ...placeOf(specs, rule, lang),
    left: terms.slice(0, onLeft),
    right: terms.slice(onLeft),
    leftSum: check.left ?? '',
    rightSum: check.right ?? '',
    difference: check.difference === null ? '' : format(magnitude(exact(check.difference))),
    blanksAsZero: check.blanksAsZero,
    severity: check.severity,
    isNoted,
    needsSeveral: first !== undefined && first.figures.length > 1 && first.pattern === null,
    suspects: alternatives(check.suspects).map((suspect) =>
      suspect.figures.map((id) => {
        const spec = byId.get(id);
        return spec ? cellName(spec, lang) : id;
      }),
    ),
  };
}

/** How many of a check's figures stand on the right: a single row may have taken the place of several. */
function rightCount(rule: Check, { figures }: CheckJson): number {
  return figures.length - rule.left.filter((operand) => operand !== '0').length;
}

function kindOf({ relation, left }: Check): RelationFacts['kind'] {
  if (relation === 'at-most' && left.every((operand) => operand === '0')) return 'not-negative';
  return relation;
}

/** What the cells of a relation share, so that each need not say it. */
function placeOf(
  specs: readonly FigureSpec[],
  { perColumn, perRow, perFigure }: Check,
  lang: NameLanguage,
): { readonly column: string | null; readonly row: string | null } {
  const [first] = specs;
  if (!first || perFigure) return { column: null, row: null };
  if (perColumn) return { column: columnName(first.column, lang), row: null };
  if (perRow) return { column: null, row: rowName(first, lang) };
  if (lang === 'en') return { column: null, row: null };
  if (first.table.figures === 'column') return { column: first.column.groups.join(' / '), row: null };
  return { column: null, row: first.table.figures === 'row.column' ? first.row.label : null };
}

/** A cell's name among others of its relation. */
function termName(spec: FigureSpec, { perColumn, perRow, perFigure }: Check, lang: NameLanguage): string {
  if (perFigure) return cellName(spec, lang);
  if (perColumn) return rowName(spec, lang);
  if (perRow || (lang === 'zh' && spec.table.figures !== 'row'))
    return lang === 'zh' ? spec.column.label : columnName(spec.column, lang);
  return rowName(spec, lang);
}
