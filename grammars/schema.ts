/**
 * What a grammar file may say. A grammar is data: one official form of the annual report, its
 * sections, its statistics tables with every row and column, and the relations the form implies.
 *
 * The types below are what the pipeline reads; the zod schema checks in the tests that a file says
 * nothing else.
 */
import * as z from 'zod/mini';
import { GENERATION_IDS, SECTION_KINDS, TOPICS } from './kinds.js';

/** A wording met in real reports that differs from the official one, and where it was met. */
const wording = z.strictObject({
  text: z.string().check(z.minLength(1)),
  seen: z.string().check(z.minLength(1)),
});

const column = z.strictObject({
  /** Last part of the figure id; `label` and `unit` name the two columns that hold no figures. */
  id: z.string(),
  /** Official column head, without line breaks. */
  label: z.string(),
  /** Heads that stand above this one, outermost first. */
  groups: z.array(z.string()),
  /** Unit of the figures below it as the form means it; null where the rows say it. */
  unit: z.nullable(z.string()),
  wordings: z.array(wording),
  /** The figures below it are changes, which may be negative. */
  signed: z.optional(z.literal(true)),
});

const row = z.strictObject({
  /** Row id; of a heading row, an id in a namespace of its own. */
  id: z.string(),
  kind: z.enum(['figure', 'heading']),
  /** Official wording with its ordinal. Empty where the form prints no label (the one row of section 四). */
  label: z.string(),
  /** Id of the row that this one is printed under; null at the top. */
  parent: z.nullable(z.string()),
  /** Unit as the form prints or means it; null where the columns say it. */
  unit: z.nullable(z.string()),
  wordings: z.array(wording),
  /** Not a row of the official form: its figures are listed only when a report prints it. */
  optional: z.optional(z.literal(true)),
  /** A heading row that some reports print with figures of its own: the figure row it then is. */
  subtotal: z.optional(z.string()),
});

const table = z.strictObject({
  id: z.string(),
  /** Official caption; null where the table stands under its section heading alone. */
  caption: z.nullable(z.string()),
  section: z.enum(SECTION_KINDS),
  /**
   * How a cell becomes a figure: `row`: the row id is the indicator; `row.column`: both joined by a
   * dot; `row@column`: the row is the indicator, the column the applicant (`total` is none);
   * `column`: the column id is the indicator.
   */
  figures: z.enum(['row', 'row.column', 'row@column', 'column']),
  /** Further captions and corner notes by which the table is recognised. */
  captions: z.array(wording),
  columns: z.array(column),
  rows: z.array(row),
});

const section = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  /** Ordinal in the official or commonest order, from 1; null where no order is customary. */
  ordinal: z.nullable(z.number()),
  title: z.string(),
  wordings: z.array(wording),
});

/** A relation between figures that the form implies. */
const check = z.strictObject({
  id: z.string(),
  /**
   * `equal`: sum of left = sum of right; `at-most`: sum of left ≤ sum of right; `whole`: sum of left has no
   * decimals, and right is empty.
   */
  relation: z.enum(['equal', 'at-most', 'whole']),
  severity: z.enum(['hard', 'soft']),
  /**
   * Figure ids to add up; a leading `-` subtracts, `0` is the number, and
   * `previous-year:` / `next-year:` / `narrative:` take the figure from the neighbouring report or the prose.
   */
  left: z.array(z.string()),
  right: z.array(z.string()),
  /** The relation holds in each of these applicant columns (operands are rows). */
  perColumn: z.optional(z.array(z.string())),
  /** The relation holds in each of these rows (operands are applicant columns). */
  perRow: z.optional(z.array(z.string())),
  /** The relation holds for each figure of these kinds, which the operand `figure` stands for. */
  perFigure: z.optional(z.array(z.enum(['count', 'change', 'amount']))),
  /** Official wording, where the form prints one. */
  official: z.nullable(z.string()),
  note: z.string(),
});

export const grammarSchema = z.strictObject({
  id: z.enum(GENERATION_IDS),
  /** First and last report year the form is for; null: still in use. */
  years: z.tuple([z.number(), z.nullable(z.number())]),
  /** The document that prescribes it. */
  document: z.string(),
  sections: z.array(section),
  tables: z.array(table),
  checks: z.array(check),
  /** Table words that no other form has, for forms whose tables are not modelled. */
  markers: z.array(z.string()),
});

/** Read-only all the way down, so that `as const` data fits. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type Grammar = Frozen<z.infer<typeof grammarSchema>>;
export type Section = Grammar['sections'][number];
export type Table = Grammar['tables'][number];
export type Row = Table['rows'][number];
export type Column = Table['columns'][number];
export type Wording = Frozen<z.infer<typeof wording>>;
export type Check = Grammar['checks'][number];

const topic = z.enum(TOPICS);

/** A way in which prose states a count. */
export const phraseSchema = z.strictObject({
  /** Roles of its words in order, and `N` for the number with its unit. Words of role `pass` may stand between. */
  say: z.array(z.string().check(z.regex(/^(?:[a-z_]+ )*N(?: [a-z_]+)*$/))),
  /** Roles that read as zero behind 未, 没有, 无. */
  none: z.optional(z.array(z.string().check(z.regex(/^[a-z_]+(?: [a-z_]+)*$/)))),
  /** Counted only where the sentence or its section is about one of these. */
  needs: z.optional(z.array(topic)),
  /** Counted only behind a mention of this indicator in the same sentence. */
  after: z.optional(z.string()),
  /** Counted only where 共 or 合计 says that it is all, in a passage of which every word is known. */
  whole: z.optional(z.literal(true)),
  units: z.array(z.string().check(z.minLength(1))),
  /** In each form, the indicators that it counts: one, or several that add up. */
  counts: z.partialRecord(z.enum(GENERATION_IDS), z.array(z.string()).check(z.minLength(1))),
});

/** Words by what they do in a sentence. */
export const wordsSchema = z.record(z.string(), z.array(z.string().check(z.minLength(1))));

export type Phrase = Frozen<z.infer<typeof phraseSchema>>;
