/** Files of every kind to their extract. */
import { type Extract, ProblemError, unread } from './extract.js';
import type { Limits } from './limits.js';
import type { PdfAssets } from './pdf/open.js';
import { type FileFormat, formatOfFile } from './sniff.js';

type Reader = (bytes: Uint8Array, limits: Limits, pdf?: PdfAssets) => Promise<Extract>;

/** Each is loaded when the first file of its kind comes: most are text or HTML. */
const READERS: { readonly [Format in Exclude<FileFormat, 'text'>]: Reader } = {
  docx: async (bytes, limits) => (await import('./docx/docx.js')).readDocx(bytes, limits),
  xlsx: async (bytes, limits) => (await import('./xlsx/xlsx.js')).readXlsx(bytes, limits),
  doc: async (bytes, limits) => (await import('./doc/doc.js')).readDoc(bytes, limits),
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
