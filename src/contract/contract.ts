/**
 * The JSON contract `ogi-report/1`: what `report.toJSON()` returns, as a zod schema and as types.
 * Field names, ids and codes change only in a major version.
 */
import * as z from 'zod/mini';
import { GENERATION_IDS, SECTION_KINDS } from '../../grammars/kinds.js';
import { DIAGNOSTIC_CODES, SEVERITIES } from '../diagnostics/codes.js';

const offset = z.int().check(z.nonnegative());
const text = z.nullable(z.string());
/** An ISO 8601 date, `2020-12-31`. */
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const range = z.strictObject({ start: offset, end: offset });

const metadata = z.strictObject({
  /** Title without white space. */
  title: text,
  agency: text,
  /** Where `agency` (or `agencyInferred`) was read. */
  agencyBasis: z.nullable(z.enum(['title', 'preface', 'signature', 'prose'])),
  /** What only the prose suggests; never set together with `agency`. */
  agencyInferred: text,
  year: z.nullable(z.int()),
  period: z.nullable(z.strictObject({ start: z.string(), end: z.string() })),
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
  indicators: z.array(z.string()),
  scope: z.enum(['self', 'other']),
  value: z.nullable(z.number()),
  decimal: z.string(),
  raw: z.string(),
  start: offset,
  end: offset,
});

const check = z.strictObject({
  rule: z.string(),
  at: text,
  severity: z.enum(['hard', 'soft']),
  status: z.enum(['holds', 'violated', 'not-evaluable']),
  strictStatus: z.enum(['holds', 'violated', 'not-evaluable']),
  blanksAsZero: z.boolean(),
  left: text,
  right: text,
  difference: text,
  figures: z.array(z.string()),
  suspects: z.array(
    z.strictObject({ figures: z.array(z.string()), values: z.array(z.string()), pattern: text }),
  ),
});

const diagnostic = z.strictObject({
  code: z.enum(DIAGNOSTIC_CODES),
  severity: z.enum(SEVERITIES),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  start: offset,
  end: offset,
});

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

export type ReportJson = z.infer<typeof reportSchema>;
export type Metadata = z.infer<typeof metadata>;
export type SectionJson = z.infer<typeof section>;
export type FigureJson = z.infer<typeof figure>;
export type MentionJson = z.infer<typeof mention>;
export type CheckJson = z.infer<typeof check>;
export type DiagnosticJson = z.infer<typeof diagnostic>;
