import mammoth from 'mammoth';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readReport } from '../../src/read.js';
import { withoutSpace } from '../../src/source/characters.js';
import {
  cell,
  cellsOf,
  docx,
  extractOf,
  linesOf,
  paragraph,
  row,
  run,
  table,
  zip,
} from '../support/office.js';

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (ilvl: number, numId = 1) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

describe('automatic numbers', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}` +
    `${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}` +
    `${level(3, 'decimal', '%3.%4')}${level(4, 'bullet', '-')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'japaneseCounting', '第%1项', '<w:pStyle w:val="Item"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="item"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/><w:basedOn w:val="Item"/></w:style>';

  test('are those that Word prints', async () => {
    const body = [
      paragraph('总体情况', numbered(0)),
      paragraph('主动公开', numbered(1)),
      paragraph('数量', numbered(2)),
      paragraph('细目', numbered(3)),
      paragraph('圆点', numbered(4)),
      paragraph('数量', numbered(2)),
      paragraph('依申请公开', numbered(1)),
      paragraph('数量', numbered(2)),
      paragraph('没有编号'),
      paragraph('主要问题', numbered(0)),
      paragraph('样式', '<w:pStyle w:val="Item"/>'),
      paragraph('样式', '<w:pStyle w:val="Sub"/>'),
      paragraph('取消', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('重新开始', numbered(0, 3)),
      paragraph('继续', numbered(0, 3)),
    ].join('');
    expect(await linesOf(docx(body, { numbering, styles }))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '1. 数量',
      '1.1 细目',
      '圆点',
      '2. 数量',
      '（二）依申请公开',
      '1. 数量',
      '没有编号',
      '二、主要问题',
      '第一项样式',
      '第二项样式',
      '取消',
      '五、重新开始',
      '六、继续',
    ]);
  });

  test('go on beyond ten', async () => {
    const body = Array.from({ length: 21 }, () => paragraph('节', numbered(0))).join('');
    const lines = await linesOf(docx(body, { numbering }));
    expect([lines[9], lines[10], lines[19], lines[20]]).toEqual([
      '十、节',
      '十一、节',
      '二十、节',
      '二十一、节',
    ]);
  });

  test('stand in cells without being part of a number', async () => {
    const body = table(
      row(cell(paragraph('', numbered(2))), cell('行政许可'), cell('12')),
      row(cell(paragraph('', numbered(2))), cell('行政处罚'), cell('7')),
    );
    expect(await linesOf(docx(body, { numbering }))).toEqual(['1. \t行政许可\t12', '2. \t行政处罚\t7']);
  });
});

describe('tables', () => {
  test('have their columns by gridSpan, gridBefore and vMerge', async () => {
    const merge = (value: string) => `<w:vMerge${value && ` w:val="${value}"`}/>`;
    const body = table(
      row(cell('项目', '<w:gridSpan w:val="2"/>'), cell('甲'), cell('乙')),
      row(cell('处理', merge('restart')), cell('公开'), cell('1'), cell('')),
      row(cell('', merge('')), cell('不公开'), cell('3'), cell('4')),
      row(cell('', merge('')), cell('其他'), cell('5'), cell('6')),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('7')}${cell('8')}</w:tr>`,
      row(cell('孤', merge('')), cell('未合并'), cell('9'), cell('10')),
    );
    expect(await cellsOf(docx(body))).toEqual([
      [
        ['0-2 项目', '2-3 甲', '3-4 乙'],
        ['0-1 处理', '1-2 公开', '2-3 1', '3-4'],
        ['1-2 不公开', '2-3 3', '3-4 4'],
        ['1-2 其他', '2-3 5', '3-4 6'],
        ['2-3 7', '3-4 8'],
        ['0-1 孤', '1-2 未合并', '2-3 9', '3-4 10'],
      ],
    ]);
  });

  test('within cells follow their table', async () => {
    const inner = table(
      row(cell('a'), cell('1')),
      row(cell('b'), cell('2')),
      row(cell('c'), cell('3')),
      row(cell('d'), cell('4')),
    );
    const rows = [1, 2, 3, 4, 5, 6].map((value) => row(cell('行'), cell(`${value}`)));
    const body = table(...rows, row(cell(`${inner}${paragraph('尾')}`), cell('9')));
    const cells = await cellsOf(docx(body));
    expect(cells).toHaveLength(2);
    expect(cells[0]?.[6]).toEqual(['0-1 尾', '1-2 9']);
    expect(cells[1]?.[3]).toEqual(['0-1 d', '1-2 4']);
  });

  test('several paragraphs and breaks of a cell stay in it', async () => {
    const body = table(
      row(
        cell(`${paragraph('本年新')}${paragraph('制作数量')}`),
        cell('<w:p><w:r><w:t>对外</w:t><w:br/><w:t>公开</w:t></w:r></w:p>'),
      ),
      row(cell('1'), cell('2')),
      row(cell('3'), cell('<w:p><w:r><w:tab/><w:t>4</w:t></w:r></w:p>')),
    );
    expect((await cellsOf(docx(body)))[0]).toEqual([
      ['0-1 本年新\n制作数量', '1-2 对外\n公开'],
      ['0-1 1', '1-2 2'],
      ['0-1 3', '1-2 4'],
    ]);
  });
});

describe('text', () => {
  test('keeps what was inserted, and not what was deleted', async () => {
    const body =
      `<w:p>${run('共收到')}<w:ins w:id="1" w:author="甲">${run('12')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>15</w:delText></w:r></w:del>${run('件')}</w:p>` +
      `<w:p><w:moveFrom w:id="3">${run('旧处')}</w:moveFrom><w:moveTo w:id="4">${run('新处')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}` +
      table(
        row(cell('行'), cell('1')),
        `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell('删')}${cell('2')}</w:tr>`,
        row(cell('行'), cell('3')),
      );
    const bytes = docx(body);
    expect(await linesOf(bytes)).toEqual(['共收到12件', '新处', '前半后半', '行\t1', '行\t3']);
    expect((await extractOf(bytes)).problems).toEqual([{ code: 'changes-tracked' }]);
    expect((await readReport(bytes)).diagnostics.map(({ code }) => code)).toContain('changes-tracked');
  });

  test('of a text box stands once, behind its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}${table(row(cell('a'), cell('1')), row(cell('b'), cell('2')))}</w:txbxContent>`;
    const body =
      `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>` +
      `<w:p><w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r></w:p>${paragraph('末')}`;
    const inBox = ['框内', 'a\t1', 'b\t2'];
    expect(await linesOf(docx(body))).toEqual(['前后', ...inBox, ...inBox, '末']);
  });

  test('of headers and footers is chrome; notes stand behind the body', async () => {
    const bytes = docx(`<w:p>${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      header: paragraph('页眉'),
      footer: `<w:p>${run('第')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run('页')}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('线')}</w:footnote><w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
    });
    const { text, chrome } = await extractOf(bytes);
    expect(text).toBe('页眉\n正文\n注\n第1页\n');
    expect(chrome.map(({ start, end }) => text.slice(start, end))).toEqual(['页眉', '第1页']);
  });

  test('has hyphens, symbols and breaks, and no codes of fields, hidden runs or old properties', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p>${run('A')}<w:r><w:noBreakHyphen/><w:sym w:font="宋体" w:char="2460"/><w:softHyphen/></w:r>${run('隐', '<w:vanish/>')}${run('藏', '<w:rStyle w:val="H"/>')}${run('见', '<w:vanish w:val="0"/>')}</w:p>` +
      `<w:p>${field('begin')}<w:r><w:instrText> =1+1 </w:instrText></w:r>${run('码')}${field('separate')}${run('2')}${field('end')}${run('件')}</w:p>` +
      `<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>` +
      `<w:p><w:r><w:tab/><w:t>缩进</w:t><w:tab/><w:t>后</w:t></w:r></w:p>` +
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>`;
    expect(await linesOf(docx(body, { styles }))).toEqual(['A-①见', '2件', '上', '下', ' 缩进\t后', '控件']);
  });

  test('of a table of contents is chrome', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="21"><w:name w:val="toc 1"/></w:style>';
    const bytes = docx(
      `<w:p><w:pPr><w:pStyle w:val="21"/></w:pPr><w:r><w:t>一、总体情况</w:t><w:tab/><w:t>3</w:t></w:r></w:p>${paragraph('一、总体情况')}`,
      { styles },
    );
    const { text, chrome } = await extractOf(bytes);
    expect(chrome.map(({ start, end }) => text.slice(start, end))).toEqual(['一、总体情况\t3']);
  });

  test('may have other prefixes and capitals in the names of its parts', async () => {
    const body =
      '<x:document xmlns:x="w"><x:body><x:p><x:r><x:t>前缀</x:t></x:r></x:p></x:body></x:document>';
    expect(await linesOf(zip({ 'word\\Document.xml': body }))).toEqual(['前缀']);
  });
});

describe('mammoth reads the same', () => {
  const folder = new URL('files/', import.meta.url);
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.docx'));

  test.each(files)('of %s', async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    const { text, grids } = await extractOf(bytes);
    expect(withoutSpace(text)).toBe(withoutSpace(textOf(parse(value))));
    const cells = grids.flatMap(({ rows }) =>
      rows.flatMap((row) => row.map(({ start, end }) => withoutSpace(text.slice(start, end)))),
    );
    expect(cells).toEqual(elements(parse(value), ['td', 'th']).map((node) => withoutSpace(textOf(node))));
  });
});

type Node = DefaultTreeAdapterTypes.Node;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elements(node: Node, names: readonly string[]): Node[] {
  if (names.includes(node.nodeName)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, names)) : [];
}
