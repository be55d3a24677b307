/** A report as files of every kind, made by the programs that agencies use. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
      return office(folder, 'page.odt', 'docx:MS Word 2007 XML');
    },
  },
  {
    name: 'libreoffice.doc',
    needs: 'soffice',
    make(folder) {
      office(folder, 'page.html', 'odt:writer8', ['--infilter=HTML (StarWriter)']);
      return office(folder, 'page.odt', 'doc:MS Word 97');
    },
  },
  {
    name: 'libreoffice.xlsx',
    needs: 'soffice',
    make: (folder) =>
      office(folder, 'page.html', 'xlsx:Calc MS Excel 2007 XML', ['--infilter=HTML (StarCalc)']),
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
  return needs === null || spawnSync('sh', ['-c', `command -v ${needs}`]).status === 0;
}

/** The file that a maker makes of a page. */
export function makeDocument(maker: DocumentMaker, html: string): Uint8Array {
  return inFolder('page.html', html, maker.make);
}

/** A .docx as a .doc, by LibreOffice. */
export function asDoc(docx: Uint8Array): Uint8Array {
  return inFolder('page.docx', docx, (folder) => office(folder, 'page.docx', 'doc:MS Word 97'));
}

function inFolder(
  name: string,
  content: string | Uint8Array,
  make: (folder: string) => Uint8Array,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-'));
  try {
    writeFileSync(join(folder, name), content);
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function office(folder: string, from: string, filter: string, options: readonly string[] = []): Uint8Array {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const file = join(folder, from);
  run('soffice', [profile, '--headless', ...options, '--convert-to', filter, '--outdir', folder, file]);
  return readFileSync(join(folder, `page.${filter.slice(0, filter.indexOf(':'))}`));
}

function run(command: string, options: readonly string[]): void {
  execFileSync(command, options, {
    timeout: 120_000,
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}
