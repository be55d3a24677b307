import { readFile } from 'node:fs/promises';
import type { Language } from '../writers/words.js';
import { messages } from './messages.js';

/** A file that cannot be read as text; `code` is the system's, or `NOT_UTF8`. */
export class InputError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

export const STANDARD_INPUT = '-';

/** Text of a UTF-8 file, or of standard input, without byte order mark. Throws an InputError. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code ?? '', error.message);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'NOT_UTF8' : (code ?? ''), message);
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== STANDARD_INPUT) return readFile(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Why a file could not be read; `file` is its name as it is shown. */
export function reasonOf({ code, message }: InputError, file: string, lang: Language): string {
  const { notUtf8, unreadable } = messages[lang];
  return code === 'NOT_UTF8' ? notUtf8(file) : (unreadable[code] ?? message);
}
