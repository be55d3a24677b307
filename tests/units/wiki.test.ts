import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { layOut } from '../../src/layout/layout.js';
import { UnitKind } from '../../src/layout/tape.js';
import { unitsOf } from '../support/units.js';

/** Rows of cells as `text@from-to`. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const tape = layOut(text);
  for (const { kind, contentStart, contentEnd, columns } of unitsOf(tape)) {
    if (kind === UnitKind.RowEnd) rows.push([]);
    else if (columns) {
      const content = tape.text.slice(contentStart, contentEnd);
      rows[rows.length - 1]?.push(`${content}@${columns.from}-${columns.to}`);
    }
  }
  return rows.filter((row) => row.length > 0);
}

describe('a MediaWiki table', () => {
  test('has a line for each cell, or several between double bars', () => {
    const text =
      '前文。\n{| class="wikitable"\n|-\n! 信息内容 !! 数量\n|-\n| 规章 || 5\n|-\n| 规范性文件\n|\n|}\n后文。\n';
    expect(rowsOf(text)).toEqual([
      ['信息内容@0-1', '数量@1-2'],
      ['规章@0-1', '5@1-2'],
      ['规范性文件@0-1', '@1-2'],
    ]);
  });

  test('has wide and high cells', () => {
    const text =
      '{|\n| rowspan="2" | 甲\n| colspan=2 | 乙\n| 丙\n|- style="color:red"\n| 丁\n| 戊\n| 己\n|}\n';
    expect(rowsOf(text)).toEqual([
      ['甲@0-1', '乙@1-3', '丙@3-4'],
      ['丁@1-2', '戊@2-3', '己@3-4'],
    ]);
  });

  test('gives its figures, in cells of more than one line too', () => {
    const cells = (row: string[]) => row.map((cell) => `| ${cell}`).join('\n');
    const text = [
      '青原市档案局2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '{|',
      '| colspan="4" | 第二十条第（一）项',
      '|-',
      cells(['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']),
      '|-',
      cells(['规章', '3', '', '7']),
      '|-',
      cells(['规范性\n文件', '1', '2', '—']),
      '|}',
    ].join('\n');
    const report = parse(text);
    const figures = report.figures.filter(({ status }) => status !== 'missing');
    expect(figures.map(({ id, status, decimal }) => [id, status, decimal])).toEqual([
      ['proactive.regulations.issued', 'reported', '3'],
      ['proactive.regulations.disclosed', 'blank', null],
      ['proactive.regulations.public_total', 'reported', '7'],
      ['proactive.normative_documents.issued', 'reported', '1'],
      ['proactive.normative_documents.disclosed', 'reported', '2'],
      ['proactive.normative_documents.public_total', 'placeholder', null],
    ]);
  });
});
