/**
 * The JSON contract `ogi-comparison/1`: what `compare()` returns, as a zod schema and as types.
 * Field names, ids and codes change only in a major version.
 */
import * as z from 'zod/mini';
import { GENERATION_IDS } from '../../grammars/kinds.js';
import { FINDING_CODES } from '../checks/codes.js';
import { reportSchema } from './contract.js';

const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item));
const check = reportSchema.shape.checks.def.element;
const text = z.nullable(z.string());
const offset = z.int().check(z.nonnegative());
const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
/** Place of a report among those given, from 0. */
const reportIndex = offset;
/**
 * `exact`: both forms count the same. `derived`: one side is a sum of others. `approximate`: close, but
 * not the same count.
 */
const quality = z.enum(['exact', 'derived', 'approximate']);

const report = z.strictObject({
  /** Its place among those given, from 0. */
  report: reportIndex,
  file: text,
  agency: text,
  year: z.nullable(z.int()),
  generation: z.nullable(z.enum(GENERATION_IDS)),
  published: text,
  /**
   * `compared`: stands in the rows. `same-year`: another report of its year does. `year-unknown`: it does
   * not say its year. `no-figures`: no table of it could be read.
   */
  use: z.enum(['compared', 'same-year', 'year-unknown', 'no-figures']),
  /** Of use `same-year`: ids of the figures in which it differs from the report that is compared. */
  differs: list(z.string()),
});

const cell = z.strictObject({
  year: z.int(),
  report: reportIndex,
  /** `not-in-form`: the report's form does not print it, or prints one row in place of several. */
  status: z.enum(['reported', 'blank', 'placeholder', 'unreadable', 'missing', 'not-in-form']),
  /** In `unit`, exact; null unless reported. */
  decimal: z.nullable(decimal),
  /** Canonical unit in this report's form; null where the form does not print it. */
  unit: text,
  /** The cell itself carries 万 or 亿. */
  approximate: z.boolean(),
  inferred: z.nullable(z.enum(['words', 'arithmetic'])),
  start: z.nullable(offset),
  end: z.nullable(offset),
});

const side = z.strictObject({
  year: z.int(),
  /** Ids of the figures that are added up. */
  figures: list(z.string()),
  /** Null where one of them is no number. */
  decimal: z.nullable(decimal),
  /** Some are blank and read as zero. */
  blanksAsZero: z.boolean(),
});

const change = z.strictObject({
  before: side,
  after: side,
  /** Null where the two forms have nothing to compare. */
  quality: z.nullable(quality),
  /** Why the comparison is not exact, or what it rests on; null where the form is the same. */
  note: z.nullable(bilingual),
  /** `after` − `before`, exact; null where one of them is no number or nothing compares. */
  difference: z.nullable(decimal),
});

const row = z.strictObject({
  /** `indicator`, or `indicator@applicant` outside the 总计 column. */
  id: z.string(),
  indicator: z.string(),
  applicant: text,
  name: bilingual,
  /** One for each of `years`. */
  cells: list(cell),
  /** One for each two neighbours among `years`. */
  changes: list(change),
});

const operand = z.strictObject({ report: reportIndex, id: z.string() });

const crossYearCheck = z.strictObject({
  /** Id of the relation in the form's grammar. */
  rule: z.string(),
  /** Column of applicants in which it stands (`total`, `natural_person` …); null where it has only one place. */
  at: text,
  /** The earlier and the later year. */
  years: z.readonly(z.tuple([z.int(), z.int()])),
  severity: z.enum(['hard', 'soft']),
  quality,
  note: z.nullable(bilingual),
  /** Blank parts of a sum read as zero. An approximate relation is not evaluable. */
  status: z.enum(['holds', 'violated', 'not-evaluable']),
  /** Blank parts not read as zero. */
  strictStatus: z.enum(['holds', 'violated', 'not-evaluable']),
  blanksAsZero: z.boolean(),
  /** The sums of either side; null where one cannot be told. */
  left: z.nullable(decimal),
  right: z.nullable(decimal),
  /** `left` − `right`. */
  difference: z.nullable(decimal),
  /** The cells of the left side, then those of the right. */
  operands: list(operand),
});

const finding = z.strictObject({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['hard', 'soft']),
  rule: text,
  at: text,
  message: bilingual,
  official: text,
  figures: list(z.string()),
  places: list(z.strictObject({ report: reportIndex, start: offset, end: offset })),
  suspects: check.shape.suspects,
  note: text,
});

/** The contract of `compare()`, for those who receive its result as JSON. */
export const comparisonSchema = z.strictObject({
  schema: z.literal('ogi-comparison/1'),
  /** The one agency that the reports name; null where they name none, or several. */
  agency: text,
  /** The agencies named, each once; more than one: the reports may not belong together. */
  agencies: list(z.string()),
  /** Every report, in the order given. */
  reports: list(report),
  /** Years of the reports compared, ascending; there may be gaps. */
  years: list(z.int()),
  /** Every figure that one of the forms compared prints, in the order of the catalogue. */
  rows: list(row),
  /** Every relation between two years that follow each other, with its result. */
  checks: list(crossYearCheck),
  /** What is wrong, or worth a look: relations that do not hold, unusual jumps. */
  findings: list(finding),
});

/** Several reports of one agency side by side. */
export interface Comparison extends z.infer<typeof comparisonSchema> {}
/** One of the reports given to `compare`, and what became of it. */
export interface ComparedReport extends z.infer<typeof report> {}
/** A figure over the years. */
export interface ComparisonRow extends z.infer<typeof row> {}
/** A figure in one year. */
export interface ComparisonCell extends z.infer<typeof cell> {}
/** How a figure changed from one year to the next one compared. */
export interface ComparisonChange extends z.infer<typeof change> {}
/** One year's side of a change: a figure, or the sum that stands for it in that year's form. */
export interface ComparisonSide extends z.infer<typeof side> {}
/** A relation between the reports of two years that follow each other, with its result. */
export interface CrossYearCheck extends z.infer<typeof crossYearCheck> {}
/** How well two forms compare: `exact`, `derived` (one side is a sum of others) or `approximate`. */
export type Quality = z.infer<typeof quality>;
/** A text in Chinese and English. */
export interface Bilingual extends z.infer<typeof bilingual> {}
