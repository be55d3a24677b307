/** The text around the tables of a random report: title, preface, sections, signature. */
import fc from 'fast-check';
import { type FormId, grammarOf } from './form.js';
import type { ReportModel, SectionModel } from './report-model.js';
import { chineseNumber } from './report-model.js';
import { SLOGANS } from './prose.js';

export interface Surroundings {
  readonly year: number;
  readonly title: 'agency-first' | 'year-first' | 'yearly' | 'two-lines' | 'none';
  readonly preface: 'plain' | 'announcing' | 'none';
  readonly period: boolean;
  readonly numbering: 'chinese' | 'arabic' | 'gaps';
  readonly titles: readonly number[];
  readonly inline: readonly boolean[];
  readonly slogans: readonly number[];
  readonly absent: readonly number[];
  readonly signed: boolean;
  readonly notes: boolean;
  readonly tableHead: boolean;
}

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  year: fc.nat(4),
  title: fc.constantFrom('agency-first', 'year-first', 'yearly', 'two-lines', 'none'),
  preface: fc.constantFrom('plain', 'announcing', 'none'),
  period: fc.boolean(),
  numbering: fc.constantFrom('chinese', 'arabic', 'gaps'),
  titles: fc.array(fc.nat(9), { maxLength: 6 }),
  inline: fc.array(fc.boolean(), { maxLength: 5 }),
  slogans: fc.array(fc.nat(9), { maxLength: 2 }),
  absent: fc.array(fc.nat(20), { maxLength: 2 }),
  signed: fc.boolean(),
  notes: fc.boolean(),
  tableHead: fc.boolean(),
});

type Text = Pick<
  ReportModel,
  'title' | 'agency' | 'agencyBasis' | 'year' | 'preface' | 'sections' | 'signature'
>;

export function textOf(form: FormId, agency: string, text: Surroundings, prose: readonly string[]): Text {
  const [first, last] = grammarOf(form).years;
  const year = first + (text.year % ((last ?? first + 4) - first + 1));
  const titled = text.title !== 'none';
  const announced = text.preface === 'announcing';
  return {
    title: titleOf(text.title, agency, year),
    agency: titled || announced || text.signed ? agency : null,
    agencyBasis: titled ? 'title' : announced ? 'preface' : text.signed ? 'signature' : null,
    // A report that states no period and has no title does not say its year.
    year: titled || announced || (text.preface !== 'none' && text.period) ? year : null,
    preface: prefaceOf(text, agency, year),
    sections: sectionsOf(form, text, prose),
    signature: text.signed ? [agency, `${year + 1}年1月${1 + (text.year % 28)}日`] : [],
  };
}

function titleOf(style: Surroundings['title'], agency: string, year: number): string[] {
  switch (style) {
    case 'agency-first':
      return [`${agency}${year}年政府信息公开工作年度报告`];
    case 'year-first':
      return [`${year}年${agency}政府信息公开年度报告`];
    case 'yearly':
      return [`${agency}${year}年度政府信息公开工作年度报告`];
    case 'two-lines':
      return [agency, `${year}年度政府信息公开工作年度报告`];
    case 'none':
      return [];
  }
}

function prefaceOf({ preface, period }: Surroundings, agency: string, year: number): string[] {
  if (preface === 'none') return [];
  const opening =
    preface === 'announcing'
      ? `按照有关法规的要求，现将${agency}${year}年政府信息公开工作年度报告向社会公布，欢迎查阅和监督。`
      : '编制说明：本报告依照《中华人民共和国政府信息公开条例》的规定编制，由总体情况等部分组成。';
  const stated = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  return period ? [opening + stated] : [opening];
}

function sectionsOf(form: FormId, text: Surroundings, prose: readonly string[]): SectionModel[] {
  const official = grammarOf(form).sections;
  const withTables = new Set<string>(grammarOf(form).tables.map(({ section }) => section));
  const absent = new Set(text.absent.map((at) => official[at % official.length]));
  const kept = official.filter((section) => withTables.has(section.kind) || !absent.has(section));
  const plan: { kind: SectionModel['kind']; title: string }[] = kept.map(
    ({ kind, title, wordings }, index) => {
      const titles = [title, ...wordings.map((wording) => wording.text)];
      const chosen = text.titles.length === 0 ? 0 : (text.titles[index % text.titles.length] ?? 0);
      return { kind, title: titles[chosen % titles.length] ?? title };
    },
  );
  // Sections of the agency's own stand among the official ones; they need an ordinal to be told.
  if (text.numbering !== 'arabic') {
    for (const slogan of text.slogans) {
      const title = SLOGANS[slogan % SLOGANS.length] ?? '';
      if (plan.some((section) => section.title === title)) continue;
      plan.splice(1 + (slogan % plan.length), 0, { kind: 'local', title });
    }
  }
  return plan.map(({ kind, title }, index) => {
    const tables = grammarOf(form).tables.filter((table) => table.section === kind);
    const ordinal = index + 1;
    return {
      kind,
      title,
      ordinal,
      numbering: numberingOf(text, kind, index),
      inline: tables.length === 0 && text.inline[index % Math.max(1, text.inline.length)] === true,
      paragraphs: paragraphsOf(form, kind, index, text, prose),
      tables: tables.map(({ id }) => id),
      notes: tables.length > 0 && text.notes ? [`注：表内数据由${chineseNumber(ordinal)}个科室汇总。`] : [],
    };
  });
}

function numberingOf(
  { numbering }: Surroundings,
  kind: SectionModel['kind'],
  index: number,
): SectionModel['numbering'] {
  if (numbering === 'gaps') return kind !== 'local' && index % 3 === 1 ? 'none' : 'chinese';
  return numbering;
}

function paragraphsOf(
  form: FormId,
  kind: string,
  index: number,
  { tableHead }: Surroundings,
  prose: readonly string[],
): string[] {
  if (kind === 'statistics_table') {
    return form === 'g2014' && tableHead ? ['政府信息公开情况统计表', '（年度）', '填报单位（盖章）：'] : [];
  }
  if (kind === 'other') return ['无。'];
  const first = prose[(index * 2) % prose.length] ?? '';
  const second = prose[(index * 2 + 1) % prose.length] ?? '';
  return index % 2 === 0 ? [first, second] : [first];
}
