/** `ogi parse`: reads the files one after another and writes what they say. */
import type { GenerationId } from '../../grammars/kinds.js';
import { DEFAULT_LIMITS } from '../readers/limits.js';
import { type ReadOptions, readReports } from '../report/read.js';
import type { Report } from '../report/report.js';
import { OgiError } from '../source/ogi-error.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { readBytes, STANDARD_INPUT } from './input.js';
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
  /** Of text and HTML; null: as the bytes say. */
  readonly encoding: string | null;
  readonly lang: Language;
}

export async function parseFiles(request: ParseRequest): Promise<ExitCode> {
  const { files, format, generation, encoding, lang } = request;
  const options = {
    lang,
    ...(generation === null ? {} : { generation }),
    ...(encoding === null ? {} : { encoding }),
  };
  const writer = await openWriter(format, files.length > 1);
  let exitCode: ExitCode = 0;
  let open = await write(writer.start ?? '');
  for (const file of files) {
    if (!open) break;
    const reports = await reportsOf(file, options).catch((error: unknown) => {
      if (!(error instanceof OgiError)) throw error;
      const reason = messages[lang].unreadable[error.code] ?? error.message;
      process.stderr.write(`ogi: ${printable(file)}: ${reason}\n`);
      return null;
    });
    if (reports === null) {
      exitCode = 2;
      continue;
    }
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

async function reportsOf(file: string, options: ReadOptions): Promise<Report[]> {
  return readReports(await readBytes(file, DEFAULT_LIMITS.maxBytes), options);
}
