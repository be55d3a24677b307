/** Arguments and options that several commands take. */
import { Argument, type Command, Option } from 'commander';
import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { isEncoding } from '../source/decode.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { STANDARD_INPUT } from './input.js';
import { messages } from './messages.js';

export interface ReadingOptions {
  readonly generation?: GenerationId;
  readonly encoding?: string;
}

/** Adds the files, and how they are read. */
export function addReading(command: Command, lang: Language): Command {
  const text = messages[lang];
  return command
    .addArgument(new Argument('<file...>', text.files))
    .addOption(new Option('--generation <id>', text.generation).choices(GENERATION_IDS))
    .addOption(new Option('--encoding <name>', text.encoding));
}

/** How the files are read; ends the command where an encoding has no such name. */
export function readingOf(
  { generation, encoding }: ReadingOptions,
  command: Command,
  lang: Language,
): { generation: GenerationId | null; encoding: string | null; lang: Language } {
  if (encoding !== undefined && !isEncoding(encoding))
    command.error(messages[lang].noEncoding(printable(encoding)));
  return { generation: generation ?? null, encoding: encoding ?? null, lang };
}

/** Ends the command where standard input is named twice. */
export function checkFileNames(files: readonly string[], command: Command, lang: Language): void {
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) command.error(messages[lang].inputTwice);
}
