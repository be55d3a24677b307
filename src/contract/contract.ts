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
  /** Whom to ask, as the report says: office, telephone, and so on. */
  contact: z.strictObject({
    office: text,
    phone: text,
    fax: text,
    email: text,
    address: text,
    postcode: text,
    website: text,
  }),
  /** The block of those who answer for the report. */
  signature: z.strictObject({
    /** 单位负责人. */
    responsible: text,
    /** 审核人. */
    reviewer: text,
    /** 填报人. */
    preparer: text,
    /** 填报单位. */
    unit: text,
    /** 联系电话. */
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
  /** `indicator`, or `indicator@applicant` outside the 总计 column. */
  id: z.string(),
  /** What is counted; all are in docs/04-indicators.md. */
  indicator: z.string(),
  /** Who applied (`natural_person`); null in the 总计 column, and in tables without applicants. */
  applicant: text,
  /** Official wording: row path, then column path. */
  labels: z.array(z.string()),
  /** As `FigureStatus` tells. */
  status: z.enum(['reported', 'blank', 'placeholder', 'unreadable', 'missing']),
  /** In `unit`; null unless the decimal is exactly a JavaScript number. */
  value: z.nullable(z.number()),
  /** In `unit`, exact: `-?digits(.digits)?`; null unless reported. */
  decimal: z.nullable(z.string().check(z.regex(/^-?\d+(\.\d+)?$/))),
  /** Canonical unit of the indicator; money in 元. */
  unit: z.string(),
  /** As printed, with its scale (万元); null where none is printed, or a bare scale (万). */
  unitWritten: text,
  /** The cell's text, trimmed; `""` for a blank, null for a missing cell. */
  raw: text,
  /** The cell itself carries 万 or 亿: exact to half a unit of its last digit. */
  approximate: z.boolean(),
  /** `words`: read from 无. `arithmetic`: placed by the form's own arithmetic. */
  inferred: z.nullable(z.enum(['words', 'arithmetic'])),
  /** UTF-16 offsets into `report.source`, half-open; null where missing. */
  start: z.nullable(offset),
  end: z.nullable(offset),
  /** Its disjoint ranges, where the cell interleaves with its neighbours. */
  spans: z.optional(z.array(range)),
});

const mention = z.strictObject({
  /** What is counted; several where the number stands for their sum. */
  indicators: z.array(z.string()),
  /** `self`: surely of the reporting body and the whole report year. */
  scope: z.enum(['self', 'other']),
  /** In the canonical unit; null unless `decimal` is exactly a JavaScript number. */
  value: z.nullable(z.number()),
  /** The same, exact. */
  decimal: z.string(),
  /** As written, with its unit: `230件`. */
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
  /** Name of the file it was read from; null for text. */
  file: text,
  /** The official form it follows; null where none fits. */
  generation: z.nullable(z.enum(GENERATION_IDS)),
  /** What the choice of generation rests on, strongest first. */
  evidence: z.array(z.string()),
  metadata,
  /** Those of the report's own, in order; the preface is none. */
  sections: z.array(section),
  /** Every figure of the form in printed order, missing ones too; optional ones only when printed. */
  figures: z.array(figure),
  /** What the prose says of what the form counts, in order. */
  mentions: z.array(mention),
  /** Every relation of the form with its result, in the order of the grammar. */
  checks: z.array(check),
  /** What was noticed while reading, in the order of the text. */
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
