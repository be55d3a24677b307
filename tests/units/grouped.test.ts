/** Numbers in groups, in boxes and beside what they have pushed aside. */
import { describe, expect, test } from 'vitest';
import { cellsOf, lines } from '../support/positional.js';

describe('numbers with blanks in them', () => {
  const heads = '信息内容        本年制发件数   本年废止件数';

  test('are one where a single column stands above and below them', () => {
    const text = lines(
      heads,
      '规章            1 697 228 578  7',
      '行政规范性文件  12             9',
      '其他            3              4',
    );
    expect(cellsOf(text, false)).toContain('[规章][1 697 228 578][7]');
  });

  test.each([
    [
      'stand under a head each',
      ['信息内容        甲项 乙项 丙项', '行政规范性文件  5         6', '文件            12        34'],
    ],
    [
      'have numbers of their own above and below',
      [heads, '行政规范性文件  12  234  5', '文件            1   7    9'],
    ],
    [
      'stand as close as others do',
      [heads, '行政规范性文件  12 23          7', '文件            3              4'],
    ],
    [
      'stand in no column that is known',
      ['行政规范性文件                 5', '文件                           9'],
    ],
  ])('are several where they %s', (_, others) => {
    const [first = '', ...further] = others;
    const text = lines(
      first,
      '规章            101 234 5678   7',
      ...further,
      '其他                           8',
    );
    expect(cellsOf(text, false)).not.toContain('101 234');
  });

  test('are left as they are on pages, where nothing is exact', () => {
    const text = lines(
      heads,
      '规章            1 697 228 578  7',
      '文件            12             9',
      '其他            3              4',
    );
    expect(cellsOf(`${text}\f`, false)).toContain('[1][697][228][578]');
  });
});

describe('boxes', () => {
  const rule = '+----------------+-------+-------+';
  const drawn = (...content: string[]) =>
    lines(
      rule,
      ...[
        '信息内容       | 制发  | 废止 ',
        '规章           | 1     | 2    ',
        '文件           | 3     | 4    ',
      ].flatMap((row) => [`| ${row} |`, rule]),
      ...content.map((own, at) =>
        at === 0 ? `| 行政规范性文件 | ${own} | 9     |` : `|                | ${own} |       |`,
      ),
      rule,
    );

  test.each([
    ['digits two columns wide, cut from the end', ['６   ', '３６ ', '８９ '], '[６¦３６¦８９]'],
    ['groups of digits', ['1 697', '228  ', '578  '], '[1 697 ¦228 ¦578]'],
  ])('hold one number in %s', (_, content, cell) => {
    expect(cellsOf(drawn(...content), false)).toContain(`[行政规范性文件]${cell}[9]`);
  });

  test.each([
    ['digits with room to spare', ['16   ', '36   ', '89   '], '[16][36][89]'],
    ['three digits below each other', ['169  ', '228  ', '578  '], '[169][228][578]'],
    ['groups that are no threes', ['1 697', '22   ', '578  '], '[1 697][22][578]'],
  ])('hold several numbers in %s', (_, content, cells) => {
    expect(cellsOf(drawn(...content), false)).toContain(cells);
  });
});

test('a number that the one before it has pushed aside leaves the columns exact', () => {
  const rows = [
    '一、本年新收        1           16',
    '二、上年结转        1           16',
    '（一）予以公开                  30',
    '（二）部分公开                  37',
    '1.属于国家秘密                  51',
    '4.保护第三方                    58',
    '（六）其他处理                  79',
    '（七）总计                      86',
  ];
  const heads = '          自然人    商业企业    总计';
  const pushed = '2.重复申请          708022477 件 30';
  expect(cellsOf(lines(heads, ...rows, pushed))).toContain('[86@32-34]');
  expect(cellsOf(lines(heads, ...rows, pushed.replace(' 30', '   30')))).not.toContain('[86@');
});

test('groups of digits are two numbers where only heads stand above them', () => {
  const text = lines(
    '行政复议                       行政诉讼',
    '结果维持   结果纠正   其他结果 总计   尚未审结',
    '213        214        221 222         6',
  );
  expect(cellsOf(text, false)).toContain('[221][222]');
});
