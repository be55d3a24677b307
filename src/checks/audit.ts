/** A report's findings and results put together, and whether they can be relied on. */
import { grammars } from '../../grammars/index.js';
import type { Table } from '../../grammars/schema.js';
import type { CheckJson } from '../contract/contract.js';
import { formOf } from '../figures/forms.js';
import { check } from './check.js';
import type { Finding } from './finding.js';
import { relationsOn } from './rules.js';
import { isSelected, type Selection } from './selection.js';
import type { CheckedReport } from './subject.js';

/** How many findings and relations there are of each kind. */
export interface AuditCounts {
  /** Findings. */
  readonly hard: number;
  readonly soft: number;
  /** Relations of the form, one for each column or row that they stand in. */
  readonly holds: number;
  readonly notEvaluable: number;
}

export interface Audit {
  readonly findings: readonly Finding[];
  /** The results of the relations that were asked for. */
  readonly checks: readonly CheckJson[];
  readonly counts: AuditCounts;
  /** Tables of the form of which no cell could be read. */
  readonly unreadTables: readonly Table[];
  /** Relations were asked for and not one of them could be evaluated. */
  readonly nothingChecked: boolean;
}

export function audit(report: CheckedReport, selection: Selection = {}): Audit {
  return auditOf(report, check(report, selection), selection);
}

/** The same, of findings that are already there. */
export function auditOf(
  report: CheckedReport,
  findings: readonly Finding[],
  selection: Selection = {},
): Audit {
  const checks = report.checks.filter(({ rule }) => isSelected(selection, 'relation-violated', rule));
  const results = (wanted: CheckJson['status']) => checks.filter(({ status }) => status === wanted).length;
  const grave = (wanted: Finding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  const notEvaluable = results('not-evaluable');
  return {
    findings,
    checks,
    counts: { hard: grave('hard'), soft: grave('soft'), holds: results('holds'), notEvaluable },
    unreadTables: unreadTables(report),
    nothingChecked:
      notEvaluable === checks.length && asksForRelations(selection) && !asksForSingle(report, selection),
  };
}

/** Whether the report must be looked at; `strict`: for a soft finding too. */
export function needsAttention(report: CheckedReport, audited: Audit, strict: boolean): boolean {
  const { counts, unreadTables, nothingChecked } = audited;
  return (
    counts.hard > 0 ||
    (strict && counts.soft > 0) ||
    unreadTables.length > 0 ||
    nothingChecked ||
    report.diagnostics.some(({ severity }) => severity === 'error')
  );
}

function unreadTables(report: CheckedReport): Table[] {
  const { generation, figures } = report;
  if (generation === null || figures.length === 0) return [];
  const { byId } = formOf(generation);
  const readable = new Set(
    figures
      .filter(({ status }) => status !== 'missing' && status !== 'unreadable')
      .map(({ id }) => byId.get(id)?.table),
  );
  return grammars[generation].tables.filter((table) => !readable.has(table));
}

function asksForRelations(selection: Selection): boolean {
  const { only = [] } = selection;
  if (!isSelected({ skip: selection.skip ?? [] }, 'relation-violated', null)) return false;
  return only.length === 0 || only.includes('relation-violated') || only.some((name) => name.includes('.'));
}

/** Whether a rule on single figures is named for which the report has a figure: it is listed only where it is violated. */
function asksForSingle({ generation, figures }: CheckedReport, { only = [] }: Selection): boolean {
  if (generation === null || only.length === 0) return false;
  return figures.some(
    ({ id, decimal }) =>
      decimal !== null && relationsOn(generation, id).some(({ rule }) => only.includes(rule.id)),
  );
}
