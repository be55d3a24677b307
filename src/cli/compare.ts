/** `ogi compare`: reads all files, then lays the reports side by side. */
import { indicators } from '../../grammars/indicators.js';
import { compare } from '../across/compare.js';
import type { FindingPlace } from '../checks/finding.js';
import type { Comparison } from '../contract/comparison.js';
import { DEFAULT_LIMITS } from '../readers/limits.js';
import { readReports } from '../report/read.js';
import type { Report } from '../report/report.js';
import { StoredReport } from '../report/stored.js';
import { agenciesText, apartText, comparisonTable } from '../writers/comparison.js';
import { comparisonCsv } from '../writers/comparison-csv.js';
import { json, reportJson } from '../writers/json.js';
import { printable } from '../writers/printable.js';
import { type Screen, screenOf } from '../writers/screen.js';
import type { Language } from '../writers/words.js';
import { compareMessages } from './compare-messages.js';
import type { CompareFormat } from './compare-command.js';
import { OgiError } from '../source/ogi-error.js';
import { readBytes, reasonOf, STANDARD_INPUT } from './input.js';
import { write } from './output.js';
import { jsonValues } from './stored-reports.js';
import { terminal } from './terminal.js';

export interface CompareRequest {
  readonly files: readonly string[];
  readonly format: CompareFormat;
  /** An indicator, or what several begin with; null: everything, of which a table shows the totals. */
  readonly indicator: string | null;
  readonly lang: Language;
}

/** A report as it is compared; `parsed` where its text is at hand. */
interface Source {
  readonly report: StoredReport;
  readonly parsed: Report | null;
}

/** 0: compared. 1: a hard finding, or a report that has errors or is none. 2: an unreadable file. */
export async function compareFiles(request: CompareRequest): Promise<0 | 1 | 2> {
  const { files, lang } = request;
  const sources: Source[] = [];
  let exitCode: 0 | 1 | 2 = 0;
  const tell = (file: string, reason: string) => process.stderr.write(`ogi: ${printable(file)}: ${reason}\n`);
  for (const file of files) {
    try {
      const bytes = await readBytes(file, DEFAULT_LIMITS.maxBytes);
      const read = await sourcesOf(bytes, file === STANDARD_INPUT ? null : file, lang);
      for (const source of read) sources.push(source);
      if (read.length > 0) continue;
      tell(file, compareMessages[lang].noReport);
      exitCode = exitCode || 1;
    } catch (error) {
      if (!(error instanceof OgiError)) throw error;
      tell(file, reasonOf(error, lang));
      exitCode = 2;
    }
  }
  if (sources.length === 0) return exitCode;
  const comparison = compare(sources.map(({ report }) => report));
  await write(written(comparison, request, sources));
  const isWrong =
    comparison.findings.some(({ severity }) => severity === 'hard') ||
    sources.some(({ report }) => report.diagnostics.some(({ severity }) => severity === 'error'));
  return exitCode || (isWrong ? 1 : 0);
}

/** Whether some indicator has this id or begins with it. */
export function isIndicator(id: string): boolean {
  return Object.keys(indicators).some((known) => isWithin(known, id));
}

function isWithin(id: string, beginning: string): boolean {
  return id === beginning || id.startsWith(`${beginning}.`) || id.startsWith(`${beginning}@`);
}

/** Throws an OgiError for JSON that is no report. */
async function sourcesOf(bytes: Uint8Array, file: string | null, lang: Language): Promise<Source[]> {
  const values = jsonValues(bytes);
  if (values === null) {
    const reports = await readReports(bytes, { lang });
    return reports.map((parsed) => ({ report: StoredReport.fromJSON(reportJson(parsed, file)), parsed }));
  }
  if (values === 'broken') throw new OgiError('NOT_STORED', compareMessages[lang].broken);
  return values.map((value) => ({ report: storedReport(value, file, lang), parsed: null }));
}

/** A report from its JSON, with the name of the file it was read from, or else of the one that it comes back from. */
function storedReport(value: unknown, file: string | null, lang: Language): StoredReport {
  try {
    const report = StoredReport.fromJSON(value);
    return report.file === null ? new StoredReport(report, file) : report;
  } catch (error) {
    throw new OgiError('NOT_STORED', compareMessages[lang].notStored((error as TypeError).message));
  }
}

function written(comparison: Comparison, request: CompareRequest, sources: readonly Source[]): string {
  const { format, indicator, lang } = request;
  const shown = indicator === null ? comparison : within(comparison, indicator);
  const screen = screenOf(terminal(), lang);
  if (format === 'json') return json(shown);
  if (format === 'table') {
    const rows = indicator === null ? shown.rows.filter(({ applicant }) => applicant === null) : shown.rows;
    return comparisonTable({ ...shown, rows }, screen, (place) => placeText(place, sources, screen));
  }
  for (const note of notesOf(shown, screen)) process.stderr.write(`${note}\n`);
  return comparisonCsv(shown, lang);
}

/** What a comparison says of an indicator, or of those that begin with it. */
function within(comparison: Comparison, indicator: string): Comparison {
  const isMeant = (id: string) => isWithin(id, indicator);
  return {
    ...comparison,
    rows: comparison.rows.filter(({ id }) => isMeant(id)),
    checks: comparison.checks.filter(({ operands }) => operands.some(({ id }) => isMeant(id))),
    findings: comparison.findings.filter(({ figures }) => figures.some(isMeant)),
  };
}

/** What a table of figures has no place for. */
function notesOf(comparison: Comparison, screen: Screen): string[] {
  const agencies = agenciesText(comparison, screen);
  return [
    ...(agencies === null ? [] : [agencies]),
    ...comparison.reports.flatMap((report) => apartText(report, screen) ?? []),
    ...comparison.findings.map(({ code, message }) => `${code}: ${printable(message[screen.lang])}`),
  ];
}

/** `file:line:column`; of a report from JSON, whose text is not at hand, the file and the offset. */
function placeText(
  { report: index, ...place }: FindingPlace,
  sources: readonly Source[],
  screen: Screen,
): string {
  const { report, parsed } = sources[index] as Source;
  const name = report.file === null ? screen.words.standardInput : printable(report.file);
  const position = parsed?.position(place)?.start;
  return position ? `${name}:${position.line}:${position.column}` : `${name} @${place.start}`;
}
