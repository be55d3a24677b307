/** The output formats. Each loads what it needs when it is asked for. */
import type { Report } from '../report/report.js';
import type { Language } from '../writers/words.js';

export const FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Turns the reports of one file after another into text. A file's name is null for standard input. */
export interface Writer {
  /** What stands before the first file. */
  readonly start: string;
  readonly write: (reports: readonly Report[], file: string | null) => string;
  /** What stands behind the last file. */
  readonly finish: () => string;
  /** What the output has no place for, for standard error: lines. */
  readonly notes: (reports: readonly Report[], file: string | null) => readonly string[];
}

const PLAIN = { start: '', finish: () => '', notes: () => [] };
/** Width of a table that is not written to a terminal. */
const COLUMNS = 120;

/** @param several more than one file is named: then JSON is an array, however many can be read. */
export async function openWriter(format: Format, lang: Language, several: boolean): Promise<Writer> {
  switch (format) {
    case 'table':
      return tableWriter(lang);
    case 'ndjson': {
      const { ndjson } = await import('../writers/ndjson.js');
      return { ...PLAIN, write: (reports, file) => reports.map((report) => ndjson(report, file)).join('') };
    }
    case 'json':
      return jsonWriter(several);
    case 'csv':
      return csvWriter(lang);
  }
}

async function tableWriter(lang: Language): Promise<Writer> {
  const [{ table }, { default: picocolors }] = await Promise.all([import('../writers/table.js'), import('picocolors')]);
  const { isTTY, columns } = process.stdout;
  const colors = picocolors.createColors(isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
  const options = { lang, colors, columns: columns ?? COLUMNS };
  return {
    ...PLAIN,
    write: (reports, file) =>
      reports.map((report, index) => table(report, { ...options, file, part: [index + 1, reports.length] })).join(''),
  };
}

async function jsonWriter(several: boolean): Promise<Writer> {
  const { json, jsonItems, reportJson } = await import('../writers/json.js');
  if (!several) {
    return {
      ...PLAIN,
      write: (reports, file) => {
        const all = reports.map((report) => reportJson(report, file));
        return json(all.length === 1 ? all[0] : all);
      },
    };
  }
}
