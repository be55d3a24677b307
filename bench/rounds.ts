/** Candidates that take turns, so that a slower moment of the machine strikes all of them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './statistics.js';

export interface Patience {
  readonly rounds: number;
  /** How long a sample of each candidate is meant to last. */
  readonly sampleMs: number;
  /** Of processor time: on the clock of a busy machine too little would be compiled. */
  readonly warmUpMs: number;
}

export const FULL: Patience = { rounds: 11, sampleMs: 30, warmUpMs: 700 };
export const QUICK: Patience = { rounds: 5, sampleMs: 5, warmUpMs: 100 };

/** What keeps results alive, so that no call can be optimised away. */
export let lastResult: unknown;

/** Collects the young generation, so that no candidate pays for another one's garbage. */
export function minorGc(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  return () => gc({ type: 'minor' });
}

/**
 * Milliseconds of processor time so far, those of the collector's and the compiler's threads too. What else
 * the machine does meanwhile is not in it, as it would be in the time on the clock.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time for one call of each candidate, [candidate][round]. */
export async function interleaved(
  candidates: readonly (() => unknown)[],
  { rounds, sampleMs, warmUpMs }: Patience,
): Promise<number[][]> {
  const collect = minorGc();
  const calls: number[] = [];
  for (const run of candidates) {
    const start = processorTime();
    let count = 0;
    for (; count === 0 || processorTime() - start < warmUpMs; count++) await time(run, 1);
    calls.push(Math.max(1, Math.round((sampleMs * count) / (processorTime() - start))));
  }
  const samples = candidates.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const at = (turn + round) % candidates.length;
      collect();
      samples[at]!.push(await time(candidates[at]!, calls[at]!));
    }
  }
  return samples;
}

/** Only what takes its time elsewhere is waited for: waiting costs a turn of the queue. */
async function time(run: () => unknown, calls: number): Promise<number> {
  const start = processorTime();
  for (let call = 0; call < calls; call++) {
    lastResult = run();
    if (lastResult instanceof Promise) lastResult = await lastResult;
  }
  return (processorTime() - start) / calls;
}

/** Median of each round's own ratio, because a machine that slows down slows both sides of it. */
export function ratioOf(above: readonly number[], below: readonly number[]): number {
  return median(above.map((time, round) => time / below[round]!));
}
