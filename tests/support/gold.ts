/** The five real reports and their gold answers, read from the folder that OGI_CORPUS names. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SectionKind } from '../../grammars/index.js';
import { allCells, type FormId } from './form.js';
import { BLANK, type Entry, type ReportModel, type SectionModel } from './report-model.js';
import { paragraph } from './prose.js';

export const GOLD_NAMES = [
  'zhengxiang-2018',
  'xiangxiang-2019',
  'hengyang-hrss-2016',
  'hengyang-2020',
  'yongding-2018',
] as const;
export type GoldName = (typeof GOLD_NAMES)[number];

export interface GoldFigure {
  readonly id: string;
  readonly indicator: string;
  readonly applicant: string | null;
  readonly status: 'reported' | 'blank';
  readonly value: number | null;
  readonly unit: string;
  readonly unitWritten: string | null;
  readonly raw: string;
  readonly line: number;
  readonly lineOf?: 'label';
}

export interface GoldSection {
  readonly kind: SectionKind | 'local';
  readonly ordinal: number;
  readonly ordinalWritten: string | null;
  readonly heading: string;
  readonly line: number;
  readonly inline: boolean;
}

export interface GoldCheck {
  readonly rule: string;
  readonly at: string | null;
  readonly severity: 'hard' | 'soft';
  readonly status: 'holds' | 'violated' | 'not-evaluable';
}

export interface GoldMention {
  readonly text: string;
  readonly indicators: readonly string[];
  readonly value: number;
  readonly agreesWithTable: boolean | null;
  readonly scope: 'self' | 'other';
  readonly required: boolean;
}

export interface Gold {
  readonly generation: FormId;
  readonly metadata: {
    readonly title: string | null;
    readonly agency: string | null;
    readonly year: number | null;
    readonly [field: string]: unknown;
  };
  readonly agencyInferred: string | null;
  readonly sections: readonly GoldSection[];
  readonly figures: readonly GoldFigure[];
  readonly checks: readonly GoldCheck[];
  readonly mentions: readonly GoldMention[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the corpus; null where OGI_CORPUS is not set. */
export function corpusFolder(): string | null {
  const folder = process.env['OGI_CORPUS'];
  if (!folder) return null;
  const path = resolve(root, folder);
  if (!existsSync(path)) throw new Error(`OGI_CORPUS names ${path}, which does not exist`);
  return path;
}

export const WHY_SKIPPED = 'skipped: OGI_CORPUS does not name the folder of the five real reports';

export function readGold(folder: string, name: GoldName): { text: string; gold: Gold } {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { text: read(`${name}.txt`), gold: JSON.parse(read(`${name}.gold.json`)) as Gold };
}

/** The model of a real report: its form, its figures and its headings; the prose is invented. */
export function modelOfGold({ generation, metadata, sections, figures }: Gold): ReportModel {
  const tables = new Map<string, string[]>();
  const cells = new Map(allCells(generation).map((cell) => [cell.id, cell]));
  for (const { id } of figures) {
    const table = cells.get(id)?.table;
    if (!table) throw new Error(`${id} is no figure of ${generation}`);
    const list = tables.get(table.section) ?? [];
    if (!list.includes(table.id)) list.push(table.id);
    tables.set(table.section, list);
  }
  const { title, agency, year } = metadata;
  return {
    form: generation,
    entries: new Map(figures.map((figure) => [figure.id, entryOf(figure)])),
    wordings: new Map(),
    title: title === null ? [] : [title],
    agency,
    agencyBasis: agency === null ? null : title === null ? 'preface' : 'title',
    year,
    preface: prefaceOf(agency, year),
    sections: sections.map((section, index) => sectionOf(section, index, tables.get(section.kind) ?? [])),
    signature: [],
  };
}

/** A number with a unit of its own behind it. */
const OWN_UNIT = /\d\s*([^\d\s]+)$/;

function entryOf({ status, value, unitWritten, raw }: GoldFigure): Entry {
  if (status === 'blank' || value === null) return BLANK;
  const own = OWN_UNIT.exec(raw)?.[1] ?? null;
  return {
    status: 'reported',
    written: raw,
    decimal: String(value),
    ownUnit: own === null || own === '万' ? null : unitWritten,
    approximate: own !== null && /[万亿]/.test(own),
    inferred: null,
  };
}

function prefaceOf(agency: string | null, year: number | null): string[] {
  const named = agency === null ? '' : `现将${agency}${year}年政府信息公开工作年度报告向社会公布。`;
  return [`根据有关法规的要求编制。${named}所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`];
}

function sectionOf(
  { kind, ordinal, ordinalWritten, heading, inline }: GoldSection,
  index: number,
  tables: readonly string[],
): SectionModel {
  const numbering = ordinalWritten === null ? 'none' : /\d/.test(ordinalWritten) ? 'arabic' : 'chinese';
  const title = heading.replace(/^(?:[一二三四五六七八九十]+、|\d+\.\s*)/, '');
  const paragraphs = kind === 'statistics_table' ? [] : [paragraph(index * 37 + 1)];
  return { kind, title, ordinal, numbering, inline, paragraphs, tables, notes: [] };
}
