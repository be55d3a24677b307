/** The commands and options of `ogi`. */
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Language } from '../writers/words.js';
import { addReading, checkFileNames, type ReadingOptions, readingOf } from './arguments.js';
import { addCheck } from './check-command.js';
import { checkMessages } from './check-messages.js';
import { messages } from './messages.js';
import { FORMATS, type Format } from './format.js';
import { addCompare } from './compare-command.js';

interface ParseOptions extends ReadingOptions {
  readonly format?: Format;
}

/** The program; what a command decides goes to `exit`. Wrong usage throws a CommanderError. */
export function createProgram(lang: Language, exit: (code: number) => void): Command {
  const { titles, ...text } = messages[lang];
  const version = packageVersion();
  const program = new Command('ogi');
  program
    .description(text.program)
    .version(version, '-V, --version', text.version)
    .addOption(new Option('--lang <lang>', text.lang).choices(['zh', 'en']))
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.helpCommand)
    .addHelpText('after', `\n${text.examples}\n\n${checkMessages[lang].examples}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: (error, write) => write(translated(error, lang)) })
    .exitOverride();
  const parse = program.command('parse').description(text.parse).addHelpText('after', `\n${text.examples}`);
  addReading(parse, lang)
    .addOption(new Option('--format <format>', text.format).choices(FORMATS))
    .action(async (files: readonly string[], options: ParseOptions, command: Command) => {
      checkFileNames(files, command, lang);
      const reading = readingOf(options, command, lang);
      const { parseFiles } = await import('./parse.js');
      const format = options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson');
      exit(await parseFiles({ files, format, ...reading }));
    });
  addCheck(program, { lang, exit, version });
  addCompare(program, lang, exit);
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
