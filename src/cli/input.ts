/** The bytes of a file, or of standard input. */
import { createReadStream } from 'node:fs';
import { collect } from '../source/collect.js';
import { OgiError } from '../source/ogi-error.js';
import type { Language } from '../writers/words.js';
import { messages } from './messages.js';

export const STANDARD_INPUT = '-';

/** As far as it is read at all. Throws an OgiError with the system's code. */
export async function readBytes(file: string, most: number): Promise<Uint8Array> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
  return collect(stream, most).catch((error: NodeJS.ErrnoException) => {
    throw new OgiError(error.code ?? '', error.message);
  });
}

/** Why a file could not be read. */
export function reasonOf({ code, message }: OgiError, lang: Language): string {
  return messages[lang].unreadable[code] ?? message;
}
