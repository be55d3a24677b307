/** Tables of many rows, and lines of many cells: no call may take a table's cells as arguments, nor any line cost its square. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { guarded } from '../support/guarded.js';

/** More cells than a call takes arguments. */
const ROWS = 45_000;
const LIMIT = 100_000;

const HEADING = '二、主动公开政府信息情况\n\n';
const HEADS = '信息内容         本年制发件数  本年废止件数\n';

const TABLES: readonly (readonly [string, string])[] = [
  ['bars', `${'| 规章 | 3 | 4 |\n'.repeat(ROWS)}`],
  ['framed bars', `┌────┬────┬────┐\n${'│规章│  12│   3│\n'.repeat(ROWS)}└────┴────┴────┘\n`],
  ['padded columns', `${HEADS}${'规章               3            4\n'.repeat(ROWS)}`],
  ['padded columns with labels of no form', `${HEADS}${'某某               3            4\n'.repeat(ROWS)}`],
  [
    'numbers without labels',
    `${HEADS}规章               3            4\n${'                   3            4\n'.repeat(ROWS)}`,
  ],
  [
    'a drawn grid',
    `${'+--------+------+------+\n| 规章   | 3    | 4    |\n'.repeat(ROWS)}+--------+------+------+\n`,
  ],
  ['one line', `信息内容 本年制发件数 本年废止件数 ${'规章 3 4 '.repeat(ROWS)}\n`],
];

describe('a table of very many rows is read', () => {
  test.each(TABLES)('%s', { timeout: LIMIT }, (_, table) => {
    expect(() => guarded(() => parse(HEADING + table), LIMIT)).not.toThrow();
  });
});

/** A line that costs the square of its cells takes minutes at this size, and hardly a second otherwise. */
const CELLS = 16_000;

const LINES: readonly (readonly [string, string])[] = [
  [
    'numbers',
    `${HEADS}${['规章', '行政许可', '行政处罚'].map((label) => label + '  12'.repeat(CELLS)).join('\n')}\n`,
  ],
  ['labels', `${HEADS}规章  3\n${`${'总计  '.repeat(CELLS)}\n`.repeat(3)}规章  3\n`],
  ['bars', `|${' 12 |'.repeat(CELLS)}\n`.repeat(4)],
  [
    'a drawn grid',
    `${`+${'----+'.repeat(CELLS)}\n|${' 12 |'.repeat(CELLS)}\n`.repeat(3)}+${'----+'.repeat(CELLS)}\n`,
  ],
];

describe('lines of very many cells are read', () => {
  test.each(LINES)('%s', { timeout: LIMIT }, (_, table) => {
    expect(() => guarded(() => parse(HEADING + table), LIMIT)).not.toThrow();
  });
});
