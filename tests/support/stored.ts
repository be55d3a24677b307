/** Reports as JSON, made without a text: all figures of a form, those named with what they say. */
import type { Metadata, ReportJson } from '../../src/index.js';
import { formOf } from '../../src/figures/forms.js';
import { grammarOf, type FormId } from './form.js';

type Said = Readonly<Record<string, number | string | null>>;

const NOTHING = { title: null, agency: null, agencyBasis: null, agencyInferred: null } as const;
const NO_CONTACT = {
  office: null,
  phone: null,
  fax: null,
  email: null,
  address: null,
  postcode: null,
  website: null,
};
const NO_SIGNATURE = {
  responsible: null,
  reviewer: null,
  preparer: null,
  unit: null,
  phone: null,
  date: null,
};

/**
 * @param said by figure id: a number or its decimal, `—` for a placeholder, `?` for what cannot be read, `487万`
 * for about as much, null for missing; a figure that is not named is blank
 */
export function stored(
  form: FormId,
  year: number | null,
  said: Said,
  metadata: Partial<Metadata> = {},
): ReportJson {
  const { specs } = formOf(grammarOf(form).id);
  const listed = specs.filter(({ id, optional }) => !optional || id in said);
  return {
    schema: 'ogi-report/1',
    file: null,
    generation: form,
    evidence: [],
    metadata: {
      ...NOTHING,
      year,
      period: null,
      published: null,
      contact: NO_CONTACT,
      signature: NO_SIGNATURE,
      ...metadata,
    },
    sections: [],
    figures: listed.map(({ id, indicator, applicant, labels, unit, index }) => ({
      id,
      indicator,
      applicant,
      labels: [...labels],
      unit,
      unitWritten: null,
      inferred: null,
      ...saidOf(id in said ? said[id] : '', index),
    })),
    mentions: [],
    checks: [],
    diagnostics: [],
  };
}

function saidOf(said: number | string | null | undefined, at: number) {
  const none = { value: null, decimal: null, approximate: false };
  if (said === null || said === undefined)
    return { ...none, status: 'missing' as const, raw: null, start: null, end: null };
  const raw = String(said);
  const place = { raw, start: at * 100, end: at * 100 + raw.length };
  if (raw === '') return { ...none, ...place, status: 'blank' as const };
  if (raw === '—') return { ...none, ...place, status: 'placeholder' as const };
  if (raw === '?') return { ...none, ...place, status: 'unreadable' as const };
  const approximate = raw.endsWith('万');
  const decimal = approximate ? `${raw.slice(0, -1)}0000` : raw;
  return { ...place, status: 'reported' as const, approximate, decimal, value: Number(decimal) };
}
