/** Rows between bars: what is a table, where its cells are, which bars are its frame. */
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/layout/lines.js';
import { pipes } from '../../src/layout/pipes.js';
import { UnitKind } from '../../src/layout/tape.js';

/** The blocks of a text: [first line, line behind, rows], a row as its cells, `_` for a blank, `~` before text that is no cell. */
function blocks(...lines: readonly string[]): [number, number, string][] {
  const text = lines.join('\n');
  return pipes(text, linesOf(text)).map(({ firstLine, endLine, cells }) => {
    const told = cells.map(({ kind, spans }) => {
      const content = spans.map(({ start, end }) => text.slice(start, end)).join('+');
      if (kind === UnitKind.RowEnd) return ';';
      return kind === UnitKind.Blank ? '_' : kind === UnitKind.Line ? `~${content}` : content;
    });
    return [firstLine, endLine, told.join(' ')];
  });
}
/** The cells of all blocks. */
const cells = (...lines: readonly string[]) => blocks(...lines).map(([, , told]) => told);

const HEAD = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数';
const FIRST = '规章 | 1 | 2 | 3';
const SECOND = '行政规范性文件 | 4 | 5 | 6';
const told = '信息内容 本年制发件数 本年废止件数 现行有效件数 ; 规章 1 2 3 ; 行政规范性文件 4 5 6 ;';
const framed = (line: string) => `| ${line} |`;

describe('a table', () => {
  test('has bars between its cells', () => {
    expect(blocks('前文', HEAD, FIRST, SECOND, '后文')).toEqual([[1, 4, told]]);
    expect(cells(HEAD.replace(/\|/g, '｜'), FIRST, SECOND)).toEqual([told]);
  });

  test('may have bars around its rows, one or several: the frame', () => {
    expect(cells(framed(HEAD), framed(FIRST), framed(SECOND))).toEqual([told]);
    expect(cells(`${HEAD}||`, `${FIRST}||`, `${SECOND}|||`)).toEqual([`${told.slice(0, -1)}_ ;`]);
    expect(cells(`| ${HEAD}`, `| ${FIRST}`, `| ${SECOND}`)).toEqual([told]);
  });

  test('has blanks where a bar follows a bar, and at the ends of some rows', () => {
    expect(cells(framed(HEAD), '| 规章 |  | | 3 |', framed(SECOND))).toEqual([
      told.replace('规章 1 2 3', '规章 _ _ 3'),
    ]);
    expect(cells(HEAD, '规章 | 1 | 2 |', SECOND)).toEqual([told.replace('1 2 3', '1 2 _')]);
    expect(cells(HEAD, FIRST, '| | |', SECOND)).toEqual([told.replace('行政', '_ _ _ _ ; 行政')]);
  });

  test('may have the rule of Markdown under its head, which is no row', () => {
    for (const rule of ['| --- | --- | --- | --- |', '|:--|:-:|--:|---|', '| === | === | === | === |'])
      expect(cells(framed(HEAD), rule, framed(FIRST), framed(SECOND))).toEqual([told]);
    expect(cells(HEAD, '- | - | - | -', FIRST, SECOND)).toEqual([told.replace('规章', '- - - - ; 规章')]);
    expect(cells(HEAD, '甲-- | 1-2-3 | :: | ---', FIRST, SECOND)).toEqual([
      told.replace('规章', '甲-- 1-2-3 :: --- ; 规章'),
    ]);
    expect(cells(HEAD, '--a | --a | --a | --a', FIRST, SECOND)[0]).toContain('--a');
    expect(cells(HEAD, ':: | :: | :: | ::', FIRST, SECOND)[0]).toContain('::');
    expect(cells(HEAD, '- - | -+- | :- | -: ', FIRST, SECOND)).toEqual([told]);
  });

  test('has line ends, escapes and emphasis of Markdown in its cells', () => {
    expect(cells(HEAD, '规<br>章 | 1<BR/>1 | <br> | 3 <br />', SECOND)).toEqual([
      told.replace('规章 1 2 3', '规+章 1+1  3'),
    ]);
    expect(cells(HEAD, '**规章** | \\1 | 2 \\| 2 | 3', SECOND)).toEqual([
      told.replace('规章 1 2 3', '规章 1 2 \\| 2 3'),
    ]);
  });

  test('goes on behind two empty lines, not three, nor behind another line', () => {
    expect(blocks(HEAD, '', '', FIRST, SECOND)).toHaveLength(1);
    expect(blocks(HEAD, FIRST, '', '', '', SECOND)).toHaveLength(2);
    expect(blocks(HEAD, FIRST, '- 3 -', SECOND)).toEqual([
      [0, 2, '信息内容 本年制发件数 本年废止件数 现行有效件数 ; 规章 1 2 3 ;'],
      [3, 4, '行政规范性文件 4 5 6 ;'],
    ]);
  });

  test('may break a row over two lines where empty lines keep rows apart', () => {
    expect(cells(HEAD, '', '规章 | 1', '2 | 3 | 3', '', SECOND)).toEqual([
      told.replace('规章 1 2 3', '规章 1 2 3 3'),
    ]);
    expect(cells(HEAD, '规章 | 1', '2 | 3 | 3', SECOND)).toEqual([
      told.replace('规章 1 2 3', '规章 1 ; 2 3 3'),
    ]);
  });
});

describe('no table', () => {
  test('are bars without two wordings of tables', () => {
    expect(blocks('首页 | 政务公开 | 办事指南', '网站地图 | 联系我们')).toEqual([]);
    expect(blocks('首页 | 规章 | 办事指南')).toEqual([]);
    expect(blocks('首页 | 规章 | 行政规范性文件')).toHaveLength(1);
    expect(blocks(`首页 | 规章 | ${'行'.repeat(121)}`)).toEqual([]);
  });

  test('is a block beside a table with neither a wording nor three numbers', () => {
    expect(blocks(HEAD, FIRST, '另见', '首页 | 1 | 2', '另见', '首页 | 1 | 2 | 3')).toHaveLength(2);
    expect(blocks(HEAD, FIRST, '另见', '首页 | 1a | 2 | a3')).toHaveLength(1);
  });

  test('is a line with one bar alone', () => {
    expect(blocks('规章', '|', '1', '|')).toEqual([]);
  });
});

describe('a drawn frame', () => {
  const rule = '+--------+---+';

  test('is left to those that read columns', () => {
    expect(blocks(rule, '| 规章   | 1 |', '| 行政规范性文件 | 2 |', rule)).toEqual([]);
    expect(blocks('| 规章   | 1 |', '| 行政规范性文件 | 2 |', '+====')).toEqual([]);
    expect(blocks('+1', '| 规章 | 1 |', '| 行政规范性文件 | 2 |', '+-')).toHaveLength(1);
  });

  test('is seen by lines that end in the same column', () => {
    const same = ['| 规章 | 1 |', '| 许可 | 2 |', '| 规章 | 3 |', '| 处罚 | 4 |'];
    expect(blocks(...same, '| 行政许可 | 5 |')).toEqual([]);
    expect(blocks(...same.slice(0, 3), '| 行政规范性文件 | 12 |', '| 行政许可 | 5 |')).toHaveLength(1);
    const wide = ['| ab规章 | 1 |', '| 规章行 | 2 |', '| 行政规 | 3 |', '| abcd规 | 4 |'];
    expect(blocks(...wide, '| 行政许可 | 5 | 行政处罚')).toEqual([]);
  });
});

describe('lines that a conversion has cut', () => {
  /** The rows of a table of which no line is longer than `length`. */
  const cutAt = (length: number, ...lines: readonly string[]) =>
    cells(...lines.map((line) => line.slice(0, length)));

  test('end in the rest of a cell, which is none, where several end there without a bar', () => {
    const lines = ['规章 | 1 | 2 | 34', '行政许可 | 12 | 34', '行政处罚 | 789 | 35', '行政强制 | 1 | 2'];
    expect(cutAt(14, ...lines)).toEqual(['规章 1 2 ; ~3 行政许可 12 ; ~34 行政处罚 789 ; ~3 行政强制 1 2 ;']);
  });

  test('are whole where as many cells stand in each, or fewer than three end there', () => {
    const same = ['规章 | 12 | 34', '许可 | 12 | 34', '处罚 | 12 | 34', '行政强制 | 1', '行政许可 | |'];
    expect(cells(...same)[0]).toContain('规章 12 34 ;');
    const two = ['行政许可 | 12 | 34', '规章 | 1 | 2 | 34', '行政强制 | 1 | 2'];
    expect(cells(...two)[0]).toContain('行政许可 12 34 ;');
  });
});
