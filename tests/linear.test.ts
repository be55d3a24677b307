/**
 * Time grows with the length of the text, not with its square: four times the text takes about four
 * times as long. Only the ratio counts, so that a slow machine is no failure; `npm run bench --
 * --scale` measures the exponent itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { adversarial, measure } from '../bench/growth.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The exponent of a quadratic text is 2; a linear one's stays near 1, with the noise of two cores. */
const LIMIT = 1.5;
const SIZE = 50_000;

const CHOSEN = [
  '（',
  '一、, in a table',
  '|, in a table',
  'tab, in a table',
  'digits, in a table',
  '第二十条第（, in a table',
  'lines of 0, in a table',
  'labels without values',
  'a piece of a label, in a table',
  'spaces after a label, in a table',
  'line feed, in a table',
  'carriage return',
];

describe('time is linear in the length', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist', 'index.js')))
      throw new Error('dist/index.js is missing: run `npm run build` first');
  });

  it.each(CHOSEN)('%s', { retry: 3, timeout: 60_000 }, async (name) => {
    const growing = adversarial.find((input) => input.name === name);
    expect(growing, name).toBeDefined();
    const [small, large] = await measure(root, growing!, {
      sizes: [SIZE, 4 * SIZE],
      rounds: 5,
      sampleMs: 10,
      flags: ['--max-semi-space-size=256'],
      timeoutMs: 50_000,
    });
    // The fastest of interleaved runs: what other processes took away is not counted.
    const slope = Math.log(Math.min(...large!) / Math.min(...small!)) / Math.log(4);
    expect(slope).toBeLessThanOrEqual(LIMIT);
  });
});
