/** Which tables are grids, the columns of their cells, and how their rows are written. */
import { describe, expect, test } from 'vitest';
import { readColspan, readRowspan } from '../../src/readers/html-attributes.js';
import { readHtml } from '../../src/readers/html.js';
import { checkExtract } from '../support/extract.js';

/** Each grid as lines of cells: columns and text. */
function grids(html: string, lines = false): string[] {
  const extract = readHtml(html, { lines });
  checkExtract(html, extract);
  return extract.grids.map(({ rows }) =>
    rows
      .map((cells) =>
        cells
          .map(({ columns: { from, to }, start, end }) => {
            const columns = to - from === 1 ? `${from}` : `${from}-${to - 1}`;
            return `${columns}:${extract.text.slice(start, end)}`;
          })
          .join(' '),
      )
      .join(' / '),
  );
}

describe('columns', () => {
  test.each([
    ['plain', '<tr><td>a</td><th>b</th></tr><tr><td>c</td><td>d</td></tr>', '0:a 1:b / 0:c 1:d'],
    ['no end tags', '<tr><td>a<td>b<tr><td>c<td>d', '0:a 1:b / 0:c 1:d'],
    ['no rows', '<td>a<td>b', '0:a 1:b'],
    ['colspan', '<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e', '0-1:a 2:b / 0:c 1:d 2:e'],
    ['rowspan', '<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e', '0:a 1:b / 1:c / 0:d 1:e'],
    ['both', '<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e', '0:a 1-2:b 3:c / 0:d 3:e'],
    ['rowspan 0', '<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e', '0:a 1:b / 1:c / 0:d 1:e'],
    ['rowspan beyond its group', '<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d', '0:a 1:b / 0:c 1:d'],
    ['empty row', '<tr><td rowspan=2>a<td rowspan=2>b<tr><tr><td>c<td>d', '0:a 1:b /  / 0:c 1:d'],
    ['overlap', '<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d', '0:a 1:b / 0-1:c 2:d'],
    ['zero and nonsense', '<tr><td colspan=0>a<td colspan=x>b<td colspan=-2>c', '0:a 1:b 2:c'],
    ['the first of two', '<tr><td colspan=2 colspan=3>a<td>b', '0-1:a 2:b'],
    ['as far as it is a number', '<tr><td colspan=" 2x">a<td colspan="+2.9">b', '0-1:a 2-3:b'],
    ['no more than a thousand', '<tr><td colspan=5000>a<td>b', '0-999:a 1000:b'],
    ['foot last', '<tr><td>a<td>b<tfoot><tr><td>c<td>d<tbody><tr><td>e<td>f', '0:a 1:b / 0:e 1:f / 0:c 1:d'],
    [
      'hidden cell and row',
      '<tr><td style="display:none">x<td>a<td>b<tr hidden><td>y<td>y<tr><td>c<td>d',
      '0:a 1:b / 0:c 1:d',
    ],
    ['unseen cell', '<tr><td>a<td style="visibility:hidden">x<td>b', '0:a 1: 2:b'],
    ['wrong end tags', '<tr><td>a</th><td>b</tbody></tr></td><tr><td>c</table', '0:a 1:b / 0:c'],
    ['foreign end tags', '<thead><tr><td>a</tbody>b<td>c', '0:ab 1:c'],
  ])('%s', (_, rows, expected) => {
    expect(grids(`<table>${rows}`)).toEqual([expected]);
  });

  test('spans are numbers within limits', () => {
    expect(['0', '65535', '9'.repeat(400), '-1', 'x', null].map(readRowspan)).toEqual([
      0, 65_534, 65_534, 1, 1, 1,
    ]);
    expect(['0', '1001', '9'.repeat(400), '-1', 'x', null].map(readColspan)).toEqual([
      1, 1000, 1000, 1, 1, 1,
    ]);
  });

  test('beyond the columns that are kept, nothing reaches down', () => {
    const [row] = grids(`<table><tr>${'<td rowspan=2 colspan=600>a'.repeat(2)}<tr><td>b`);
    expect(row).toBe('0-599:a 600-1199:a / 1024:b');
  });
});

describe('cells', () => {
  test.each([
    ['<td>规章<td> 1 <b>2</b>\n', '0:规章 1:1 2'],
    ['<td>本年新<br>制作数量<td><p>1</p><p>2</p>', '0:本年新\n制作数量 1:1\n2'],
    ['<td><span>1</span><span>2</span><td>&nbsp;<td>　3&nbsp;', '0:12 1: 2:3'],
    ['<td><br>a<br><br>b<br><td><p></p><p>&nbsp;</p>', '0:a\nb 1:'],
  ])('%s', (row, expected) => {
    expect(grids(`<table><tr>${row}</table>`)).toEqual([expected]);
  });
});

test('rows are written with tabs between cells, whatever stands around', () => {
  const html = '前<table>游离<caption>表名</caption><tr><td> a <td> b<p>c</p><tr><td><td>d<p>游离</table>后';
  const { text, grids: found } = readHtml(html);
  expect(text).toBe('前\n游离\n表名\na\tb\nc\n\td\n游离\n后\n');
  expect(text.slice(found[0]?.start, found[0]?.end)).toBe('a\tb\nc\n\td\n游离');
});

describe('arrangements on the page are text', () => {
  const figures = '<tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4';
  const inner = `<table>${figures}</table>`;
  const read = '0:规章 1:1 2:2 / 0:许可 1:3 2:4';

  test.each([
    ['around a table', `<table><tr><td>导航<td>${inner}<td>右</table>`],
    ['three deep', `<table><tr><td><table><tr><td>a<td><table><tr><td>b<td>${inner}</table></table></table>`],
    ['one cell a row', `<table><tr><td>标题<tr><td>${inner}<tr><td>署名</table>`],
    [
      'hidden tables beside',
      `<table hidden>${figures}</table><div style="display:none">${inner}</div>${inner}`,
    ],
    ['prose', `<table><tr><td>一、概述。二、总体。三、其他。<td>右</table>${inner}`],
    ['headings', `<table><tr><td><h1>标题</h1><td>右</table>${inner}`],
    ['said so', `<table role=presentation><tr><td>a<td>b</table>${inner}`],
  ])('%s', (_, html) => {
    expect(grids(html)).toEqual([read]);
  });

  test('their cells are lines', () => {
    expect(readHtml('<table><tr><td><h1>题</h1>甲<td>乙<tr><td>丙</table>丁').text).toBe(
      '题\n甲\n乙\n丙\n丁\n',
    );
  });

  test('a table around one cell is no table in a cell', () => {
    const html = `<table><tr><td>a<td><table><tr><td>5</table><tr><td>b<td>6</table>`;
    expect(grids(html)).toEqual(['0:a 1:5 / 0:b 1:6']);
  });

  test('a table of figures in a cell of one follows it', () => {
    const html = `<table>${figures}<tr><td>5<td>6<td>甲${inner}乙</table>后`;
    expect(grids(html)).toEqual([`${read} / 0:5 1:6 2:甲\n乙`, read]);
    expect(readHtml(html).text).toMatch(/甲\n乙\n规章\t1\t2\n许可\t3\t4\n后\n$/);
  });

  test('a table that is not shown is none', () => {
    for (const style of ['display:none', 'visibility:hidden']) {
      expect(grids(`<table><tr><td>a<td>1<div style="${style}">${inner}</div></table>`)).toEqual(['0:a 1:1']);
    }
  });

  test('a remark does not undo a table of figures', () => {
    const html = `<table>${figures}<tr><td colspan=3>${'注：数据已核对。'.repeat(9)}</table>`;
    expect(grids(html)).toHaveLength(1);
  });
});

describe('rows without a table', () => {
  test('are a table where the page begins with them', () => {
    expect(grids('<tr><td>a<td>1</tr><tr><td>b<td>2</tr>后')).toEqual(['0:a 1:1 / 0:b 1:2']);
    expect(readHtml('<tr><td>a<td>1</tr><tr><td>b<td>2</tr>后').text).toBe('a\t1\nb\t2\n后\n');
    expect(grids('甲\n<tr><td>a</td><td>1</td></tr>\n乙', true)).toEqual(['0:a 1:1']);
    expect(readHtml('<div><td>a<td>1</div>后').text).toBe('a\t1\n后\n');
    expect(readHtml('<td>a<td>1</table>后').text).toBe('a\t1\n后\n');
  });

  test('are text behind one', () => {
    expect(grids('<table><tr><td>a<td>1</table></td></tr><td>b<td>2')).toEqual(['0:a 1:1']);
  });
});
