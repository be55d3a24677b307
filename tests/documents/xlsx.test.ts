import { describe, expect, test } from 'vitest';
import { numberText } from '../../src/readers/xlsx/number-format.js';
import { readReport } from '../../src/read.js';
import { cellsOf, extractOf, linesOf, xlsx } from '../support/office.js';

/** `A1=文字`: cells of a row with inline text, numbers as numbers. */
function rowOf(number: number, ...cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const [address = '', value = ''] = cell.split('=');
    const r = `r="${address}${number}"`;
    if (value === '') return `<c ${r} s="0"/>`;
    return /^[\d.]+$/.test(value)
      ? `<c ${r}><v>${value}</v></c>`
      : `<c ${r} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

describe('a sheet', () => {
  test('is lines and tables, with the cells that are empty', async () => {
    const rows =
      rowOf(1, 'A=二、主动公开政府信息情况') +
      rowOf(3, 'A=信息内容', 'B=制发', 'D=有效') +
      rowOf(4, 'A=规章', 'B=1', 'D=3') +
      rowOf(5, 'A=规范性文件', 'B=', 'C=', 'D=') +
      rowOf(6, 'A=说明', 'D=9') +
      rowOf(9, 'B=落款');
    const bytes = xlsx([{ name: '表', rows }]);
    expect(await cellsOf(bytes)).toEqual([
      [
        ['0-1 信息内容', '1-2 制发', '2-3', '3-4 有效'],
        ['0-1 规章', '1-2 1', '2-3', '3-4 3'],
        ['0-1 规范性文件', '1-2', '2-3', '3-4'],
        ['0-1 说明', '1-2', '2-3', '3-4 9'],
      ],
    ]);
    const lines = await linesOf(bytes);
    expect([lines[0], lines[5]]).toEqual(['二、主动公开政府信息情况', '落款']);
    expect((await extractOf(bytes)).places[0]?.place).toEqual({ kind: 'sheet', sheet: '表', address: 'A1' });
  });

  test('has its merged cells once; what they cover is not shown', async () => {
    const rows =
      rowOf(1, 'A=项目', 'C=自然人', 'D=总计') +
      rowOf(2, 'A=结果', 'B=公开', 'C=1', 'D=2') +
      rowOf(3, 'A=盖住', 'B=不公开', 'C=3', 'D=4') +
      rowOf(4, 'A=合计', 'B=盖住', 'C=', 'D=');
    const behind =
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="A4:B4"/><mergeCell ref="C4:D4"/></mergeCells>';
    expect(await cellsOf(xlsx([{ name: 's', rows, behind }]))).toEqual([
      [
        ['0-2 项目', '2-3 自然人', '3-4 总计'],
        ['0-1 结果', '1-2 公开', '2-3 1', '3-4 2'],
        ['1-2 不公开', '2-3 3', '3-4 4'],
        ['0-2 合计', '2-4'],
      ],
    ]);
  });

  test('shows shared strings, results of formulas, truths and errors', async () => {
    const strings =
      '<si><t>整</t></si><si><r><t>分</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 段</t></r><rPh sb="0" eb="1"><t>读音</t></rPh></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><f>SUM(1,2)</f><v>3</v></c></row>' +
      '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2"><f>SUM(C1)</f></c></row>' +
      '<row r="3"><c r="A3" t="str"><f>A1</f><v>文</v></c><c><v>257.0</v></c><c><v>0.30000000000000004</v></c></row>';
    expect(await linesOf(xlsx([{ name: 's', rows }], strings))).toEqual([
      '整\t分 段\t3',
      'TRUE\t#REF!\t=SUM(C1)',
      '文\t257\t0.3',
    ]);
  });

  test('that is hidden is left out, and that is said', async () => {
    const sheets = [
      { name: '甲', rows: rowOf(1, 'A=一') },
      { name: '乙', state: 'hidden', rows: rowOf(1, 'A=二') } as const,
      { name: '丙', rows: rowOf(1, 'A=三') },
    ];
    const bytes = xlsx(sheets);
    expect(await linesOf(bytes)).toEqual(['一', '三']);
    const { diagnostics } = await readReport(bytes);
    expect(diagnostics.find(({ code }) => code === 'sheets-hidden')?.message.zh).toContain('乙');
  });

  test('shows numbers in the formats of its cells', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="1"><v>7730.277</v></c><c r="B1" s="2"><v>45322</v></c></row>';
    expect(await linesOf(xlsx([{ name: 's', rows }], '', styles))).toEqual(['7730.28万元\t2024/1/31']);
  });
});

// What Excel itself shows.
test.each([
  ['257', 'General', '257'],
  ['257.0', 'General', '257'],
  ['1E3', 'General', '1000'],
  ['1.5E-7', 'General', '0.00000015'],
  ['123456789012345680', 'General', '123456789012346000'],
  ['-3', 'General', '-3'],
  ['3.14159', '0.00', '3.14'],
  ['2.675', '0.00', '2.68'],
  ['0.5', '0', '1'],
  ['9.99', '0.0', '10.0'],
  ['5', '0.00_ ', '5.00'],
  ['1234567.8', '#,##0', '1,234,568'],
  ['1234.5', '#,##0.00', '1,234.50'],
  ['12', '#,##0', '12'],
  ['0', '#,##0', '0'],
  ['0', '#', ''],
  ['0', '0;-0;;@', ''],
  ['-8', '0;(0)', '(8)'],
  ['-8', '0.0', '-8.0'],
  ['0.256', '0%', '26%'],
  ['0.256', '0.0%', '25.6%'],
  ['12345678', '0.00,,', '12.35'],
  ['7', '000', '007'],
  ['1.5', '0.##', '1.5'],
  ['12', '0"件"', '12件'],
  ['12', '0\\件', '12件'],
  ['12', '[Red]0', '12'],
  ['12', '[DBNum1]0', '12'],
  ['12', '[$￥-804]#,##0.00', '￥12.00'],
  ['0.5', '# ?/?', '0.5'],
  ['45322', 'yyyy"年"m"月"d"日"', '2024年1月31日'],
  ['45322', 'yyyy\\-mm\\-dd', '2024-01-31'],
  ['45322.75', 'yyyy/m/d h:mm', '2024/1/31 18:00'],
  ['45322.75', 'h:mm AM/PM', '6:00 PM'],
  ['59', 'yyyy/m/d', '1900/2/28'],
  ['61', 'yyyy/m/d', '1900/3/1'],
  ['文字', '0.00', '文字'],
])('%s in the format %s is %s', (stored, format, shown) => {
  expect(numberText(stored, format, false)).toBe(shown);
});

test('days may be counted from 1904', () => {
  expect(numberText('0', 'yyyy/m/d', true)).toBe('1904/1/1');
});
