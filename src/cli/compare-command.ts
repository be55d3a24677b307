/** The command `ogi compare` and its options. */
import { Argument, type Command, Option } from 'commander';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { checkFileNames } from './arguments.js';
import { compareMessages } from './compare-messages.js';

const FORMATS = ['table', 'json', 'csv'] as const;
export type CompareFormat = (typeof FORMATS)[number];

interface Options {
  readonly format: CompareFormat;
  readonly indicator?: string;
}

/** Adds the command; the exit code goes to `exit`. */
export function addCompare(program: Command, lang: Language, exit: (code: number) => void): void {
  const text = compareMessages[lang];
  program
    .command('compare')
    .description(text.compare)
    .addHelpText('after', `\n${text.examples}`)
    .addArgument(new Argument('<file...>', text.files))
    .addOption(new Option('--format <format>', text.format).choices(FORMATS).default('table'))
    .option('--indicator <id>', text.indicator)
    .action(async (files: readonly string[], { format, indicator }: Options, command: Command) => {
      checkFileNames(files, command, lang);
      const { compareFiles, isIndicator } = await import('./compare.js');
      if (indicator !== undefined && !isIndicator(indicator))
        command.error(text.unknownIndicator(printable(indicator)));
      exit(await compareFiles({ files, format, indicator: indicator ?? null, lang }));
    });
}
