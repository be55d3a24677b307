/** The reports that the benchmark reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

export interface BenchReport {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The *.txt of the corpus folder; without one, the project's own reports. `from` says which. */
export function loadReports(
  root: string,
  corpus: string | undefined,
): { from: string; reports: BenchReport[] } {
  const folder = corpus ? resolve(root, corpus) : join(root, '..', 'shared', 'corpus');
  if (corpus || existsSync(folder)) {
    const reports = files(folder, '.txt').map((file) => read(join(folder, file), basename(file, '.txt')));
    return { from: relative(root, folder), reports };
  }
  const samples = join(root, 'samples');
  const cases = join(root, 'tests', 'corpus');
  return {
    from: 'samples and tests/corpus',
    reports: [
      ...files(samples, '.txt').map((file) => read(join(samples, file), basename(file, '.txt'))),
      ...files(cases, 'input.txt').map((file) => read(join(cases, file), dirname(file))),
    ],
  };
}

/** Files of a folder and its folders by the end of their names, sorted; none where there is no folder. */
function files(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true }) as string[];
  return all.filter((file) => file.endsWith(ending)).sort();
}

function read(path: string, name: string): BenchReport {
  const bytes = readFileSync(path);
  return { name, bytes, text: bytes.toString('utf8') };
}
