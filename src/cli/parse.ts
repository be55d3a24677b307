/** `ogi parse`: reads the files one after another and writes what they say. */
import type { GenerationId } from '../../grammars/kinds.js';
import { parseAll } from '../report/parse.js';
import type { Report } from '../report/report.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { InputError, readText, STANDARD_INPUT } from './input.js';
import { messages } from './messages.js';
import { write } from './output.js';
import type { Format } from './format.js';
import { openWriter } from './open-writer.js';

/** 0: parsed. 1: some report has errors or is none. 2: wrong usage or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

export interface ParseRequest {
  readonly files: readonly string[];
  readonly format: Format;
  /** Null: as the text itself says. */
  readonly generation: GenerationId | null;
  readonly lang: Language;
}

export async function parseFiles({ files, format, generation, lang }: ParseRequest): Promise<ExitCode> {
  const writer = await openWriter(format, files.length > 1);
  let exitCode: ExitCode = 0;
  let open = await write(writer.start ?? '');
  for (const file of files) {
    if (!open) break;
    const text = await readText(file).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      const name = printable(file);
      process.stderr.write(`ogi: ${name}: ${reasonOf(error, name, lang)}\n`);
      return null;
    });
    if (text === null) {
      exitCode = 2;
      continue;
    }
    const reports = parseAll(text, generation === null ? { lang } : { lang, generation });
    if (exitCode === 0 && reports.some(hasErrors)) exitCode = 1;
    const name = file === STANDARD_INPUT ? null : file;
    for (const note of writer.notes?.(reports, name) ?? []) process.stderr.write(`${note}\n`);
    open = await write(writer.write(reports, name));
  }
  if (open) await write(writer.finish?.() ?? '');
  return exitCode;
}

function hasErrors({ diagnostics }: Report): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function reasonOf({ code, message }: InputError, file: string, lang: Language): string {
  const { notUtf8, unreadable } = messages[lang];
  return code === 'NOT_UTF8' ? notUtf8(file) : (unreadable[code] ?? message);
}
