/** The programs that convert and print, and a folder for them to work in. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function isCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** What a program writes. Throws where it fails. */
export function run(command: string, options: readonly string[]): string {
  return execFileSync(command, options, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** Converts a file of the folder by LibreOffice; the result stands beside it, under the same name. */
export function office(folder: string, file: string, filter: string, options: readonly string[] = []): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  run('soffice', [
    profile,
    '--headless',
    ...options,
    '--convert-to',
    filter,
    '--outdir',
    folder,
    join(folder, file),
  ]);
}

/** Prints the folder's page.html to its page.pdf. */
export function printByChromium(folder: string, options: readonly string[]): void {
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=2000',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...options,
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
    pathToFileURL(join(folder, 'page.html')).href,
  ]);
}

/** What `make` makes of a file of this name and content, alone in a folder of its own. */
export function inFolder<Made>(
  name: string,
  content: string | Uint8Array,
  make: (folder: string) => Made,
): Made {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-'));
  try {
    writeFileSync(join(folder, name), content);
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
