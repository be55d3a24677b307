import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/layout/lines.js';
import { positional } from '../../src/layout/positional.js';
import { cellsOf, lines } from '../support/positional.js';

describe('what converters print', () => {
  test.each(['w3m-wrapped', 'w3m-drawn', 'w3m-single-row', 'lynx', 'antiword', 'page-break'])(
    '%s',
    (name) => {
      const read = (file: string) =>
        readFileSync(new URL(`../fixtures/positional/${file}`, import.meta.url), 'utf8');
      expect(cellsOf(read(`${name}.txt`))).toBe(read(`${name}.cells.txt`));
    },
  );
});

describe('labels and numbers that wrap', () => {
  const heads = ['信息内容         本年制发件数  本年废止件数'];

  test('numbers on the first, the middle or the last line of a label', () => {
    const label = ['5.要求行政机关', '确认或重新出具', '已获取信息    '];
    for (const at of [0, 1, 2]) {
      const wrapped = label.map((piece, line) =>
        line === at ? `${piece}     12            7` : piece.trimEnd(),
      );
      const text = lines(
        ...heads,
        '规章               3            4',
        ...wrapped,
        '2.重复申请         5            0',
      );
      expect(cellsOf(text, false)).toBe(
        lines(
          '[信息内容][本年制发件数][本年废止件数]',
          '[规章][3][4]',
          '[5.要求行政机关¦确认或重新出具¦已获取信息][12][7]',
          '[2.重复申请][5][0]',
        ),
      );
    }
  });

  test('a label that no form has is not put together, and has no numbers of another', () => {
    const text = lines(
      ...heads,
      '规章               3            4',
      '9.另行说明的',
      '其他               5            6',
      '2.重复申请         5            0',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[信息内容][本年制发件数][本年废止件数]',
        '[规章][3][4]',
        '[9.另行说明的]',
        '[其他]',
        '[5][6]',
        '[2.重复申请][5][0]',
      ),
    );
  });

  test('a line of numbers without a label makes the rows beside it uncertain', () => {
    const text = lines(
      ...heads,
      '规章               3            4',
      '                   8            9',
      '2.重复申请         5            0',
      '3.其他             1            1',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[信息内容][本年制发件数][本年废止件数]',
        '[规章]',
        '[3][4]',
        '[8][9]',
        '[2.重复申请]',
        '[5][0]',
        '[3.其他][1][1]',
      ),
    );
  });

  test('a label that numbers on from a row is a row, though its numbers fill their columns', () => {
    const text = lines(
      '                            自然  总计',
      '                            人',
      '（五）不予处理  1.重复申请  2510  2570',
      '                2.另行说明  2790  2850',
      '（六）其他处理              2860  2920',
      '（七）总计                  2930  2990',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[自然¦人][总计]',
        '[（五）不予处理][1.重复申请][2510][2570]',
        '[2.另行说明][2790][2850]',
        '[（六）其他处理][2860][2920]',
        '[（七）总计][2930][2990]',
      ),
    );
  });

  test('what wraps into two lines stands half a line above and below what has one', () => {
    const text = lines(
      '                   自然  商业  总计',
      '                   人    企业',
      '2.重复申请         720   120   311',
      '                   1234',
      '3.其他                   0     1234',
      '                   5',
    );
    expect(cellsOf(text, false)).toBe(
      lines('[自然¦人][商业¦企业][总计]', '[2.重复申请][720][120][311]', '[3.其他][1234¦5][0][1234]'),
    );
  });

  test('a bracket alone on its line opens the number of the next label', () => {
    const text = lines(
      '            自然人 总计',
      '2.重复申请  1      2',
      '（          286    292',
      '六）其他',
      '处理',
      '（          293    299',
      '七）',
      '总计',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[自然人][总计]',
        '[2.重复申请][1][2]',
        '[（¦六）其他¦处理][286][292]',
        '[（¦七）¦总计][293][299]',
      ),
    );
  });

  test('an unknown label behind a table, with a unit at its end, moves no labels among the numbers', () => {
    const text = lines(
      '    指标         统计数',
      '1.专利数         1',
      '  规章           2',
      '行政许可         3',
      '',
      '十、另有的事 项',
    );
    expect(cellsOf(text, false)).toBe(lines('[指标][统计数]', '[1.专利数][1]', '[规章][2]', '[行政许可][3]'));
  });

  test('a number goes on in the next line where its column is full', () => {
    const text = lines(
      '                   自然  商业  总计',
      '                   人    企业',
      '1.属于国家秘密     1234  0     1234',
      '                   5           5',
      '2.重复申请         7     0     7',
      '3.其他             2     1     3',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[自然¦人][商业¦企业][总计]',
        '[1.属于国家秘密][1234¦5][0][1234¦5]',
        '[2.重复申请][7][0][7]',
        '[3.其他][2][1][3]',
      ),
    );
  });

  test("where a column has room, what stands below is nobody's", () => {
    const text = lines(
      '                   自然人      商业企业    总计',
      '1.属于国家秘密     1234        0           1234',
      '                   5                       5',
      '2.重复申请         7           0           7',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[自然人][商业企业][总计]',
        '[1.属于国家秘密]',
        '[1234][0][1234]',
        '[5][5]',
        '[2.重复申请]',
        '[7][0][7]',
      ),
    );
  });

  test('units wrap too', () => {
    const text = lines(
      '统计指标                      单位  统计数',
      '六、举报投诉数量              件    3',
      '七、依申请公开信息收取的费用  万    23',
      '                              元',
      '（三）接受培训人员数          人    0',
      '                              次',
    );
    expect(cellsOf(text, false)).toBe(
      lines(
        '[统计指标][单位][统计数]',
        '[六、举报投诉数量][件][3]',
        '[七、依申请公开信息收取的费用][万¦元][23]',
        '[（三）接受培训人员数][人¦次][0]',
      ),
    );
  });
});

describe('numbers that pdftotext has moved', () => {
  test('what a number goes on with is not taken for its neighbour’s', () => {
    const rows = [
      '信息内容        本年  本年  现行',
      '                制发  废止  有效',
      '                件数  件数  件数',
      '规章            1     2     3000',
      '行政规范性      279   78，  2813',
    ];
    expect(cellsOf(lines(...rows, '文件                  177'), false)).toContain('[279][78，¦177][2813]');
    const moved = cellsOf(lines(...rows, '文件                        177'), false);
    expect(moved).not.toContain('[2813¦177]');
  });
});

describe('columns', () => {
  test('of the display, or of characters', () => {
    const rows = [
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '1', '23'],
      ['行政规范性文件', '456', '7'],
    ];
    const wide = (text: string) =>
      [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
    for (const width of [wide, (text: string) => text.length]) {
      const printed = rows.map((row) =>
        row
          .map((cell) => cell + ' '.repeat(20 - width(cell)))
          .join('')
          .trimEnd(),
      );
      expect(cellsOf(lines(...printed))).toContain('][456@20-23][7@40-41]');
      expect(cellsOf(lines(...printed))).toContain(`[本年制发件数@20-${20 + width('本年制发件数')}]`);
    }
  });

  test('untold where the one row stands otherwise than its heads', () => {
    const heads = ['行政复议', '结果维持   结果纠正   其他结果   尚未审结   总计'];
    const under = lines(...heads, '0          1                     2          3');
    expect(cellsOf(under)).toContain('[2@33-34]');
    const aside = lines(...heads, '  0      1                     2         3');
    expect(cellsOf(aside)).not.toContain('@');
    expect(cellsOf(aside)).toContain('[0][1][2][3]');
  });

  test('untold where pages are laid out anew and values are missing', () => {
    const text = lines(
      '信息内容   本年制发件数   本年废止件数   现行有效件数',
      '规章            1                             3',
      '行政规范性文件  2             0               4',
    ).replace('\n行', '\n\f行');
    expect(cellsOf(text)).toContain('[1][3]');
    expect(cellsOf(text)).toContain('[行政规范性文件@0-14][2][0][4]');
  });
});

describe('what is no table', () => {
  test.each([
    [
      'indented prose',
      '　　本年度共公开政府信息  1234  条。\n　　办结申请  23  件，其中予以公开  8  件。\n　　重复申请  3  件。\n',
    ],
    [
      'lines of an address',
      '联系人：某某      电话：  12345678\n地址：某某路      邮编：  410000\n网址：example    传真：  12345678\n',
    ],
    ['a cell on each line', '行政许可\n0\n行政处罚\n1  \n规章  \n  3\n行政强制\n5\n'],
    [
      'wordings without numbers',
      '自然人   商业企业   科研机构\n规章     行政许可   行政处罚\n总计     其他\n',
    ],
    ['words between single spaces', '规章 3 4\n行政规范性文件 15 0\n行政许可 7 1\n'],
  ])('%s', (_, text) => {
    expect(positional(text, linesOf(text))).toEqual([]);
  });
});
