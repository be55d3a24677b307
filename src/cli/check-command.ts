/** The command `ogi check` and its options. */
import { type Command, Option } from 'commander';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { addReading, checkFileNames, type ReadingOptions, readingOf } from './arguments.js';
import { checkMessages } from './check-messages.js';
import { CHECK_FORMATS, type CheckFormat } from './format.js';

export interface CheckSurroundings {
  readonly lang: Language;
  /** Takes the exit code. */
  readonly exit: (code: number) => void;
  /** Of `ogi`. */
  readonly version: string;
}

interface Options extends ReadingOptions {
  readonly format: CheckFormat;
  readonly strict?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

export function addCheck(program: Command, { lang, exit, version }: CheckSurroundings): void {
  const text = checkMessages[lang];
  const check = program.command('check').description(text.check).addHelpText('after', `\n${text.examples}`);
  addReading(check, lang)
    .addOption(new Option('--format <format>', text.format).choices(CHECK_FORMATS).default('text'))
    .option('--strict', text.strict)
    .option('--only <rule>', text.only, repeated)
    .option('--skip <rule>', text.skip, repeated)
    .action(async (files: readonly string[], options: Options, command: Command) => {
      checkFileNames(files, command, lang);
      const reading = readingOf(options, command, lang);
      const { format, strict = false, only = [], skip = [] } = options;
      const { unknownName } = await import('./rule-names.js');
      const unknown = unknownName([...only, ...skip]);
      if (unknown) command.error(text.unknownRule(printable(unknown.name), unknown.near));
      const { checkFiles } = await import('./check.js');
      exit(await checkFiles({ files, format, ...reading, selection: { only, skip }, strict, version }));
    });
}

/** An option that may stand several times. */
function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
