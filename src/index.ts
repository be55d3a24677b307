export { GENERATION_IDS, type GenerationId, SECTION_KINDS, type SectionKind } from '../grammars/kinds.js';
export type {
  CheckJson,
  DiagnosticJson,
  FigureJson,
  MentionJson,
  Metadata,
  ReportJson,
  SectionJson,
} from './contract/contract.js';
export {
  DIAGNOSTIC_CODES,
  type Diagnostic,
  type DiagnosticCode,
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
export type * from './parser/nodes.js';
export { parse, parseAll, parseHtml } from './report/parse.js';
export type { DocPlace, DocumentPlace, DocxPlace, PdfPlace, SheetPlace } from './readers/places.js';
export { type Origin, type ParseOptions, Report } from './report/report.js';
export { StoredReport } from './report/stored.js';
export type { Point } from './source/line-index.js';
export type { Span } from './source/span.js';
