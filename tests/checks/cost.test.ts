/** Checks are cheap: on average they cost no more than reading the report, and never more than ten times that. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksOf } from '../../src/checks/checks.js';
import { parse } from '../../src/index.js';
import { PLAIN } from '../support/layouts/layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, type Recipe, recipe } from '../support/random-report.js';
import { runs } from '../support/runs.js';

const SAMPLES = fc.sample(recipe(), { numRuns: 60, seed: runs(1).seed ?? 1 });

/** How long reading and checking take in milliseconds, each the best of a few times. */
function costs(base: Recipe['base']): { readonly read: number; readonly checked: number }[] {
  return SAMPLES.map((own) => {
    const text = assemble(render(modelOf({ ...own, base }), PLAIN)).text;
    const { generation, figures } = parse(text);
    return { read: best(() => parse(text)), checked: best(() => checksOf(generation, figures)) };
  });
}

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 8; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

// What other processes take away is not counted: the best of some times, and of some attempts.
const patience = { retry: 3, timeout: 120_000 };

test('reports with a few mistakes: no more than reading them, on average', patience, () => {
  const all = costs('sound');
  const sum = (of: 'read' | 'checked') => all.reduce((total, cost) => total + cost[of], 0);
  expect(sum('checked')).toBeLessThanOrEqual(sum('read'));
});

test('reports in which nothing adds up: never more than ten times as much', patience, () => {
  expect(Math.max(...costs('distinct').map(({ read, checked }) => checked / read))).toBeLessThanOrEqual(10);
});
