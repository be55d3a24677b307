/** Side by side in one process: a .docx to figures, and to HTML by mammoth; a PDF to figures, and to text by pdf.js. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Result } from './results.js';
import { interleaved, type Patience, ratioOf } from './rounds.js';

const GROUP = 'Documents';

type ReadReport = (bytes: Uint8Array) => Promise<unknown>;

export async function documents(root: string, readReport: ReadReport, patience: Patience): Promise<Result[]> {
  const kinds = [
    {
      what: '.docx to figures',
      beside: 'mammoth, to HTML',
      files: filesOf(join(root, 'tests/documents/files'), '.docx'),
      theirs: (buffer: Buffer) => mammoth.convertToHtml({ buffer }),
      most: 3,
    },
    {
      what: '.pdf to figures',
      beside: 'pdf.js, the text alone',
      files: filesOf(join(root, 'tests/pdf/files'), '.pdf'),
      theirs: textOfPdf(root),
      most: 2,
    },
  ];
  const results: Result[] = [];
  for (const { what, beside, files, theirs, most } of kinds) {
    const [own, other] = (await interleaved(
      [() => inTurn(files, readReport), () => inTurn(files, theirs)],
      patience,
    )) as [number[], number[]];
    const found = ratioOf(own, other);
    results.push({
      group: GROUP,
      what: `${what}, ${files.length} files`,
      beside,
      found,
      unit: '×',
      aim: { most },
    });
  }
  return results;
}

async function inTurn(files: readonly Buffer[], read: (bytes: Buffer) => Promise<unknown>): Promise<void> {
  for (const bytes of files) await read(bytes);
}

function filesOf(folder: string, ending: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name)));
}

/** As pdf.js itself gives it, a page after the other. */
function textOfPdf(root: string): (bytes: Buffer) => Promise<void> {
  const assets = join(root, 'node_modules', 'pdfjs-dist');
  return async (bytes) => {
    // Loaded last: it replaces built-ins such as Array.prototype.push, which slows all that runs after it.
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      cMapUrl: `${assets}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}/standard_fonts/`,
      isEvalSupported: false,
    });
    const document = await task.promise;
    for (let page = 1; page <= document.numPages; page++) {
      await (await document.getPage(page)).getTextContent();
    }
    await task.destroy();
  };
}
