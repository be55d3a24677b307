/** The reports that the benchmark reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

export interface BenchReport {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The *.txt of the corpus folder; without one, every tests/corpus/…/input.txt. `from` says which. */
export function loadReports(
  root: string,
  corpus: string | undefined,
): { from: string; reports: BenchReport[] } {
  const folder = corpus ? resolve(root, corpus) : join(root, '..', 'shared', 'corpus');
  if (corpus || existsSync(folder)) {
    const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.txt')) : [];
    return {
      from: relative(root, folder),
      reports: files.sort().map((file) => read(join(folder, file), basename(file, '.txt'))),
    };
  }
  const samples = join(root, 'tests', 'corpus');
  const files = existsSync(samples) ? (readdirSync(samples, { recursive: true }) as string[]) : [];
  return {
    from: 'tests/corpus',
    reports: files
      .filter((file) => basename(file) === 'input.txt')
      .sort()
      .map((file) => read(join(samples, file), dirname(file))),
  };
}

function read(path: string, name: string): BenchReport {
  const bytes = readFileSync(path);
  return { name, bytes, text: bytes.toString('utf8') };
}
