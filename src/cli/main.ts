#!/usr/bin/env node
import { type Command, CommanderError } from 'commander';
import { languageOf } from './language.js';
import { messages } from './messages.js';
import { ignoreStreamErrors } from './output.js';
import { createProgram } from './program.js';
import { printable } from '../writers/printable.js';

const WRONG_USAGE = 2;

// The exit code is set and the process left to end by itself: `process.exit` would cut short what is
// still being written.
async function main(args: readonly string[]): Promise<void> {
  ignoreStreamErrors();
  const lang = languageOf(args, process.env);
  const program = createProgram(lang, (code) => {
    process.exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      if (lacksCommand(program, error, args))
        process.stderr.write(`${messages[lang].lacksCommand(written(args))}\n`);
    } else if (isSystemError(error)) {
      process.stderr.write(`${messages[lang].cannotWrite(error.message)}\n`);
      process.exitCode = WRONG_USAGE;
    } else throw error;
  }
}

/** Files or options where a command is expected, and none that commander takes for a misspelt one. */
function lacksCommand(program: Command, { code, message }: CommanderError, args: readonly string[]): boolean {
  const named = program.commands.some((command) => args.includes(command.name()));
  return /\.unknown(?:Command|Option)$/.test(code) && !named && !/Did you mean/.test(message);
}

/** Arguments as one would type them. */
function written(args: readonly string[]): string {
  return args.map((arg) => printable(/[^\w./@%+=:,~\u0080-\uffff-]/.test(arg) ? `"${arg}"` : arg)).join(' ');
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

void main(process.argv.slice(2));
