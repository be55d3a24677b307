/** One official form: `g2008` (2008–2013), `g2014` (2014–2018), `g2019` (2019–2020), `g2021` (2021–). */
export const GENERATION_IDS = ['g2008', 'g2014', 'g2019', 'g2021'] as const;
/** One of `GENERATION_IDS`. */
export type GenerationId = (typeof GENERATION_IDS)[number];

/** The kinds of report sections that an official list knows; `local` is a heading none of them has. */
export const SECTION_KINDS = [
  'overview',
  'proactive',
  'response',
  'requests',
  'consultations',
  'review_litigation',
  'fees',
  'organization',
  'meetings_training',
  'problems',
  'other',
  'statistics_table',
] as const;
/** One of `SECTION_KINDS`. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** What a sentence or the section that it stands in is about, where a phrase alone leaves it open. */
export const TOPICS = [
  'requests',
  'disputes',
  'fees',
  'proactive',
  'organization',
  'meetings',
  'open_government',
] as const;
export type Topic = (typeof TOPICS)[number];
