/** The command `ogi check` and its options. */
import { Argument, type Command, Option } from 'commander';
import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { checkMessages } from './check-messages.js';
import { CHECK_FORMATS, type CheckFormat } from './format.js';
import { STANDARD_INPUT } from './input.js';
import { messages } from './messages.js';

export interface CheckSurroundings {
  readonly lang: Language;
  /** Takes the exit code. */
  readonly exit: (code: number) => void;
  /** Of `ogi`. */
  readonly version: string;
}

interface Options {
  readonly format: CheckFormat;
  readonly generation?: GenerationId;
  readonly strict?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

export function addCheck(program: Command, { lang, exit, version }: CheckSurroundings): void {
  const { files: filesText, generation: generationText, inputTwice } = messages[lang];
  const text = checkMessages[lang];
  program
    .command('check')
    .description(text.check)
    .addHelpText('after', `\n${text.examples}`)
    .addArgument(new Argument('<file...>', filesText))
    .addOption(new Option('--format <format>', text.format).choices(CHECK_FORMATS).default('text'))
    .option('--strict', text.strict)
    .option('--only <rule>', text.only, repeated)
    .option('--skip <rule>', text.skip, repeated)
    .addOption(new Option('--generation <id>', generationText).choices(GENERATION_IDS))
    .action(async (files: readonly string[], options: Options, command: Command) => {
      if (files.filter((file) => file === STANDARD_INPUT).length > 1) command.error(inputTwice);
      const { format, generation = null, strict = false, only = [], skip = [] } = options;
      const { unknownName } = await import('./rule-names.js');
      const unknown = unknownName([...only, ...skip]);
      if (unknown) command.error(text.unknownRule(printable(unknown.name), unknown.near));
      const { checkFiles } = await import('./check.js');
      exit(await checkFiles({ files, format, generation, lang, selection: { only, skip }, strict, version }));
    });
}

/** An option that may stand several times. */
function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
