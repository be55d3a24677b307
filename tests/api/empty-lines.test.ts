/** A cell on each line and an empty line for a blank: what must not be taken for one. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { HEADS } from '../support/applications.js';

const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '四、结转下年度继续办理',
];
const ROWS = [
  '1 2 _ 4 5 6 18',
  '_ 2 3 _ _ 6 11',
  '4 _ _ _ _ _ 4',
  '1 2 3 4 5 6 21',
  '_ _ _ _ _ _ 7',
  '1 _ _ _ _ _ 1',
  '0 _ _ 5 _ 6 11',
];

const cellsOf = (row: string) => row.split(' ').map((cell) => (cell === '_' ? '' : cell));

/** The figures of the table as they are read, those that are not given as U; a row on each line. */
function read(rows: readonly (readonly string[])[], behind: readonly string[] = []): string[] {
  const text = [
    '青禾市水务局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    ...HEADS,
    ...rows.flatMap((lines, at) => [LABELS[at] as string, ...lines]),
    ...behind,
    '四、其他',
  ].join('\n');
  const { figures } = parse(text);
  const indicators = [
    ...new Set(figures.filter(({ id }) => id.startsWith('requests.')).map(({ indicator }) => indicator)),
  ];
  return indicators
    .map((indicator) => figures.filter((figure) => figure.indicator === indicator))
    .filter((own) => own.some(({ status }) => status !== 'missing'))
    .map((own) =>
      own.map(({ status, raw }) => (status === 'reported' ? raw : status === 'blank' ? '_' : 'U')).join(' '),
    );
}

/** Whether what is given of a table is what its rows say. */
function isRight(found: readonly string[]): boolean {
  return found.every((row, at) => {
    const own = (ROWS[at] as string).split(' ');
    return row.split(' ').every((cell, column) => cell === 'U' || cell === own[column]);
  });
}

const lines = ROWS.map(cellsOf);

describe('empty lines', () => {
  test('are blanks where all rows count alike', () => {
    expect(read(lines)).toEqual(ROWS);
  });

  test.each([
    ['behind each label', lines.map((cells) => ['', ...cells]), []],
    [
      'two for each blank',
      lines.map((cells) => cells.flatMap((cell) => (cell === '' ? ['', ''] : [cell]))),
      [],
    ],
    [
      'with a remark behind a row',
      lines.map((cells, at) => (at === 0 ? [...cells, '（含街道）'] : cells)),
      [],
    ],
    [
      'with the number of a page in a row',
      lines.map((cells, at) => (at === 1 ? [...cells.slice(0, 3), '- 3 -', ...cells.slice(3)] : cells)),
      [],
    ],
    ['one less in the last row', [...lines.slice(0, -1), cellsOf('0 _ 5 _ 6 11')], ['']],
  ])('%s give no figure wrong', (_, rows, behind) => {
    const found = read(rows, behind);
    expect(isRight(found), found.join('\n')).toBe(true);
  });
});
