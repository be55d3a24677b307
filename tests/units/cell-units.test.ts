/** Units in cells of their own, in labels and heads; what messages show of cells. */
import { describe, expect, test } from 'vitest';
import { cellText, shownText } from '../../src/figures/cell-text.js';
import { takeUnits, unitAtEnd, withoutBrackets } from '../../src/figures/units.js';
import type { CellNode } from '../../src/parser/nodes.js';

/** Cells over a text, cut at its bars; those of 个 and 件 hold units. */
function cellsOf(source: string): CellNode[] {
  let start = 0;
  return source.split('|').map((text) => {
    const content = text === '个' || text === '件' ? 'unit' : 'quantity';
    const cell: CellNode = { type: 'cell', role: 'value', content, start, end: start + text.length };
    start = cell.end + 1;
    return cell;
  });
}

test.each([
  ['3084|个|2', ['3084', '2'], { 3084: '个' }],
  ['1|件|2|个', ['1', '2'], { 1: '件', 2: '个' }],
  ['个|3', ['3'], {}],
])('%s: a unit belongs to the number before it', (source, values, expected) => {
  const { cells, units } = takeUnits(source, cellsOf(source));
  expect(cells.map((cell) => cellText(source, cell))).toEqual(values);
  const written = [...(units ?? [])].map(([cell, unit]) => [cellText(source, cell), unit]);
  expect(Object.fromEntries(written)).toEqual(expected);
});

test('a row without units is left as it is', () => {
  const row = cellsOf('1|2');
  expect(takeUnits('1|2', row)).toEqual({ cells: row, units: null });
});

test.each([
  ['（件）', '件'],
  ['(件)', '件'],
  ['（ 人 次 ）', '人次'],
  ['件', '件'],
])('%s is the unit %s', (printed, unit) => {
  expect(withoutBrackets(printed)).toBe(unit);
});

describe('the unit of money at the end of a label', () => {
  test.each([
    ['本年收费金额（单位：万元）', '万元'],
    ['本年收费金额（单位: 元 ）', '元'],
    ['收费金额(千元)', '千元'],
    ['收费金额單位亿元', '亿元'],
    ['收费金额 单位：万元', '万元'],
  ])('%s: %s', (label, unit) => {
    expect(unitAtEnd(label)).toBe(unit);
  });

  test.each(['收费金额', '收费万元', '（单位：万元）以上', '项目数量（件）'])('%s: none', (label) => {
    expect(unitAtEnd(label)).toBeNull();
  });
});

describe('cells in a message', () => {
  test('are shown one after another, without white space', () => {
    expect(shownText('1 2|\n3|4', cellsOf('1 2|\n3|4'))).toBe('12 3 4');
    expect(shownText('', [])).toBe('');
  });

  test('are no more than fifteen, and no longer than a line', () => {
    const many = Array.from({ length: 16 }, (_, at) => at + 10).join('|');
    expect(shownText(many, cellsOf(many))).toBe(`${many.split('|').slice(0, 15).join(' ')} …`);
    const few = many.slice(0, -3);
    expect(shownText(few, cellsOf(few))).toBe(few.split('|').join(' '));
    expect(shownText('9'.repeat(99), cellsOf('9'.repeat(99)))).toBe('9'.repeat(80));
  });

  test('that lie in pieces are shown put together', () => {
    const [cell] = cellsOf('3|7') as [CellNode];
    expect(cellText('3|7', { ...cell, text: '37' })).toBe('37');
    expect(cellText('3|7', cell)).toBe('3');
  });
});
