/** PDF files, read by pdf.js. */
import { type Extract, ProblemError } from '../extract.js';
import type { Limits } from '../limits.js';
import { assemble } from './assemble.js';
import { installedAssets } from './assets.js';
import { openPdf, type OpenDocument, type PdfAssets } from './open.js';
import { Interpreter } from './operators.js';
import { readPage, type ReadPage } from './page.js';
import { withoutStrays } from './stray.js';
import { checkUnpacked } from './unpacked.js';

/**
 * The text and the tables of a PDF. What its pages say in JavaScript is not run, and nothing is fetched but `assets`.
 *
 * @param assets of pdfjs-dist; without them, in Node, those that are installed
 * @throws ProblemError where the file cannot be read
 * @throws OgiError `PACKAGE_MISSING` where pdfjs-dist is not installed
 */
export async function readPdf(bytes: Uint8Array, limits: Limits, assets?: PdfAssets): Promise<Extract> {
  checkUnpacked(bytes, limits);
  return withoutStrays(async () => {
    const document = await openPdf(bytes, limits, assets ?? installedAssets());
    try {
      return await readDocument(document, limits);
    } finally {
      await document.close();
    }
  });
}

async function readDocument(document: OpenDocument, limits: Limits): Promise<Extract> {
  const { codes, fonts, isHidden } = document;
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.pages; number++) {
    const { operators, width, height, base } = await document.page(number);
    const content = new Interpreter(codes, base, fonts, isHidden).run(operators, width, height);
    for (const { text } of content.glyphs) if (text.trim() !== '' && text !== '\ufffd') characters++;
    pages.push(readPage(content, number - 1));
  }
  if (characters === 0) throw new ProblemError({ code: 'file-scanned' });
  return assemble(pages, limits);
}
