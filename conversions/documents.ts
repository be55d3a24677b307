/** A report as files of every kind, made by the programs that agencies use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, isCommand, office, run } from './programs.js';

export interface DocumentMaker {
  /** What stands behind the name of the report: `libreoffice.docx`. */
  readonly name: string;
  /** The command that must be there; null where none is needed. */
  readonly needs: 'soffice' | 'pandoc' | null;
  /** @param folder holds page.html, the report in UTF-8 */
  readonly make: (folder: string) => Uint8Array;
}

export const DOCUMENT_MAKERS: readonly DocumentMaker[] = [
  { name: 'html', needs: null, make: (folder) => readFileSync(join(folder, 'page.html')) },
  {
    name: 'libreoffice.docx',
    needs: 'soffice',
    make(folder) {
      office(folder, 'page.html', 'odt:writer8', ['--infilter=HTML (StarWriter)']);
      return converted(folder, 'page.odt', 'docx:MS Word 2007 XML');
    },
  },
  {
    name: 'libreoffice.doc',
    needs: 'soffice',
    make(folder) {
      office(folder, 'page.html', 'odt:writer8', ['--infilter=HTML (StarWriter)']);
      return converted(folder, 'page.odt', 'doc:MS Word 97');
    },
  },
  {
    name: 'libreoffice.xlsx',
    needs: 'soffice',
    make: (folder) =>
      converted(folder, 'page.html', 'xlsx:Calc MS Excel 2007 XML', ['--infilter=HTML (StarCalc)']),
  },
  {
    name: 'pandoc.docx',
    needs: 'pandoc',
    make(folder) {
      const file = join(folder, 'pandoc.docx');
      run('pandoc', ['-f', 'html', '-o', file, join(folder, 'page.html')]);
      return readFileSync(file);
    },
  },
];

export function isInstalled({ needs }: DocumentMaker): boolean {
  return needs === null || isCommand(needs);
}

/** The file that a maker makes of a page. */
export function makeDocument(maker: DocumentMaker, html: string): Uint8Array {
  return inFolder('page.html', html, maker.make);
}

/** A .docx as a .doc, by LibreOffice. */
export function asDoc(docx: Uint8Array): Uint8Array {
  return inFolder('page.docx', docx, (folder) => converted(folder, 'page.docx', 'doc:MS Word 97'));
}

/** The file of the folder as LibreOffice converts it. */
function converted(folder: string, from: string, filter: string, options: readonly string[] = []): Buffer {
  office(folder, from, filter, options);
  return readFileSync(join(folder, `page.${filter.slice(0, filter.indexOf(':'))}`));
}
