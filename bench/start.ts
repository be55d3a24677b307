/** Cold start: the command on one report, beside Node itself doing nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Result } from './results.js';
import { median } from './statistics.js';

const SAMPLE = 'samples/wutong-2023.txt';

/** Pairs of processes, one after the other, so that the machine is as busy for one as for the other. */
export function start(root: string, pairs: number): Result[] {
  const run = (...args: string[]) => {
    const before = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${args.join(' ')}: exit code ${status}`);
    return performance.now() - before;
  };
  const ratios: number[] = [];
  const idle: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    idle.push(run('-e', '0'));
    ratios.push(run(join('dist', 'cli.js'), 'parse', SAMPLE) / idle[pair]!);
  }
  return [
    {
      group: 'Cold start',
      what: `ogi parse ${SAMPLE}`,
      beside: `node -e 0 (${median(idle).toFixed(0)} ms)`,
      found: median(ratios),
      unit: '×',
      aim: { most: 1.8 },
    },
  ];
}
