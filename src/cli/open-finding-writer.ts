/** Loads the writer of a format of `ogi check` when it is asked for. */
import { isAbsolute, relative, sep } from 'node:path';
import type { CheckedReport } from '../writers/findings/checked.js';
import { Summary } from '../writers/findings/summary.js';
import { screenOf } from '../writers/screen.js';
import type { Language } from '../writers/words.js';
import type { CheckFormat, Writer } from './format.js';
import { terminal } from './terminal.js';

export interface FindingWriterOptions {
  /** More than one file is named: then JSON is an array, however many can be read. */
  readonly several: boolean;
  readonly lang: Language;
  /** Of `ogi`. */
  readonly version: string;
}

export async function openFindingWriter(
  format: CheckFormat,
  { several, lang, version }: FindingWriterOptions,
): Promise<Writer<CheckedReport>> {
  switch (format) {
    case 'text': {
      const { findingText } = await import('../writers/findings/text.js');
      const screen = screenOf(terminal(), lang);
      return summed(lang, (checked, file) => findingText(checked, file, screen), '\n');
    }
    case 'json': {
      const { checkJson } = await import('../writers/findings/json.js');
      return (await import('./json-writer.js')).jsonWriter(several, checkJson);
    }
    case 'sarif': {
      const { SarifLog } = await import('../writers/findings/sarif.js');
      const log = new SarifLog(lang, version);
      return {
        write: (reports, file) => {
          log.add(reports, file === null ? null : pathOf(file));
          return '';
        },
        unreadable: (file, reason) => log.unreadable(pathOf(file), reason),
        finish: () => log.finish(),
      };
    }
    case 'markdown': {
      const { findingMarkdown } = await import('../writers/findings/markdown.js');
      return summed(lang, (checked, file) => findingMarkdown(checked, file, lang), '');
    }
    case 'github': {
      const { githubCommands } = await import('../writers/findings/github.js');
      const one = (checked: CheckedReport, file: string | null) =>
        githubCommands(checked, file === null ? null : pathOf(file), lang);
      return summed(lang, one, '');
    }
  }
}

/** Report after report, then a line with the counts; `between` stands behind each report. */
function summed(
  lang: Language,
  one: (checked: CheckedReport, file: string | null) => string,
  between: string,
): Writer<CheckedReport> {
  const summary = new Summary();
  return {
    write: (reports, file) => {
      summary.add(reports);
      const texts = reports.map((checked) => one(checked, file));
      return texts.map((text) => (text === '' ? '' : text + between)).join('');
    },
    finish: () => `${summary.line(lang)}\n`,
  };
}

/** As links to a file are written: from the working directory and with `/`, absolute where it lies outside. */
function pathOf(file: string): string {
  const inside = relative('', file);
  const outside = inside.startsWith('..') || isAbsolute(inside);
  return (outside ? file : inside).split(sep).join('/');
}
