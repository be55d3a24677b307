/** Bytes of any kind to reports. */
import type { Problem } from '../diagnostics/problems.js';
import { DEFAULT_LIMITS, type Limits } from '../readers/limits.js';
import { unread } from '../readers/extract.js';
import type { PdfAssets } from '../readers/pdf/open.js';
import { readDocument } from '../readers/read.js';
import { decode, isEncoding } from '../source/decode.js';
import { type Document, documentOf, extractDocument } from './document.js';
import { firstOf, reportsOf } from './parse.js';
import { checkOptions, nameOf, type ParseOptions, type Report } from './report.js';

/** Options of `readReport` and `readReports`: those of `parse`, and some for files. An unknown one is a TypeError. */
export interface ReadOptions extends ParseOptions {
  /** Encoding of a text or HTML file, whatever it says itself: a label of the Encoding Standard, such as `gb18030`. */
  readonly encoding?: string;
  /**
   * Where the CMaps and the standard fonts of pdfjs-dist are, as URLs that end with `/`: needed for PDF files in a
   * browser; in Node those of the installed package are taken.
   */
  readonly pdf?: PdfAssets;
  /** How much of a file is read; what is left out keeps its default. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one annual report from the bytes of a .docx, .xlsx, .doc, .pdf, HTML or text file in any encoding; what it
 * is is told by the content. `report.source` is the text of the file, `report.origin` gives the places in it.
 * A file that cannot be read yields a report without figures whose diagnostics say why and what to do. Rejects
 * with a TypeError for what is no bytes, an unknown option, or a PDF in a browser without the option `pdf`.
 */
export async function readReport(bytes: Uint8Array | ArrayBuffer, options?: ReadOptions): Promise<Report> {
  const checked = checkReadOptions(options);
  return firstOf(await documentOfBytes(bytesOf(bytes), checked), checked);
}

/** Reads every annual report in a file; at least one, whatever the file. Rejects as `readReport` does. */
export async function readReports(bytes: Uint8Array | ArrayBuffer, options?: ReadOptions): Promise<Report[]> {
  const checked = checkReadOptions(options);
  return reportsOf(await documentOfBytes(bytesOf(bytes), checked), checked);
}

export function limitsOf({ limits }: ReadOptions): Limits {
  return { ...DEFAULT_LIMITS, ...limits };
}

/** Throws a TypeError for an unknown option or value. */
export function checkReadOptions(options: unknown): ReadOptions {
  return checkOptions<ReadOptions>(options, {
    encoding: (value) =>
      typeof value === 'string' && isEncoding(value) ? null : 'the name of an encoding, such as gb18030',
    pdf: (value) => (areAssets(value) ? null : 'cMapUrl and standardFontDataUrl'),
    limits: (value) => (areLimits(value) ? null : `limits: ${Object.keys(DEFAULT_LIMITS).join(', ')}`),
  });
}

function areLimits(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([name, most]) => name in DEFAULT_LIMITS && typeof most === 'number' && most > 0,
  );
}

function areAssets(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { cMapUrl, standardFontDataUrl } = value as Record<string, unknown>;
  return typeof cMapUrl === 'string' && typeof standardFontDataUrl === 'string';
}

function bytesOf(bytes: unknown): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  throw new TypeError(`readReport takes bytes, not ${nameOf(bytes)}`);
}

async function documentOfBytes(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const extract = await readDocument(bytes, limitsOf(options), options.pdf);
  if (extract) return extractDocument(extract);
  const { text, encoding, guessed, undecodable, mojibake } = decode(bytes, options.encoding);
  const problems: Problem[] = [];
  if (guessed) problems.push({ code: 'encoding-guessed', encoding });
  if (undecodable) problems.push({ code: 'text-undecodable', encoding });
  if (mojibake !== null) problems.push({ code: mojibake === 'lost' ? 'text-mojibake' : 'text-repaired' });
  const { maxCells } = limitsOf(options);
  if (!hasFewerCells(text, maxCells)) {
    return extractDocument(unread({ code: 'file-too-large', limit: 'maxCells', most: maxCells }));
  }
  return documentOf(text, problems);
}

/** Whether HTML, or what is left of it in text, has no more cells than are read. */
function hasFewerCells(text: string, most: number): boolean {
  const tags = /<t[dh][\s/>]/gi;
  for (let count = 0; tags.test(text); count++) if (count === most) return false;
  return true;
}
