import type { CheckedReport } from './checked.js';

/**
 * What was found in a report: the file (null: standard input) and which of its reports it is, from 1; the
 * findings, whose offsets count in `report.source`; the results of the relations and the diagnostics as in
 * the contract `ogi-report/1`; counts, and what could not be checked.
 */
export function checkJson({ report, audit, part }: CheckedReport, file: string | null): object {
  const { findings, checks, counts, unreadTables, nothingChecked } = audit;
  return {
    file,
    part: part[0],
    findings,
    checks,
    diagnostics: report.toJSON().diagnostics,
    summary: { ...counts, unreadTables: unreadTables.map(({ id }) => id), nothingChecked },
  };
}
