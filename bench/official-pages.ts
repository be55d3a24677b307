/** Pages with the tables as the forms print them, and what stands in them: 570 figures, as many as in the five reports. */
import fc from 'fast-check';
import { pageOf } from '../conversions/page.js';
import { modelOf, recipe } from '../tests/support/random-report.js';
import { listedFigures, type ReportModel } from '../tests/support/report-model.js';

export interface OfficialPage {
  readonly html: string;
  /** Figure id → value, null for a blank cell; money in 元. */
  readonly figures: ReadonlyMap<string, number | null>;
}

const SEED = 20_240_131;
const FORMS = ['g2014', 'g2014', 'g2014', 'g2019', 'g2019'] as const;
/** Every so many cells one is left blank. */
const BLANK_EACH = 9;

export function officialPages(): OfficialPage[] {
  return FORMS.map((form, index) => {
    const [sample] = fc.sample(recipe({ forms: [form] }), { seed: SEED + index, numRuns: 1 });
    const model = modelOf({
      ...(sample as NonNullable<typeof sample>),
      base: 'sound',
      changes: Array.from({ length: 20 }, (_, at) => ({ at: at * BLANK_EACH, scope: 'cell', what: 'blank' })),
      wordings: [],
      absent: [],
      singleRow: false,
      optionalRow: false,
    });
    return { html: pageOf(model), figures: figuresOf(model) };
  });
}

function figuresOf(model: ReportModel): Map<string, number | null> {
  return new Map(
    listedFigures(model).map(({ cell, entry }) => [
      cell.id,
      entry?.status === 'reported' ? Number(entry.decimal) : null,
    ]),
  );
}
