/** Programs that print a page as PDF, where they and a Chinese font are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Converter {
  readonly name: string;
  readonly command: string;
  /** @param folder holds page.html; page.pdf is written there */
  readonly print: (folder: string) => void;
}

export const LIBREOFFICE: Converter = {
  name: 'libreoffice',
  command: 'soffice',
  print(folder) {
    // By way of .docx, as clerks do.
    office(folder, 'page.html', ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']);
    office(folder, 'page.docx', ['--convert-to', 'pdf']);
  },
};

export const CHROMIUM: Converter = {
  name: 'chromium',
  command: 'chromium',
  print: (folder) => chromium(folder, ['--no-pdf-header-footer']),
};

export const CONVERTERS: readonly Converter[] = [
  LIBREOFFICE,
  CHROMIUM,
  {
    name: 'chromium with running heads',
    command: 'chromium',
    print: (folder) => chromium(folder, []),
  },
];

/** Whether a converter is here, and a font that has 政. */
export function isAvailable({ command }: Converter): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
  const fonts = spawnSync('fc-list', [':charset=653f'], { encoding: 'utf8' });
  return found && fonts.status === 0 && fonts.stdout.trim() !== '';
}

export function printPage({ print }: Converter, html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-pdf-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    print(folder);
    return new Uint8Array(readFileSync(join(folder, 'page.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function chromium(folder: string, args: readonly string[]): void {
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...args,
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
    pathToFileURL(join(folder, 'page.html')).href,
  ]);
}

function office(folder: string, file: string, args: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'office')).href;
  run('soffice', [
    '--headless',
    `-env:UserInstallation=${profile}`,
    ...args,
    '--outdir',
    folder,
    join(folder, file),
  ]);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
