/** Heap that `parse` allocates and that a report keeps, as multiples of the text in memory. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchReport } from './reports.js';
import type { Result } from './results.js';
import { median } from './statistics.js';

/** A string with Chinese characters takes so many bytes for each code unit. */
const BYTES = 2;
const FLAGS = ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=256'];

export function memory(root: string, reports: readonly BenchReport[], rounds: number): Result[] {
  const texts = reports.map(({ text }) => text);
  const entry = pathToFileURL(join(root, 'dist', 'index.js')).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...FLAGS, join(root, 'bench', 'memory-child.mjs')],
    { input: JSON.stringify({ entry, texts, rounds }), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const { allocated, retained } = JSON.parse(stdout) as Record<'allocated' | 'retained', number[][]>;
  const size = texts.reduce((sum, { length }) => sum + BYTES * length, 0);
  const multiple = (samples: readonly number[][]) =>
    samples.reduce((sum, rounds) => sum + median(rounds), 0) / size;
  const result = (what: string, found: number, most: number): Result => ({
    group: 'Memory',
    what,
    beside: 'the text in memory',
    found,
    unit: '×',
    aim: { most },
  });
  return [
    result('allocated by parse', multiple(allocated), 20),
    result('kept by a report, beside its text', multiple(retained), 6),
  ];
}
