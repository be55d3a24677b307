/** Programs that print a page as PDF, where they and a Chinese font are installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, isCommand, office, printByChromium } from '../../../conversions/programs.js';

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
    office(folder, 'page.html', 'docx:MS Word 2007 XML', ['--infilter=HTML (StarWriter)']);
    office(folder, 'page.docx', 'pdf');
  },
};

export const CHROMIUM: Converter = {
  name: 'chromium',
  command: 'chromium',
  print: (folder) => printByChromium(folder, ['--no-pdf-header-footer']),
};

export const CONVERTERS: readonly Converter[] = [
  LIBREOFFICE,
  CHROMIUM,
  {
    name: 'chromium with running heads',
    command: 'chromium',
    print: (folder) => printByChromium(folder, []),
  },
];

/** Whether a converter is here, and a font that has 政. */
export function isAvailable({ command }: Converter): boolean {
  const fonts = spawnSync('fc-list', [':charset=653f'], { encoding: 'utf8' });
  return isCommand(command) && fonts.status === 0 && fonts.stdout.trim() !== '';
}

export function printPage({ print }: Converter, html: string): Uint8Array {
  return inFolder('page.html', html, (folder) => {
    print(folder);
    return new Uint8Array(readFileSync(join(folder, 'page.pdf')));
  });
}
