/**
 * How often a property runs: a fixed number from a fixed seed, so that a change is judged by the same
 * reports as the one before; times OGI_RUNS, and from a new seed each time if that is more than 1, for a long
 * session by hand.
 */
import type { Parameters } from 'fast-check';

const factor = Number(process.env['OGI_RUNS'] ?? 1);

export function runs(count: number): Parameters<unknown> {
  const numRuns = Math.max(1, Math.round(count * factor));
  return factor <= 1 ? { numRuns, seed: 20_240_131 } : { numRuns };
}
