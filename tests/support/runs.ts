/** How often a property runs: a fixed number, times OGI_RUNS for a long session by hand. */
import type { Parameters } from 'fast-check';

const factor = Number(process.env['OGI_RUNS'] ?? 1);

export function runs(count: number): Parameters<unknown> {
  return { numRuns: Math.max(1, Math.round(count * factor)) };
}
