/**
 * The JSON contract `ogi-report/1`: what `report.toJSON()` returns, as a zod schema and as types.
 * Field names, ids and codes change only in a major version.
 */
import * as z from 'zod/mini';
import { GENERATION_IDS, SECTION_KINDS } from '../../grammars/kinds.js';
import { DIAGNOSTIC_CODES, SEVERITIES } from '../diagnostics/codes.js';
import { SUSPECT_PATTERNS } from './patterns.js';

const offset = z.int().check(z.nonnegative());
const text = z.nullable(z.string());
/** An ISO 8601 date, `2020-12-31`. */
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const range = z.strictObject({ start: offset, end: offset });

const metadata = z.strictObject({
  /** Title without white space. */
  title: text,
  /** Official name of the reporting body, as the title, preface or signature gives it. */
  agency: text,
  /** Where `agency` (or `agencyInferred`) was read. */
  agencyBasis: z.nullable(z.enum(['title', 'preface', 'signature', 'prose'])),
  /** What only the prose suggests; never set together with `agency`. */
  agencyInferred: text,
  /** Report year, not the year of publication. */
  year: z.nullable(z.int()),
  /** First and last day that the figures count, ISO 8601. */
  period: z.nullable(z.strictObject({ start: z.string(), end: z.string() })),
  /** Day of publication, ISO 8601. */
  published: date,
  contact: z.strictObject({
    office: text,
    phone: text,
    fax: text,
    email: text,
    address: text,
    postcode: text,
    website: text,
  }),
  signature: z.strictObject({
    responsible: text,
    reviewer: text,
    preparer: text,
    unit: text,
    phone: text,
    date,
  }),
});

const section = z.strictObject({
  /** `local`: no official list has the heading. */
  kind: z.enum([...SECTION_KINDS, 'local']),
  /** As meant, from 1; null where nothing tells. */
  ordinal: z.nullable(z.int()),
  /** As printed (`三`, `1.`); null where none is printed. */
  ordinalWritten: text,
  /** As printed, without closing punctuation. */
  heading: z.string(),
  start: offset,
  end: offset,
});

const figure = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  applicant: text,
  /** Official wording: row path, then column path. */
  labels: z.array(z.string()),
  status: z.enum(['reported', 'blank', 'placeholder', 'unreadable', 'missing']),
  /** In `unit`; null unless the decimal is exactly a JavaScript number. */
  value: z.nullable(z.number()),
  /** In `unit`, exact: `-?digits(.digits)?`; null unless reported. */
  decimal: z.nullable(z.string().check(z.regex(/^-?\d+(\.\d+)?$/))),
  unit: z.string(),
  unitWritten: text,
  raw: text,
  approximate: z.boolean(),
  inferred: z.nullable(z.enum(['words', 'arithmetic'])),
  start: z.nullable(offset),
  end: z.nullable(offset),
  spans: z.optional(z.array(range)),
});

const mention = z.strictObject({
  /** What is counted; several where the number stands for their sum. */
  indicators: z.array(z.string()),
  /** `self`: surely of the reporting body and the whole report year. */
  scope: z.enum(['self', 'other']),
  value: z.nullable(z.number()),
  decimal: z.string(),
  raw: z.string(),
  start: offset,
  end: offset,
});

const suspect = z.strictObject({
  figures: z.array(z.string()),
  /** One for each of `figures`, in its unit. */
  values: z.array(z.string()),
  /** How the printed cells may have come from these values; null where nothing tells. */
  pattern: z.nullable(z.enum(SUSPECT_PATTERNS)),
});

const check = z.strictObject({
  /** Id in the form's grammar: `g2019.requests.balance`. */
  rule: z.string(),
  /** Applicant column, row, or figure of a rule on single figures; null where the rule has one place. */
  at: text,
  severity: z.enum(['hard', 'soft']),
  /** Blank cells and marks such as — read as zero. */
  status: z.enum(['holds', 'violated', 'not-evaluable']),
  /** The same, where a blank says nothing: `not-evaluable` with any. */
  strictStatus: z.enum(['holds', 'violated', 'not-evaluable']),
  /** `status` rests on a blank read as zero. */
  blanksAsZero: z.boolean(),
  /** Sum of each side, exact, in the unit of the figures; null where the side has none. */
  left: text,
  right: text,
  /** left − right. */
  difference: text,
  /** Ids of the operands, left before right. */
  figures: z.array(z.string()),
  /**
   * Of a violated hard equality: the changes that would restore it, the likeliest first. Of one that cannot be
   * evaluated: what its blank total should say.
   */
  suspects: z.array(suspect),
});

const diagnostic = z.strictObject({
  code: z.enum(DIAGNOSTIC_CODES),
  severity: z.enum(SEVERITIES),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  start: offset,
  end: offset,
});

/** The contract of `report.toJSON()`, for those who receive it: `reportSchema.parse(json)`. */
export const reportSchema = z.strictObject({
  schema: z.literal('ogi-report/1'),
  file: text,
  generation: z.nullable(z.enum(GENERATION_IDS)),
  evidence: z.array(z.string()),
  metadata,
  sections: z.array(section),
  figures: z.array(figure),
  mentions: z.array(mention),
  checks: z.array(check),
  diagnostics: z.array(diagnostic),
});

/** What `report.toJSON()` returns. */
export interface ReportJson extends z.infer<typeof reportSchema> {}
/** What a report says of itself; null where it does not say. */
export interface Metadata extends z.infer<typeof metadata> {}
/** A section of the report's own, of depth 1. */
export interface SectionJson extends z.infer<typeof section> {}
/** A figure, as `Figure` tells it. */
export interface FigureJson extends z.infer<typeof figure> {}
/** A number in the prose that speaks of indicators of the form. */
export interface MentionJson extends z.infer<typeof mention> {}
/** One relation of the form in one of its places, with its result. */
export interface CheckJson extends z.infer<typeof check> {}
/** Cells that may be wrong, and what they would have to say. Only a suggestion: no figure is changed. */
export interface SuspectJson extends z.infer<typeof suspect> {}
/** A diagnostic, without its typed extras. */
export interface DiagnosticJson extends z.infer<typeof diagnostic> {}
