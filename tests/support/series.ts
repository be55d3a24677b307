/** Series of random reports of one agency, a year each, that keep every relation across years. */
import fc from 'fast-check';
import { parse, type Report } from '../../src/index.js';
import { APPLICANT_COLUMNS, type FormId } from './form.js';
import { PLAIN } from './layouts/layout.js';
import { render } from './layouts/render.js';
import { assemble } from './layouts/segments.js';
import { modelOf, type Recipe, recipe } from './random-report.js';
import type { Surroundings } from './random-text.js';
import type { Entry, ReportModel } from './report-model.js';

/** A report's year, form and cells. */
export interface Year {
  readonly year: number;
  readonly form: FormId;
  readonly title: string;
  readonly model: ReportModel;
}

/** Form of a report year. */
export function formOfYear(year: number): FormId {
  return year < 2019 ? 'g2014' : year < 2021 ? 'g2019' : 'g2021';
}

const text: fc.Arbitrary<Surroundings> = fc.constant({
  year: 0,
  title: 'none',
  preface: 'none',
  period: false,
  numbering: 'chinese',
  titles: [],
  inline: [],
  slogans: [],
  absent: [],
  signed: false,
  notes: false,
  tableHead: false,
});

/** Two to five years that follow each other. */
export const series: fc.Arbitrary<readonly Year[]> = fc
  .tuple(fc.integer({ min: 2016, max: 2023 }), fc.integer({ min: 2, max: 5 }))
  .chain(([first, count]) => {
    const years = Array.from({ length: count }, (_, index) => first + index);
    const recipes = years.map((year) => recipe({ forms: [formOfYear(year)], text }));
    return fc
      .tuple(...recipes)
      .map((made) => chained(years.map((year, index) => yearOf(year, made[index] as Recipe))));
  });

function yearOf(year: number, made: Recipe): Year {
  const model = modelOf(made);
  const title = `云溪市梧桐区民政局${year}年政府信息公开工作年度报告`;
  return { year, form: formOfYear(year), title, model: { ...model, title: [title] } };
}

/** The figures that a year takes over from the one before set to what that one says. */
function chained(years: readonly Year[]): Year[] {
  const done: Year[] = [];
  for (const year of years) {
    const before = done[done.length - 1];
    done.push(before ? { ...year, model: { ...year.model, entries: takenOver(before, year) } } : year);
  }
  return done;
}

type Entries = Map<string, Entry>;

function takenOver(before: Year, { form, model }: Year): Entries {
  const entries: Entries = new Map(model.entries);
  const last = before.model.entries;
  const set = (id: string, value: bigint | null) => {
    if (entries.has(id)) entries.set(id, value === null ? { status: 'blank' } : reported(value));
  };
  if (before.form !== 'g2014') {
    for (const column of APPLICANT_COLUMNS)
      set(`requests.carried_over${column}`, numberOf(last, `requests.carried_forward${column}`));
  }
  if (before.form === 'g2019' && form === 'g2019') {
    for (const id of entries.keys()) {
      if (!id.endsWith('.items_previous_year')) continue;
      const change = id.replace('items_previous_year', 'items_change');
      set(id, total([numberOf(last, id), partOf(last, change)]));
    }
  }
  if (before.form === 'g2021' && form === 'g2021') {
    for (const kind of ['proactive.regulations', 'proactive.normative_documents']) {
      const repealed = partOf(entries, `${kind}.repealed`);
      const parts = [numberOf(last, `${kind}.in_force`), partOf(entries, `${kind}.issued`)];
      set(`${kind}.in_force`, total([...parts, repealed === null ? null : -repealed]));
    }
  }
  return entries;
}

/** A whole number as the cell says it; null where it says none, or only about. */
function numberOf(entries: ReadonlyMap<string, Entry>, id: string): bigint | null {
  const entry = entries.get(id);
  return entry?.status === 'reported' && /^-?\d+$/.test(entry.decimal) ? BigInt(entry.decimal) : null;
}

/** The same with a blank for zero. */
function partOf(entries: ReadonlyMap<string, Entry>, id: string): bigint | null {
  const status = entries.get(id)?.status;
  return status === 'blank' || status === 'placeholder' ? BigInt(0) : numberOf(entries, id);
}

function total(parts: readonly (bigint | null)[]): bigint | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), BigInt(0));
}

function reported(value: bigint): Entry {
  const written = String(value);
  return {
    status: 'reported',
    written,
    decimal: written,
    ownUnit: null,
    approximate: false,
    inferred: null,
  };
}

/** The report as it is read from a text with a cell to a line. */
export function readYear({ model }: Year): Report {
  return parse(assemble(render(model, PLAIN)).text);
}

/** A year with one cell set to a number. */
export function withCell(year: Year, id: string, value: bigint): Year {
  const entries = new Map(year.model.entries).set(id, reported(value));
  return { ...year, model: { ...year.model, entries } };
}
