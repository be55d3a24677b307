/** `ogi parse`: reads the files one after another and writes what they say. */
import type { Report } from '../report/report.js';
import { type ExitCode, type Files, writeFiles } from './files.js';
import type { Format } from './format.js';
import { openWriter } from './open-writer.js';

export interface ParseRequest extends Files {
  readonly format: Format;
}

/** Exit code 1: some report has errors or is none. */
export async function parseFiles(request: ParseRequest): Promise<ExitCode> {
  const writer = await openWriter(request.format, request.files.length > 1);
  return writeFiles(request, writer, (reports) => reports, hasErrors);
}

function hasErrors({ diagnostics }: Report): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
