/** The commands and options of `ogi`. */
import { readFileSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { GENERATION_IDS, type GenerationId } from '../../grammars/kinds.js';
import { isEncoding } from '../source/decode.js';
import { printable } from '../writers/printable.js';
import type { Language } from '../writers/words.js';
import { STANDARD_INPUT } from './input.js';
import { messages } from './messages.js';
import { FORMATS, type Format } from './format.js';

interface ParseOptions {
  readonly format?: Format;
  readonly generation?: GenerationId;
  readonly encoding?: string;
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
    .addHelpText('afterAll', `\n${text.examples}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: (error, write) => write(translated(error, lang)) })
    .exitOverride();
  program
    .command('parse')
    .description(text.parse)
    .addArgument(new Argument('<file...>', text.files))
    .addOption(new Option('--format <format>', text.format).choices(FORMATS))
    .addOption(new Option('--generation <id>', text.generation).choices(GENERATION_IDS))
    .addOption(new Option('--encoding <name>', text.encoding))
    .action(async (files: readonly string[], options: ParseOptions, command: Command) => {
      const encoding = options.encoding ?? null;
      if (encoding !== null && !isEncoding(encoding)) command.error(text.noEncoding(printable(encoding)));
      if (files.filter((file) => file === STANDARD_INPUT).length > 1) command.error(text.inputTwice);
      const { parseFiles } = await import('./parse.js');
      const format = options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson');
      exit(await parseFiles({ files, format, generation: options.generation ?? null, encoding, lang }));
    });
  return program;
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
