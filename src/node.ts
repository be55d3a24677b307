/**
 * Files by their path, or as bytes; in Node.
 *
 * @module node
 */
import { createReadStream } from 'node:fs';
import {
  checkReadOptions,
  limitsOf,
  type ReadOptions,
  readReport as readOne,
  readReports as readAll,
} from './report/read.js';
import type { Report } from './report/report.js';
import { collect } from './source/collect.js';
import { OgiError } from './source/ogi-error.js';

export { DEFAULT_LIMITS, type Limits } from './readers/limits.js';
export type { PdfAssets } from './readers/pdf/open.js';
export type { ReadOptions } from './report/read.js';
export { OgiError } from './source/ogi-error.js';

/**
 * Reads one annual report from a file (.docx, .xlsx, .doc, .pdf, HTML or text in any encoding) or from its bytes;
 * what it is is told by the content, not by the name. Rejects with an OgiError only where the file cannot be
 * got at (`code` is the system's, such as `ENOENT`) or pdfjs-dist is not installed (`PACKAGE_MISSING`), and with a
 * TypeError for an unknown option: a file that cannot be read yields a report without figures whose diagnostics
 * say what to do.
 */
export async function readReport(
  file: string | Uint8Array | ArrayBuffer,
  options?: ReadOptions,
): Promise<Report> {
  return readOne(await contentOf(file, options), options);
}

/** Reads every annual report in a file; at least one, whatever the file. Rejects as `readReport` does. */
export async function readReports(
  file: string | Uint8Array | ArrayBuffer,
  options?: ReadOptions,
): Promise<Report[]> {
  return readAll(await contentOf(file, options), options);
}

async function contentOf(
  file: string | Uint8Array | ArrayBuffer,
  options: ReadOptions | undefined,
): Promise<Uint8Array | ArrayBuffer> {
  const { maxBytes } = limitsOf(checkReadOptions(options));
  if (typeof file !== 'string') return file;
  return collect(createReadStream(file), maxBytes).catch((error: NodeJS.ErrnoException) => {
    throw new OgiError(error.code ?? 'UNKNOWN', error.message);
  });
}
