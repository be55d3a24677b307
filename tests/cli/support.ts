/** What the tests of the command line share: running the built `ogi`. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from '../support/sample.js';

export { faulty, notice, root, SAMPLE, sample, withRow } from '../support/sample.js';

export const cli = join(root, 'dist/cli.js');
if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run `npm run build` first');

const folder = mkdtempSync(join(tmpdir(), 'ogi-report-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Path of a new file with this content. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Standard output is taken for a terminal this wide. */
  readonly terminal?: number;
  /** Where it runs; the root of the project if not said. */
  readonly cwd?: string;
}

/** The environment without what `ogi` looks at. */
export function environment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR', 'FORCE_COLOR', 'CI'])
    delete inherited[name];
  return { ...inherited, TERM: 'xterm', ...env };
}

/** Runs `ogi` to its end. */
export function ogi(
  args: readonly string[],
  { input = '', env, terminal, cwd = root }: Surroundings = {},
): Ended {
  const pretend = `process.stdout.isTTY = true; process.stdout.columns = ${terminal};`;
  const flags =
    terminal === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  const options = { cwd, input, env: environment(env), encoding: 'utf8', maxBuffer: 1e9 } as const;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...flags, cli, ...args], options);
  if (error) throw error;
  return { status, stdout, stderr };
}

/** How `ogi` ends whose reader goes away after the first piece. */
export async function endOfUnread(
  args: readonly string[],
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr })));
}

/** Without colours. */
export function plain(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

/** Terminal columns of a text without control characters: two for what East Asian fonts print wide. */
export function columnsOf(text: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** The characters of a line that a line of carets stands under. */
export function underCarets(line: string, carets: string): string {
  const from = columnsOf(carets.slice(0, carets.indexOf('^')));
  const to = from + carets.split('^').length - 1;
  let column = 0;
  return Array.from(line)
    .filter((character) => {
      const start = column;
      column += columnsOf(character);
      return start >= from && start < to;
    })
    .join('');
}

/** Records of a CSV document (RFC 4180). */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`not CSV: ${text.slice(cell.lastIndex, cell.lastIndex + 40)}`);
    record.push(match[1] === undefined ? (match[2] as string) : match[1].replace(/""/g, '"'));
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
