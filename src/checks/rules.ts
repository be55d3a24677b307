/** The relations that a form implies between the figures of one report, one by one. */
import { type Check, type GenerationId, grammars } from '../../grammars/index.js';
import { type FigureSpec, formOf } from '../figures/forms.js';
import { type SingleRow, singleRows, withSingleRows } from '../figures/relations.js';

/** An operand: the figure of this id is added, or taken away. */
export interface Term {
  readonly id: string;
  readonly minus: boolean;
}

/** A rule of the grammar in one column, one row or its only place. */
export interface Relation {
  readonly rule: Check;
  /** Applicant column, row, or figure of a rule on single figures; null where the rule has one place. */
  readonly at: string | null;
  /** Added up; empty is the number 0. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** What a rule on single figures calls the figure. */
const EACH = 'figure';
const ZERO = '0';
const known = new Map<GenerationId, { relations: readonly Relation[]; single: readonly Check[] }>();

/**
 * The relations between the figures of a report, in the order of the grammar. Those across years and with the
 * prose are not among them, nor those of which an operand is not listed: a row that only some reports print.
 *
 * @param isListed whether the report lists the figure of an id, missing or not
 */
export function relationsBetween(
  generation: GenerationId,
  isListed: (figure: string) => boolean,
): readonly Relation[] {
  const { tables } = grammars[generation];
  const single = tables.flatMap((table) => singleRows(table, isListed));
  return rulesOf(generation).relations.flatMap((relation) => {
    const own = single.length === 0 ? relation : withSingleRow(relation, single);
    return [...own.left, ...own.right].every(({ id }) => isListed(id)) ? [own] : [];
  });
}

/** What every figure of its kind must be, as relations of this one: a count is whole and not negative. */
export function relationsOn(generation: GenerationId, figure: string): readonly Relation[] {
  const spec = formOf(generation).byId.get(figure);
  if (!spec) return [];
  const kind = kindOf(spec);
  return rulesOf(generation)
    .single.filter(({ perFigure }) => perFigure?.includes(kind))
    .map((rule) => relationAt(rule, figure, (operand) => (operand === EACH ? figure : operand)));
}

function kindOf({ unit, column }: FigureSpec): 'count' | 'change' | 'amount' {
  if (unit === '元') return 'amount';
  return column.signed ? 'change' : 'count';
}

function rulesOf(generation: GenerationId): { relations: readonly Relation[]; single: readonly Check[] } {
  let rules = known.get(generation);
  if (!rules) {
    const checks = (grammars[generation].checks as readonly Check[]).filter(isWithinTables);
    rules = {
      relations: checks.filter(({ perFigure }) => !perFigure).flatMap(placesOf),
      single: checks.filter(({ perFigure }) => perFigure),
    };
    known.set(generation, rules);
  }
  return rules;
}

/** Whether all operands are figures of the report's own tables. */
function isWithinTables({ left, right }: Check): boolean {
  return [...left, ...right].every((operand) => !operand.includes(':'));
}

function placesOf(rule: Check): Relation[] {
  const { perColumn, perRow } = rule;
  if (perColumn) return perColumn.map((column) => relationAt(rule, column, (row) => cellId(row, column)));
  if (perRow) return perRow.map((row) => relationAt(rule, row, (column) => cellId(row, column)));
  return [relationAt(rule, null, (id) => id)];
}

function cellId(row: string, column: string): string {
  return column === 'total' ? row : `${row}@${column}`;
}

function relationAt(rule: Check, at: string | null, idOf: (operand: string) => string): Relation {
  const terms = (operands: readonly string[]) =>
    operands
      .filter((operand) => operand !== ZERO)
      .map((operand) => {
        const minus = operand.startsWith('-');
        return { id: idOf(minus ? operand.slice(1) : operand), minus };
      });
  return { rule, at, left: terms(rule.left), right: terms(rule.right) };
}

/** （六）其他处理 as one row takes the place of its rows; a relation on those rows themselves keeps them. */
function withSingleRow(relation: Relation, single: readonly SingleRow[]): Relation {
  const { rule, at } = relation;
  if (!rule.perColumn || at === null) return relation;
  const right = withSingleRows(rule.right, single);
  if (right === rule.right || rule.left.some((id) => right.includes(id))) return relation;
  return relationAt({ ...rule, right: [...right] }, at, (row) => cellId(row, at));
}
