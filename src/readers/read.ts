/** Files of every kind to their extract. */
import { readDoc } from './doc/doc.js';
import { readDocx } from './docx/docx.js';
import { type Extract, ProblemError, unread } from './extract.js';
import type { Limits } from './limits.js';
import type { PdfAssets } from './pdf/open.js';
import { type FileFormat, formatOfFile } from './sniff.js';
import { readXlsx } from './xlsx/xlsx.js';

type Reader = (bytes: Uint8Array, limits: Limits, pdf?: PdfAssets) => Extract | Promise<Extract>;

const READERS: { readonly [Format in Exclude<FileFormat, 'text'>]: Reader } = {
  docx: readDocx,
  xlsx: readXlsx,
  doc: readDoc,
  // Asked for by few: it is loaded when the first PDF comes.
  pdf: async (bytes, limits, pdf) => (await import('./pdf/pdf.js')).readPdf(bytes, limits, pdf),
};

/** What a document holds, or why it cannot be read; null for text and HTML, and for what is no document. */
export async function readDocument(
  bytes: Uint8Array,
  limits: Limits,
  pdf?: PdfAssets,
): Promise<Extract | null> {
  try {
    if (bytes.length > limits.maxBytes) {
      return unread({ code: 'file-too-large', limit: 'maxBytes', most: limits.maxBytes });
    }
    const format = formatOfFile(bytes, limits);
    return format === 'text' ? null : await READERS[format](bytes, limits, pdf);
  } catch (error) {
    if (error instanceof ProblemError) return unread(error.problem);
    throw error;
  }
}
