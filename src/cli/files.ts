/** What all commands do that take reports: read one file after another, write what each gives. */
import type { GenerationId } from '../../grammars/kinds.js';
import { DEFAULT_LIMITS } from '../readers/limits.js';
import { type ReadOptions, readReports } from '../report/read.js';
import type { Report } from '../report/report.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import type { Writer } from './format.js';
import { OgiError } from '../source/ogi-error.js';
import { readBytes, reasonOf, STANDARD_INPUT } from './input.js';
import { write } from './output.js';

/** 0: nothing to tell. 1: some report needs attention. 2: wrong usage or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

export interface Files {
  readonly files: readonly string[];
  /** Null: as the text itself says. */
  readonly generation: GenerationId | null;
  /** Of text and HTML; null: as the bytes say. */
  readonly encoding: string | null;
  readonly lang: Language;
}

/**
 * Hands the reports of each file on and writes what comes of them, until there are no more files or the
 * reader has gone.
 * @param itemsOf what the writer takes, of the reports of a file and its bytes
 * @param needsAttention whether the exit code is 1 for that
 */
export async function writeFiles<Item>(
  { files, generation, encoding, lang }: Files,
  writer: Writer<Item>,
  itemsOf: (reports: readonly Report[], bytes: Uint8Array) => readonly Item[],
  needsAttention: (item: Item) => boolean,
): Promise<ExitCode> {
  const options = {
    lang,
    ...(generation === null ? {} : { generation }),
    ...(encoding === null ? {} : { encoding }),
  };
  let exitCode: ExitCode = 0;
  let open = await write(writer.start ?? '');
  for (const file of files) {
    if (!open) break;
    const read = await readFile(file, options).catch((error: unknown) => {
      if (!(error instanceof OgiError)) throw error;
      const reason = reasonOf(error, lang);
      writer.unreadable?.(file, reason);
      process.stderr.write(`ogi: ${printable(file)}: ${reason}\n`);
      return null;
    });
    if (read === null) {
      exitCode = 2;
      continue;
    }
    const items = itemsOf(read.reports, read.bytes);
    if (exitCode === 0 && items.some(needsAttention)) exitCode = 1;
    const name = file === STANDARD_INPUT ? null : file;
    for (const note of writer.notes?.(items, name) ?? []) process.stderr.write(`${note}\n`);
    open = await write(writer.write(items, name));
  }
  if (open) await write(writer.finish?.() ?? '');
  return exitCode;
}

/** Throws an OgiError where the file, or a package that it needs, is not to be had. */
async function readFile(
  file: string,
  options: ReadOptions,
): Promise<{ reports: Report[]; bytes: Uint8Array }> {
  const bytes = await readBytes(file, DEFAULT_LIMITS.maxBytes);
  return { reports: await readReports(bytes, options), bytes };
}
