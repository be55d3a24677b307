/**
 * Time grows with the length of the text, not with its square: four times the text takes about four
 * times as long. Only the ratio counts, so that a slow machine is no failure; `npm run bench --
 * --scale` measures the exponent itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { adversarial, type Growing, measure } from '../bench/growth.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The exponent of a quadratic text is 2; a linear one's stays near 1, with the noise of two cores. */
const LIMIT = 1.5;
const SIZE = 50_000;
const OPTIONS = { retry: 3, timeout: 60_000 };

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

const DRAWN = '+----------+------+------+';

/** Tables of one row again and again, in layouts that are rewritten cell by cell. */
const TABLES: readonly Growing[] = [
  {
    name: 'padded columns',
    head: '信息内容         本年制发件数  本年废止件数\n',
    unit: '规章               3            4\n',
    tail: '\n',
  },
  {
    name: 'padded columns, numbers without labels',
    head: '信息内容         本年制发件数  本年废止件数\n规章               3            4\n',
    unit: '                   1234567      4\n',
    tail: '行政许可           3            4\n',
  },
  { name: 'a drawn grid', head: `${DRAWN}\n`, unit: `| 规章     | 3    | 4    |\n${DRAWN}\n`, tail: '\n' },
  { name: 'bars', head: '| 信息内容 | 本年制发件数 |\n', unit: '| 规章 | 3 |\n', tail: '\n' },
  {
    name: 'heads again and again',
    head: '二、主动公开\n',
    unit: '信息内容\t本年处理决定数量\n行政许可\t1\n',
    tail: '\n',
  },
  { name: 'lines of a MediaWiki table', head: '{|\n', unit: '|3\n', tail: '|}\n' },
  { name: 'wide cells of a MediaWiki table', head: '{|\n|-\n', unit: '|colspan=999|3\n|-\n', tail: '|}\n' },
  { name: 'one line of a MediaWiki table', head: '{|\n', unit: '!!3', tail: '\n|}\n' },
  { name: 'one line', head: '信息内容 本年制发件数 ', unit: '规章 3 ', tail: '\n' },
  {
    name: 'cells of one padded line',
    head: '规章  1\n行政许可  2\n行政处罚',
    unit: '   12',
    tail: '\n规章  3\n',
  },
  { name: 'an HTML table', head: '<table>', unit: '<tr><td>规章</td><td>3</td></tr>', tail: '</table>' },
];

describe('time is linear in the length', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist', 'index.js')))
      throw new Error('dist/index.js is missing: run `npm run build` first');
  });

  const inputs = [...CHOSEN.map((name) => adversarial.find((input) => input.name === name)), ...TABLES];

  it.each(inputs.map((input) => [input?.name, input] as const))('%s', OPTIONS, async (name, growing) => {
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
