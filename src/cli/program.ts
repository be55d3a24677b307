/** The commands and options of `ogi`. */
import { readFileSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { STANDARD_INPUT } from './input.js';
import { messages } from './messages.js';
import { CHECK_FORMATS, type CheckFormat, FORMATS, type Format } from './format.js';

export const COMMANDS = ['parse', 'check'] as const;

interface ParseOptions {
  readonly format?: Format;
  readonly generation?: GenerationId;
}

interface CheckOptions {
  readonly format: CheckFormat;
  readonly generation?: GenerationId;
  readonly strict?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** The program; what a command decides goes to `exit`. Wrong usage throws a CommanderError. */
export function createProgram(lang: Language, exit: (code: number) => void): Command {
  const { titles, ...text } = messages[lang];
  const program = new Command('ogi');
  program
    .description(text.program)
    .version(packageVersion(), '-V, --version', text.version)
    .addOption(new Option('--lang <lang>', text.lang).choices(['zh', 'en']))
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.helpCommand)
    .addHelpText('after', `\n${text.parseExamples}\n\n${text.checkExamples}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: (error, write) => write(translated(error, lang)) })
    .exitOverride();
  const [parse, check] = COMMANDS.map((name) =>
    program
      .command(name)
      .description(text[name])
      .addHelpText('after', `\n${text[`${name}Examples`]}`)
      .addArgument(new Argument('<file...>', text.files))
      .addOption(new Option('--generation <id>', text.generation).choices(GENERATION_IDS)),
  ) as [Command, Command];
  parse
    .addOption(new Option('--format <format>', text.format).choices(FORMATS))
    .action(async (files: readonly string[], options: ParseOptions, command: Command) => {
      readsInputOnce(files, command);
      const { parseFiles } = await import('./parse.js');
      const format = options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson');
      exit(await parseFiles({ files, format, generation: options.generation ?? null, lang }));
    });
  check
    .addOption(new Option('--format <format>', text.checkFormat).choices(CHECK_FORMATS).default('text'))
    .option('--strict', text.strict)
    .option('--only <rule>', text.only, repeated)
    .option('--skip <rule>', text.skip, repeated)
    .action(async (files: readonly string[], options: CheckOptions, command: Command) => {
      readsInputOnce(files, command);
      const { format, generation = null, strict = false, only = [], skip = [] } = options;
      const { unknownName } = await import('./rule-names.js');
      const unknown = unknownName([...only, ...skip]);
      if (unknown) command.error(text.unknownRule(printable(unknown.name), unknown.near));
      const { checkFiles } = await import('./check.js');
      const selection = { only, skip };
      exit(
        await checkFiles({ files, format, generation, lang, selection, strict, version: packageVersion() }),
      );
    });
  return program;

  function readsInputOnce(files: readonly string[], command: Command): void {
    if (files.filter((file) => file === STANDARD_INPUT).length > 1) command.error(text.inputTwice);
  }
}

/** An option that may stand several times. */
function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Read when it runs: package.json stands beside dist/. */
function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function translated(error: string, lang: Language): string {
  return messages[lang].errors.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    error,
  );
}
