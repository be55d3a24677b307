/**
 * Text and HTML to figures, tree and checks; anywhere.
 *
 * @module ogi-report
 */
export { GENERATION_IDS, type GenerationId, SECTION_KINDS, type SectionKind } from '../grammars/kinds.js';
export { check } from './checks/check.js';
export { FINDING_CODES, type FindingCode } from './checks/codes.js';
export type { Finding, FindingPlace } from './checks/finding.js';
export type { Selection } from './checks/selection.js';
export type {
  CheckJson,
  DiagnosticJson,
  FigureJson,
  MentionJson,
  Metadata,
  ReportJson,
  SectionJson,
  SuspectJson,
} from './contract/contract.js';
export { SUSPECT_PATTERNS, type SuspectPattern } from './contract/patterns.js';
export {
  DIAGNOSTIC_CODES,
  type Diagnostic,
  type DiagnosticCode,
  SEVERITIES,
  type Severity,
} from './diagnostics/codes.js';
export type { Figure, FigureStatus } from './figures/figure.js';
export type {
  Applicant,
  ApplicantIndicator,
  FigureId,
  FormFigures,
  Indicator,
  ReadGeneration,
  ReportForm,
} from './figures/ids.js';
export type { BlockColumns } from './layout/tape.js';
export type * from './parser/nodes.js';
export { parse, parseAll, parseHtml } from './report/parse.js';
export type { DocPlace, DocumentPlace, DocxPlace, PdfPlace, SheetPlace } from './readers/places.js';
export { type Origin, type ParseOptions, Report } from './report/report.js';
export { StoredReport } from './report/stored.js';
export type { Point } from './source/line-index.js';
export type { Span } from './source/span.js';
export { compare } from './across/compare.js';
export { checkHierarchy } from './across/hierarchy.js';
export type {
  Bilingual,
  ComparedReport,
  Comparison,
  ComparisonCell,
  ComparisonChange,
  ComparisonRow,
  ComparisonSide,
  CrossYearCheck,
  Quality,
} from './contract/comparison.js';
